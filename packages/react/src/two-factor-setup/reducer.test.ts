import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnrollmentDetails } from './enrollment-details.ts';
import {
  type SetupEvent,
  type SetupState,
  initialSetupState,
  isCancellable,
  screenOf,
  setupReducer,
} from './reducer.ts';

const details: EnrollmentDetails = {
  keyUri: undefined,
  secret: undefined,
  qrImage: 'qr.png',
  issuer: 'Acme',
  accountName: 'ada',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  expiresAt: undefined,
};
const started: SetupEvent = { type: 'started', enrollment: { qrImage: 'qr.png' }, details };

function run(events: readonly SetupEvent[], from: SetupState = { status: 'intro' }): SetupState {
  return events.reduce(setupReducer, from);
}

const toScan: SetupEvent[] = [{ type: 'start' }, started];
const toVerifying: SetupEvent[] = [...toScan, { type: 'submitted', code: '123456' }];

describe('setupReducer', () => {
  it('goes from the intro to the end when all goes well', () => {
    const statuses: string[] = [];
    let state = initialSetupState({ intro: true });
    for (const event of [
      ...toScan,
      { type: 'code-changed', code: '123456' },
      { type: 'submitted', code: '123456' },
      { type: 'verified', codes: ['A', 'B'] },
      { type: 'confirming' },
      { type: 'finished' },
    ] satisfies SetupEvent[]) {
      state = setupReducer(state, event);
      statuses.push(state.status);
    }
    expect(statuses).toEqual([
      'starting',
      'scan',
      'scan',
      'verifying',
      'codes',
      'confirming-codes',
      'done',
    ]);
  });

  it('starts by itself without an intro', () => {
    expect(initialSetupState({ intro: false })).toEqual({ status: 'starting', place: 'scan' });
  });

  it('keeps the place when a start fails and is tried again', () => {
    const failed = run([{ type: 'start' }, { type: 'start-failed', error: { type: 'network' } }]);
    expect(failed).toEqual({ status: 'failed', place: 'intro', error: { type: 'network' } });
    expect(setupReducer(failed, { type: 'start' })).toEqual({ status: 'starting', place: 'intro' });
  });

  it('keeps the enrollment and the typed code when the code is rejected', () => {
    const state = run([...toVerifying, { type: 'rejected', error: { type: 'invalid-code' } }]);
    expect(state).toMatchObject({
      status: 'scan',
      details,
      code: '123456',
      error: { type: 'invalid-code' },
      rejected: ['123456'],
    });
  });

  it('does not hold a lost answer against the code', () => {
    const state = run([...toVerifying, { type: 'rejected', error: { type: 'network' } }]);
    expect(state).toMatchObject({ status: 'scan', rejected: [] });
  });

  it('drops the error with the next keystroke', () => {
    const state = run([
      ...toVerifying,
      { type: 'rejected', error: { type: 'invalid-code' } },
      { type: 'code-changed', code: '12345' },
    ]);
    expect(state).toMatchObject({ status: 'scan', code: '12345', error: undefined });
  });

  it('forgets the secret once the code is verified', () => {
    const state = run([...toVerifying, { type: 'verified', codes: ['A'] }]);
    expect(state).toEqual({ status: 'codes', codes: ['A'], error: undefined });
  });

  it('forgets the secret once the enrollment has expired, and starts again in place', () => {
    const expired = run([
      ...toVerifying,
      { type: 'rejected', error: { type: 'enrollment-expired' } },
    ]);
    expect(expired).toEqual({ status: 'expired' });
    expect(screenOf(setupReducer(expired, { type: 'start' }))).toBe('scan');
  });

  it('fetches codes that did not come with the answer, and tries again when that fails', () => {
    const loading = run([...toVerifying, { type: 'verified', codes: undefined }]);
    expect(loading).toEqual({ status: 'loading-codes' });
    const failed = setupReducer(loading, { type: 'codes-failed', error: { type: 'network' } });
    expect(setupReducer(failed, { type: 'codes-retried' })).toEqual({ status: 'loading-codes' });
  });

  it('ends without codes where there are none', () => {
    expect(run([...toVerifying, { type: 'verified', codes: [] }])).toEqual({
      status: 'done',
      withCodes: false,
    });
  });

  it('keeps the codes when confirming them fails', () => {
    const state = run([
      ...toVerifying,
      { type: 'verified', codes: ['A'] },
      { type: 'confirming' },
      { type: 'confirm-failed', error: { type: 'network' } },
    ]);
    expect(state).toEqual({ status: 'codes', codes: ['A'], error: { type: 'network' } });
  });

  it('cannot be called off once two-factor is on', () => {
    const state = run([...toVerifying, { type: 'verified', codes: ['A'] }]);
    expect(isCancellable(state)).toBe(false);
    expect(setupReducer(state, { type: 'cancelled' })).toBe(state);
  });
});

describe('setupReducer, whatever happens in whatever order', () => {
  const error = fc.constantFrom(
    { type: 'invalid-code' } as const,
    { type: 'network' } as const,
    { type: 'enrollment-expired' } as const,
    { type: 'unknown' } as const,
  );
  const code = fc.constantFrom('', '1', '123456', '654321');
  const codes = fc.constantFrom(['A', 'B'], []);
  const event: fc.Arbitrary<SetupEvent> = fc.oneof(
    fc.constantFrom<SetupEvent>(
      { type: 'start' },
      started,
      { type: 'expired' },
      { type: 'codes-retried' },
      { type: 'confirming' },
      { type: 'finished' },
      { type: 'cancelled' },
      { type: 'code-refused', error: { type: 'repeated-code' } },
    ),
    error.map((given) => ({ type: 'start-failed', error: given }) as const),
    error.map((given) => ({ type: 'rejected', error: given }) as const),
    error.map((given) => ({ type: 'codes-failed', error: given }) as const),
    error.map((given) => ({ type: 'confirm-failed', error: given }) as const),
    code.map((given) => ({ type: 'code-changed', code: given }) as const),
    code.map((given) => ({ type: 'submitted', code: given }) as const),
    fc
      .option(codes, { nil: undefined })
      .map((given) => ({ type: 'verified', codes: given }) as const),
    codes.map((given) => ({ type: 'codes-loaded', codes: given }) as const),
  );

  it('never shows codes before the code was verified, never loses unsaved ones, never starts twice', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.boolean(), (events, intro) => {
        let state = initialSetupState({ intro });
        let verified = false;
        for (const next of events) {
          const before = state;
          state = setupReducer(before, next);
          expect(screenOf(state)).toBeTypeOf('string');
          verified ||= before.status === 'verifying' && next.type === 'verified';
          const { status } = before;
          const moved = state !== before;
          const pastTheCode = screenOf(state) === 'codes' || state.status === 'done';
          const kept = ['codes', 'confirming-codes', 'done'].includes(state.status);
          const saved = state.status !== 'done' || next.type === 'finished';
          expect({
            'codes before verification': pastTheCode && !verified,
            'codes lost': status === 'codes' && !(kept && saved),
            'started twice': status === 'starting' && next.type === 'start' && moved,
            'left the end': (status === 'done' || status === 'cancelled') && moved,
          }).toEqual({
            'codes before verification': false,
            'codes lost': false,
            'started twice': false,
            'left the end': false,
          });
        }
      }),
    );
  });
});
