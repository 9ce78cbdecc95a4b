import { fileURLToPath } from 'node:url';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

/** Runs before every file of React tests. */
export const REACT_SETUP: string = file('setup.ts');

/** For properties that are tried hundreds of times, and flows typed key by key, on a busy machine. */
export const TEST_TIMEOUT = 60_000;

/** For tests that take long by nature. */
const LONG_TEST_TIMEOUT = 600_000;

interface Project {
  test: { name: string; include: string[]; exclude?: string[] };
}

/**
 * Splits a project in two: one without the files `*.long.test.ts(x)`, and one with these alone,
 * which has `-long` at the end of its name and runs in `pnpm test:long`.
 */
export function splitLong<P extends Project>(project: P): P[] {
  const { name, include, exclude = [] } = project.test;
  const longFiles = include.map((glob) => glob.replace('.test.', '.long.test.'));
  return [
    { ...project, test: { ...project.test, exclude: [...exclude, ...longFiles] } },
    {
      ...project,
      test: {
        ...project.test,
        name: `${name}-long`,
        include: longFiles,
        testTimeout: LONG_TEST_TIMEOUT,
      },
    },
  ];
}

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
