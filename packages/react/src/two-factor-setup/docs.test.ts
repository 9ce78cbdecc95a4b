// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import ts from 'typescript';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { docSections } from '../../../../test/doc-page.ts';
import '../../../../test/setup.ts';
import * as tessera from '../index.ts';
import * as recoveryCodes from '../recovery-codes/index.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import * as setup from './index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../../..');

/** Returns the examples of a page, each a module. */
function examplesOf(page: string): string[] {
  const text = readFileSync(resolve(root, 'docs', page), 'utf8');
  return docSections(text).flatMap(({ elements }) => elements);
}

const CODES = ['7K4M-2QXR-9TWD-HC5N', 'V8P3-JZ6G-0BYA-4SEF'];

function adapterWith(parts: Partial<TwoFactorAdapter> = {}): TwoFactorAdapter {
  return {
    start: async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }),
    verify: async ({ code }) => (code === '123456' ? { recoveryCodes: CODES } : false),
    ...parts,
  };
}

/** Renders the component that an example exports under a name. */
function show(name: string, adapter: TwoFactorAdapter): ReturnType<typeof userEvent.setup> {
  const example = examplesOf('headless.mdx').find((text) => text.includes(`function ${name}(`));
  const { outputText } = ts.transpileModule(example ?? '', {
    compilerOptions: {
      jsx: ts.JsxEmit.ReactJSX,
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
    },
  });
  const modules: Record<string, unknown> = {
    react,
    'react/jsx-runtime': jsxRuntime,
    '@tessera/react': tessera,
    '@tessera/react/recovery-codes': recoveryCodes,
    '@tessera/react/two-factor-setup': setup,
  };
  const exported: Record<string, react.ComponentType> = {};
  // oxlint-disable-next-line typescript/no-implied-eval -- The page is part of this repository.
  new Function('require', 'exports', 'adapter', outputText)(
    (module: string) => modules[module],
    exported,
    adapter,
  );
  render(react.createElement(exported[name]!));
  return userEvent.setup();
}

const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

beforeAll(async () => void (await import('../qr-code/PlainQrCode.tsx')), 60_000);

beforeEach(() => {
  // Tests unmount wizards with unsaved codes, which logs a development warning.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

// `pnpm typecheck` checks that the examples compile.
describe('the wizard made of parts in docs/headless.mdx', () => {
  it('The wizard made of parts in the docs leads to the end.', async () => {
    const user = show('SetUpPage', adapterWith());
    await user.click(await button('Set up'));
    await user.type(await screen.findByRole('textbox', { name: 'Code' }), '123456');
    await user.click(await button('Finish'));
    expect((await screen.findByRole('alert')).textContent).toContain('tick the box');
    await user.click(screen.getByRole('checkbox'));
    await user.click(await button('Finish'));
    await button('Done');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('The wizard made of parts in the docs starts again when the key has expired.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: 'JBSWY3DPEHPK3PXP', expiresIn: 0 })
      .mockResolvedValueOnce({ secret: 'JBSWY3DPEHPK3PXP' });
    const user = show('SetUpPage', adapterWith({ start }));
    await user.click(await button('Set up'));
    await user.click(await button('Start again'));
    expect(await screen.findByRole('textbox', { name: 'Code' })).toHaveProperty('value', '');
  });

  it('The wizard made of parts in the docs asks before the user leaves unsaved recovery codes.', async () => {
    const user = show('SetUpPage', adapterWith());
    await user.click(await button('Set up'));
    await user.type(await screen.findByRole('textbox', { name: 'Code' }), '123456');
    await screen.findByRole('list');
    await user.keyboard('{Escape}');
    await screen.findByRole('alertdialog');
    await user.click(await button('Leave without them'));
    await button('Done');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('The wizard made of parts in the docs generates recovery codes that were never seen or did not arrive.', async () => {
    const codes = vi
      .fn<NonNullable<TwoFactorAdapter['recoveryCodes']>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(CODES);
    const user = show(
      'SetUpPage',
      adapterWith({
        recoveryCodes: codes,
        status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
      }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('page was closed too early');
    await user.click(await button('Make new codes'));
    expect((await screen.findByRole('alert')).textContent).toContain('Check your connection');
    await user.click(await button('Try again'));
    await screen.findByText(CODES[0]!);
  });

  it('The wizard made of parts in the docs replaces a connected authenticator app.', async () => {
    const status = async (): Promise<setup.TwoFactorStatus> => ({
      enrolled: true,
      canReplace: true,
    });
    const user = show('SetUpPage', adapterWith({ status }));
    await user.click(await button('Replace the app'));
    expect(await screen.findByRole('textbox', { name: 'Code' })).toHaveProperty('value', '');
  });
});

describe('the codes made of hooks in docs/headless.mdx', () => {
  it('The wizard made of hooks in the docs asks about the recovery codes at Escape until they are copied.', async () => {
    const user = show('SetUp', adapterWith());
    // The code can only be sent once the key has arrived.
    await new Promise((goOn) => {
      setTimeout(goOn);
    });
    await user.click(await button('Turn on'));
    await screen.findByRole('list');
    await user.keyboard('{Escape}');
    await screen.findByRole('alertdialog');
    await user.click(await button('Stay'));
    await user.click(await button('Copy all'));
    await button('Copied');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});
