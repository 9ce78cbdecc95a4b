import { RequestError } from './api.ts';

/**
 * Returns the text for an error: what went wrong and what to do next. It never reveals whether the
 * email or the password was wrong.
 */
export function toErrorText(error: unknown): string {
  if (!(error instanceof RequestError)) {
    return 'We couldn’t connect. Check your internet connection, then try again.';
  }
  switch (error.type) {
    case 'invalid-request':
      return toInvalidFieldText(error.field);
    case 'common-password':
      return 'Choose another password. This one is easy to guess, because it’s common or made from your email or our name.';
    case 'invalid-credentials':
      return 'Check your email and password. One of them isn’t right.';
    case 'email-taken':
      return 'Sign in instead. There is an account with this email already.';
    case 'rate-limited':
      return `You’ve tried too many times. Try again in ${formatWait(error.retryAt)}.`;
    case 'busy':
      return 'Try again in a moment. Too many people are signing in.';
    case 'locked':
      return 'You’ve tried too many times, so your account is locked. Contact the administrator to unlock it.';
    default:
      return 'Something went wrong on our side. Try again in a moment.';
  }
}

function toInvalidFieldText(field: string | undefined): string {
  switch (field) {
    case 'email':
      return 'Enter your email as name@example.org.';
    case 'password':
      return 'Use a password of 15 to 256 characters.';
    default:
      return 'Check the form. Something in it isn’t right.';
  }
}

function formatWait(retryAt: number | undefined): string {
  const seconds = Math.max(1, Math.ceil(((retryAt ?? Date.now()) - Date.now()) / 1000));
  const [value, unit] = seconds < 120 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
