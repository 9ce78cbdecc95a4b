// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CODES, SECRET } from '../../test/fixtures.ts';
import { docSections } from '../../../../test/doc-page.ts';
import { loadExample } from '../../../../test/load-example.ts';
import '../../../../test/setup.ts';
import * as tessera from '../index.ts';
import * as recoveryCodes from '../recovery-codes/index.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import * as setup from './index.ts';

/** The examples of the page, each a module. */
const EXAMPLES = docSections(
  readFileSync(resolve(import.meta.dirname, '../../../../docs/headless.mdx'), 'utf8'),
).flatMap(({ elements }) => elements);

/** Creates an adapter that accepts `123456`, except for `parts`. */
function createExampleAdapter(parts: Partial<TwoFactorAdapter> = {}): TwoFactorAdapter {
  return {
    start: async () => ({ secret: SECRET }),
    verify: async ({ code }) => (code === '123456' ? { recoveryCodes: CODES } : false),
    ...parts,
  };
}

/** Renders the component that an example exports under a name. */
function show(name: string, adapter: TwoFactorAdapter): ReturnType<typeof userEvent.setup> {
  const example = EXAMPLES.find((text) => text.includes(`function ${name}(`));
  const modules = {
    react,
    'react/jsx-runtime': jsxRuntime,
    '@tessera/react': tessera,
    '@tessera/react/recovery-codes': recoveryCodes,
    '@tessera/react/two-factor-setup': setup,
  };
  const exported = loadExample(example ?? '', modules, { adapter });
  render(react.createElement(exported[name] as react.ComponentType));
  return userEvent.setup();
}

const findButton = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

beforeAll(async () => void (await import('../qr-code/PlainQrCode.tsx')), 60_000);

beforeEach(() => {
  // Tests unmount wizards with unsaved codes, which logs a development warning.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

// `pnpm typecheck` checks that the examples compile.
describe('the wizard made of parts in docs/headless.mdx', () => {
  it('The wizard made of parts in the docs leads to the end.', async () => {
    const user = show('SetUpPage', createExampleAdapter());
    await user.click(await findButton('Set up'));
    await user.type(await screen.findByRole('textbox', { name: 'Code' }), '123456');
    await user.click(await findButton('Finish'));
    expect((await screen.findByRole('alert')).textContent).toContain('check the box');
    await user.click(screen.getByRole('checkbox'));
    await user.click(await findButton('Finish'));
    await findButton('Done');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('The wizard made of parts in the docs starts again when the key has expired.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: 'JBSWY3DPEHPK3PXP', expiresIn: 0 })
      .mockResolvedValueOnce({ secret: 'JBSWY3DPEHPK3PXP' });
    const user = show('SetUpPage', createExampleAdapter({ start }));
    await user.click(await findButton('Set up'));
    await user.click(await findButton('Start again'));
    expect(await screen.findByRole('textbox', { name: 'Code' })).toHaveProperty('value', '');
  });

  it('The wizard made of parts in the docs asks before the user leaves unsaved recovery codes.', async () => {
    const user = show('SetUpPage', createExampleAdapter());
    await user.click(await findButton('Set up'));
    await user.type(await screen.findByRole('textbox', { name: 'Code' }), '123456');
    await screen.findByRole('list');
    await user.keyboard('{Escape}');
    await screen.findByRole('alertdialog');
    await user.click(await findButton('Leave without saving'));
    await findButton('Done');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('The wizard made of parts in the docs generates recovery codes that were never seen or did not arrive.', async () => {
    const codes = vi
      .fn<NonNullable<TwoFactorAdapter['recoveryCodes']>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(CODES);
    const user = show(
      'SetUpPage',
      createExampleAdapter({
        recoveryCodes: codes,
        status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
      }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('left before you saved them');
    await user.click(await findButton('Make new codes'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Check your internet connection',
    );
    await user.click(await findButton('Try again'));
    await screen.findByText(CODES[0]!);
  });

  it('The wizard made of parts in the docs replaces a connected authenticator app.', async () => {
    const status = async (): Promise<setup.TwoFactorStatus> => ({
      enrolled: true,
      canReplace: true,
    });
    const user = show('SetUpPage', createExampleAdapter({ status }));
    await user.click(await findButton('Replace the app'));
    expect(await screen.findByRole('textbox', { name: 'Code' })).toHaveProperty('value', '');
  });
});

describe('the codes made of hooks in docs/headless.mdx', () => {
  it('The wizard made of hooks in the docs asks about the recovery codes at Escape until they are copied.', async () => {
    const user = show('SetUp', createExampleAdapter());
    // The code can only be sent once the key has arrived.
    await new Promise((goOn) => {
      setTimeout(goOn);
    });
    await user.click(await findButton('Continue'));
    await screen.findByRole('list');
    await user.keyboard('{Escape}');
    await screen.findByRole('alertdialog');
    await user.click(await findButton('Stay'));
    await user.click(await findButton('Copy all'));
    await findButton('Copied');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});
