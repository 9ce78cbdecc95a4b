import { describe, expect, it } from 'vitest';
import { tesseraError } from '../test/tessera-error.ts';
import {
  beginEnrollment,
  confirmEnrollment,
  verifyAuthenticator,
  type ActiveAuthenticator,
  type AuthenticatorCodeOptions,
  type AuthenticatorRecord,
  type BeginEnrollmentOptions,
} from './enrollment.ts';
import { lintKeyUri } from './lint-key-uri.ts';
import { parseKeyUri } from './parse-key-uri.ts';
import { generateTotp } from './totp.ts';

const T0 = 1_700_000_010_000;
const begin = (options = {}) =>
  beginEnrollment({ issuer: 'Acme', accountName: 'alice@example.com', timestamp: T0, ...options });

/** Returns the record as it comes back from a database, through JSON. */
const stored = <Record extends AuthenticatorRecord>(record: Record): Record =>
  JSON.parse(JSON.stringify(record));

/** Creates a store with a compare-and-set, like that of a database. */
function createStore(initial: AuthenticatorRecord) {
  let current = stored(initial);
  return {
    read: () => stored(current),
    compareAndSet(record: AuthenticatorRecord, expectedRevision: number): boolean {
      if (current.revision !== expectedRevision) {
        return false;
      }
      current = stored(record);
      return true;
    },
  };
}

/** Confirms an authenticator at T0 whose clock is ahead by this many milliseconds. */
function activate({
  ahead = 0,
  ...parameters
}: Partial<BeginEnrollmentOptions> & { ahead?: number } = {}) {
  const { secret, record: pending } = begin(parameters);
  const { algorithm, digits, period } = pending;
  const codeAt = (timestamp: number) =>
    generateTotp({ secret, algorithm, digits, period, timestamp: timestamp + ahead });
  const result = confirmEnrollment({
    record: stored(pending),
    secret,
    code: codeAt(T0),
    ...(ahead ? { nextCode: codeAt(T0 + 30_000), timestamp: T0 + 30_000 } : { timestamp: T0 }),
  });
  const { record } = result as { record: ActiveAuthenticator };
  const verify = (options: Partial<AuthenticatorCodeOptions>) =>
    verifyAuthenticator({ record, secret, code: '', timestamp: T0 + 60_000, ...options });
  return { secret, pending, result, record, codeAt, verify };
}

describe('beginEnrollment', () => {
  it('beginEnrollment creates a new secret, its key URI and a record with the parameters.', () => {
    const { secret, keyUri, record } = begin({
      digits: 8,
      period: 60,
      algorithm: 'SHA256',
      image: 'https://x.example/y.png',
    });
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(parseKeyUri(keyUri)).toMatchObject({
      secret,
      issuer: 'Acme',
      accountName: 'alice@example.com',
      algorithm: 'SHA256',
      digits: 8,
      period: 60,
      image: 'https://x.example/y.png',
      repairs: [],
    });
    expect(record).toEqual({
      status: 'pending',
      algorithm: 'SHA256',
      digits: 8,
      period: 60,
      startedAt: T0,
      expiresAt: T0 + 600_000,
      revision: expect.any(Number),
    });
    expect(begin().secret).not.toBe(secret);
  });

  it('beginEnrollment creates a key URI without findings for the default options.', () => {
    expect(lintKeyUri(begin().keyUri)).toEqual([]);
  });

  it('beginEnrollment keeps the secret out of the record and out of logs.', () => {
    const enrollment = begin();
    const logged = JSON.stringify(enrollment) + JSON.stringify({ ...enrollment }.record);
    expect(logged).not.toContain(enrollment.secret);
    expect(logged).toContain('"keyUri":"[redacted]"');
  });

  it.each([
    [{ issuer: 7 }, 'invalid-issuer'],
    [{ accountName: '' }, 'invalid-account-name'],
    [{ algorithm: 'SHA-1' }, 'invalid-algorithm'],
    [{ digits: 5 }, 'invalid-digits'],
    [{ period: 0 }, 'invalid-period'],
    [{ lifetime: 0 }, 'invalid-lifetime'],
    [{ lifetime: 999 }, 'invalid-lifetime'],
    [{ lifetime: 86_400_001 }, 'invalid-lifetime'],
    [{ timestamp: Number.NaN }, 'invalid-timestamp'],
  ])('beginEnrollment, given %j, throws %s.', (options, code) => {
    expect(() => begin(options)).toThrow(tesseraError(code));
  });
});

describe('confirmEnrollment', () => {
  it('confirmEnrollment turns a pending enrollment into an active authenticator by its first code.', () => {
    const { pending, result } = activate();
    expect(result).toEqual({
      ok: true,
      record: {
        status: 'active',
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
        confirmedAt: T0,
        lastTimeStep: 56666667,
        drift: 0,
        revision: pending.revision + 1,
      },
      expectedRevision: pending.revision,
    });
  });

  it('confirmEnrollment uses up the code, so that it is a replay at sign-in.', () => {
    const { codeAt, verify } = activate();
    expect(verify({ code: codeAt(T0), timestamp: T0 })).toEqual({
      ok: false,
      reason: 'replayed',
    });
    expect(verify({ code: codeAt(T0 - 30_000), timestamp: T0 })).toEqual({
      ok: false,
      reason: 'outdated',
    });
    expect(verify({ code: codeAt(T0 + 30_000), timestamp: T0 })).toMatchObject({ ok: true });
  });

  it('confirmEnrollment uses the parameters of the record.', () => {
    const { result, verify, codeAt } = activate({ digits: 8, period: 60, algorithm: 'SHA512' });
    expect(result).toMatchObject({
      ok: true,
      record: { digits: 8, period: 60, algorithm: 'SHA512' },
    });
    expect(verify({ code: codeAt(T0 + 60_000) })).toMatchObject({ ok: true });
  });

  it('confirmEnrollment returns the reason when it does not confirm.', () => {
    const { secret, record } = begin();
    const code = generateTotp({ secret, timestamp: T0 });
    const wrong = code === '000000' ? '000001' : '000000';
    const confirm = (options: Partial<AuthenticatorCodeOptions>) =>
      confirmEnrollment({ record, secret, code, timestamp: T0, ...options });
    expect(confirm({ code: wrong })).toEqual({ ok: false, reason: 'mismatch' });
    expect(confirm({ code: '12345' })).toEqual({ ok: false, reason: 'malformed' });
    expect(confirm({ code: undefined as unknown as string })).toEqual({
      ok: false,
      reason: 'malformed',
    });
    expect(confirm({ record: activate().record })).toEqual({
      ok: false,
      reason: 'already-active',
    });
  });

  it('confirmEnrollment returns expired from the millisecond at which the lifetime ends.', () => {
    const { secret, record } = begin({ lifetime: 10_000 });
    const confirmAt = (timestamp: number) =>
      confirmEnrollment({ record, secret, code: generateTotp({ secret, timestamp }), timestamp });
    expect(confirmAt(T0 + 9_999)).toMatchObject({ ok: true });
    expect(confirmAt(T0 + 10_000)).toEqual({ ok: false, reason: 'expired' });
  });

  it('confirmEnrollment finds a clock that is far off by two codes, and verification follows it.', () => {
    const ahead = 600_000;
    const { result, verify, codeAt } = activate({ ahead });
    expect(result).toMatchObject({ ok: true, record: { drift: 20 } });
    expect(verify({ code: codeAt(T0 + 60_000) })).toMatchObject({
      ok: true,
      record: { drift: 20 },
    });
  });

  it('confirmEnrollment does not ignore a second code that is empty or the same.', () => {
    const { secret, record } = begin();
    const code = generateTotp({ secret, timestamp: T0 });
    const confirm = (nextCode: string | null) =>
      confirmEnrollment({ record, secret, code, nextCode, timestamp: T0 });
    expect(confirm(null)).toMatchObject({ ok: true });
    expect(confirm('')).toEqual({ ok: false, reason: 'malformed' });
    expect(confirm(code)).toEqual({ ok: false, reason: 'mismatch' });
  });
});

describe('verifyAuthenticator', () => {
  it('verifyAuthenticator accepts each code once if the returned record is stored.', () => {
    const { record, verify, codeAt } = activate();
    const first = verify({ code: codeAt(T0 + 60_000) });
    expect(first).toEqual({
      ok: true,
      record: { ...record, lastTimeStep: 56666669, revision: record.revision + 1 },
      expectedRevision: record.revision,
    });
    const next = stored((first as { record: ActiveAuthenticator }).record);
    expect(verify({ record: next, code: codeAt(T0 + 60_000) })).toEqual({
      ok: false,
      reason: 'replayed',
    });
    expect(verify({ record: next, code: codeAt(T0 + 30_000) })).toEqual({
      ok: false,
      reason: 'outdated',
    });
    expect(verify({ record: next, code: codeAt(T0 + 90_000) })).toMatchObject({ ok: true });
  });

  it('verifyAuthenticator lets only one of many parallel requests with the same code succeed.', () => {
    const { record, verify, codeAt } = activate();
    const store = createStore(record);
    const reads = Array.from({ length: 20 }, store.read);
    const wins = reads.filter((read) => {
      const result = verify({ record: read, code: codeAt(T0 + 60_000) });
      return result.ok && store.compareAndSet(result.record, result.expectedRevision);
    });
    expect(wins).toHaveLength(1);
  });

  it('confirmEnrollment cannot overwrite an enrollment that began again after the record was read.', () => {
    const first = begin();
    const store = createStore(first.record);
    const result = confirmEnrollment({
      record: store.read(),
      secret: first.secret,
      code: generateTotp({ secret: first.secret, timestamp: T0 }),
      timestamp: T0,
    });
    const second = begin();
    expect(store.compareAndSet(second.record, first.record.revision)).toBe(true);
    const { record, expectedRevision } = result as {
      record: ActiveAuthenticator;
      expectedRevision: number;
    };
    expect(store.compareAndSet(record, expectedRevision)).toBe(false);
  });

  it('verifyAuthenticator returns not-active for a pending enrollment.', () => {
    const { secret, record } = begin();
    const code = generateTotp({ secret, timestamp: T0 });
    expect(verifyAuthenticator({ record, secret, code, timestamp: T0 })).toEqual({
      ok: false,
      reason: 'not-active',
    });
  });

  it('verifyAuthenticator follows a clock as it drifts, and accepts it again after it is corrected.', () => {
    let { record, verify } = activate();
    const { secret } = activate();
    const codeAt = (timestamp: number) => generateTotp({ secret, timestamp });
    // The clock drifts by one step a day, so every code is within the window of the last drift.
    for (let day = 1; day <= 30; day++) {
      const timestamp = T0 + day * 86_400_000;
      const result = verify({ record, secret, code: codeAt(timestamp + day * 30_000), timestamp });
      expect(result).toMatchObject({ ok: true, record: { drift: day } });
      record = (result as { record: ActiveAuthenticator }).record;
    }
    const timestamp = T0 + 31 * 86_400_000;
    expect(verify({ record, secret, code: codeAt(timestamp), timestamp })).toMatchObject({
      ok: true,
      record: { drift: 0 },
    });
  });

  it('verifyAuthenticator finds a clock that is an hour off by two codes.', () => {
    const { secret, verify } = activate();
    const lost = (timestamp: number) => generateTotp({ secret, timestamp: timestamp + 3_600_000 });
    const timestamp = T0 + 120_000;
    expect(verify({ code: lost(timestamp), timestamp })).toEqual({
      ok: false,
      reason: 'mismatch',
    });
    expect(
      verify({ code: lost(timestamp - 30_000), nextCode: lost(timestamp), timestamp }),
    ).toMatchObject({
      ok: true,
      record: { drift: 120 },
    });
  });

  it('verifyAuthenticator accepts a narrower window.', () => {
    const { verify, codeAt } = activate();
    expect(verify({ code: codeAt(T0 + 90_000) })).toMatchObject({ ok: true });
    expect(verify({ code: codeAt(T0 + 90_000), window: 0 })).toEqual({
      ok: false,
      reason: 'mismatch',
    });
  });

  it('verifyAuthenticator and confirmEnrollment throw for a record that is not what was stored.', () => {
    const { record, pending, verify } = activate();
    const wrong = [
      null,
      undefined,
      {},
      '',
      JSON.stringify(record),
      { ...record, status: 'on' },
      { ...record, algorithm: undefined },
      { ...record, digits: undefined },
      { ...record, digits: '6' },
      { ...pending, period: undefined },
      { ...record, lastTimeStep: null },
      { ...record, lastTimeStep: '1' },
      { ...record, lastTimeStep: -1 },
      { ...record, acceptedAhead: null },
      { ...record, acceptedAhead: '1' },
      { ...record, acceptedAhead: [1, '2'] },
      { ...record, acceptedAhead: [-1] },
      { ...record, drift: null },
      { ...record, drift: 0.5 },
      { ...record, revision: '1' },
      { ...record, revision: -1 },
      { ...record, confirmedAt: null },
      { ...pending, expiresAt: null },
      { ...pending, expiresAt: Number.NaN },
      { ...pending, startedAt: '1' },
      { ...pending, revision: undefined },
    ];
    for (const value of wrong) {
      const options = { record: value as AuthenticatorRecord, secret: '', code: '' };
      expect(() => verifyAuthenticator(options)).toThrow(tesseraError('invalid-record'));
      expect(() => confirmEnrollment(options)).toThrow(tesseraError('invalid-record'));
    }
    expect(() => verify({ record: { ...record, digits: 0 } })).toThrow(
      tesseraError('invalid-digits'),
    );
    expect(() => verify({ secret: 'A' })).toThrow(tesseraError('invalid-secret'));
  });
});
