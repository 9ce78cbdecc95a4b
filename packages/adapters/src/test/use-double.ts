import { generateTotp, parseKeyUri } from '@tessera/core';
import { type TwoFactorError, toTwoFactorError } from '@tessera/react';
import { expect } from 'vitest';
import type { Double } from './double.ts';

const { signal } = new AbortController();

/** A code that no key of a test has now. */
export const WRONG_CODE = '918273';

type Enrollment = Awaited<ReturnType<Double['adapter']['start']>>;

/** Begins a first setup. */
export function start({ adapter, proof }: Double, input: object = {}): Promise<Enrollment> {
  return adapter.start({ intent: 'enroll', signal, proof, ...input });
}

/** Returns the key of an enrollment. */
export function readSecret({ keyUri, secret }: Enrollment): string {
  return keyUri ? parseKeyUri(keyUri).secret : secret!;
}

/** Sends a code. Of the enrollment, an adapter needs its handle only. */
export async function verify(double: Double, { handle }: Enrollment, code: string) {
  const { adapter, proof } = double;
  const enrollment = { handle };
  const input = { code, enrollment, intent: 'enroll', signal, proof } as const;
  return throwReturned(await adapter.verify(input));
}

/** Sends the code of this moment. */
export async function verifyRight(double: Double, enrollment: Enrollment) {
  return verify(double, enrollment, generateTotp({ secret: readSecret(enrollment) }));
}

/** The components take these for failures, too. */
export function throwReturned<Result>(result: Result): Result {
  if (result === false) {
    throw Object.assign(new Error('Returned'), { type: 'invalid-code' });
  }
  return result;
}

/** Returns the error of a failure, as the wizard reads it. Nothing secret may be in it. */
export async function readFailure(
  attempt: Promise<unknown>,
  secrets: readonly (string | undefined)[] = [],
): Promise<TwoFactorError> {
  const thrown: unknown = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Error);
  const { message, cause, stack } = thrown as Error;
  const text = [message, stack, JSON.stringify(thrown), JSON.stringify(cause)].join('\n');
  for (const secret of [WRONG_CODE, ...secrets].filter((one) => one !== undefined)) {
    expect(text).not.toContain(secret);
  }
  return toTwoFactorError(thrown);
}

/** Returns how the account is protected. */
export async function readStatus({ adapter }: Double) {
  return adapter.status!({ signal });
}
