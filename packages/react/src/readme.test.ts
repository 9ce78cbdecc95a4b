// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { CODES } from '../test/fixtures.ts';
import { docSections } from '../../../test/doc-page.ts';
import { loadExample } from '../../../test/load-example.ts';
import '../../../test/setup.ts';
import * as tessera from './index.ts';
import * as recoveryCodes from './recovery-codes/index.ts';
import type { TwoFactorAdapter } from './two-factor-setup/adapter/adapter.ts';
import * as setup from './two-factor-setup/index.ts';
import { loadQrCode } from './two-factor-setup/use-lazy-qr-code.ts';

const KEY_URI = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

const sections = docSections(
  readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8'),
);

/** Renders the component that the README exports under a heading. */
function renderExample(heading: string, name: string, props: object): void {
  const [example = ''] = sections.find((section) => section.heading === heading)!.elements;
  const exported = loadExample(example, {
    react,
    'react/jsx-runtime': jsxRuntime,
    '@tessera/react': tessera,
    '@tessera/react/recovery-codes': recoveryCodes,
    '@tessera/react/two-factor-setup': setup,
  });
  render(react.createElement(exported[name] as react.ComponentType<object>, props));
}

function renderSetupPage(adapter: Partial<TwoFactorAdapter> = {}): void {
  renderExample('Build your own', 'SetupPage', {
    adapter: {
      start: async () => ({ keyUri: KEY_URI }),
      verify: async ({ code }: { code: string }) =>
        code === '123456' ? { recoveryCodes: CODES } : false,
      ...adapter,
    },
  });
}

const findButton = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
const findField = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: /code/i });

beforeAll(() => loadQrCode(), 60_000);

beforeEach(() => {
  // Tests end with unsaved recovery codes on the page, of which the developer is warned.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

it('The drop-in of the README leads from the intro to “two-step verification is on”.', async () => {
  const answers: Record<string, object> = {
    '/two-factor/start': { keyUri: KEY_URI },
    '/two-factor/verify': { recoveryCodes: CODES },
  };
  vi.stubGlobal('fetch', async (path: string) => Response.json(answers[path]));
  const user = userEvent.setup();
  renderExample('Drop it in', 'Settings', { email: 'ada@example.org' });
  await user.click(await findButton('Set up'));
  await user.type(await findField(), '123456');
  await screen.findByText(CODES[1]!);
  await user.click(screen.getByRole('checkbox'));
  await user.click(await findButton('Finish'));
  await screen.findByRole('heading', { name: 'Two-step verification is on' });
  expect(screen.queryByText(CODES[1]!)).toBeNull();
});

it('The parts of the README lead from the intro to “two-step verification is on”.', async () => {
  const user = userEvent.setup();
  renderSetupPage();
  await user.click(await findButton('Set up'));
  await user.type(await findField(), '123456');
  await screen.findByText(CODES[1]!);
  await user.click(await findButton('Finish'));
  expect((await screen.findByRole('alert')).textContent).toContain('check the box');
  await user.click(screen.getByRole('checkbox'));
  await user.click(await findButton('Finish'));
  await screen.findByRole('heading', { name: 'Two-step verification is on' });
  expect(screen.queryByText(CODES[1]!)).toBeNull();
  await findButton('Done');
});

it('The parts of the README show an error after a rejection and keep the code field focused.', async () => {
  const user = userEvent.setup();
  renderSetupPage();
  await user.click(await findButton('Set up'));
  const field = await findField();
  await user.type(field, '000000');
  await screen.findByRole('alert');
  expect(document.activeElement).toBe(field);
  await user.keyboard('123456');
  await screen.findByText(CODES[0]!);
});

it('The parts of the README let the user start again after a failure.', async () => {
  const start = vi
    .fn<TwoFactorAdapter['start']>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce({ keyUri: KEY_URI, expiresIn: 0 })
    .mockResolvedValueOnce({ keyUri: KEY_URI });
  const user = userEvent.setup();
  renderSetupPage({ start });
  await user.click(await findButton('Set up'));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Check your internet connection',
  );
  await user.click(await findButton('Try again'));
  expect((await screen.findByRole('alert')).textContent).toContain('expired');
  await user.click(await findButton('Start again'));
  await findField();
});

it('The parts of the README ask before unsaved recovery codes are left.', async () => {
  const user = userEvent.setup();
  renderSetupPage();
  await user.click(await findButton('Set up'));
  await user.type(await findField(), '123456');
  await screen.findByText(CODES[0]!);
  await user.keyboard('{Escape}');
  await screen.findByRole('alertdialog');
  await user.click(await findButton('Go back and save'));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await user.keyboard('{Escape}');
  await user.click(await findButton('Leave without saving'));
  await findButton('Done');
});

it('The parts of the README let the user go on when recovery codes cannot be loaded.', async () => {
  const codes = vi
    .fn<NonNullable<TwoFactorAdapter['recoveryCodes']>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce(CODES);
  const user = userEvent.setup();
  renderSetupPage({ verify: async () => undefined, recoveryCodes: codes });
  await user.click(await findButton('Set up'));
  await user.type(await findField(), '123456');
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Check your internet connection',
  );
  await findButton('Continue without codes');
  await user.click(await findButton('Try again'));
  await screen.findByText(CODES[0]!);
});

it('The parts of the README replace an authenticator and turn two-factor off.', async () => {
  const disable = vi.fn<NonNullable<TwoFactorAdapter['disable']>>(async () => undefined);
  const user = userEvent.setup();
  renderSetupPage({ status: async () => ({ enrolled: true, canReplace: true }), disable });
  await findButton('Replace the app');
  await user.click(await findButton('Turn off'));
  await screen.findByRole('heading', { name: 'Two-step verification is off' });
  expect(disable).toHaveBeenCalledOnce();
});
