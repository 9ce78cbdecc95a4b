import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docSections, runProgram } from '../../../test/doc-page.ts';
import { diagnoseCode } from './diagnose-code.ts';
import * as core from './index.ts';

const page = readFileSync(new URL('../../../docs/core.mdx', import.meta.url), 'utf8');
const sections = docSections(page);

// `pnpm typecheck` compiles the examples.
describe('docs/core.mdx', () => {
  it('The page on the core has examples for every task.', () => {
    expect(sections.length).toBeGreaterThanOrEqual(10);
  });

  it('The page on the core names every function of the package.', () => {
    const names = [...Object.keys(core), 'diagnoseCode'];
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
  });

  it.each(sections)(
    'The examples under $heading return what their comments say.',
    async ({ program }) => {
      const claims = program.match(/\/\/ (?:→|throws) /g) ?? [];
      expect(claims.length).toBeGreaterThan(0);
      const checked = await runProgram(program, { ...core, diagnoseCode }, (actual, expected) => {
        expect(actual).toEqual(expected);
      });
      expect(checked).toBe(claims.length);
    },
  );
});
