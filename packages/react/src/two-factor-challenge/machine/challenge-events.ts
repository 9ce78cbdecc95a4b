import type { ChallengeKind } from '../adapter.ts';
import type { ChallengeError } from '../challenge-error.ts';

/**
 * What your analytics can count. No event holds a secret, a code or a name.
 *
 * - `submitted`: the challenge sent a code.
 * - `rejected`: the backend rejected the code; `reason` says why.
 * - `switched`: the user asked for the other kind of code.
 * - `passed`: the backend accepted a code; `via` says of which kind.
 * - `abandoned`: the user canceled.
 */
export type TwoFactorChallengeEvent =
  | { type: 'submitted'; kind: ChallengeKind }
  | { type: 'rejected'; kind: ChallengeKind; reason: ChallengeError['type'] }
  | { type: 'switched'; kind: ChallengeKind }
  | { type: 'passed'; via: ChallengeKind }
  | { type: 'abandoned' };
