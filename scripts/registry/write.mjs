// Writes `registry.json` and the block of each provider from `providers.mjs` and the pages in
// `docs/adapters`: `pnpm registry`. With `--check` it reports what is out of date.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROVIDERS } from './providers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The look of every item: the colors and the radius of the app. */
const CSS = {
  '@import "@tessera/react/styles.layer.css"': {},
  ':root, .dark': {
    '--tessera-accent': 'var(--primary)',
    '--tessera-on-accent': 'var(--primary-foreground)',
    '--tessera-text': 'var(--card-foreground)',
    '--tessera-text-muted': 'var(--muted-foreground)',
    '--tessera-surface': 'var(--card)',
    '--tessera-surface-sunken': 'var(--muted)',
    '--tessera-line': 'var(--border)',
    '--tessera-radius': 'var(--radius)',
    '--tessera-radius-small': 'calc(var(--radius) - 2px)',
  },
  '.dark': { 'color-scheme': 'dark' },
};

const ITEMS = [
  {
    name: 'two-factor-theme',
    type: 'registry:theme',
    title: 'Theme of the two-factor components',
    description:
      'Gives the two-factor components of Tessera the colors and the radius of your shadcn theme, light and dark.',
    css: CSS,
    dependencies: ['@tessera/react'],
  },
  toBlock({
    name: 'two-factor-setup',
    title: 'Two-factor setup',
    description:
      'A settings card that turns on two-factor authentication: QR code, code field and recovery codes.',
    dependencies: ['@tessera/react'],
    docs: 'Your server answers /two-factor/start and /two-factor/verify. Install @tessera/core there: the quick start of Tessera has both routes.',
  }),
  toBlock({
    name: 'two-factor-challenge',
    title: 'Two-factor challenge',
    description:
      'The second step of the sign-in: a code of the authenticator app or a recovery code.',
    dependencies: ['@tessera/react'],
    docs: 'Your server answers /sign-in/second-step with { ok }. Install @tessera/core there: the quick start of Tessera has the route.',
  }),
  ...Object.entries(PROVIDERS).map(([provider, { sdk }]) => {
    const { title, whenToAsk } = readPage(provider);
    return toBlock({
      name: `two-factor-${provider}`,
      title: `Two-factor authentication with ${title}`,
      description: `The setup and the challenge at sign-in, connected to ${title}.`,
      dependencies: ['@tessera/adapters', '@tessera/react', ...(sdk === undefined ? [] : [sdk])],
      ...(whenToAsk === undefined ? {} : { docs: whenToAsk }),
    });
  }),
];

/** The files, by their path. */
const FILES = Object.fromEntries([
  [
    'registry.json',
    `${JSON.stringify({
      $schema: 'https://ui.shadcn.com/schema/registry.json',
      name: 'tessera',
      homepage: 'https://www.npmjs.com/package/@tessera/react',
      items: ITEMS,
    })}\n`,
  ],
  ...Object.entries(PROVIDERS).map(([provider, description]) => [
    `registry/two-factor-${provider}.tsx`,
    writeBlock(provider, description),
  ]),
]);

const pages = readdirSync(join(root, 'docs/adapters')).map((page) => page.replace('.mdx', ''));
const missing = pages.filter((page) => page !== 'providers' && !(page in PROVIDERS));
if (missing.length > 0) {
  console.error(`Add a row to scripts/registry/providers.mjs for: ${missing.join(', ')}`);
  process.exit(1);
}

const outdated = Object.entries(FILES)
  .map(([path, text]) => [path, format(path, text)])
  .filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--check')) {
  if (outdated.length > 0) {
    console.error(
      `Run \`pnpm registry\`: out of date: ${outdated.map(([path]) => path).join(', ')}`,
    );
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of outdated) {
    writeFileSync(join(root, path), text);
  }
}

function toBlock({ name, title, description, dependencies, docs }) {
  return {
    name,
    type: 'registry:block',
    title,
    description,
    categories: ['authentication'],
    dependencies,
    files: [{ path: `registry/${name}.tsx`, type: 'registry:component' }],
    css: CSS,
    docs,
  };
}

/** Reads the title of a provider, and when an app shows the challenge. */
function readPage(provider) {
  const page = readFileSync(join(root, `docs/adapters/${provider}.mdx`), 'utf8');
  const [, title] = /^# (.*)$/m.exec(page);
  const [whenToAsk] = /^Show the challenge .*?\.(?= |$)/m.exec(page) ?? [];
  return { title, whenToAsk };
}

function writeBlock(provider, { name, imports, sdkImport, hasNoRecoveryCodes, setup, challenge }) {
  const { title } = readPage(provider);
  return `'use client';

${sdkImport ?? ''}
import { ${imports.join(', ')} } from '@tessera/adapters/${provider}';
import { TwoFactorChallenge, type TwoFactorChallengeProps, TwoFactorSetup, type TwoFactorSetupProps } from '@tessera/react';
import { useState } from 'react';

${writeComponent(`${name}TwoFactorSetup`, 'TwoFactorSetup', `Turns on two-factor authentication with ${title}.`, setup)}
${writeComponent(`${name}TwoFactorChallenge`, 'TwoFactorChallenge', `Asks for the second step of a sign-in with ${title}.`, challenge, hasNoRecoveryCodes ? "kinds={['code']} " : '')}`;
}

function writeComponent(
  name,
  element,
  description,
  { body = '', create, isRepeated, props = [] },
  options = '',
) {
  const fields = props.map(([key, type, text]) => `/** ${text} */\n${key}: ${type};`);
  const names = props.map(([key]) => `${key.replace('?', '')}, `);
  const inherited = `Omit<${element}Props, ${element === 'TwoFactorSetup' ? "'adapter' | 'endpoints'" : "'adapter'"}>`;
  const type =
    fields.length === 0
      ? `type ${name}Props = ${inherited};`
      : `interface ${name}Props extends ${inherited} {\n${fields.join('\n')}\n}`;
  const parameter = names.length === 0 ? 'props' : `{ ${names.join('')}...props }`;
  return `${type}

/** ${description} */
export function ${name}(${parameter}: ${name}Props) {
${body}
${isRepeated ? `const adapter = ${create};` : `const [adapter] = useState(() => ${create});`}
return <${element} adapter={adapter} ${options}{...props} />;
}
`;
}

function format(path, text) {
  return execFileSync(join(root, 'node_modules/.bin/oxfmt'), [`--stdin-filepath=${path}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
}

function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
