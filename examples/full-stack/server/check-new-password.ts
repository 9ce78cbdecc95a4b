import { dictionary } from '@zxcvbn-ts/language-common';
import { ApiError } from './api-error.ts';

/** NIST SP 800-63B-4 §3.1.1.2 for a password that signs in alone, as here without two-factor. */
const MIN_LENGTH = 15;

/**
 * 49,233 passwords in lower case, of which only 41 have 15 characters. The others count as well,
 * because a user may repeat a short password until it is long enough.
 */
const COMMON_UNITS = new Set(withUnits(dictionary['passwords-common']));

/** A password with a shorter unit is a row of the same few characters. */
const MIN_UNIT_LENGTH = 4;

/**
 * Checks a password that a user chooses. Passwords that are in use already are not checked, so that
 * their users can still sign in.
 *
 * There are no rules about kinds of characters, and a common password *within* a longer one does
 * not matter: NIST SP 800-63B-4 §3.1.1.2 forbids both.
 *
 * @throws ApiError `invalid-request` if it is too short, or `common-password` if it is one of the
 * first that an attacker would try.
 */
export function checkNewPassword(
  password: string,
  context: {
    email: string;
    /** The name of the service. */
    issuer: string;
  },
): void {
  // What is hashed is the normalized password. One character such as U+FDFA can become 18 there.
  const normalized = password.normalize('NFKC');
  if (Math.min(countCodePoints(password), countCodePoints(normalized)) < MIN_LENGTH) {
    throw new ApiError('invalid-request', { field: 'password' });
  }
  const lowered = normalized.toLowerCase();
  const units = [findUnit(lowered), findUnit(dropSeparators(lowered))];
  const expected = withUnits(listContextWords(context));
  const isExpected = units.some((unit) => COMMON_UNITS.has(unit) || expected.includes(unit));
  if (isExpected || countCodePoints(units[0]!) < MIN_UNIT_LENGTH) {
    throw new ApiError('common-password', { field: 'password' });
  }
}

/** The name of the service and the address of the user, each as a whole and in parts. */
function listContextWords({ email, issuer }: { email: string; issuer: string }): string[] {
  const texts = [issuer, ...issuer.split(' '), email, ...email.split('@')];
  return texts.map((text) => dropSeparators(text.normalize('NFKC').toLowerCase()));
}

/** Makes `ada.lovelace` and `Ada Lovelace` the same. */
function dropSeparators(text: string): string {
  return text.replaceAll(/[\s._@-]/g, '');
}

/**
 * Returns the shortest beginning that gives the text if it is repeated: `password` for
 * `passwordpassword` and for `passwordpasswor`. Takes linear time (Knuth, Morris and Pratt).
 */
function findUnit(text: string): string {
  const characters = Array.from(text);
  /** For each beginning of the text: how long its longest end is that is also its beginning. */
  const overlaps = [0];
  for (let index = 1; index < characters.length; index++) {
    let overlap = overlaps[index - 1]!;
    while (overlap > 0 && characters[index] !== characters[overlap]) {
      overlap = overlaps[overlap - 1]!;
    }
    overlaps.push(characters[index] === characters[overlap] ? overlap + 1 : 0);
  }
  return characters.slice(0, characters.length - overlaps.at(-1)!).join('');
}

/** Both, because the unit of `12311231` is `1231`, and that of `1231` is `123`. */
function withUnits(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [text, findUnit(text)]);
}

function countCodePoints(text: string): number {
  return Array.from(text).length;
}
