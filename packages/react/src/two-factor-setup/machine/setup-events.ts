import type { RecoveryCodesExport } from '../../recovery-codes/use-recovery-codes.ts';
import type { SetupScreen } from './reducer.ts';
import type { TwoFactorError } from '../../verification/two-factor-error.ts';

/**
 * What can be counted to see how people fare. None of it holds a secret, a code or a name.
 *
 * `started` there is something to scan · `shown` the key, or on a phone the QR code, was opened ·
 * `copied` the key or the link was · `submitted` a code was sent · `rejected` and why · `verified`
 * two-factor is on · `codes-saved` and how · `regenerated` there are new codes · `disabled`
 * two-factor is off · `done` the last screen was closed · `abandoned` it was called off, and where.
 */
export type TwoFactorSetupEvent =
  | { type: 'started' }
  | { type: 'shown'; what: 'key' | 'qr-code' }
  | { type: 'copied'; what: 'key' | 'link' }
  | { type: 'submitted' }
  | { type: 'rejected'; reason: TwoFactorError['type'] }
  | { type: 'verified' }
  | { type: 'codes-saved'; via: RecoveryCodesExport }
  | { type: 'regenerated' }
  | { type: 'disabled' }
  | { type: 'done' }
  | { type: 'abandoned'; screen: SetupScreen };
