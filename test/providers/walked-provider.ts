import type { User } from '../../examples/full-stack/test/user.ts';
import type { OpenPage } from './open-page.ts';

/** A fact about a real server, or why it cannot be shown. */
export type Case<Value> = Value | { impossible: string };

/** The question by which the wizard makes sure who the user is. */
export type Proof = 'password' | 'code';

/** A real server, and what its users meet on the way. */
export interface WalkedProvider {
  name: string;
  /** Starts the server with one account, and opens the page for signing in. */
  open: (options: { isLimited: boolean }) => Promise<OpenPage>;
  /** Signs in for the first time. Default: with the account that the server has. */
  enter?: ((user: User) => Promise<void>) | undefined;
  /** The questions of the wizard, in their order. */
  proofs: {
    /** Before the first key. */
    enroll: Case<readonly Proof[]>;
    /** Before the key that replaces the first one. */
    replace: Case<readonly Proof[]>;
    /** After the first code of the key that replaces the first one. */
    confirm: Case<readonly Proof[]>;
    /** Before two-factor is turned off. */
    disable: Case<readonly Proof[]>;
  };
  /** The number of recovery codes. */
  recoveryCodes: Case<number>;
  /** Another spelling of a recovery code that the server takes. Default: as it was shown. */
  respell?: ((code: string) => string) | undefined;
  /** The number of wrong codes after which the user has to wait. */
  limit: Case<number>;
}

/** Whether a server can show a fact. */
export function isPossible<Value>(value: Case<Value>): value is Value {
  return typeof value !== 'object' || value === null || !('impossible' in value);
}
