import { describe, expect, it } from 'vitest';
import type { RetryWait } from '../verification/use-wait.ts';
import { getChallengeView, getDescription, isInvalid } from './challenge-view.ts';
import { type ChallengeState, INITIAL_CHALLENGE_STATE } from './machine/challenge-state.ts';
import { twoFactorChallengeMessages as messages } from './messages.ts';
import type { UseTwoFactorChallengeOptions } from './use-two-factor-challenge-options.ts';

const NO_WAIT: RetryWait = {
  retryIn: undefined,
  waiting: false,
  retryInAtFirst: undefined,
  reminder: undefined,
};

const OPTIONS: UseTwoFactorChallengeOptions = { adapter: { verify: async () => true } };

function view(
  state: Partial<ChallengeState> = {},
  options: Partial<UseTwoFactorChallengeOptions> = {},
  wait: Partial<RetryWait> = {},
) {
  const whole = { ...INITIAL_CHALLENGE_STATE, ...state } as ChallengeState;
  return getChallengeView(whole, { ...OPTIONS, ...options }, messages, { ...NO_WAIT, ...wait });
}

describe('getChallengeView', () => {
  it('The challenge starts with an empty code field and without an error.', () => {
    expect(view()).toMatchObject({
      screen: 'entry',
      kind: 'code',
      code: '',
      trustDevice: false,
      trustDeviceText: undefined,
      error: undefined,
      adviceTexts: [],
      busy: false,
      expired: false,
      cancelable: false,
    });
  });

  it('The error that is shown counts the tries that are left.', () => {
    const { error } = view({ error: { type: 'invalid-code', attemptsLeft: 1 } });
    expect(error?.type).toBe('invalid-code');
    expect(error?.description).toMatch(/1 try left\.$/);
  });

  it('The end of a wait clears the error.', () => {
    const error = { type: 'rate-limited', retryAt: 5 } as const;
    expect(view({ error }, {}, { retryIn: 3, waiting: true }).error?.type).toBe('rate-limited');
    expect(view({ error }, {}, { retryIn: 0, waiting: false }).error).toBeUndefined();
  });

  it('The error names the wait as it was when it began, so that its text does not change.', () => {
    const error = { type: 'rate-limited', retryAt: 5 } as const;
    const wait = { retryIn: 88, waiting: true, retryInAtFirst: 90 };
    expect(view({ error }, {}, wait).error?.description).toBe(messages.wait({ seconds: 90 }));
    expect(messages.wait({ seconds: 90 })).toContain('1 minute and 30 seconds');
  });

  it('The challenge can be canceled with onCancel until a code is accepted.', () => {
    const onCancel = (): void => undefined;
    expect(view({}, { onCancel }).cancelable).toBe(true);
    expect(view({ status: 'verifying' }, { onCancel }).cancelable).toBe(true);
    const done = { status: 'done', via: 'code', advice: undefined } as const;
    expect(getChallengeView(done, { ...OPTIONS, onCancel }, messages, NO_WAIT)).toMatchObject({
      screen: 'passed',
      busy: true,
      cancelable: false,
    });
  });

  it('The advice names the recovery codes that are left and the drift of the clock.', () => {
    const state = {
      status: 'passed',
      via: 'recovery-code',
      advice: { recoveryCodesLeft: 1, drift: -2 },
    } as const;
    const { adviceTexts } = getChallengeView(state, { ...OPTIONS, period: 60 }, messages, NO_WAIT);
    expect(adviceTexts).toEqual([
      messages.recoveryCodesLeft({ left: 1 }),
      messages.clockOff({ offset: -120_000 }),
    ]);
  });

  it('The text beside the checkbox names the number of days.', () => {
    expect(view({}, { trustedDeviceDays: 30 }).trustDeviceText).toContain('30 days');
  });
});

describe('getDescription', () => {
  it('The description names the account, and says that a complete code is sent.', () => {
    const options = { ...OPTIONS, issuer: 'Acme', accountName: 'ada', digits: 8 };
    const text = getDescription(view(), options);
    for (const part of ['8-digit', 'Acme', 'ada', messages.sentWhenComplete]) {
      expect(text).toContain(part);
    }
    expect(getDescription(view(), { ...options, autoSubmit: false })).not.toContain(
      messages.sentWhenComplete,
    );
  });

  it('The description of a recovery code does not say that it is sent.', () => {
    const text = getDescription(view({ kind: 'recovery-code' }), OPTIONS);
    expect(text).toBe(messages.recoveryCodeDescription);
  });
});

describe('isInvalid', () => {
  it('The field is invalid only after an error about the code.', () => {
    expect(isInvalid(view())).toBe(false);
    expect(isInvalid(view({ error: { type: 'invalid-code' } }))).toBe(true);
    expect(isInvalid(view({ error: { type: 'missing-recovery-code' } }))).toBe(true);
    expect(isInvalid(view({ error: { type: 'network' } }))).toBe(false);
  });
});
