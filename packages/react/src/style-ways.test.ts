import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}

/** The `css` blocks of the guide. */
const BLOCKS = Array.from(
  read('../../../docs/theming.mdx').matchAll(/^```css\n(.*?)^```/gms),
  ([, code]) => code,
);

describe('the guide to style and theme', () => {
  it.each([
    'plain.css',
    'two-factor.module.css',
    'tailwind-3.css',
    'tailwind-4.css',
    'shadcn.css',
    'layers.css',
  ])('The story with %s has the stylesheet that the guide shows.', (name) => {
    expect(BLOCKS).toContain(read(`../test/style-ways/${name}`));
  });
});
