import type { TwoFactorError } from '../../verification/two-factor-error.ts';
import type { TwoFactorAuthenticator, TwoFactorStatus } from '../adapter/adapter.ts';
import {
  type AdapterCall,
  type CallOutcome,
  type SendRequest,
  ask,
  throwIfRejected,
} from './adapter-calls.ts';
import { getChange } from './selectors.ts';
import type { TwoFactorSetupEvent } from './setup-events.ts';
import type { SetupState } from './state.ts';

/** Errors after which the backend may have made the change anyway: the answer was lost. */
const AMBIGUOUS_ERRORS: ReadonlyArray<TwoFactorError['type']> = ['network', 'unknown'];

/** What is known after a change. */
export interface ChangeResult {
  account: TwoFactorStatus;
  /** The event to report. `undefined` if there was nothing to change. */
  event: (TwoFactorSetupEvent & { type: 'renamed' | 'removed' }) | undefined;
}

/** A change of one authenticator. */
interface Change {
  authenticator: TwoFactorAuthenticator;
  /** Its new name. `undefined` if it is removed. */
  name: string | undefined;
}

/**
 * Renames or removes the authenticator that the user has chosen, and asks the backend how the
 * account is protected now. After an ambiguous error, its answer decides whether the change was
 * made.
 *
 * @param send Sends the request: `request`, which loads this file.
 */
export async function changeAuthenticator(
  call: AdapterCall,
  state: SetupState,
  send: SendRequest,
): Promise<CallOutcome<ChangeResult>> {
  const { account: before = { enrolled: true }, authenticator } = state;
  const isRemoval = getChange(state) === 'remove';
  // The field shows the present name until the user types another one.
  const name = isRemoval ? undefined : (state.name?.trim() ?? authenticator?.name);
  if (!authenticator || (!isRemoval && name === authenticator.name)) {
    return { type: 'done', value: { account: before, event: undefined } };
  }
  const change: Change = { authenticator, name };
  const outcome = await send(call, isRemoval ? 'remove' : 'rename', async (input) =>
    throwIfRejected(
      call,
      await (name === undefined
        ? call.adapter.remove?.({ authenticator, ...input })
        : call.adapter.rename?.({ authenticator, name, ...input })),
    ),
  );
  if (outcome.type === 'declined' || outcome.type === 'superseded') {
    return outcome;
  }
  const error = outcome.type === 'failed' ? outcome.error : undefined;
  const after =
    !error || AMBIGUOUS_ERRORS.includes(error.type)
      ? await ask(call, (adapter, signal) => adapter.status?.({ signal }))
      : undefined;
  if (error && !(after && isMade(change, after))) {
    return { type: 'failed', error };
  }
  return {
    type: 'done',
    value: {
      account: after ?? applyChange(change, before),
      event: { type: isRemoval ? 'removed' : 'renamed' },
    },
  };
}

/** Whether the status of the account shows that a change was made. */
function isMade({ authenticator, name }: Change, after: TwoFactorStatus): boolean {
  if (!after.enrolled) {
    return name === undefined;
  }
  const found = after.authenticators?.find(({ id }) => id === authenticator.id);
  return after.authenticators !== undefined && (name === undefined ? !found : found?.name === name);
}

/** Returns the status of the account after a change, for when the backend does not say it. */
function applyChange({ authenticator, name }: Change, before: TwoFactorStatus): TwoFactorStatus {
  const others = before.authenticators?.filter(({ id }) => id !== authenticator.id) ?? [];
  return name === undefined
    ? { ...before, enrolled: others.length > 0, authenticators: others }
    : {
        ...before,
        authenticators: before.authenticators?.map((known) =>
          known.id === authenticator.id ? { ...known, name } : known,
        ),
      };
}
