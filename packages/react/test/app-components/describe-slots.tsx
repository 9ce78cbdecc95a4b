import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import {
  ConcealedQrCode,
  type DropInSlots,
  RecoveryCodes,
  SecretKey,
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from '../../src/index.ts';
import { qrCodeMessages } from '../../src/qr-code/messages.ts';
import { recoveryCodesMessages } from '../../src/recovery-codes/messages.ts';
import { secretKeyMessages } from '../../src/secret-key/messages.ts';
import { twoFactorChallengeMessages as challengeTexts } from '../../src/two-factor-challenge/messages.ts';
import type { TwoFactorAdapter } from '../../src/two-factor-setup/adapter/adapter.ts';
import { twoFactorSetupMessages as texts } from '../../src/two-factor-setup/messages.ts';
import { CODES, SECRET, createAdapter, createDeferred } from '../fixtures.ts';

export const user = userEvent.setup({ delay: null });
export const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const findButton = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
export const findCodeField = (): Promise<HTMLElement> =>
  screen.findByRole('textbox', { name: texts.codeLabel({ digits: 6 }) });
const typeCode = async (): Promise<void> => user.type(await findCodeField(), '123456');

/** Renders the wizard with components of an app. */
export function showSetup(
  slots: DropInSlots,
  adapter: Partial<TwoFactorAdapter> = {},
  props: Partial<TwoFactorSetupProps> = {},
): void {
  render(
    <TwoFactorSetup
      issuer="Acme"
      slots={slots}
      {...props}
      adapter={createAdapter({ verify: async () => ({ recoveryCodes: CODES }), ...adapter })}
    />,
  );
}

/** Renders the challenge with components of an app. */
export function showChallenge(
  slots: DropInSlots,
  props: Partial<TwoFactorChallengeProps> = {},
): void {
  render(
    <TwoFactorChallenge adapter={{ verify: async () => undefined }} slots={slots} {...props} />,
  );
}

/** The elements of ours that a slot should have replaced. */
function findOurs(): Element[] {
  return Array.from(
    document.querySelectorAll('.tessera-button, .tessera-input, .tessera-checkbox'),
  );
}

/** Fails every test of a file in which React logs an error. */
export function rejectConsoleErrors(): void {
  const onError = vi.fn<(message: unknown) => void>();

  // The first import compiles the lazy QR code, which takes a while.
  beforeAll(async () => void (await import('../../src/qr-code/PlainQrCode.tsx')), 60_000);

  beforeEach(() => {
    // React warns here of refs that are lost, unknown attributes and nested buttons.
    vi.spyOn(console, 'error').mockImplementation(onError);
    // Wizards with unsaved codes are unmounted here, which is warned of.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  afterEach(() => {
    // oxlint-disable-next-line vitest/no-standalone-expect -- holds for every test
    expect(onError).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    onError.mockClear();
  });
}

/** A class name that a button of the app has for each rank, and one for a small button. */
export type AppLook = Record<'primary' | 'secondary' | 'small', string>;

/** Describes what the drop-ins do with components of an app in place of theirs. */
export function describeSlots(slots: DropInSlots, look: AppLook): void {
  it('The wizard leads to the end with the components of the app, and shows none of its own.', async () => {
    const start = vi.fn(async () => ({ secret: SECRET }));
    const onDone = vi.fn();
    showSetup(slots, { start }, { naming: 'optional', onDone, onCancel: () => undefined });
    expect(findOurs()).toEqual([]);
    expect(button(texts.introAction).className).toContain(look.primary);
    expect(button(texts.cancel).className).toContain(look.secondary);
    await user.clear(screen.getByRole('textbox', { name: texts.nameLabel }));
    await user.type(screen.getByRole('textbox', { name: texts.nameLabel }), 'Pixel');
    await user.click(button(texts.introAction));

    await findCodeField();
    expect(start.mock.calls).toEqual([[expect.objectContaining({ name: 'Pixel' })]]);
    await user.click(screen.getByText(texts.cannotScan));
    expect(findOurs()).toEqual([]);
    expect(button(secretKeyMessages.copy).className).toContain(look.small);
    expect(button(texts.newKeyAction).className).toContain(look.small);
    const link = screen.getByRole('link', { name: texts.openApp });
    expect(link.getAttribute('href')).toMatch(/^otpauth:/);
    expect(link.className).toContain(look.small);
    expect(button(texts.submit)).toHaveProperty('type', 'submit');

    await typeCode();
    const finish = await findButton(texts.finish);
    expect(findOurs()).toEqual([]);
    expect(button(recoveryCodesMessages.copy({ count: CODES.length })).className).toContain(
      look.small,
    );
    await user.click(finish);
    const checkbox = screen.getByRole('checkbox');
    // The ref of the checkbox takes the focus, and its attributes say what is missing.
    await waitFor(() => expect(document.activeElement).toBe(checkbox));
    expect(checkbox.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').id).toBe(checkbox.getAttribute('aria-describedby'));
    await user.click(screen.getByText(recoveryCodesMessages.confirmation({ count: CODES.length })));
    await user.click(finish);
    await user.click(await findButton(texts.done));
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('The question before leaving has a primary and a secondary button of the app.', async () => {
    showSetup(slots, {}, { intro: false });
    await typeCode();
    await findButton(texts.finish);
    await user.keyboard('{Escape}');
    expect((await findButton(texts.stay)).className).toContain(look.primary);
    expect(button(texts.stay).className).toContain(look.small);
    expect(button(texts.leave).className).toContain(look.secondary);
    expect(button(texts.leave).className).toContain(look.small);
  });

  it('The field to retype a code is that of the app, and takes the focus if it is wrong.', async () => {
    showSetup(slots, {}, { intro: false, recoveryCodesConfirmation: 'retype' });
    await typeCode();
    const finish = await findButton(texts.finish);
    expect(findOurs()).toEqual([]);
    await user.click(finish);
    const field = screen.getByRole('textbox');
    expect(document.activeElement).toBe(field);
    await user.keyboard('7k4m');
    expect(field).toHaveProperty('value', '7k4m');
  });

  it('A name that the backend rejects is announced and gets the focus.', async () => {
    const start = async (): Promise<never> =>
      Promise.reject(Object.assign(new Error('409'), { type: 'name-conflict' }));
    showSetup(slots, { start }, { naming: 'required' });
    await user.click(button(texts.introAction));
    const alert = await screen.findByRole('alert');
    const field = screen.getByRole('textbox', { name: texts.nameLabel });
    expect(field.getAttribute('aria-describedby')).toBe(alert.id);
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('A busy button of the app keeps the focus, says that it is disabled and ignores clicks.', async () => {
    const answer = createDeferred<{ secret: string }>();
    const start = vi.fn(() => answer.promise);
    showSetup(slots, { start });
    await user.click(button(texts.introAction));
    const starting = await findButton(texts.starting);
    expect(starting.getAttribute('aria-disabled')).toBe('true');
    expect(starting.className).toContain(look.primary);
    await user.click(starting);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('The challenge passes with the components of the app, and shows none of its own.', async () => {
    const verify = vi.fn(async () => ({ recoveryCodesLeft: 1 }));
    const onPassed = vi.fn();
    showChallenge(slots, { adapter: { verify }, trustedDeviceDays: 30, onPassed });
    expect(findOurs()).toEqual([]);
    await user.click(screen.getByRole('checkbox'));
    await user.click(button(challengeTexts.useRecoveryCode));
    const field = screen.getByRole('textbox', { name: challengeTexts.recoveryCodeLabel });
    expect(document.activeElement).toBe(field);
    expect(findOurs()).toEqual([]);
    await user.type(field, '7K4M-2QXR{Enter}');
    const proceed = await findButton(challengeTexts.proceed);
    expect(verify.mock.calls).toEqual([
      [expect.objectContaining({ code: '7K4M-2QXR', trustDevice: true })],
    ]);
    expect(proceed.className).toContain(look.primary);
    await user.click(proceed);
    expect(onPassed).toHaveBeenCalledTimes(1);
  });

  it('The key, the recovery codes and the hidden QR code take them where they stand alone.', async () => {
    const shown: ReactElement[] = [
      <SecretKey key="" secret={SECRET} slots={slots} />,
      <RecoveryCodes key="" codes={CODES} slots={slots} />,
      <ConcealedQrCode key="" value="otpauth://" slots={slots} />,
    ];
    for (const element of shown) {
      cleanup();
      render(element);
      expect(findOurs()).toEqual([]);
      expect(screen.getAllByRole('button')[0]?.className).toContain(look.small);
    }
    await user.click(button(qrCodeMessages.show));
    button(qrCodeMessages.hide);
  });

  it('The wizard hides its QR code with the button of the app.', async () => {
    showSetup(slots, {}, { intro: false, qrCode: { conceal: true } });
    expect((await findButton(qrCodeMessages.show)).className).toContain(look.small);
  });
}
