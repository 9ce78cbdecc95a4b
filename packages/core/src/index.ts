export { TesseraError, type TesseraErrorCode } from './error.ts';
export type { Algorithm, CodeOptions, TimeStepOptions } from './parameters.ts';

export { generateSecret } from './generate-secret.ts';
export { normalizeSecret } from './normalize-secret.ts';
export { formatSecret } from './format-secret.ts';
export { secretFromBytes, secretFromHex, secretToBytes, secretToHex } from './secret-encoding.ts';

export { createKeyUri, type CreateKeyUriOptions, type KeyUriAccount } from './key-uri.ts';
export { parseKeyUri, type ParsedKeyUri } from './parse-key-uri.ts';
export type { KeyUriRepair } from './read-key-uri.ts';
export { lintKeyUri, type KeyUriFinding } from './lint-key-uri.ts';
export type { KeyUriFindingCode } from './key-uri-findings.ts';
export type { KeyUriSeverity } from './key-uri-findings.ts';

export { foldDigits } from './fold-digits.ts';
export { normalizeCode } from './normalize-code.ts';
export {
  generateHotp,
  verifyHotp,
  type GenerateHotpOptions,
  type HotpVerification,
  type VerifyHotpOptions,
} from './hotp.ts';
export {
  generateTotp,
  verifyTotp,
  type GenerateTotpOptions,
  type TimeWindowOptions,
  type TotpVerification,
  type VerifyTotpOptions,
} from './totp.ts';
export {
  generateSteamCode,
  verifySteamCode,
  type GenerateSteamCodeOptions,
  type VerifySteamCodeOptions,
} from './steam.ts';
export {
  resyncHotp,
  resyncTotp,
  type ResyncHotpOptions,
  type ResyncTotpOptions,
} from './resync.ts';
export { timeStepAt, timeStepRemaining } from './time-step.ts';

export {
  generateRecoveryCodes,
  hashRecoveryCodes,
  redeemRecoveryCode,
  type RecoveryCodeRecord,
  type RecoveryCodeRedemption,
  type RedeemRecoveryCodeOptions,
} from './recovery-codes.ts';
export { normalizeRecoveryCode } from './normalize-recovery-code.ts';

export {
  beginEnrollment,
  confirmEnrollment,
  verifyAuthenticator,
  type ActiveAuthenticator,
  type AuthenticatorCodeOptions,
  type AuthenticatorRecord,
  type AuthenticatorVerification,
  type BeginEnrollmentOptions,
  type BegunEnrollment,
  type EnrollmentConfirmation,
  type PendingEnrollment,
} from './enrollment.ts';
export {
  guessProbability,
  recordAttempt,
  checkAttempt,
  type GuessProbabilityOptions,
  type RecordAttemptOptions,
  type RecordedAttempt,
  type AttemptDecision,
  type CheckAttemptOptions,
  type AttemptPolicy,
  type AttemptState,
} from './throttle.ts';

export {
  createMigrationUris,
  parseMigrationUri,
  type CreatedMigration,
  type MigrationAccount,
  type MigrationError,
  type MigrationErrorReason,
  type ParsedMigration,
} from './migration.ts';
