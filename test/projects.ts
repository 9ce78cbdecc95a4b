import { fileURLToPath } from 'node:url';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

/** Runs before every file of React tests. */
export const REACT_SETUP: string = file('setup.ts');

/** For properties that are tried hundreds of times, and flows typed key by key, on a busy machine. */
export const TEST_TIMEOUT = 60_000;

/**
 * Lets the files of a project share workers, and with them the environment and the dependencies:
 * both take longer to load than most files take to run. Own modules are loaded again for every
 * file, and globals, environment variables and spies are restored for every test, so no file
 * depends on another.
 */
export const SHARED_WORKERS = {
  isolate: false,
  testTimeout: TEST_TIMEOUT,
  hookTimeout: TEST_TIMEOUT,
  setupFiles: [file('fresh-modules.ts')],
  restoreMocks: true,
  unstubGlobals: true,
  unstubEnvs: true,
};

/** As {@link SHARED_WORKERS}, for files that share a document, too. */
export const SHARED_DOCUMENT = {
  ...SHARED_WORKERS,
  environment: 'happy-dom',
  setupFiles: [...SHARED_WORKERS.setupFiles, file('fresh-document.ts'), REACT_SETUP],
};
