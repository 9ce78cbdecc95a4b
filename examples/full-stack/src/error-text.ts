import { RequestError } from './api.ts';

/**
 * Returns the text for an error: what went wrong and what to do next. It never reveals whether the
 * email or the password was wrong.
 */
export function toErrorText(error: unknown): string {
  if (!(error instanceof RequestError)) {
    return 'We couldn’t reach the server. Check your connection and try again.';
  }
  switch (error.type) {
    case 'invalid-request':
      return toInvalidFieldText(error.field);
    case 'invalid-credentials':
      return 'Email or password isn’t right.';
    case 'email-taken':
      return 'There is an account with this email already. Sign in instead.';
    case 'invalid-code':
      return 'That code isn’t right. Type the newest one your app shows for this account, or a recovery code.';
    case 'code-reused':
      return 'This code has already been used. Each works once: wait for the next one, or take another.';
    case 'rate-limited':
      return `Too many tries. Try again in ${formatWait(error.retryAt)}.`;
    case 'locked':
      return 'Locked after too many tries. Ask whoever runs this server to unlock your account.';
    case 'not-enrolled':
      return 'Two-step verification is off. It was turned off elsewhere; load this page again.';
    case 'session-expired':
      return 'You have been signed out. Sign in again.';
    default:
      return 'Something went wrong on our side. Try again in a moment.';
  }
}

function toInvalidFieldText(field: string | undefined): string {
  switch (field) {
    case 'email':
      return 'Type your email as name@example.org.';
    case 'password':
      return 'Use a password of 8 to 256 characters.';
    case 'code':
      return 'Type the code from your app, or a recovery code.';
    default:
      return 'Something in the form isn’t right.';
  }
}

function formatWait(retryAt: number | undefined): string {
  const seconds = Math.max(1, Math.ceil(((retryAt ?? Date.now()) - Date.now()) / 1000));
  const [value, unit] = seconds < 120 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
