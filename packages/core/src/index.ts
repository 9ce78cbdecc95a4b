export { TesseraError, type TesseraErrorCode } from './tessera-error.ts';
export type { Algorithm, CodeOptions, TimeStepOptions } from './options.ts';

export { generateSecret } from './generate-secret.ts';
export { normalizeSecret, type NormalizeSecretOptions } from './normalize-secret.ts';
export { formatSecret } from './format-secret.ts';
export { secretFromBytes, secretFromHex, secretToBytes, secretToHex } from './secret-encoding.ts';

export type { KeyUriAccount } from './key-uri-format.ts';
export { createKeyUri, type CreateKeyUriOptions } from './create-key-uri.ts';
export { parseKeyUri, type ParsedKeyUri } from './parse-key-uri.ts';
export type { KeyUriRepair } from './read-key-uri.ts';
export { lintKeyUri, type KeyUriFinding } from './lint-key-uri.ts';
export type { KeyUriFindingCode, KeyUriSeverity } from './key-uri-findings.ts';

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
export type { AttemptPolicy } from './attempt-policy.ts';
export {
  checkAttempt,
  recordAttempt,
  type AttemptDecision,
  type AttemptState,
  type CheckAttemptOptions,
  type RecordAttemptOptions,
  type RecordedAttempt,
} from './attempt-budget.ts';
export { guessProbability, type GuessProbabilityOptions } from './guess-probability.ts';

export type { MigrationError, MigrationErrorReason } from './migration-message.ts';
export { createMigrationUris, type CreatedMigration } from './create-migration-uris.ts';
export {
  parseMigrationUri,
  type MigrationAccount,
  type ParsedMigration,
} from './parse-migration-uri.ts';
