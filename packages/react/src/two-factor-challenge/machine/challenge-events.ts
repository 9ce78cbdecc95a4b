import type { ChallengeKind } from '../adapter.ts';
import type { ChallengeError } from '../challenge-error.ts';

/**
 * What can be counted to see how people fare. None of it holds a secret, a code or a name.
 *
 * `submitted` a code was sent · `rejected` and why · `switched` to the other kind of code ·
 * `passed` and by which · `abandoned` it was called off.
 */
export type TwoFactorChallengeEvent =
  | { type: 'submitted'; kind: ChallengeKind }
  | { type: 'rejected'; kind: ChallengeKind; reason: ChallengeError['type'] }
  | { type: 'switched'; kind: ChallengeKind }
  | { type: 'passed'; via: ChallengeKind }
  | { type: 'abandoned' };
