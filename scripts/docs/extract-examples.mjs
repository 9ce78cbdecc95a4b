// Writes the examples of the docs and READMEs into files that `pnpm typecheck` compiles with
// everything else: packages/react/test/doc-examples, from where every package of ours can be
// imported, and packages/adapters/test/doc-examples for examples with adapters and their SDKs.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}packages/react/test/doc-examples`;
const adaptersFolder = `${root}packages/adapters/test/doc-examples`;
/** @type {{ module: typeof import('../../test/doc-page.ts') }} */
const {
  module: { docSections },
} = await runnerImport(`${root}test/doc-page.ts`, { configFile: false, root });

const ADAPTER = "import('@tessera/react').TwoFactorAdapter";
const ON_CODE = '(code: string) => Promise<void>';

/** The types of the names that the examples of a page use without declaring them. */
const PAGES = {
  'docs/start.mdx': {},
  'docs/core.mdx': {},
  'docs/qr.mdx': { keyUri: 'string' },
  'docs/setup.mdx': {
    adapter: ADAPTER,
    createPasskey: '() => void',
    navigate: '(path: string) => void',
    post: '<Answer>(path: string, body?: object, signal?: AbortSignal) => Promise<Answer>',
    user: '{ email: string; twoFactorDeadline: string }',
  },
  'docs/theming.mdx': { adapter: ADAPTER },
  'docs/headless.mdx': { adapter: ADAPTER, user: '{ email: string }' },
  'docs/challenge.mdx': {
    adapter: "import('@tessera/react').TwoFactorChallengeAdapter",
    email: 'string',
    goOn: '() => void',
    navigate: '(path: string) => void',
    post: '<Answer = boolean>(path: string, body: object, signal: AbortSignal) => Promise<Answer>',
    signOut: '() => void',
  },
  'docs/checkup.mdx': {
    adapter: "import('@tessera/react').TwoFactorChallengeAdapter",
    email: 'string',
    hide: '() => void',
    navigate: '(path: string) => void',
  },
  'docs/recovery-codes.mdx': {
    codes: 'readonly string[]',
    recoveryCodes: 'readonly string[]',
    setConfirmed: '(isConfirmed: boolean) => void',
  },
  'docs/secret-key.mdx': { enrollment: '{ secret: string }', report: '(event: string) => void' },
  'docs/code-input.mdx': {
    CodeInput: "typeof import('@tessera/react').CodeInput",
    recover: ON_CODE,
    send: '(values: object) => void',
    status: "import('@tessera/react').CodeInputProps['status']",
    useForm: "typeof import('react-hook-form').useForm",
    useRef: "typeof import('react').useRef",
    useState: "typeof import('react').useState",
    verify: ON_CODE,
  },
  ...adapterPages('amplify', {
    goOn: '(isSignedIn: boolean) => void',
    password: 'string',
    show: "(element: import('react').ReactElement) => void",
  }),
  ...adapterPages('appwrite', { endpoint: 'string' }),
  ...adapterPages('auth0', {
    clientId: 'string',
    mfaToken: 'string',
    keepTokens: '(tokens: object) => void',
  }),
  ...adapterPages('better-auth', {}),
  ...adapterPages('clerk', {}),
  ...adapterPages('directus', { password: 'string' }),
  ...adapterPages('django-allauth', {}),
  ...adapterPages('firebase', { multiFactorError: "import('firebase/auth').MultiFactorError" }),
  ...adapterPages('laravel-fortify', {}),
  ...adapterPages('logto', { appId: 'string', endpoint: 'string' }),
  ...adapterPages('ory', {
    basePath: 'string',
    flowId: 'string',
    keepInAddress: '(flowId: string) => void',
  }),
  ...adapterPages('parse', {
    become: '(sessionToken: string) => void',
    password: 'string',
    sessionToken: 'string',
    user: '{ id: string; email: string }',
  }),
  ...adapterPages('supabase', { key: 'string', url: 'string' }),
  ...adapterPages('supertokens', {}),
  'packages/adapters/README.md': {},
  'docs/guides/languages.mdx': { adapter: ADAPTER },
  'docs/guides/server.mdx': {},
  'docs/guides/migration.mdx': {
    otplib:
      '{ generate: (options: { secret: string }) => Promise<string>; verify: (options: { secret: string; token: string }) => Promise<{ valid: boolean }> }',
  },
  'README.md': {
    database: '{ query: (sql: string, values: unknown[]) => Promise<{ rowCount: number | null }> }',
  },
  'packages/core/README.md': {},
  'packages/qr/README.md': { keyUri: 'string' },
  'packages/react/README.md': { adapter: ADAPTER, user: '{ email: string }' },
};

/**
 * The page of an adapter.
 *
 * @param {string} provider
 * @param {Record<string, string>} given
 */
function adapterPages(provider, given) {
  const shared = { openApp: '() => void', user: '{ email: string }' };
  return { [`docs/adapters/${provider}.mdx`]: { ...shared, ...given } };
}

const IMPORT = /^import (?:type )?\{([^}]*)\} from '([^']*)';\n/gm;

/**
 * An example with declarations of what it uses and is given.
 *
 * @param {string} example
 * @param {Record<string, string>} given
 */
function withGiven(example, given) {
  const declarations = Object.entries(given)
    .filter(
      ([name]) =>
        new RegExp(`\\b${name}\\b`).test(example) &&
        !new RegExp(`^(?:import .*|(?:export )?(?:const|let|function) )${name}\\b`, 'm').test(
          example,
        ),
    )
    .map(([name, type]) => `declare const ${name}: ${type};\n`);
  return [...declarations, example].join('');
}

/**
 * A program as a module: its imports, each once, and the rest in a function that may await.
 *
 * @param {string} program
 * @param {Record<string, string>} given
 */
function toModule(program, given) {
  /** @type {Map<string, Set<string>>} */
  const imports = new Map();
  for (const [, list, module] of program.matchAll(IMPORT)) {
    const names = imports.get(module) ?? new Set();
    for (const name of list.split(',').filter((text) => text.trim() !== '')) {
      names.add(name.trim());
    }
    imports.set(module, names);
  }
  const statements = Array.from(
    imports,
    ([module, names]) => `import { ${[...names].join(', ')} } from '${module}';\n`,
  );
  const body = `export async function example() {\n${program.replaceAll(IMPORT, '')}}\n`;
  return `${statements.join('')}\n${withGiven(body, given)}`;
}

for (const one of [folder, adaptersFolder]) {
  rmSync(one, { recursive: true, force: true });
  mkdirSync(one, { recursive: true });
}
for (const [page, given] of Object.entries(PAGES)) {
  // A short README has no headings.
  const sections = docSections(`## Start\n${readFileSync(`${root}${page}`, 'utf8')}`);
  for (const [index, { program, elements }] of sections.entries()) {
    const write = (ending, example, module) => {
      const target = example.includes("'@tessera/adapters/") ? adaptersFolder : folder;
      const name = page.replaceAll(/\.mdx?$|^docs\//g, '').replaceAll('/', '-');
      writeFileSync(`${target}/${name}-${index + 1}${ending}`, module);
    };
    if (program !== '') {
      write('.ts', program, toModule(program, given));
    }
    for (const [nth, example] of elements.entries()) {
      write(`-${nth + 1}.tsx`, example, withGiven(example, given));
    }
  }
}
// The blocks of the shadcn registry, which call the SDKs, too.
for (const file of readdirSync(`${root}registry`)) {
  cpSync(`${root}registry/${file}`, `${adaptersFolder}/registry-${file}`);
}
// Part of its API, which no package of ours depends on.
writeFileSync(
  `${folder}/react-router.d.ts`,
  `declare module 'react-router' {
  type Blocker =
    | { state: 'blocked'; proceed: () => void }
    | { state: 'unblocked' | 'proceeding' };
  export function useBlocker(
    shouldBlock: (move: { historyAction: 'POP' | 'PUSH' | 'REPLACE' }) => boolean,
  ): Blocker;
}
`,
);
// Packages that apps install. They export what the packages that we install have.
writeFileSync(
  `${adaptersFolder}/sdks.d.ts`,
  `declare module 'aws-amplify/auth' {
  export * from '@aws-amplify/auth';
}
declare module 'firebase/auth' {
  export * from '@firebase/auth';
}
declare module '@supabase/supabase-js' {
  export function createClient(
    url: string,
    key: string,
  ): { auth: import('@supabase/auth-js').AuthClient };
}
declare module '@clerk/react' {
  export function useClerk(): import('@clerk/shared/types').Clerk;
  export function useSignIn(): { signIn: import('@clerk/shared/types').SignInFutureResource };
  export function useReverification<Input extends unknown[], Result>(
    fetcher: (...input: Input) => Promise<Result>,
  ): (...input: Input) => Promise<Result>;
}
`,
);
