import './styles.css';
import { render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { click, press, type } from '../../../test/trusted-input.ts';
import { BASE_UI_SLOTS } from '../test/app-components/base-ui.tsx';
import { MUI_SLOTS } from '../test/app-components/mui.tsx';
import { SHADCN_SLOTS } from '../test/app-components/shadcn.tsx';
import { CODES, SECRET, createAdapter, createDeferred } from '../test/fixtures.ts';
import { TwoFactorChallenge, TwoFactorSetup } from './index.ts';
import { recoveryCodesMessages } from './recovery-codes/messages.ts';
import { twoFactorChallengeMessages as challengeTexts } from './two-factor-challenge/messages.ts';
import { twoFactorSetupMessages as texts } from './two-factor-setup/messages.ts';

const onError = vi.fn<(message: unknown) => void>();

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(onError);
  window.focus();
});

afterEach(() => {
  // oxlint-disable-next-line vitest/no-standalone-expect -- holds for every test
  expect(onError).not.toHaveBeenCalled();
  onError.mockClear();
});

const findButton = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
const hasFocus = (element: Element): Promise<void> =>
  waitFor(() => expect(document.activeElement).toBe(element));

/** Finds what axe finds, by the name of its rule. */
async function findViolations(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    // The page of a test has no landmarks and no first heading.
    rules: { region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each([
  ['shadcn and Radix', SHADCN_SLOTS],
  ['Base UI', BASE_UI_SLOTS],
  ['MUI', MUI_SLOTS],
] as const)('the components of an app with %s', (_, slots) => {
  it('A user walks through the wizard by keyboard and pointer, and axe finds nothing.', async () => {
    const started = createDeferred<{ secret: string }>();
    const start = vi.fn(() => started.promise);
    const verify = vi.fn(async ({ code }: { code: string }) =>
      code === '123456'
        ? { recoveryCodes: CODES }
        : { error: { type: 'invalid-code' as const, attemptsLeft: 4 } },
    );
    const onDone = vi.fn();
    render(
      <TwoFactorSetup
        adapter={createAdapter({ start, verify })}
        issuer="Acme"
        naming="optional"
        autoSubmit={false}
        slots={slots}
        onDone={onDone}
      />,
    );
    const name = screen.getByRole('textbox', { name: texts.nameLabel });
    await click(name, { count: 3 });
    await type('Pixel');
    expect(name).toHaveProperty('value', 'Pixel');
    expect(await findViolations()).toEqual([]);

    // A button that waits keeps the focus and ignores clicks.
    await press('Tab');
    const action = screen.getByRole('button', { name: texts.introAction });
    while (document.activeElement !== action) {
      await press('Tab');
    }
    await press('Enter');
    const waiting = await findButton(texts.starting);
    expect(document.activeElement).toBe(waiting);
    await press('Enter');
    await click(waiting);
    expect(start.mock.calls).toEqual([[expect.objectContaining({ name: 'Pixel' })]]);
    started.resolve({ secret: SECRET });

    const field = await screen.findByRole('textbox', { name: texts.codeLabel({ digits: 6 }) });
    field.focus();
    await type('654321');
    await click(await findButton(texts.submit));
    await screen.findByRole('alert');
    await hasFocus(field);
    expect(await findViolations()).toEqual([]);
    await type('123456');
    await press('Tab', 'Enter');

    const finish = await findButton(texts.finish);
    const saved = recoveryCodesMessages.confirmation({ count: CODES.length });
    const checkbox = screen.getByRole('checkbox', { name: saved });
    await click(finish);
    await hasFocus(checkbox);
    expect(await findViolations()).toEqual([]);
    expect(checkbox).not.toBeChecked();
    await press(' ');
    expect(checkbox).toBeChecked();
    await press(' ');
    expect(checkbox).not.toBeChecked();
    // The text is its label.
    await click(screen.getByText(saved));
    expect(checkbox).toBeChecked();
    await click(finish);
    await click(await findButton(texts.done));
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('A user passes the challenge with a recovery code and trusts the device.', async () => {
    const verify = vi.fn(async () => undefined);
    const onPassed = vi.fn();
    render(
      <TwoFactorChallenge
        adapter={{ verify }}
        trustedDeviceDays={30}
        slots={slots}
        onPassed={onPassed}
      />,
    );
    const checkbox = screen.getByRole('checkbox', {
      name: challengeTexts.trustDevice({ days: 30 }),
    });
    expect(await findViolations()).toEqual([]);
    await click(checkbox);
    expect(checkbox).toBeChecked();
    await click(await findButton(challengeTexts.useRecoveryCode));
    const field = screen.getByRole('textbox', { name: challengeTexts.recoveryCodeLabel });
    await hasFocus(field);
    expect(await findViolations()).toEqual([]);
    await type('7K4M-2QXR');
    await press('Enter');
    await waitFor(() => expect(onPassed).toHaveBeenCalledTimes(1));
    expect(verify.mock.calls).toEqual([
      [expect.objectContaining({ code: '7K4M-2QXR', trustDevice: true })],
    ]);
  });
});
