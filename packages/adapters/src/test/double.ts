import type {
  SetupIntent,
  TwoFactorAdapter,
  TwoFactorChallengeAdapter,
  TwoFactorProof,
} from '@tessera/react';
import type { Wire } from './create-wire.ts';

/** The issuer of every double. Its `&` ends the issuer in a key URI that does not encode it. */
export const ISSUER = 'Acme & Co';
export const EMAIL = 'ada@example.org';
export const PASSWORD = 'swordfish-swordfish';

/** What every adapter does, or why a provider cannot have it. */
type Case<Value> = Value | { impossible: string };

/** An adapter in the table of the contract. */
export interface Provider {
  name: string;
  create: () => Double | Promise<Double>;
  /** The request that creates a key. */
  startRequest: Case<string>;
  /** The requests that a right code makes. The last one turns two-factor on. */
  verifyRequests: readonly [string, ...string[]];
  /** Whether a retry sends the second of these requests only. */
  retriesSecond: Case<true>;
  /** Whether the backend discards a setup that is not finished. */
  expires: Case<true>;
  /** The wait in seconds that the backend names after too many requests. */
  wait: Case<number>;
  /** Whether the wizard asks for a password or a code. */
  proves: Case<true>;
  /** When the recovery codes of a first setup come. */
  codes: Case<'start' | 'verify' | 'after'>;
  /** Whether new recovery codes can be made without a new key. */
  renewsCodes: Case<true>;
  /** Whether a wrong code is the data of an answer without an error. */
  refusesAsData: Case<true>;
  /** Whether `cancel` discards the key. */
  cancels: Case<true>;
  /**
   * The request that removes an authenticator, or how it begins, for accounts that can have several
   * of them.
   */
  removeRequest: Case<string>;
  /** Whether an authenticator can get another name. */
  renames: Case<true>;
  /** Whether the recovery codes that are left can be shown again. */
  viewsCodes: Case<true>;
  /** Whether recovery codes sign in. */
  recovers: Case<true>;
  /** Whether the app has to take the result of a sign-in. */
  callsApp: Case<true>;
  /** Whether a sign-in can want an authenticator first. */
  setsUpAtSignIn: Case<true>;
}

/** An adapter that is connected to its provider, or to a double of it. */
export interface Double {
  adapter: TwoFactorAdapter;
  wire: Omit<Wire, 'fetch'>;
  /** The proof of a first `start`, where it is always needed. */
  proof?: TwoFactorProof | undefined;
  /**
   * Makes the server ask for a proof at the next change of an account that has an authenticator.
   * Returns it.
   */
  demandProof?: () => { wrong: TwoFactorProof; right: TwoFactorProof };
  /** Discards the pending enrollment on the server. */
  expire?: () => Promise<void> | void;
  /** Refuses requests from now on because there were too many. */
  limit: () => void;
  /** Makes the server ask for a proof at the next `start`, or at the next `attempt`. */
  prove?: () => Promise<{
    intent: SetupIntent;
    wrong: TwoFactorProof;
    right: TwoFactorProof;
    attempt?: (proof?: TwoFactorProof) => Promise<unknown>;
  }>;
  /**
   * Begins a sign-in up to the second step.
   *
   * @param onSignIn What the app does after a right code, where the adapter calls it.
   */
  challenge: (onSignIn?: () => Promise<void>) => Promise<{
    adapter: TwoFactorChallengeAdapter;
    code: string;
    recoveryCode?: string;
    /** Whether the user is signed in. */
    isPassed: () => boolean | Promise<boolean>;
  }>;
  /** Begins a sign-in that wants an authenticator first, and waits for its first code. */
  setupAtSignIn?: (onSignIn: () => Promise<void>) => Promise<{
    verify: (code: string) => Promise<unknown>;
    code: string;
  }>;
}

/** Returns a function that sends the first code of a setup at sign-in. */
export function toVerify(adapter: TwoFactorAdapter): (code: string) => Promise<unknown> {
  const { signal } = new AbortController();
  return async (code) => adapter.verify({ code, enrollment: {}, intent: 'enroll', signal });
}
