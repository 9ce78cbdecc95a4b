import type { TwoFactorChallengeAdapter } from '../../src/two-factor-challenge/adapter.ts';
import type {
  TwoFactorAdapter,
  TwoFactorProof,
} from '../../src/two-factor-setup/adapter/adapter.ts';
import type { TwoFactorError } from '../../src/verification/two-factor-error.ts';

/** The calls whose answers can be chosen. */
export const CALLS = [
  'status',
  'start',
  'verify',
  'recoveryCodes',
  'confirmRecoveryCodes',
  'disable',
] as const;
export type Call = (typeof CALLS)[number];

/** How a call can end. */
export const ANSWERS = [
  'success',
  'slow success',
  'no answer yet',
  'offline',
  'invalid-code',
  'invalid-code, 2 tries left',
  'code-reused',
  'rate-limited for 90 seconds',
  'locked',
  'enrollment-expired',
  'session-expired',
  'asks for the password',
  'rejects the password',
  'already-enrolled',
  'limit-reached',
  'name-conflict',
  'not-allowed',
  'unknown error',
] as const;
export type Answer = (typeof ANSWERS)[number];

/** The account that `status` describes. */
export const ACCOUNTS = ['not enrolled', 'enrolled', 'enrolled, codes not saved'] as const;
type Account = (typeof ACCOUNTS)[number];

/** The choices of the page: an answer for each call, and the account. */
export type Choices = Record<Call, Answer> & { account: Account };

/** Every call succeeds, for a user without two-factor. */
export const INITIAL_CHOICES: Choices = {
  status: 'success',
  start: 'success',
  verify: 'success',
  recoveryCodes: 'success',
  confirmRecoveryCodes: 'success',
  disable: 'success',
  account: 'not enrolled',
};

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const CODES = ['7K4M-2QXR-9TWD-HC5N', 'V8P3-JZ6G-0BYA-4SEF', '3DNC-8RK1-M5QT-XW7H'];
/** Milliseconds that a slow answer takes. */
const SLOW = 3000;

/**
 * Creates the adapters of the wizard and of the challenge. They read the choices at each call, so
 * that they can change between two calls.
 *
 * @param onCall - receives the name of each call and how it ends.
 */
export function createAdapters(
  read: () => Choices,
  onCall: (call: Call, answer: Answer) => void,
): { setup: TwoFactorAdapter; challenge: TwoFactorChallengeAdapter } {
  async function answer<Value>(call: Call, value: Value, proof?: TwoFactorProof): Promise<Value> {
    const chosen = read()[call];
    onCall(call, chosen);
    if (chosen === 'slow success') {
      await new Promise((resolve) => {
        setTimeout(resolve, SLOW);
      });
    } else if (chosen === 'no answer yet') {
      await new Promise(() => undefined);
    } else if (chosen === 'offline') {
      throw new TypeError('Failed to fetch');
    } else if (chosen !== 'success' && !(chosen === 'asks for the password' && proof)) {
      throw toError(chosen, proof);
    }
    return value;
  }

  return {
    setup: {
      reauthentication: { kind: 'password' },
      status: () => answer('status', toStatus(read().account)),
      start: ({ proof }) => answer('start', { secret: SECRET }, proof),
      verify: ({ proof }) => answer('verify', undefined, proof),
      recoveryCodes: ({ proof }) => answer('recoveryCodes', CODES, proof),
      confirmRecoveryCodes: ({ proof }) => answer('confirmRecoveryCodes', undefined, proof),
      disable: ({ proof }) => answer('disable', undefined, proof),
    },
    challenge: { verify: () => answer('verify', { recoveryCodesLeft: 2 }) },
  };
}

function toStatus(account: Account) {
  return {
    enrolled: account !== 'not enrolled',
    recoveryCodesSaved: account !== 'enrolled, codes not saved',
    canReplace: true,
  };
}

function toError(
  answer: Exclude<Answer, 'success' | 'slow success' | 'no answer yet' | 'offline'>,
  proof: TwoFactorProof | undefined,
): TwoFactorError {
  switch (answer) {
    case 'invalid-code, 2 tries left':
      return { type: 'invalid-code', attemptsLeft: 2 };
    case 'rate-limited for 90 seconds':
      return { type: 'rate-limited', retryAt: Date.now() + 90_000 };
    case 'asks for the password':
      return { type: 'reauthentication-required', kind: 'password' };
    case 'rejects the password':
      return proof
        ? { type: 'reauthentication-failed' }
        : { type: 'reauthentication-required', kind: 'password' };
    case 'unknown error':
      return { type: 'unknown' };
    default:
      return { type: answer };
  }
}
