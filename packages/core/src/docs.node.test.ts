import { readFileSync } from 'node:fs';
import * as otplib from 'otplib';
import { describe, expect, it } from 'vitest';
import { docSections, runProgram } from '../../../test/doc-page.ts';
import { diagnoseCode } from './diagnose-code.ts';
import * as core from './index.ts';

const readPage = (path: string): string =>
  readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8');
const page = readPage('core.mdx');
const sections = docSections(page);
const migration = docSections(readPage('guides/migration.mdx'));

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
      expect(await checkClaims(program, { ...core, diagnoseCode })).toBeGreaterThan(0);
    },
  );
});

describe('docs/guides/migration.mdx', () => {
  it.each(migration.filter(({ program }) => program !== ''))(
    'The code under $heading replaces that of the other library.',
    async ({ program }) => {
      expect(await checkClaims(program, { ...core, otplib })).toBeGreaterThan(0);
    },
  );
});

/** Runs a program, checks what its comments say, and returns how many say something. */
async function checkClaims(program: string, scope: Record<string, unknown>): Promise<number> {
  const checked = await runProgram(program, scope, (actual, expected) => {
    expect(actual).toEqual(expected);
  });
  expect(checked).toBe(program.match(/\/\/ (?:→|throws) /g)?.length ?? 0);
  return checked;
}
