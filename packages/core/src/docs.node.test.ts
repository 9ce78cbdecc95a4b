import { readFileSync } from 'node:fs';
import * as otplib from 'otplib';
import { describe, expect, it, vi } from 'vitest';
import { docSections, runProgram } from '../../../test/doc-page.ts';
import { loadExample } from '../../../test/load-example.ts';
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

describe('docs/guides/server.mdx', () => {
  interface Account {
    email: string;
    secret?: string;
    record?: { status: string };
    attempts?: { failures: number };
  }
  type Handle = (request: Request, id: string, accounts: object) => Promise<Response>;

  /** Mounts the handler of the page on an account in memory. */
  function mount(): {
    account: () => Account;
    post: (path: string, code?: string) => Promise<unknown>;
  } {
    const [example = ''] = docSections(readPage('guides/server.mdx')).flatMap(
      ({ program }) => program || [],
    );
    const module = `${example}\nexport { handleTwoFactor };`;
    const { handleTwoFactor } = loadExample(module, { '@tessera/core': core }) as {
      handleTwoFactor: Handle;
    };
    let stored: Account = { email: 'ada@example.org' };
    const accounts = {
      read: async () => stored,
      write: async (_: string, read: Account, changes: Partial<Account>) => {
        const isCurrent = read.record === stored.record && read.attempts === stored.attempts;
        stored = isCurrent ? { ...stored, ...changes } : stored;
        return isCurrent;
      },
    };
    return {
      account: () => stored,
      async post(path, code) {
        const request = new Request(`https://app.example/two-factor/${path}`, {
          method: 'POST',
          body: JSON.stringify({ code }),
        });
        return (await handleTwoFactor(request, 'ada', accounts)).json();
      },
    };
  }

  function currentCode({ secret = '' }: Account): string {
    return core.generateTotp({ secret });
  }

  it('The handler turns two-factor on and accepts a code of a sign-in once.', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
    const { account, post } = mount();
    expect(await post('start')).toEqual({ keyUri: expect.stringMatching(/^otpauth:/) });
    expect(await post('verify', '000000')).toMatchObject({ error: { type: 'invalid-code' } });
    expect(await post('verify', currentCode(account()))).toMatchObject({
      error: { type: 'rate-limited', retryAt: Date.now() + 5000 },
    });
    vi.setSystemTime(Date.now() + 5000);
    expect(await post('verify', currentCode(account()))).toEqual({
      recoveryCodes: expect.objectContaining({ length: 10 }),
    });
    expect(account().record?.status).toBe('active');
    expect(await post('start')).toMatchObject({ error: { type: 'already-enrolled' } });

    vi.setSystemTime(Date.now() + 60_000);
    const code = currentCode(account());
    expect(await post('sign-in', code)).toEqual({});
    expect(await post('sign-in', code)).toMatchObject({ error: { type: 'code-reused' } });
    vi.useRealTimers();
  });

  it('Of two requests with the same code, one is accepted.', async () => {
    const { account, post } = mount();
    await post('start');
    const code = currentCode(account());
    const answers = await Promise.all([post('verify', code), post('verify', code)]);
    expect(answers.filter((answer) => 'recoveryCodes' in (answer as object))).toHaveLength(1);
  });
});

/** Runs a program, checks what its comments say, and returns how many say something. */
async function checkClaims(program: string, scope: Record<string, unknown>): Promise<number> {
  const checked = await runProgram(program, scope, (actual, expected) => {
    expect(actual).toEqual(expected);
  });
  expect(checked).toBe(program.match(/\/\/ (?:→|throws) /g)?.length ?? 0);
  return checked;
}
