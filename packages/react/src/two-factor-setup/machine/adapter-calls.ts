import { withTimeout } from '../../internals/with-timeout.ts';
import { readRejection } from '../../verification/read-rejection.ts';
import { type TwoFactorError, toTwoFactorError } from '../../verification/two-factor-error.ts';
import type {
  ReauthenticationReason,
  TwoFactorAdapter,
  TwoFactorProof,
} from '../adapter/adapter.ts';
import type { SetupReauthentication } from './state.ts';

/** How a call to the backend ended. */
export type CallOutcome<Value> =
  | { type: 'done'; value: Value }
  /** The user declined to re-authenticate. */
  | { type: 'declined' }
  | { type: 'failed'; error: TwoFactorError }
  /** A newer call, a cancellation or an unmount made the answer irrelevant. */
  | { type: 'superseded' };

/** The wizard as the owner of its calls. It makes one call at a time. */
export interface CallOwner {
  /** The newest options of your app. */
  readonly options: { readonly adapter: TwoFactorAdapter };
  /** Aborts the current call. */
  abortController: AbortController;
  /** The password of the user, until they have finished. */
  proof: TwoFactorProof | undefined;
  /** Shows the question who the user is. Resolves to the proof, or to `false` if they decline. */
  readonly ask: (question: SetupReauthentication) => Promise<TwoFactorProof | false>;
}

/** One call to the backend, of one or more requests. */
export interface AdapterCall {
  readonly owner: CallOwner;
  readonly signal: AbortSignal;
  /** The adapter for every request of the call. Your app may pass another one in each render. */
  adapter: TwoFactorAdapter;
  /** Reads an error of the adapter, by its `mapError` first. */
  readonly readError: (thrown: unknown) => TwoFactorError;
}

/** The input that every request passes to the adapter. */
export interface RequestInput {
  /** What proves the user, once the wizard has asked. */
  proof: TwoFactorProof | undefined;
  signal: AbortSignal;
}

/** Sends a request, and asks who the user is if the backend needs to know. Never rejects. */
export type SendRequest = <Value>(
  call: AdapterCall,
  reason: ReauthenticationReason,
  send: (input: RequestInput) => Promise<Value>,
) => Promise<CallOutcome<Value>>;

/** How long the wizard waits for an answer that it does not depend on. */
const STATUS_TIMEOUT_MS = 8000;

/** Starts a call, which supersedes the current one. */
export function beginCall(owner: CallOwner): AdapterCall {
  owner.abortController.abort();
  owner.abortController = new AbortController();
  return {
    owner,
    signal: owner.abortController.signal,
    adapter: owner.options.adapter,
    readError: (thrown) =>
      toTwoFactorError(thrown, (error) => owner.options.adapter.mapError?.(error)),
  };
}

/** Whether a newer call, a cancellation or an unmount made the answer irrelevant. */
export function isSuperseded({ signal }: AdapterCall): boolean {
  return signal.aborted;
}

/** Runs `act`, unless the call is superseded. Never rejects. */
export async function attempt<Value>(
  { readError, signal }: AdapterCall,
  act: () => Promise<Value>,
): Promise<CallOutcome<Value>> {
  let outcome: CallOutcome<Value> | undefined;
  try {
    outcome = signal.aborted ? undefined : { type: 'done', value: await act() };
  } catch (thrown) {
    outcome = { type: 'failed', error: readError(thrown) };
  }
  return outcome && !signal.aborted ? outcome : { type: 'superseded' };
}

/**
 * Asks the backend something that the wizard does not depend on. Resolves to `undefined` if the
 * request fails or takes longer than 8 seconds. Never rejects.
 */
export async function ask<Answer>(
  { adapter, signal }: AdapterCall,
  question: (adapter: TwoFactorAdapter, signal: AbortSignal) => Promise<Answer> | undefined,
): Promise<Answer | undefined> {
  try {
    return await withTimeout(STATUS_TIMEOUT_MS, Promise.resolve(question(adapter, signal)));
  } catch {
    return undefined;
  }
}

/** Throws an error if the answer says that the request failed. */
export function throwIfRejected({ readError }: AdapterCall, answer: unknown): void {
  const rejection = readRejection(answer, readError, { type: 'unknown' });
  if (rejection) {
    throw rejection;
  }
}
