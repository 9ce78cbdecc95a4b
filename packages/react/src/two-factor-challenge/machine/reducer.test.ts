import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChallengeEvent,
  type ChallengeState,
  INITIAL_CHALLENGE_STATE,
  getScreen,
  isWaiting,
} from './challenge-state.ts';
import { challengeReducer } from './reducer.ts';

const NOW = 1_000_000;

function run(
  events: readonly ChallengeEvent[],
  from: ChallengeState = INITIAL_CHALLENGE_STATE,
): ChallengeState {
  return events.reduce(challengeReducer, from);
}

const TYPE_CODE: ChallengeEvent = {
  type: 'code-changed',
  kind: 'code',
  code: '123456',
  timestamp: NOW,
};
const SUBMIT: ChallengeEvent = { type: 'submitted', timestamp: NOW };
const SWITCH_TO_RECOVERY: ChallengeEvent = {
  type: 'switched',
  kind: 'recovery-code',
  code: undefined,
  timestamp: NOW,
};
const WAIT: ChallengeEvent = {
  type: 'rejected',
  code: 'code 123456',
  error: { type: 'rate-limited', retryAt: NOW + 5000 },
};

describe('challengeReducer', () => {
  it('The challenge goes from the field to the end when the code is accepted.', () => {
    expect(run([TYPE_CODE, SUBMIT])).toMatchObject({
      status: 'verifying',
      typed: { code: '123456' },
    });
    expect(run([TYPE_CODE, SUBMIT, { type: 'passed' }])).toEqual({
      status: 'done',
      via: 'code',
      advice: undefined,
    });
  });

  it('New recovery codes come before the advice, and are forgotten when the challenge goes on.', () => {
    const codes = run([
      TYPE_CODE,
      SUBMIT,
      { type: 'passed', drift: 4, recoveryCodes: ['7K4M-2QXR'] },
    ]);
    expect(codes).toMatchObject({ status: 'codes', recoveryCodes: ['7K4M-2QXR'] });
    expect(getScreen(codes)).toBe('codes');
    const passed = challengeReducer(codes, { type: 'continued' });
    expect(passed).toEqual({
      status: 'passed',
      via: 'code',
      advice: { recoveryCodesLeft: undefined, drift: 4 },
    });
    expect(challengeReducer(passed, { type: 'continued' }).status).toBe('done');
  });

  it('An accepted code cannot be canceled while new recovery codes are shown.', () => {
    const codes = run([TYPE_CODE, SUBMIT, { type: 'passed', recoveryCodes: ['7K4M-2QXR'] }]);
    expect(challengeReducer(codes, { type: 'canceled' })).toBe(codes);
    expect(challengeReducer(codes, { type: 'withdrawn' })).toBe(codes);
  });

  it('The challenge sends one code at a time.', () => {
    const verifying = run([TYPE_CODE, SUBMIT]);
    expect(challengeReducer(verifying, SUBMIT)).toBe(verifying);
  });

  it('The challenge keeps a rejected code in the field and remembers that it was wrong.', () => {
    const state = run([
      TYPE_CODE,
      SUBMIT,
      { type: 'rejected', code: 'code 123456', error: { type: 'invalid-code' } },
    ]);
    expect(state).toMatchObject({
      status: 'entry',
      typed: { code: '123456' },
      error: { type: 'invalid-code' },
      rejected: ['code 123456'],
    });
  });

  it('The challenge does not remember a code as wrong when the answer was lost.', () => {
    const lost: ChallengeEvent = {
      type: 'rejected',
      code: 'code 123456',
      error: { type: 'network' },
    };
    expect(run([TYPE_CODE, SUBMIT, lost])).toMatchObject({
      rejected: [],
      typed: { code: '123456' },
    });
  });

  it('The challenge keeps the value of each field when the kind of code changes.', () => {
    const typed = run([
      TYPE_CODE,
      SWITCH_TO_RECOVERY,
      { type: 'code-changed', kind: 'recovery-code', code: '7K4M', timestamp: NOW },
      { type: 'switched', kind: 'code', code: undefined, timestamp: NOW },
    ]);
    expect(typed).toMatchObject({
      kind: 'code',
      typed: { code: '123456', 'recovery-code': '7K4M' },
    });
  });

  it('The challenge keeps naming the wait while the user types, until the wait is over.', () => {
    const throttled = run([TYPE_CODE, SUBMIT, WAIT]);
    const change = (timestamp: number): ChallengeEvent => ({
      type: 'code-changed',
      kind: 'code',
      code: '6543',
      timestamp,
    });
    expect(run([change(NOW + 4999)], throttled)).toMatchObject({ error: { type: 'rate-limited' } });
    expect(run([SWITCH_TO_RECOVERY], throttled)).toMatchObject({ error: { type: 'rate-limited' } });
    expect(run([change(NOW + 5000)], throttled)).toMatchObject({ error: undefined });
  });

  it('The challenge sends no code during a wait, and sends one after it.', () => {
    const throttled = run([TYPE_CODE, SUBMIT, WAIT]);
    expect(run([{ type: 'submitted', timestamp: NOW + 4999 }], throttled)).toBe(throttled);
    expect(run([{ type: 'submitted', timestamp: NOW + 5000 }], throttled).status).toBe('verifying');
  });

  it('The challenge sends no code once the sign-in has expired, whatever the user types.', () => {
    const expired = run([
      TYPE_CODE,
      SUBMIT,
      { type: 'rejected', code: 'code 123456', error: { type: 'session-expired' } },
      { type: 'code-changed', kind: 'code', code: '654321', timestamp: NOW },
      SWITCH_TO_RECOVERY,
    ]);
    expect(expired).toMatchObject({ status: 'entry', error: { type: 'session-expired' } });
    expect(challengeReducer(expired, SUBMIT)).toBe(expired);
  });

  it.each([
    [0, true],
    [3, true],
    [4, false],
  ])(
    'The challenge gives advice when %s recovery codes are left: %s.',
    (recoveryCodesLeft, hasAdvice) => {
      const state = run([SWITCH_TO_RECOVERY, SUBMIT, { type: 'passed', recoveryCodesLeft }]);
      expect(state.status).toBe(hasAdvice ? 'passed' : 'done');
      expect(run([{ type: 'continued' }], state).status).toBe('done');
    },
  );

  it('The challenge gives no advice about recovery codes when the user typed another code.', () => {
    expect(run([TYPE_CODE, SUBMIT, { type: 'passed', recoveryCodesLeft: 1 }]).status).toBe('done');
  });

  it.each([
    [-2, true],
    [2, true],
    [-1, false],
    [1, false],
  ])('The challenge gives advice about a clock that is %s steps off: %s.', (drift, hasAdvice) => {
    const state = run([TYPE_CODE, SUBMIT, { type: 'passed', drift }]);
    expect(state.status).toBe(hasAdvice ? 'passed' : 'done');
  });

  it('The challenge forgets every code at the end.', () => {
    for (const end of [{ type: 'passed' }, { type: 'canceled' }] satisfies ChallengeEvent[]) {
      expect(JSON.stringify(run([TYPE_CODE, SUBMIT, end]))).not.toContain('123456');
    }
  });
});

describe('challengeReducer, with events in any order', () => {
  const time = fc.integer({ min: 0, max: 20 });
  const kind = fc.constantFrom('code' as const, 'recovery-code' as const);
  const code = fc.constantFrom('', '1', '123456', '654321');
  const error = fc.oneof(
    fc.constantFrom(
      { type: 'invalid-code' } as const,
      { type: 'network' } as const,
      { type: 'session-expired' } as const,
      { type: 'locked' } as const,
    ),
    time.map((retryAt) => ({ type: 'rate-limited', retryAt }) as const),
  );
  const event: fc.Arbitrary<ChallengeEvent> = fc.oneof(
    fc.constantFrom<ChallengeEvent>(
      { type: 'withdrawn' },
      { type: 'continued' },
      { type: 'canceled' },
      { type: 'input-rejected', error: { type: 'repeated-code' } },
    ),
    fc.boolean().map((trustDevice) => ({ type: 'trust-changed', trustDevice }) as const),
    time.map((timestamp) => ({ type: 'submitted', timestamp }) as const),
    fc.record({ type: fc.constant('code-changed' as const), kind, code, timestamp: time }),
    fc.record({
      type: fc.constant('switched' as const),
      kind,
      code: fc.option(code, { nil: undefined }),
      timestamp: time,
    }),
    fc.record({ type: fc.constant('rejected' as const), code, error }),
    fc.record({
      type: fc.constant('passed' as const),
      recoveryCodesLeft: fc.option(fc.nat(10), { nil: undefined }),
      drift: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
      recoveryCodes: fc.constantFrom(undefined, [], ['7K4M-2QXR']),
    }),
  );

  const isAccepted = (state: ChallengeState): boolean =>
    getScreen(state) === 'codes' || getScreen(state) === 'passed';

  it('The challenge passes only with an accepted code, loses no input and never leaves its end, in whatever order events come.', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state: ChallengeState = INITIAL_CHALLENGE_STATE;
        for (const next of events) {
          const before = state;
          state = challengeReducer(before, next);
          expect(['entry', 'codes', 'passed', 'canceled']).toContain(getScreen(state));
          const typing = next.type === 'code-changed' || next.type === 'switched';
          const held = 'typed' in before ? before.typed : undefined;
          const holds = 'typed' in state ? state.typed : held;
          const sent = before.status === 'entry' && state.status === 'verifying';
          expect({
            'passed without an accepted code':
              isAccepted(state) &&
              !isAccepted(before) &&
              !(before.status === 'verifying' && next.type === 'passed'),
            'lost input': !typing && holds !== held,
            'sent too early':
              sent && next.type === 'submitted' && isWaiting(before, next.timestamp),
            'sent after expiry':
              sent && before.status === 'entry' && before.error?.type === 'session-expired',
            'left the end': ['done', 'canceled'].includes(before.status) && state !== before,
          }).toEqual({
            'passed without an accepted code': false,
            'lost input': false,
            'sent too early': false,
            'sent after expiry': false,
            'left the end': false,
          });
        }
      }),
    );
  });
});
