import type { TwoFactorError } from '@tessera/react';
import { readCodes, readField, readText } from './call-provider.ts';
import { type ProviderAnswer, readBody } from './send-request.ts';

/** The code of an answer that wants the password first. */
export const VERIFICATION_WANTED = 'verification_record.permission_denied';

const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  // Its status is that of a session that has ended.
  [VERIFICATION_WANTED]: 'reauthentication-required',
  'user.totp_already_in_use': 'already-enrolled',
  'session.verification_blocked_too_many_attempts': 'rate-limited',
  'session.not_found': 'session-expired',
  'session.identifier_not_found': 'session-expired',
  'session.interaction_not_found': 'session-expired',
  'account_center.not_enabled': 'misconfigured',
  'account_center.field_not_enabled': 'misconfigured',
  'account_center.field_not_editable': 'misconfigured',
  'session.mfa.mfa_factor_not_enabled': 'misconfigured',
};

/** The codes for a password, an authenticator code and a recovery code that are wrong. */
const INVALID = new Set([
  'session.invalid_credentials',
  'session.mfa.invalid_totp_code',
  'session.mfa.invalid_backup_code',
]);

const ERRORS_BY_STATUS: Readonly<Record<number, TwoFactorError['type']>> = {
  401: 'session-expired',
  403: 'not-allowed',
  429: 'rate-limited',
};

/**
 * Returns the body of an answer. Throws a {@link TwoFactorError}.
 *
 * @param invalid What it means that Logto refuses what was sent.
 */
export function readAnswer(
  answer: ProviderAnswer,
  invalid: 'invalid-code' | 'reauthentication-failed' | 'unknown' = 'unknown',
): unknown {
  return readBody('Logto', answer, ({ status, body }) => {
    const code = readText(body, 'code') ?? String(status);
    const type = INVALID.has(code)
      ? invalid
      : (ERRORS[code] ?? ERRORS_BY_STATUS[status] ?? 'unknown');
    return {
      code,
      error: type === 'reauthentication-required' ? { type, kind: 'password' } : { type },
    };
  });
}

/** Returns the recovery codes that were not used yet. */
export function readUnusedCodes(answer: ProviderAnswer): string[] {
  const codes = readField(readAnswer(answer), 'codes');
  const unused = Array.isArray(codes)
    ? codes.filter((code) => (readField(code, 'usedAt') ?? null) === null)
    : undefined;
  return readCodes(
    'Logto',
    unused?.map((code) => readText(code, 'code')),
  );
}
