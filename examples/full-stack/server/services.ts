import type { Accounts } from './accounts.ts';
import type { Sessions } from './sessions.ts';
import type { TwoFactor } from './two-factor.ts';

/** What the routes work with. */
export interface Services {
  accounts: Accounts;
  sessions: Sessions;
  twoFactor: TwoFactor;
}
