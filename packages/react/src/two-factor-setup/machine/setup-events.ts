import type { RecoveryCodesExport } from '../../recovery-codes/use-recovery-codes.ts';
import type { TwoFactorError } from '../../verification/two-factor-error.ts';
import type { SetupScreen } from './state.ts';

/**
 * What your analytics can count. No event holds a secret, a code or a name.
 *
 * - `started`: there is a QR code to scan.
 * - `shown`: the user opened the key, the list of apps or, on a phone, the QR code.
 * - `copied`: the user copied the key or the link.
 * - `submitted`: the wizard sent a code.
 * - `rejected`: the backend rejected the code; `reason` says why.
 * - `verified`: two-factor is on.
 * - `codes-saved`: the user saved the recovery codes; `via` says how.
 * - `regenerated`: there are new recovery codes.
 * - `renamed`: an authenticator has another name.
 * - `removed`: an authenticator was removed.
 * - `disabled`: two-factor is off.
 * - `done`: the user closed the last screen.
 * - `abandoned`: the user canceled, or left unsaved recovery codes; `screen` says where.
 */
export type TwoFactorSetupEvent =
  | { type: 'started' }
  | { type: 'shown'; what: 'key' | 'qr-code' | 'apps' }
  | { type: 'copied'; what: 'key' | 'link' }
  | { type: 'submitted' }
  | { type: 'rejected'; reason: TwoFactorError['type'] }
  | { type: 'verified' }
  | { type: 'codes-saved'; via: RecoveryCodesExport }
  | { type: 'regenerated' }
  | { type: 'renamed' }
  | { type: 'removed' }
  | { type: 'disabled' }
  | { type: 'done' }
  | { type: 'abandoned'; screen: SetupScreen };
