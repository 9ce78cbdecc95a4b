export { TesseraError, type TesseraErrorCode } from './error.ts';
export type { Algorithm, CodeOptions, TimeStepOptions } from './parameters.ts';

export { generateSecret } from './generate-secret.ts';
export { normalizeSecret } from './normalize-secret.ts';
export { formatSecret } from './format-secret.ts';
export { secretFromBytes, secretFromHex, secretToBytes, secretToHex } from './secret-encoding.ts';

export { createKeyUri, type CreateKeyUriOptions, type KeyUriAccount } from './key-uri.ts';
export { parseKeyUri, type KeyUriRepair, type ParsedKeyUri } from './parse-key-uri.ts';

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
export { timeStepAt, timeStepRemaining } from './time-step.ts';

export {
  generateRecoveryCodes,
  hashRecoveryCodes,
  redeemRecoveryCode,
  type RecoveryCodeRecord,
  type RecoveryCodeRedemption,
} from './recovery-codes.ts';
export { normalizeRecoveryCode } from './normalize-recovery-code.ts';
