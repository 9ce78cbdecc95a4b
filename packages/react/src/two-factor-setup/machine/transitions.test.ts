import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';
import { getScreen } from './selectors.ts';
import { type SetupEvent, type SetupState, initialSetupState } from './state.ts';
import { isCancelable, setupReducer } from './transitions.ts';

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

function run(events: readonly SetupEvent[], from = initialSetupState({ intro: true })): SetupState {
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
      { type: 'code-changed', code: '123456', timestamp: 0 },
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
    expect(initialSetupState({ intro: false })).toMatchObject({
      status: 'starting',
      returnScreen: 'scan',
    });
  });

  it('keeps the place when a start fails and is tried again', () => {
    const failed = run([{ type: 'start' }, { type: 'failed', error: { type: 'network' } }]);
    expect(failed).toMatchObject({
      status: 'failed',
      returnScreen: 'intro',
      error: { type: 'network' },
    });
    expect(setupReducer(failed, { type: 'start' })).toMatchObject({
      status: 'starting',
      returnScreen: 'intro',
    });
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
      { type: 'code-changed', code: '12345', timestamp: 0 },
    ]);
    expect(state).toMatchObject({ status: 'scan', code: '12345', error: undefined });
  });

  it('keeps a wait until its end, whatever is typed', () => {
    const error = { type: 'rate-limited', retryAt: 1000 } as const;
    const waiting = run([...toVerifying, { type: 'rejected', error }]);
    const typing = (timestamp: number): SetupState =>
      run([{ type: 'code-changed', code: '1', timestamp }], waiting);
    expect(typing(999)).toMatchObject({ code: '1', error });
    expect(typing(1000)).toMatchObject({ code: '1', error: undefined });
  });

  it('forgets the secret once the code is verified', () => {
    const state = run([...toVerifying, { type: 'verified', codes: ['A'] }]);
    expect(state).toEqual({
      intent: 'enroll',
      name: undefined,
      account: { enrolled: false },
      renewing: false,
      status: 'codes',
      codes: ['A'],
      saved: false,
      error: undefined,
      leaving: false,
    });
  });

  it('forgets the secret once the enrollment has expired, and starts again in place', () => {
    const expired = run([
      ...toVerifying,
      { type: 'rejected', error: { type: 'enrollment-expired' } },
    ]);
    expect(expired).toMatchObject({ status: 'expired' });
    expect(expired).not.toHaveProperty('details');
    expect(getScreen(setupReducer(expired, { type: 'start' }))).toBe('scan');
  });

  it('fetches codes that did not come with the answer, and tries again when that fails', () => {
    const loading = run([...toVerifying, { type: 'verified', codes: 'to-load' }]);
    expect(loading).toMatchObject({ status: 'loading-codes' });
    const failed = setupReducer(loading, { type: 'failed', error: { type: 'network' } });
    expect(setupReducer(failed, { type: 'codes-requested' })).toMatchObject({
      status: 'loading-codes',
    });
  });

  it('lets the answer decide when it is called off while the code is checked', () => {
    const canceling = run([...toVerifying, { type: 'canceled' }]);
    expect(canceling).toMatchObject({ status: 'verifying', canceling: true });
    const wrong = { type: 'rejected', error: { type: 'invalid-code' } } as const;
    expect(run([wrong], canceling)).toMatchObject({ status: 'canceled' });
    expect(run([{ type: 'verified', codes: ['A'] }], canceling)).toMatchObject({ codes: ['A'] });
    expect(run([{ type: 'canceled' }], canceling)).toMatchObject({ status: 'canceled' });
  });

  it('ends without codes where there are none', () => {
    expect(run([...toVerifying, { type: 'verified', codes: [] }])).toMatchObject({
      status: 'done',
      codes: 'none',
    });
  });

  it('keeps the codes when confirming them fails', () => {
    const state = run([
      ...toVerifying,
      { type: 'verified', codes: ['A'] },
      { type: 'confirming' },
      { type: 'failed', error: { type: 'network' } },
    ]);
    expect(state).toMatchObject({ status: 'codes', codes: ['A'], error: { type: 'network' } });
  });

  it('cannot be called off once two-factor is on', () => {
    const state = run([...toVerifying, { type: 'verified', codes: ['A'] }]);
    expect(isCancelable(state)).toBe(false);
    expect(setupReducer(state, { type: 'canceled' })).toBe(state);
  });
});

describe('setupReducer, where two-factor is on already', () => {
  const on: SetupEvent = { type: 'account-known', account: { enrolled: true, canReplace: true } };

  it('offers to keep or replace instead of starting', () => {
    for (const intro of [true, false]) {
      expect(run([on], initialSetupState({ intro }))).toMatchObject({
        status: 'enrolled',
        account: { enrolled: true },
      });
    }
  });

  it('finds out by a start that is refused', () => {
    const refused: SetupEvent = { type: 'failed', error: { type: 'already-enrolled' } };
    const state = run([{ type: 'start' }, refused]);
    expect(state).toMatchObject({ status: 'enrolled', account: { enrolled: true } });
    // A replacement that is refused for the same reason is a failure, or it would go round in a
    // circle.
    expect(run([{ type: 'start', intent: 'replace' }, refused], state)).toMatchObject({
      status: 'failed',
      returnScreen: 'enrolled',
    });
  });

  it.each(['add', 'replace'] as const)('knows the intent to %s until the end', (intent) => {
    const state = run([
      on,
      { type: 'start', intent },
      started,
      { type: 'submitted', code: '123456' },
      { type: 'rejected', error: { type: 'enrollment-expired' } },
      { type: 'start', intent: 'replace' },
      started,
      { type: 'submitted', code: '123456' },
      { type: 'verified', codes: [] },
    ]);
    expect(state).toMatchObject({ status: 'done', intent });
  });

  it('has no intent but to enroll where there is nothing to add to or replace', () => {
    expect(run([{ type: 'start', intent: 'replace' }])).toMatchObject({ intent: 'enroll' });
  });

  it('goes back to the offer when the person would not prove who they are', () => {
    const state = run([on, { type: 'start', intent: 'replace' }, { type: 'declined' }]);
    expect(state).toMatchObject({ status: 'enrolled', account: { canReplace: true } });
  });

  it('does not offer again what was just replaced when codes need a proof that is declined', () => {
    const state = run([
      on,
      { type: 'start', intent: 'replace' },
      started,
      { type: 'submitted', code: '123456' },
      { type: 'verified', codes: 'to-load' },
      { type: 'declined' },
    ]);
    expect(state).toMatchObject({
      status: 'codes-failed',
      error: { type: 'reauthentication-required' },
    });
  });

  it.each([
    [{ enrolled: true }, undefined, 'replace'],
    [{ enrolled: true, canAdd: true, canReplace: true }, undefined, 'replace'],
    [{ enrolled: true, canAdd: true }, undefined, 'add'],
    [{ enrolled: true, canAdd: true, canReplace: true }, 'add', 'add'],
    [{ enrolled: false }, undefined, 'enroll'],
    [undefined, undefined, 'enroll'],
  ] as const)(
    'takes what goes on from an earlier visit with %j, said to be for %s, for %s',
    (account, told, intent) => {
      const enrollment = { ...started.enrollment, intent: told };
      const resumed = { ...started, enrollment, type: 'resumed', account } as const;
      expect(run([resumed])).toMatchObject({ status: 'scan', intent });
    },
  );

  it('is under way with what the app asked for, and asks nothing more', () => {
    const replacing = initialSetupState({ intro: true, intent: 'replace' });
    const known = run([on], replacing);
    expect(known).toMatchObject({ status: 'starting', intent: 'replace', account: on.account });
    expect(initialSetupState({ intro: true, intent: 'recovery-codes' })).toMatchObject({
      status: 'loading-codes',
      renewing: true,
    });
  });

  it('enrolls where the app asked for a replacement of what is not there', () => {
    const replacing = initialSetupState({ intro: true, intent: 'replace' });
    const off = { type: 'account-known', account: { enrolled: false } } as const;
    expect(run([off], replacing)).toMatchObject({ status: 'starting', intent: 'enroll' });
  });

  it('knows that two-factor is off once it was turned off for a replacement', () => {
    const off = run([on, { type: 'start', intent: 'replace' }, { type: 'turned-off' }]);
    expect(off).toMatchObject({
      status: 'starting',
      returnScreen: 'intro',
      intent: 'replace',
      account: { enrolled: false },
    });
  });

  it('offers recovery codes that were never saved anew, or goes on without', () => {
    const unseen = run([
      { type: 'account-known', account: { enrolled: true, recoveryCodesSaved: false } },
    ]);
    expect(unseen).toMatchObject({ status: 'codes-unseen' });
    expect(run([{ type: 'codes-requested' }], unseen)).toMatchObject({ status: 'loading-codes' });
    expect(run([{ type: 'finished' }], unseen)).toMatchObject({ status: 'done', codes: 'unsaved' });
  });
});

describe('setupReducer, with a name for the authenticator', () => {
  it('keeps the name whatever happens', () => {
    const state = run([{ type: 'name-changed', name: 'Phone' }, ...toVerifying]);
    expect(state).toMatchObject({ status: 'verifying', name: 'Phone' });
  });

  it('drops what was said about the name with the next keystroke, before the start and after', () => {
    const before = run([
      { type: 'start' },
      { type: 'failed', error: { type: 'name-conflict' } },
      { type: 'name-changed', name: 'Tablet' },
    ]);
    expect(before).toMatchObject({ status: 'intro', name: 'Tablet' });
    const after = run([
      ...toVerifying,
      { type: 'rejected', error: { type: 'name-conflict' } },
      { type: 'name-changed', name: 'Tablet' },
    ]);
    expect(after).toMatchObject({ status: 'scan', error: undefined, code: '123456' });
  });

  it('keeps what was said about the code', () => {
    const state = run([
      ...toVerifying,
      { type: 'rejected', error: { type: 'invalid-code' } },
      { type: 'name-changed', name: 'Tablet' },
    ]);
    expect(state).toMatchObject({ status: 'scan', error: { type: 'invalid-code' } });
  });
});

describe('setupReducer, with unsaved codes', () => {
  const toCodes: SetupEvent[] = [...toVerifying, { type: 'verified', codes: ['A'] }];

  it('asks before they are left, and keeps them when the person stays', () => {
    const leaving = run([...toCodes, { type: 'leaving' }]);
    expect(leaving).toMatchObject({ status: 'codes', codes: ['A'], leaving: true });
    expect(run([{ type: 'stayed' }], leaving)).toMatchObject({ codes: ['A'], leaving: false });
  });

  it('says in the end that they are not saved', () => {
    expect(run([...toCodes, { type: 'leaving' }, { type: 'finished' }])).toMatchObject({
      status: 'done',
      codes: 'unsaved',
    });
    expect(run([...toCodes, { type: 'finished' }])).toMatchObject({ codes: 'saved' });
  });
});

it('gives a key up for another one in place', () => {
  const state = run([...toScan, { type: 'new-key-requested' }]);
  expect(state).toMatchObject({ status: 'starting', returnScreen: 'scan' });
  expect(state).not.toHaveProperty('details');
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
      { type: 'codes-requested' },
      { type: 'confirming' },
      { type: 'finished' },
      { type: 'canceled' },
      { type: 'new-key-requested' },
      { type: 'declined' },
      { type: 'declined', leave: true },
      { type: 'turned-off' },
      { type: 'declined' },
      { type: 'disabling' },
      { type: 'disabled' },
      { type: 'declined' },
      { type: 'leaving' },
      { type: 'stayed' },
      { type: 'start', intent: 'add' },
      { type: 'start', intent: 'replace' },
      { type: 'account-known', account: { enrolled: true } },
      { type: 'account-known', account: { enrolled: false } },
      { type: 'account-known', account: { enrolled: true, recoveryCodesSaved: false } },
      { ...started, type: 'resumed', account: undefined },
      { type: 'failed', error: { type: 'already-enrolled' } },
      { type: 'name-missing' },
      { type: 'name-changed', name: 'Phone' },
      { type: 'input-rejected', error: { type: 'repeated-code' } },
      { type: 'input-rejected', error: { type: 'name-required' } },
    ),
    error.map((given) => ({ type: 'failed', error: given }) as const),
    error.map((given) => ({ type: 'rejected', error: given }) as const),
    error.map((given) => ({ type: 'failed', error: given }) as const),
    error.map((given) => ({ type: 'failed', error: given }) as const),
    code.map((given) => ({ type: 'code-changed', code: given, timestamp: 0 }) as const),
    code.map((given) => ({ type: 'submitted', code: given }) as const),
    fc
      .oneof(codes, fc.constantFrom('to-load', 'none', 'kept', 'unsaved'))
      .map((given) => ({ type: 'verified', codes: given }) as const),
    codes.map((given) => ({ type: 'codes-loaded', codes: given }) as const),
  );

  const first = fc.record({
    intro: fc.boolean(),
    intent: fc.constantFrom(undefined, 'add', 'replace', 'recovery-codes'),
  });

  it('never shows codes before the code was verified, never loses unsaved ones, never starts twice', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), first, (events, options) => {
        let state = initialSetupState(options);
        // What an app asks for where two-factor is on is for an account that was protected before.
        let verified = options.intent !== undefined;
        for (const next of events) {
          const before = state;
          state = setupReducer(before, next);
          expect(getScreen(state)).toBeTypeOf('string');
          verified ||= before.status === 'verifying' && next.type === 'verified';
          // Codes of an account that was protected before this visit.
          verified ||= before.account?.enrolled === true && state.renewing;
          const { status } = before;
          const moved = state !== before;
          // Who goes on without codes that were never saved is at the end of an account that was
          // on.
          const isOn = before.account?.enrolled === true;
          const pastTheCode = 'codes' in state && !(isOn && state.status === 'done');
          const kept = ['codes', 'confirming-codes', 'done'].includes(state.status);
          const saved = state.status !== 'done' || next.type === 'finished';
          expect({
            'codes before verification': pastTheCode && !verified,
            'codes lost': status === 'codes' && !(kept && saved),
            'started twice': status === 'starting' && next.type === 'start' && moved,
            'left the end': (status === 'done' || status === 'canceled') && state.status !== status,
            'secret kept':
              'details' in state && state.status !== 'scan' && state.status !== 'verifying',
          }).toEqual({
            'codes before verification': false,
            'codes lost': false,
            'started twice': false,
            'left the end': false,
            'secret kept': false,
          });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
