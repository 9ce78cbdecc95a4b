import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useLayoutEffect } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODES, createAdapter } from '../../test/fixtures.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import type { SetupOutcome } from './outcome.ts';
import { TwoFactorSetupView } from './TwoFactorSetupView.tsx';
import { type UseTwoFactorSetupReturn, useTwoFactorSetup } from './use-two-factor-setup.ts';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';

beforeAll(async () => void (await import('./screens/forms.ts')), 60_000);

const user = userEvent.setup({ delay: null });
let setup: UseTwoFactorSetupReturn;

function Wizard({ options }: { options: UseTwoFactorSetupOptions }): ReactNode {
  const value = useTwoFactorSetup(options);
  useLayoutEffect(() => {
    setup = value;
  });
  return <TwoFactorSetupView value={value} />;
}

function show(
  parts: Partial<TwoFactorAdapter>,
  options: Partial<UseTwoFactorSetupOptions> = {},
): void {
  const adapter = createAdapter({ verify: async () => ({ recoveryCodes: CODES }), ...parts });
  render(<Wizard options={{ issuer: 'Acme', intro: false, ...options, adapter }} />);
}

async function reach(status: string): Promise<void> {
  await waitFor(() => expect(setup.state.status).toBe(status));
}

async function enterCode(): Promise<void> {
  await reach('scan');
  act(() => setup.submit('123456'));
}

async function finish(): Promise<void> {
  await reach('codes');
  act(() => setup.confirmRecoveryCodes());
  await reach('done');
}

/** Returns what the hook says, and checks that the screen shows just that. */
async function readOutcome(): Promise<Array<[SetupOutcome['about'], boolean, string]>> {
  await reach('done');
  const list = (await screen.findByText(setup.outcome[0]?.text ?? '')).closest('ul') as HTMLElement;
  const items = within(list).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual(
    setup.outcome.map(({ text }) => text),
  );
  expect(items.map(({ dataset }) => [dataset['about'], 'todo' in dataset])).toEqual(
    setup.outcome.map(({ about, todo }) => [about, todo]),
  );
  expect(screen.getByRole('heading').getAttribute('aria-describedby')).toBe(list.id);
  return setup.outcome.map(({ about, text, todo }) => [about, todo, text]);
}

const SIGN_IN =
  'From now on, you’ll need a code from your app to sign in to Acme. Wait for a new code before you sign in again.';
const NEED_CODE = 'You need a code from your authenticator app to sign in.';
const UNSAVED = expect.stringMatching(/^You haven’t saved your recovery codes\. Make new ones/);

describe('the last screen', () => {
  it('The last screen lists the app, the recovery codes and the next sign-in, in this order.', async () => {
    show({});
    expect(setup.outcome).toEqual([]);
    await enterCode();
    await finish();
    expect(await readOutcome()).toEqual([
      ['app', false, 'Your authenticator app is set up.'],
      ['recovery-codes', false, 'You’ve confirmed that you saved your recovery codes.'],
      ['sign-in', false, SIGN_IN],
    ]);
  });

  it.each([
    ['the suggested name', 'optional', undefined, 'Authenticator app is set up.'],
    ['a name that the user typed', 'required', ' Pixel 9 ', 'Pixel 9 is set up.'],
    ['no name, if the user cleared it', 'optional', ' ', 'Your authenticator app is set up.'],
    ['no name, if none was sent', 'none', 'Pixel 9', 'Your authenticator app is set up.'],
  ] as const)('The last screen calls the app by %s.', async (_, naming, name, text) => {
    show({ verify: async () => undefined }, { naming });
    await reach('scan');
    if (name !== undefined) {
      act(() => setup.setName(name));
    }
    await enterCode();
    expect((await readOutcome())[0]).toEqual(['app', false, text]);
  });

  it.each([
    ['checkbox', 'You’ve confirmed that you saved your recovery codes.'],
    ['retype', 'You’ve confirmed that you saved your recovery codes.'],
    ['export', 'If you lose your phone, you can sign in with one of your recovery codes.'],
    ['none', 'If you lose your phone, you can sign in with one of your recovery codes.'],
  ] as const)(
    'With the confirmation “%s” the last screen says of the codes only what the user has said.',
    async (recoveryCodesConfirmation, text) => {
      show({}, { recoveryCodesConfirmation });
      await enterCode();
      await finish();
      expect((await readOutcome())[1]).toEqual(['recovery-codes', false, text]);
    },
  );

  it('The last screen says that unsaved recovery codes are left to do.', async () => {
    show({});
    await enterCode();
    await reach('codes');
    act(() => setup.requestLeave());
    act(() => setup.confirmLeave());
    expect((await readOutcome())[1]).toEqual(['recovery-codes', true, UNSAVED]);
  });

  it('The last screen says that there are no recovery codes, and what to do about it.', async () => {
    show({ verify: async () => undefined });
    await enterCode();
    const advice = expect.stringMatching(/^You have no recovery codes\. Add a second/);
    expect((await readOutcome())[1]).toEqual(['recovery-codes', true, advice]);
  });

  it('After a replacement, the last screen says that earlier codes still work, and what to do in the old app.', async () => {
    show({
      status: async () => ({ enrolled: true, canReplace: true, recoveryCodesLeft: 3 }),
      verify: async () => undefined,
    });
    await reach('enrolled');
    act(() => setup.start('replace'));
    await enterCode();
    expect(await readOutcome()).toEqual([
      ['app', false, 'Your new authenticator app is set up.'],
      ['recovery-codes', false, 'Any recovery codes you already have still work.'],
      ['sign-in', false, SIGN_IN.replace('your app', 'your new app')],
      ['old-app', true, 'In your old app, delete this account: its codes no longer work.'],
    ]);
  });

  it('After new recovery codes, the last screen names no app, and says that the old codes no longer work.', async () => {
    show({
      status: async () => ({ enrolled: true }),
      recoveryCodes: async () => CODES,
    });
    await reach('enrolled');
    act(() => setup.generateRecoveryCodes());
    await finish();
    const text =
      'You’ve confirmed that you saved your new recovery codes. The old ones no longer work.';
    expect(await readOutcome()).toEqual([
      ['recovery-codes', false, text],
      ['sign-in', false, NEED_CODE],
    ]);
  });

  it('The last screen says nothing about signing in if nobody has said that two-factor is on.', async () => {
    show({ recoveryCodes: async () => CODES }, { intent: 'recovery-codes' });
    await finish();
    expect((await readOutcome()).map(([about]) => about)).toEqual(['recovery-codes']);
  });

  it('The last screen names no app if the user only goes on without codes that were never seen.', async () => {
    show({
      status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
      recoveryCodes: async () => CODES,
    });
    await reach('codes-unseen');
    await user.click(await screen.findByRole('button', { name: 'Continue without codes' }));
    expect(await readOutcome()).toEqual([
      ['recovery-codes', true, UNSAVED],
      ['sign-in', false, NEED_CODE],
    ]);
  });
});
