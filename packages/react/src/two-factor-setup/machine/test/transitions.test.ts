import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  TwoFactorError,
  TwoFactorInputError,
} from '../../../verification/two-factor-error.ts';
import type { TwoFactorAuthenticator, TwoFactorStatus } from '../../adapter/adapter.ts';
import type { EnrollmentDetails } from '../../adapter/enrollment-details.ts';
import { getScreen } from '../selectors.ts';
import {
  type SetupEvent,
  type SetupEventWith,
  type SetupReauthentication,
  type SetupState,
  initialSetupState,
} from '../state.ts';
import { isCancelable, setupReducer } from '../transitions.ts';

const DETAILS: EnrollmentDetails = {
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
const PHONE: TwoFactorAuthenticator = { id: '1', name: 'Phone' };
const TABLET: TwoFactorAuthenticator = { id: '2' };
const QUESTION: SetupReauthentication = {
  reason: 'start',
  kind: 'password',
  canSwitch: true,
  url: undefined,
  digits: 6,
  error: undefined,
  sent: false,
};
const STARTED: SetupEvent = {
  type: 'started',
  enrollment: { qrImage: 'qr.png' },
  details: DETAILS,
};

function run(events: readonly SetupEvent[], from = initialSetupState({ intro: true })): SetupState {
  return events.reduce(setupReducer, from);
}

const REQUESTS: ReadonlyArray<SetupState['status']> = [
  'starting',
  'verifying',
  'loading-codes',
  'confirming-codes',
  'updating',
  'disabling',
];
const TO_SCAN: SetupEvent[] = [{ type: 'start' }, STARTED];
const TO_VERIFYING: SetupEvent[] = [...TO_SCAN, { type: 'submitted', code: '123456' }];

describe('setupReducer', () => {
  it('A setup leads from the intro through scanning and the recovery codes to the end.', () => {
    const statuses: string[] = [];
    let state = initialSetupState({ intro: true });
    for (const event of [
      ...TO_SCAN,
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

  it('A wizard without an intro is starting from the first state.', () => {
    expect(initialSetupState({ intro: false })).toMatchObject({
      status: 'starting',
      returnScreen: 'scan',
    });
  });

  it('A failed start returns to the screen where the user started.', () => {
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

  it('A rejected code keeps the enrollment and the content of the code field.', () => {
    const state = run([...TO_VERIFYING, { type: 'rejected', error: { type: 'invalid-code' } }]);
    expect(state).toMatchObject({
      status: 'scan',
      details: DETAILS,
      code: '123456',
      error: { type: 'invalid-code' },
      rejected: ['123456'],
    });
  });

  it('A lost answer does not mark the code as rejected.', () => {
    const state = run([...TO_VERIFYING, { type: 'rejected', error: { type: 'network' } }]);
    expect(state).toMatchObject({ status: 'scan', rejected: [] });
  });

  it('The next keystroke clears the error.', () => {
    const state = run([
      ...TO_VERIFYING,
      { type: 'rejected', error: { type: 'invalid-code' } },
      { type: 'code-changed', code: '12345', timestamp: 0 },
    ]);
    expect(state).toMatchObject({ status: 'scan', code: '12345', error: undefined });
  });

  it('A keystroke does not end a wait.', () => {
    const error = { type: 'rate-limited', retryAt: 1000 } as const;
    const waiting = run([...TO_VERIFYING, { type: 'rejected', error }]);
    const typing = (timestamp: number): SetupState =>
      run([{ type: 'code-changed', code: '1', timestamp }], waiting);
    expect(typing(999)).toMatchObject({ code: '1', error });
    expect(typing(1000)).toMatchObject({ code: '1', error: undefined });
  });

  it('A verified code removes the secret from the state.', () => {
    const state = run([...TO_VERIFYING, { type: 'verified', codes: ['A'] }]);
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

  it('An expired enrollment removes the secret, and the next start stays on the scan screen.', () => {
    const expired = run([
      ...TO_VERIFYING,
      { type: 'rejected', error: { type: 'enrollment-expired' } },
    ]);
    expect(expired).toMatchObject({ status: 'expired' });
    expect(expired).not.toHaveProperty('details');
    expect(getScreen(setupReducer(expired, { type: 'start' }))).toBe('scan');
  });

  it('Recovery codes that did not come with the answer are loaded, and the user can retry.', () => {
    const loading = run([...TO_VERIFYING, { type: 'verified', codes: 'to-load' }]);
    expect(loading).toMatchObject({ status: 'loading-codes' });
    const failed = setupReducer(loading, { type: 'failed', error: { type: 'network' } });
    expect(setupReducer(failed, { type: 'codes-requested' })).toMatchObject({
      status: 'loading-codes',
    });
  });

  it('Canceling while a code is verified waits for the answer.', () => {
    const canceling = run([...TO_VERIFYING, { type: 'canceled' }]);
    expect(canceling).toMatchObject({ status: 'verifying', canceling: true });
    const wrong = { type: 'rejected', error: { type: 'invalid-code' } } as const;
    expect(run([wrong], canceling)).toMatchObject({ status: 'canceled' });
    expect(run([{ type: 'verified', codes: ['A'] }], canceling)).toMatchObject({ codes: ['A'] });
    expect(run([{ type: 'canceled' }], canceling)).toMatchObject({ status: 'canceled' });
  });

  it('A setup without recovery codes ends after the code.', () => {
    expect(run([...TO_VERIFYING, { type: 'verified', codes: [] }])).toMatchObject({
      status: 'done',
      codes: 'none',
    });
  });

  it('The recovery codes stay when the backend cannot be told that they are saved.', () => {
    const state = run([
      ...TO_VERIFYING,
      { type: 'verified', codes: ['A'] },
      { type: 'confirming' },
      { type: 'failed', error: { type: 'network' } },
    ]);
    expect(state).toMatchObject({ status: 'codes', codes: ['A'], error: { type: 'network' } });
  });

  it('The user cannot cancel once two-factor is on.', () => {
    const state = run([...TO_VERIFYING, { type: 'verified', codes: ['A'] }]);
    expect(isCancelable(state)).toBe(false);
    expect(setupReducer(state, { type: 'canceled' })).toBe(state);
  });
});

describe('setupReducer, where two-factor is on already', () => {
  const on: SetupEvent = { type: 'account-known', account: { enrolled: true, canReplace: true } };

  it('An account with two-factor leads to the enrolled screen, with or without an intro.', () => {
    for (const intro of [true, false]) {
      expect(run([on], initialSetupState({ intro }))).toMatchObject({
        status: 'enrolled',
        account: { enrolled: true },
      });
    }
  });

  it('A start that is rejected as already enrolled leads to the enrolled screen, a replacement does not.', () => {
    const rejected: SetupEvent = { type: 'failed', error: { type: 'already-enrolled' } };
    const state = run([{ type: 'start' }, rejected]);
    expect(state).toMatchObject({ status: 'enrolled', account: { enrolled: true } });
    // A replacement that is rejected for the same reason fails, or the user would go round in
    // circles.
    expect(run([{ type: 'start', intent: 'replace' }, rejected], state)).toMatchObject({
      status: 'failed',
      returnScreen: 'enrolled',
    });
  });

  it.each(['add', 'replace'] as const)('The intent to %s stays until the end.', (intent) => {
    const state = run([
      on,
      { type: 'start', intent },
      STARTED,
      { type: 'submitted', code: '123456' },
      { type: 'rejected', error: { type: 'enrollment-expired' } },
      { type: 'start', intent: 'replace' },
      STARTED,
      { type: 'submitted', code: '123456' },
      { type: 'verified', codes: [] },
    ]);
    expect(state).toMatchObject({ status: 'done', intent });
  });

  it('What the user chose stays until the key is there, also after a failure and another name.', () => {
    const chosen = run([on, { type: 'chosen', choice: 'add' }]);
    expect(chosen).toMatchObject({ status: 'enrolled', choice: 'add' });
    const started = run([{ type: 'start', intent: 'add' }], chosen);
    expect(started).toMatchObject({ status: 'starting', choice: 'add' });
    const failed = run([{ type: 'failed', error: { type: 'name-conflict' } }], started);
    expect(failed).toMatchObject({ status: 'failed', choice: 'add' });
    expect(run([{ type: 'name-changed', name: 'B' }], failed)).toMatchObject({
      status: 'enrolled',
      choice: 'add',
      name: 'B',
    });
    expect(run([STARTED], started)).not.toHaveProperty('choice');
    for (const state of [chosen, failed]) {
      const back = run([{ type: 'chosen', choice: undefined }], state);
      expect(back.status).toBe('enrolled');
      expect(back).toHaveProperty('choice', undefined);
    }
    expect(run([{ type: 'chosen', choice: 'add' }], started)).toBe(started);
  });

  it('The authenticator to replace is known until the end, and forgotten when another app is added.', () => {
    const chosen = run([on, { type: 'chosen', choice: 'replace', authenticator: PHONE }]);
    const started = run([{ type: 'start', intent: 'replace' }, STARTED], chosen);
    expect(started).toMatchObject({ status: 'scan', authenticator: PHONE });
    const again = run([{ type: 'expired' }, { type: 'start' }, STARTED], started);
    expect(again).toMatchObject({ status: 'scan', authenticator: PHONE });
    expect(run([{ type: 'start', intent: 'add' }], chosen)).not.toHaveProperty('authenticator');
    expect(run([{ type: 'chosen', choice: 'add' }], chosen)).not.toHaveProperty('authenticator');
    const off: SetupEvent[] = [{ type: 'start', intent: 'replace' }, { type: 'turned-off' }];
    expect(run(off, chosen)).not.toHaveProperty('authenticator');
  });

  it('The name of an app to rename is not the name of the next one to add.', () => {
    const renaming = run([
      on,
      { type: 'chosen', choice: 'rename', authenticator: PHONE },
      { type: 'name-changed', name: 'Tablet' },
    ]);
    expect(getScreen(renaming)).toBe('rename');
    expect(run([{ type: 'chosen', choice: undefined }], renaming).name).toBeUndefined();
    expect(run([{ type: 'chosen', choice: 'rename', authenticator: TABLET }], renaming).name).toBe(
      undefined,
    );
    expect(run([{ type: 'start', intent: 'add' }], renaming)).toMatchObject({
      status: 'starting',
      name: undefined,
      choice: undefined,
    });
  });

  it('A name that is rejected is asked for again, also if nobody was asked before.', () => {
    const failed: SetupEvent = { type: 'failed', error: { type: 'name-conflict' } };
    expect(run([on, { type: 'start', intent: 'add' }, failed])).toMatchObject({ choice: 'add' });
  });

  it('The intent is to enroll when the account has no authenticator to replace.', () => {
    expect(run([{ type: 'start', intent: 'replace' }])).toMatchObject({ intent: 'enroll' });
  });

  it('A replacement returns to the enrolled screen when the user declines to re-authenticate.', () => {
    const state = run([on, { type: 'start', intent: 'replace' }, { type: 'declined' }]);
    expect(state).toMatchObject({ status: 'enrolled', account: { canReplace: true } });
  });

  it('Recovery codes fail to load after a replacement when the user declines to re-authenticate.', () => {
    const state = run([
      on,
      { type: 'start', intent: 'replace' },
      STARTED,
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
    'A resumed enrollment on account %j that says it is for %s is for %s.',
    (account, told, intent) => {
      const enrollment = { ...STARTED.enrollment, intent: told };
      const resumed = { ...STARTED, enrollment, type: 'resumed', account } as const;
      expect(run([resumed])).toMatchObject({ status: 'scan', intent });
    },
  );

  it('An intent of your app is under way from the first state and is not asked about.', () => {
    const replacing = initialSetupState({ intro: true, intent: 'replace' });
    const known = run([on], replacing);
    expect(known).toMatchObject({ status: 'starting', intent: 'replace', account: on.account });
    expect(initialSetupState({ intro: true, intent: 'recovery-codes' })).toMatchObject({
      status: 'loading-codes',
      renewing: true,
    });
  });

  it('An intent of your app to replace waits until the user has chosen one of several apps.', () => {
    const account = { enrolled: true, canReplace: true, authenticators: [PHONE, TABLET] };
    const replacing = initialSetupState({ intro: true, intent: 'replace' });
    expect(run([{ type: 'account-known', account }], replacing)).toMatchObject({
      status: 'enrolled',
      intent: 'replace',
    });
    const one = { ...account, authenticators: [PHONE] };
    expect(run([{ type: 'account-known', account: one }], replacing).status).toBe('starting');
    const adding = initialSetupState({ intro: true, intent: 'add' });
    expect(run([{ type: 'account-known', account }], adding).status).toBe('starting');
  });

  it('An intent to replace becomes an intent to enroll on an account without two-factor.', () => {
    const replacing = initialSetupState({ intro: true, intent: 'replace' });
    const off = { type: 'account-known', account: { enrolled: false } } as const;
    expect(run([off], replacing)).toMatchObject({ status: 'starting', intent: 'enroll' });
  });

  it('Two-factor that was turned off for a replacement is known to be off.', () => {
    const off = run([on, { type: 'start', intent: 'replace' }, { type: 'turned-off' }]);
    expect(off).toMatchObject({
      status: 'starting',
      returnScreen: 'intro',
      intent: 'replace',
      account: { enrolled: false },
    });
  });

  it('Recovery codes that were never saved can be generated again or left.', () => {
    const unseen = run([
      { type: 'account-known', account: { enrolled: true, recoveryCodesSaved: false } },
    ]);
    expect(unseen).toMatchObject({ status: 'codes-unseen' });
    expect(run([{ type: 'codes-requested' }], unseen)).toMatchObject({ status: 'loading-codes' });
    expect(run([{ type: 'finished' }], unseen)).toMatchObject({ status: 'done', codes: 'unsaved' });
  });
});

describe('setupReducer, with a name for the authenticator', () => {
  it('The name stays through every step.', () => {
    const state = run([{ type: 'name-changed', name: 'Phone' }, ...TO_VERIFYING]);
    expect(state).toMatchObject({ status: 'verifying', name: 'Phone' });
  });

  it('The next keystroke in the name clears an error about the name, before and after the start.', () => {
    const before = run([
      { type: 'start' },
      { type: 'failed', error: { type: 'name-conflict' } },
      { type: 'name-changed', name: 'Tablet' },
    ]);
    expect(before).toMatchObject({ status: 'intro', name: 'Tablet' });
    const after = run([
      ...TO_VERIFYING,
      { type: 'rejected', error: { type: 'name-conflict' } },
      { type: 'name-changed', name: 'Tablet' },
    ]);
    expect(after).toMatchObject({ status: 'scan', error: undefined, code: '123456' });
  });

  it('A keystroke in the name keeps an error about the code.', () => {
    const state = run([
      ...TO_VERIFYING,
      { type: 'rejected', error: { type: 'invalid-code' } },
      { type: 'name-changed', name: 'Tablet' },
    ]);
    expect(state).toMatchObject({ status: 'scan', error: { type: 'invalid-code' } });
  });
});

describe('setupReducer, with unsaved codes', () => {
  const toCodes: SetupEvent[] = [...TO_VERIFYING, { type: 'verified', codes: ['A'] }];

  it('Leaving unsaved codes needs a confirmation, and the codes stay until then.', () => {
    const leaving = run([...toCodes, { type: 'leaving' }]);
    expect(leaving).toMatchObject({ status: 'codes', codes: ['A'], leaving: true });
    expect(run([{ type: 'stayed' }], leaving)).toMatchObject({ codes: ['A'], leaving: false });
  });

  it('The last step says whether the recovery codes are saved.', () => {
    expect(run([...toCodes, { type: 'leaving' }, { type: 'finished' }])).toMatchObject({
      status: 'done',
      codes: 'unsaved',
    });
    expect(run([...toCodes, { type: 'finished' }])).toMatchObject({ codes: 'saved' });
  });
});

it('A new key is requested on the scan screen, without the old secret.', () => {
  const state = run([...TO_SCAN, { type: 'new-key-requested' }]);
  expect(state).toMatchObject({ status: 'starting', returnScreen: 'scan' });
  expect(state).not.toHaveProperty('details');
});

it('A new key can be requested after the key has expired.', () => {
  expect(run([...TO_SCAN, { type: 'expired' }, { type: 'new-key-requested' }])).toMatchObject({
    status: 'starting',
    returnScreen: 'scan',
  });
});

describe('setupReducer, with every event in any order', () => {
  const error = fc.constantFrom<TwoFactorError>(
    { type: 'invalid-code' },
    { type: 'network' },
    { type: 'enrollment-expired' },
    { type: 'already-enrolled' },
    { type: 'name-conflict' },
    { type: 'unknown' },
  );
  const code = fc.constantFrom('', '1', '123456', '654321');
  const codes = fc.constantFrom(['A', 'B'], []);
  const account = fc.constantFrom<TwoFactorStatus>(
    { enrolled: true },
    { enrolled: false },
    { enrolled: true, recoveryCodesSaved: false },
    { enrolled: true, canReplace: true, authenticators: [PHONE, TABLET] },
  );
  const authenticator = fc.constantFrom(undefined, PHONE, TABLET);
  const pending = { enrollment: fc.constant(STARTED.enrollment), details: fc.constant(DETAILS) };

  // A record, so that the compiler asks for every event.
  const payloads: {
    [Type in SetupEvent['type']]: fc.Arbitrary<Omit<SetupEventWith<Type>, 'type'>>;
  } = {
    start: fc.record({ intent: fc.constantFrom(undefined, 'add', 'replace'), authenticator }),
    chosen: fc.record({
      choice: fc.constantFrom(undefined, 'add', 'replace', 'rename', 'remove'),
      authenticator,
    }),
    'account-known': fc.record({ account }),
    'name-changed': fc.record({ name: fc.constantFrom('Phone', 'Tablet') }),
    'name-missing': fc.constant({}),
    'reauthentication-required': fc.record({ reauthentication: fc.constant(QUESTION) }),
    'reauthentication-switched': fc.constant({}),
    'proof-rejected': fc.record({
      error: fc.constant<TwoFactorInputError>({ type: 'password-required' }),
    }),
    'proof-submitted': fc.constant({}),
    started: fc.record(pending),
    resumed: fc.record({ ...pending, account: fc.option(account, { nil: undefined }) }),
    failed: fc.record({ error }),
    declined: fc.record({ leave: fc.constantFrom(undefined, true) }),
    'turned-off': fc.constant({}),
    'code-changed': fc.record({ code, timestamp: fc.constant(0) }),
    'input-rejected': fc.record({
      error: fc.constantFrom<TwoFactorInputError>(
        { type: 'repeated-code' },
        { type: 'name-required' },
      ),
    }),
    submitted: fc.record({ code }),
    rejected: fc.record({ error }),
    diagnosed: fc.record({ code, diagnosis: fc.constant({ cause: 'clock', offset: -300_000 }) }),
    verified: fc.record({
      codes: fc.oneof(codes, fc.constantFrom('to-load', 'none', 'kept', 'unsaved')),
    }),
    expired: fc.constant({}),
    'new-key-requested': fc.constant({}),
    'codes-requested': fc.constant({}),
    'codes-view-requested': fc.constant({}),
    'codes-loaded': fc.record({ codes }),
    'codes-saved': fc.constant({}),
    confirming: fc.constant({}),
    leaving: fc.constant({}),
    stayed: fc.constant({}),
    finished: fc.constant({}),
    withdrawn: fc.constant({}),
    updating: fc.constant({}),
    updated: fc.record({ account }),
    disabling: fc.constant({}),
    disabled: fc.constant({}),
    canceled: fc.constant({}),
  };
  const event = fc.oneof(
    ...Object.entries(payloads).map(([type, payload]) =>
      payload.map((given) => ({ ...given, type }) as SetupEvent),
    ),
  );

  const first = fc.record({
    intro: fc.boolean(),
    intent: fc.constantFrom(undefined, 'add', 'replace', 'recovery-codes'),
  });

  it('The wizard never shows codes before a code was verified, never loses unsaved codes, and never starts twice.', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), first, (events, options) => {
        let state = initialSetupState(options);
        // An intent of your app is for an account that was protected before.
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
          // A user who goes on without codes that were never saved ends with two-factor on.
          const isEnrolled = before.account?.enrolled === true;
          const pastTheCode = 'codes' in state && !(isEnrolled && state.status === 'done');
          const kept = ['codes', 'confirming-codes', 'done'].includes(state.status);
          const saved = state.status !== 'done' || next.type === 'finished';
          expect({
            'codes before verification': pastTheCode && !verified,
            'codes lost': status === 'codes' && !(kept && saved),
            'started twice': status === 'starting' && next.type === 'start' && moved,
            'left the end': (status === 'done' || status === 'canceled') && state.status !== status,
            'secret kept':
              'details' in state && state.status !== 'scan' && state.status !== 'verifying',
            'question without a request':
              state.reauthentication !== undefined && !REQUESTS.includes(state.status),
            'change of nothing': state.status === 'updating' && !state.authenticator,
            'change that nobody chose':
              state.status === 'updating' && state.choice !== 'rename' && state.choice !== 'remove',
          }).toEqual({
            'codes before verification': false,
            'codes lost': false,
            'started twice': false,
            'left the end': false,
            'secret kept': false,
            'question without a request': false,
            'change of nothing': false,
            'change that nobody chose': false,
          });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
