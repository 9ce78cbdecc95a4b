import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginEnrollment,
  confirmEnrollment,
  verifyAuthenticator,
  type ActiveAuthenticator,
  type AuthenticatorRecord,
  type AuthenticatorVerification,
} from './enrollment.ts';
import { resyncTotp } from './resync.ts';
import { generateTotp } from './totp.ts';

const HOUR = 120;
const NOON = 56_000_000;

/** Creates an account and a phone. Times are time steps of the server and of the phone. */
function createAccount() {
  // Ten digits, so that no two codes are the same by chance.
  const { secret, record: pending } = beginEnrollment({
    issuer: 'Acme',
    accountName: 'alice@example.com',
    digits: 10,
    timestamp: NOON * 30_000,
  });
  let record: AuthenticatorRecord = pending;
  const codeAt = (timeStep: number) =>
    generateTotp({ secret, digits: 10, timestamp: timeStep * 30_000 });

  /** Sends one code, or two in a row, and stores the record as JSON. */
  function send(
    server: number,
    timeStep: number,
    { isPair = false, window }: { isPair?: boolean; window?: number | undefined } = {},
  ): AuthenticatorVerification | ReturnType<typeof confirmEnrollment> {
    const options = {
      record,
      secret,
      code: codeAt(isPair ? timeStep - 1 : timeStep),
      nextCode: isPair ? codeAt(timeStep) : null,
      window,
      timestamp: server * 30_000,
    };
    const result =
      record.status === 'pending' ? confirmEnrollment(options) : verifyAuthenticator(options);
    if (result.ok) {
      record = JSON.parse(JSON.stringify(result.record)) as ActiveAuthenticator;
    }
    return result;
  }

  return { send, read: () => record as ActiveAuthenticator };
}

const refused = (reason: string) => ({ ok: false, reason });

/** Confirms an authenticator at noon whose clock is this many time steps ahead. */
function confirmAhead(ahead: number) {
  const account = createAccount();
  expect(account.send(NOON, NOON + ahead, { isPair: true })).toMatchObject({ ok: true });
  return account;
}

describe('a clock that is put right', () => {
  it('A code of the right clock is accepted at once, and then every minute, after two of a clock an hour ahead.', () => {
    const { send } = confirmAhead(HOUR);
    expect(send(NOON + 2, NOON + 2 + HOUR)).toMatchObject({ ok: true });
    for (let now = NOON + 4; now < NOON + 2 * HOUR; now += 2) {
      const isUsed = [-1, 0, 2].some((used) => now === NOON + HOUR + used);
      expect(send(now, now)).toMatchObject(isUsed ? refused('replayed') : { ok: true });
    }
  });

  it('Two codes in a row are accepted as well, and one of them alone is not enough for another time.', () => {
    const { send } = confirmAhead(HOUR);
    expect(send(NOON + 3, NOON + 3, { isPair: true })).toMatchObject({ ok: true });
    expect(send(NOON + 3, NOON + 3)).toEqual(refused('replayed'));
    expect(send(NOON + 3, NOON + 2)).toEqual(refused('outdated'));
    expect(send(NOON + 4, NOON + 4, { isPair: true })).toEqual(refused('replayed'));
  });

  it('A code that was accepted ahead is refused when the server gets there, and so are those before it.', () => {
    const { send } = confirmAhead(HOUR);
    expect(send(NOON + HOUR - 2, NOON + HOUR - 1)).toEqual(refused('replayed'));
    expect(send(NOON + HOUR, NOON + HOUR)).toEqual(refused('replayed'));
    expect(send(NOON + HOUR, NOON + HOUR - 1)).toEqual(refused('outdated'));
    expect(send(NOON + HOUR + 1, NOON + HOUR)).toEqual(refused('replayed'));
    expect(send(NOON + HOUR + 1, NOON + HOUR + 1)).toMatchObject({ ok: true });
  });

  it('A clock that goes wrong again by as much is followed, and its old codes are not accepted.', () => {
    const { send } = confirmAhead(HOUR);
    expect(send(NOON + 2, NOON + 2)).toMatchObject({ ok: true });
    expect(send(NOON + 6, NOON + HOUR + 6, { isPair: true })).toMatchObject({ ok: true });
    expect(send(NOON + 7, NOON + HOUR + 5)).toEqual(refused('mismatch'));
    expect(send(NOON + 7, NOON + HOUR + 6)).toEqual(refused('replayed'));
    expect(send(NOON + 7, NOON + HOUR + 7)).toMatchObject({ ok: true });
    expect(send(NOON + 8, NOON + HOUR + 7)).toEqual(refused('replayed'));
  });

  it('However wide the window is, no code is accepted after a newer one, except next to the clock.', () => {
    const { send } = createAccount();
    expect(send(NOON, NOON, { window: 10 })).toMatchObject({ ok: true });
    expect(send(NOON + 20, NOON + 28, { window: 10 })).toMatchObject({ ok: true });
    for (const timeStep of [-10, -5, -2, 2, 5, 7]) {
      expect(send(NOON + 20, NOON + 20 + timeStep, { window: 10 })).toEqual(refused('outdated'));
    }
    expect(send(NOON + 20, NOON + 28, { window: 10 })).toEqual(refused('replayed'));
    expect(send(NOON + 20, NOON + 20, { window: 0 })).toMatchObject({ ok: true });
    expect(send(NOON + 20, NOON + 19, { window: 10 })).toEqual(refused('outdated'));
    expect(send(NOON + 20, NOON + 21, { window: 10 })).toMatchObject({ ok: true });
  });

  it('The record keeps at most 200 time steps, and refuses what is older than those it dropped.', () => {
    const { send, read } = confirmAhead(2);
    for (let ahead = 3; ahead < 250; ahead++) {
      expect(send(NOON, NOON + ahead)).toMatchObject({ ok: true });
    }
    expect(read().acceptedAhead).toHaveLength(200);
    expect(read().lastTimeStep).toBe(NOON + 49);
    expect(send(NOON, NOON)).toEqual(refused('outdated'));
    expect(send(NOON + 48, NOON + 49)).toEqual(refused('replayed'));
    expect(send(NOON + 300, NOON + 300)).toMatchObject({ ok: true });
    expect(read()).not.toHaveProperty('acceptedAhead');
  });
});

describe('an old pair of codes', () => {
  it('resyncTotp accepts a pair that was never used for 75 minutes, unless a later code was accepted.', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const codeAt = (timeStep: number) => generateTotp({ secret, timestamp: timeStep * 30_000 });
    const codes: [string, string] = [codeAt(1000), codeAt(1001)];
    const resync = (now: number, lastTimeStep?: number) =>
      resyncTotp({ codes, secret, timestamp: now * 30_000, lastTimeStep });
    expect(resync(1150)).toMatchObject({ ok: true, timeStep: 1001 });
    expect(resync(1151)).toEqual(refused('mismatch'));
    expect(resync(1150, 999)).toMatchObject({ ok: true });
    expect(resync(1150, 1000)).toEqual(refused('replayed'));
    expect(resync(1150, 1001)).toEqual(refused('replayed'));
    expect(resync(1150, 1002)).toEqual(refused('outdated'));
  });

  it('A pair from before a code that was accepted ahead is refused, unless it is one of the clock.', () => {
    const { send } = confirmAhead(HOUR);
    expect(send(NOON + 2, NOON + HOUR - 2, { isPair: true })).toEqual(refused('outdated'));
    expect(send(NOON + 20, NOON + 10, { isPair: true })).toEqual(refused('outdated'));
    expect(send(NOON + 20, NOON + 18, { isPair: true })).toEqual(refused('outdated'));
    expect(send(NOON + 20, NOON + 19, { isPair: true })).toMatchObject({ ok: true });
    expect(send(NOON + 2, NOON + HOUR, { isPair: true })).toEqual(refused('replayed'));
    expect(send(NOON + 2, NOON + HOUR + 1, { isPair: true })).toEqual(refused('replayed'));
  });
});

describe('any history', () => {
  const offset = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(-HOUR, -20, 20, HOUR, HOUR + 1),
  );
  const event = fc.record({
    passes: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(10, HOUR)),
    phone: offset,
    typed: fc.integer({ min: -2, max: 2 }),
    isPair: fc.boolean(),
    window: fc.constantFrom(undefined, 0, 1, 2, 10),
    // Which code that was accepted is sent once more, counted from the last one.
    again: fc.option(fc.nat({ max: 3 }), { freq: 2 }),
  });

  it('No code is accepted twice, and none is older than one that was accepted at its time.', () => {
    let [acceptedOnes, refusedOnes] = [0, 0];
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.boolean(), (events, jumps) => {
        const { send } = createAccount();
        send(NOON, NOON);
        const used = new Set([NOON]);
        let latestOfClock = NOON;
        let now = NOON;
        for (const { passes, phone, typed, isPair, window, again } of events) {
          now += jumps && passes === 10 ? -5 : passes;
          const repeated = again === null ? undefined : [...used].at(-1 - again);
          const timeStep = repeated ?? now + phone + typed;
          const result = send(now, timeStep, { isPair, window });
          const steps = isPair ? [timeStep - 1, timeStep] : [timeStep];
          if (!result.ok) {
            refusedOnes++;
            continue;
          }
          acceptedOnes++;
          for (const step of steps) {
            expect(used.has(step)).toBe(false);
            expect(step).toBeGreaterThan(latestOfClock);
            used.add(step);
          }
          if (timeStep <= now + 1) {
            latestOfClock = timeStep;
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(acceptedOnes).toBeGreaterThan(150);
    expect(refusedOnes).toBeGreaterThan(150);
  });

  it('Whatever was accepted before, a phone with the right time is let in with its next unused code.', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const { send } = createAccount();
        send(NOON, NOON);
        const used = new Set([NOON]);
        let now = NOON;
        for (const { passes, phone, typed, isPair, window } of events) {
          now += passes;
          const timeStep = now + phone + typed;
          if (send(now, timeStep, { isPair, window }).ok) {
            used.add(timeStep).add(isPair ? timeStep - 1 : timeStep);
          }
        }
        // A code of the next time step may have been accepted just now.
        now += 2;
        while (used.has(now)) {
          expect(send(now, now)).toEqual(refused('replayed'));
          now++;
        }
        expect(send(now, now)).toMatchObject({ ok: true });
      }),
      { numRuns: 100 },
    );
  });
});
