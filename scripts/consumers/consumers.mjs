import { signIn } from './walk-setup.mjs';

/** The oldest TypeScript that can read our types: the first with `Uint8Array<ArrayBuffer>`. */
const OLDEST_TYPESCRIPT = '5.7';

const TESSERA = ['@tessera/adapters', '@tessera/core', '@tessera/qr', '@tessera/react'];
const REACT_19 = ['react@19', 'react-dom@19', '@types/react@19', '@types/react-dom@19'];
const REACT_18 = ['react@18', 'react-dom@18', '@types/react@18', '@types/react-dom@18'];

/**
 * A fresh app that installs our packages.
 *
 * @typedef {object} Consumer
 * @property {string} name Printed with the result, and chosen by a part of it.
 * @property {string} [files] The folder in `apps` with its files.
 * @property {string} [guide] The page whose files it has, unchanged.
 * @property {string[]} [install] What it installs with npm.
 * @property {string[]} [run] The commands that must succeed. Without them the app is the one of the
 *   quick start.
 * @property {string} [page] The folder with the built page, on which the wizard is used.
 * @property {string[]} [registryItems] What it adds from our shadcn registry.
 * @property {(page: import('playwright').Page, secret: string) => Promise<void>} [goOn] What is checked on the page
 *   after the setup.
 * @property {string} [serve] The command that serves the app. The wizard is at `/settings`, and a QR
 *   code without JavaScript at `/ticket`.
 * @property {boolean} [hasServerComponents] Whether the QR code at `/ticket` sends no encoder to the
 *   browser.
 * @property {boolean} [withReadme] Whether the examples of the README are added, unchanged.
 */

/** @returns {Consumer} */
function onNode(version) {
  return {
    name: `Node ${version}, import and require`,
    files: 'node',
    install: [...TESSERA, 'react@19', 'react-dom@19', `node@${version}`],
    run: [
      `node --eval assert(process.version.startsWith('v${version}.'))`,
      'node check.mjs',
      'node check.cjs',
    ],
  };
}

/** @returns {Consumer} */
function onVite(version, react) {
  return {
    name: `Vite and React ${version}`,
    files: 'page',
    install: [...TESSERA, ...react, 'vite@8', 'typescript@6'],
    run: ['tsc', 'vite build'],
    page: 'dist',
    withReadme: true,
  };
}

/** @returns {Consumer} */
function withTypes(version, react) {
  const compilers = [OLDEST_TYPESCRIPT, '6', '7'];
  return {
    name: `Types of React ${version} with TypeScript ${compilers.join(', ')}`,
    files: 'types',
    install: [
      ...TESSERA,
      ...react,
      ...compilers.map((name) => `typescript-${name}@npm:typescript@${name}`),
    ],
    run: [
      ...compilers.map((compiler) => `node node_modules/typescript-${compiler}/bin/tsc`),
      `node node_modules/typescript-6/bin/tsc --module nodenext --moduleResolution nodenext`,
    ],
    withReadme: true,
  };
}

/** Checks that the button has the primary color and the radius of the app, and signs in. */
async function checkTheme(page, secret) {
  const style = await page.getByRole('button', { name: 'Done' }).evaluate((button) => {
    const { backgroundColor, borderRadius } = getComputedStyle(button);
    return `${backgroundColor} ${borderRadius}`;
  });
  if (style !== 'rgb(90, 20, 200) 1px') {
    throw new Error(`The button does not have the theme of the app: ${style}`);
  }
  await signIn(page, secret);
}

/** @type {Consumer[]} */
export const CONSUMERS = [
  onNode(20),
  onNode(22),
  onNode(24),
  onVite(19, REACT_19),
  onVite(18, REACT_18),
  {
    name: 'esbuild with splitting',
    files: 'page',
    install: [...TESSERA, ...REACT_19, 'esbuild@0.28'],
    run: [
      'esbuild main.tsx --bundle --splitting --format=esm --minify --jsx=automatic --outdir=dist',
      'cp bundled.html dist/index.html',
    ],
    page: 'dist',
  },
  {
    name: 'Vitest and Jest with jsdom',
    guide: 'docs/guides/testing.mdx',
    install: [
      ...TESSERA,
      'react@19',
      'react-dom@19',
      'jsdom@27',
      'vitest@4',
      'jest@30',
      'jest-environment-jsdom@30',
      '@babel/preset-env@7',
      '@babel/preset-react@7',
      '@babel/preset-typescript@7',
      '@testing-library/dom@10',
      '@testing-library/react@16',
      '@testing-library/user-event@14',
    ],
    run: ['vitest run two-factor-setup', 'jest --testPathPatterns two-factor-setup'],
  },
  {
    name: 'shadcn registry',
    files: 'shadcn',
    install: [
      '@tessera/core',
      ...REACT_19,
      'vite@8',
      'typescript@6',
      'tailwindcss@4',
      '@tailwindcss/vite@4',
      '@supabase/supabase-js@2',
      'appwrite@28',
      'better-auth@1',
    ],
    registryItems: [
      'two-factor-theme',
      'two-factor-setup',
      'two-factor-challenge',
      'two-factor-appwrite',
      'two-factor-better-auth',
      'two-factor-supabase',
    ],
    run: ['tsc', 'vite build'],
    page: 'dist',
    goOn: checkTheme,
  },
  {
    name: 'Next.js App Router',
    files: 'next',
    guide: 'docs/guides/next.mdx',
    install: [...TESSERA, ...REACT_19, '@types/node@24', 'next@16', 'typescript@5.9'],
    run: ['next build'],
    // Next chooses a port of its own if it gets 0.
    serve: 'next start --port 0',
    hasServerComponents: true,
  },
  {
    name: 'React Router framework mode',
    files: 'react-router',
    guide: 'docs/guides/next.mdx',
    install: [
      ...TESSERA,
      ...REACT_19,
      'node@22',
      // Each of them wants exactly this version of the first.
      'react-router@8.4.0',
      '@react-router/dev@8.4.0',
      '@react-router/node@8.4.0',
      '@react-router/serve@8.4.0',
      'isbot@5',
      'typescript@6',
      'vite@8',
    ],
    run: ['react-router build'],
    serve: 'react-router-serve build/server/index.js',
  },
  {
    name: 'Astro island',
    files: 'astro',
    guide: 'docs/guides/next.mdx',
    install: [
      ...TESSERA,
      ...REACT_19,
      'node@22',
      'astro@7',
      '@astrojs/node@11',
      '@astrojs/react@7',
    ],
    run: ['astro build'],
    serve: 'node dist/server/entry.mjs',
    hasServerComponents: true,
  },
  {
    name: 'workerd',
    files: 'workerd',
    install: ['@tessera/core', '@tessera/qr', 'esbuild@0.28', 'workerd@1'],
    run: [
      'esbuild worker.js --bundle --format=esm --conditions=workerd,worker --external:node:* --outfile=dist/worker.js',
      'workerd test workerd.capnp',
    ],
  },
  withTypes(19, REACT_19),
  withTypes(18, REACT_18),
  { name: 'The quick start, Playwright and the README' },
];
