import type { SetupEventWith, SetupReauthentication, SetupState } from './state.ts';

/**
 * Transitions of the question who the user is, for every status in which a request is under way.
 * The question goes away with that status.
 */
export const REAUTHENTICATION_TRANSITIONS = {
  'reauthentication-required': <State extends SetupState>(
    state: State,
    { reauthentication }: SetupEventWith<'reauthentication-required'>,
  ): State | undefined =>
    // A user who has canceled is not asked.
    'canceling' in state && state.canceling ? undefined : { ...state, reauthentication },
  'reauthentication-switched': <State extends SetupState>(state: State): State | undefined =>
    change(state, ({ canSwitch, kind, sent }) =>
      canSwitch && !sent
        ? { kind: kind === 'password' ? 'code' : 'password', error: undefined }
        : undefined,
    ),
  'proof-rejected': <State extends SetupState>(
    state: State,
    { error }: SetupEventWith<'proof-rejected'>,
  ): State | undefined => change(state, () => ({ error })),
  'proof-submitted': <State extends SetupState>(state: State): State | undefined =>
    change(state, () => ({ sent: true, error: undefined })),
} as const;

function change<State extends SetupState>(
  state: State,
  getChanges: (question: SetupReauthentication) => Partial<SetupReauthentication> | undefined,
): State | undefined {
  const { reauthentication } = state;
  const changes = reauthentication && getChanges(reauthentication);
  return reauthentication && changes
    ? { ...state, reauthentication: { ...reauthentication, ...changes } }
    : undefined;
}

/** Returns the state without its question. */
export function withoutReauthentication(state: SetupState): SetupState {
  const { reauthentication: _, ...settled } = state;
  return settled;
}
