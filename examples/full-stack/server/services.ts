import type { Context } from 'hono';
import type { Accounts } from './accounts.ts';
import type { Client } from './hash-queue.ts';
import type { Sessions } from './sessions.ts';
import type { TwoFactor } from './two-factor.ts';

/** The services that the routes call. */
export interface Services {
  accounts: Accounts;
  sessions: Sessions;
  twoFactor: TwoFactor;
  /** Returns who sent the request. */
  readClient: (context: Context) => Client;
}
