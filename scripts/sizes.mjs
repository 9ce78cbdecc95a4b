// Measures what our packages add to a page in every bundler: `pnpm build && pnpm size`. Fails if an
// import exceeds its limit in sizes.json when Vite bundles it, or is more than 15 % larger in
// another bundler. With `--update` the table is written into docs/performance.mdx.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { toTable } from './bench-tables.mjs';
import { bundlers } from './bundlers.mjs';
import { fail, writeSection } from './docs/generated-page.mjs';
import { installPacked } from './install-packed.mjs';

const MAX_RATIO = 1.15;
const STYLES_LIMIT = 6.25;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'node_modules/.sizes');

function measure(files) {
  const kilobytes = (list) =>
    list.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;
  return {
    initial: kilobytes(files.filter(({ isInitial }) => isInitial)),
    everything: kilobytes(files),
    hasLazyFiles: files.some(({ isInitial }) => !isInitial),
  };
}

function format({ initial, everything, hasLazyFiles }) {
  return hasLazyFiles ? `${initial.toFixed(2)} / ${everything.toFixed(2)}` : initial.toFixed(2);
}

/** What esbuild loads at once from the root of @tessera/react, docs/performance.mdx explains. */
function isKnown(bundler, item) {
  return bundler === 'esbuild, splitting' && item.package === 'react';
}

installPacked(folder);
const problems = [];
const rows = [];
for (const item of JSON.parse(readFileSync(join(root, 'sizes.json'), 'utf8'))) {
  const entry = join(folder, `${item.name.replaceAll(/\W/g, '-')}.mjs`);
  writeFileSync(entry, `export { ${item.imports.join(', ')} } from '@tessera/${item.package}';\n`);
  const sizes = {};
  for (const [bundler, bundle] of Object.entries(bundlers)) {
    sizes[bundler] = measure(await bundle(entry, folder));
  }
  const { Vite: vite } = sizes;
  for (const [bundler, size] of Object.entries(sizes)) {
    // A bundler that does not split puts everything into one file.
    const expected = size.hasLazyFiles ? vite.initial : vite.everything;
    if (size.initial > MAX_RATIO * expected && !isKnown(bundler, item)) {
      problems.push(
        `${item.name} is ${format(size)} kB in ${bundler}, and ${format(vite)} in Vite.`,
      );
    }
  }
  for (const part of ['initial', 'everything']) {
    const limit = part === 'initial' ? item.limit : item.everything;
    if (vite[part] > limit) {
      problems.push(`${item.name} exceeds its limit of ${limit} kB: ${format(vite)} kB in Vite.`);
    }
  }
  const limits = [item.limit, item.everything].filter((limit) => limit !== undefined);
  rows.push([item.name, limits.join(' / '), ...Object.values(sizes).map(format)]);
}
for (const file of ['styles.css', 'styles.layer.css']) {
  const code = readFileSync(join(folder, 'node_modules/@tessera/react/dist', file), 'utf8');
  const { initial } = measure([{ code, isInitial: true }]);
  if (initial > STYLES_LIMIT) {
    problems.push(`${file} exceeds its limit of ${STYLES_LIMIT} kB: ${initial.toFixed(2)} kB.`);
  }
  rows.push([file, STYLES_LIMIT, ...Object.keys(bundlers).map(() => initial.toFixed(2))]);
}
const table = toTable(['kB, gzipped', 'Limit', ...Object.keys(bundlers)], rows);
console.log(table);
fail(problems);
if (process.argv.includes('--update')) {
  writeSection('docs/performance.mdx', 'sizes', table);
}
