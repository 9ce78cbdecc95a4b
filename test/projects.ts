import { fileURLToPath } from 'node:url';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

/** The setup file of React tests. */
export const REACT_SETUP: string = file('setup.ts');

/** Leaves time for properties with hundreds of runs, and for flows typed key by key. */
export const TEST_TIMEOUT = 60_000;

/** Leaves time for the files `*.long.test.ts(x)`. */
const LONG_TEST_TIMEOUT = 600_000;

interface Project {
  test: { name: string; include: string[]; exclude?: string[] };
}

/**
 * Splits a project in two: one without the files `*.long.test.ts(x)`, and one with only these. The
 * name of the second ends with `-long`, and `pnpm test:long` runs it.
 *
 * @param others Globs of files that count as long here, whatever their name. Another project of
 *   `pnpm test` runs them too, and that one is quicker, or it runs tests of the same code.
 */
export function splitLong<P extends Project>(project: P, others: readonly string[] = []): P[] {
  const { name, include, exclude = [] } = project.test;
  const longFiles = [...include.map((glob) => glob.replace('.test.', '.long.test.')), ...others];
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
 * Options that let the files of a project share workers, and so the environment and the
 * dependencies, which take longer to load than most files take to run. No file depends on another:
 * our own modules are loaded again for every file, and globals, environment variables and spies are
 * restored for every test.
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

/** Options like {@link SHARED_WORKERS} for files that also share a document. */
export const SHARED_DOCUMENT = {
  ...SHARED_WORKERS,
  environment: 'happy-dom',
  setupFiles: [...SHARED_WORKERS.setupFiles, file('fresh-document.ts'), REACT_SETUP],
};
