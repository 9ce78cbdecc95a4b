export type { CodeInputClassNames } from './code-input/class-names.ts';
export { CodeInput, type CodeInputProps } from './code-input/CodeInput.tsx';
export type {
  CodeInputCause,
  CodeInputChangeDetails,
  CodeInputDetails,
  CodeInputReason,
} from './code-input/editing/change-details.ts';
export type { CodeInputFormat, CodeInputValidationType } from './code-input/editing/code-format.ts';
export type { CodeInputSlotState } from './code-input/editing/slots.ts';
export { useCodeInput } from './code-input/use-code-input.ts';
export type {
  CodeInputOptions,
  CodeInputStatus,
  UseCodeInputOptions,
} from './code-input/use-code-input-options.ts';
export type { CodeInputState, UseCodeInputReturn } from './code-input/use-code-input-return.ts';
export type {
  FieldClassNames,
  IconClassNames,
  ScreenClassNames,
  SmallButtonClassNames,
} from './internals/class-names.ts';
export type { AppearanceOptions } from './internals/create-appearance.ts';
export type {
  ButtonLook,
  ButtonSlotProps,
  CheckboxSlotProps,
  DropInSlots,
  IconName,
  IconSlotProps,
  InputSlotProps,
  LinkButtonSlotProps,
} from './internals/slots.ts';
export type { CopyStatus } from './internals/use-copy.ts';
export type {
  CodeFieldOptions,
  CodeFieldProps,
  GetCodeFieldProps,
} from './verification/code-field-props.ts';
export type { Part } from './internals/create-part.ts';
export type { PartProps } from './internals/render-part.ts';
export type { TesseraMessages } from './messages/messages.ts';
export { MessagesProvider, type MessagesProviderProps } from './messages/MessagesProvider.tsx';
export type {
  QrCodeAbsence,
  QrCodeReady,
  QrCodeResult,
  QrCodeValue,
} from './qr-code/drawing/qr-code-result.ts';
export type { ConcealedQrCodeClassNames } from './qr-code/class-names.ts';
export { ConcealedQrCode, type ConcealedQrCodeProps } from './qr-code/ConcealedQrCode.tsx';
export { PlainQrCode, type PlainQrCodeProps } from './qr-code/PlainQrCode.tsx';
export { QrCode, type QrCodeProps } from './qr-code/QrCode.tsx';
export { QrCodeCanvas, type QrCodeCanvasProps } from './qr-code/QrCodeCanvas.tsx';
export type { PageFinding, PageFindingCode } from './qr-code/page-check/page-finding.ts';
export type { QrCodeAssessment } from './qr-code/use-assessment.ts';
export { QrCodeStatus, type QrCodeStatusProps } from './qr-code/QrCodeStatus.tsx';
export {
  type ConcealReason,
  useConceal,
  type UseConcealOptions,
  type UseConcealReturn,
} from './qr-code/use-conceal.ts';
export { useModuleSize } from './qr-code/use-module-size.ts';
export {
  type QrCodeImageFailure,
  type QrCodeImageOptions,
  useQrCode,
  type UseQrCodeOptions,
  type UseQrCodeReturn,
} from './qr-code/use-qr-code.ts';
export type { RecoveryCodesClassNames } from './recovery-codes/class-names.ts';
export { RecoveryCodes, type RecoveryCodesProps } from './recovery-codes/RecoveryCodes.tsx';
export type { RecoveryCodesState } from './recovery-codes/recovery-codes-context.ts';
export type { RecoveryCodesRootProps } from './recovery-codes/RecoveryCodesRoot.tsx';
export {
  type RecoveryCodesExport,
  type RecoveryCodesConfirmationKind,
  useRecoveryCodes,
  type UseRecoveryCodesOptions,
  type UseRecoveryCodesReturn,
} from './recovery-codes/use-recovery-codes.ts';
export type { SecretKeyClassNames } from './secret-key/class-names.ts';
export { SecretKey, type SecretKeyProps } from './secret-key/SecretKey.tsx';
export type { SecretKeyState } from './secret-key/secret-key-context.ts';
export type { SecretKeyRootProps } from './secret-key/SecretKeyRoot.tsx';
export {
  useSecretKey,
  type UseSecretKeyOptions,
  type UseSecretKeyReturn,
} from './secret-key/use-secret-key.ts';
export {
  useTotpCode,
  type UseTotpCodeOptions,
  type UseTotpCodeReturn,
} from './totp-code/use-totp-code.ts';
export type {
  ChallengeKind,
  ChallengeResult,
  ChallengeSuccess,
  TwoFactorChallengeAdapter,
} from './two-factor-challenge/adapter.ts';
export type { ChallengeCodeError, ChallengeError } from './two-factor-challenge/challenge-error.ts';
export type { TwoFactorChallengeEvent } from './two-factor-challenge/machine/challenge-events.ts';
export type { ChallengePassed } from './two-factor-challenge/machine/challenge-options.ts';
export type {
  TwoFactorChallengeMessages,
  TwoFactorChallengeTexts,
} from './two-factor-challenge/messages.ts';
export type {
  ChallengeAdvice,
  ChallengeEntry,
  ChallengeScreen,
  ChallengeState,
} from './two-factor-challenge/machine/challenge-state.ts';
export type { TwoFactorChallengeClassNames } from './two-factor-challenge/class-names.ts';
export {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
} from './two-factor-challenge/TwoFactorChallenge.tsx';
export {
  TwoFactorChallengeView,
  type TwoFactorChallengeViewProps,
} from './two-factor-challenge/TwoFactorChallengeView.tsx';
export type { ShownChallengeError } from './two-factor-challenge/challenge-view.ts';
export { useNewCodesGuard } from './two-factor-challenge/use-new-codes-guard.ts';
export {
  useTwoFactorChallenge,
  type UseTwoFactorChallengeReturn,
} from './two-factor-challenge/use-two-factor-challenge.ts';
export type { UseTwoFactorChallengeOptions } from './two-factor-challenge/use-two-factor-challenge-options.ts';
export {
  TwoFactorCheckup,
  type TwoFactorCheckupOptions,
  type TwoFactorCheckupProps,
} from './two-factor-checkup/TwoFactorCheckup.tsx';
export type {
  TwoFactorCheckupMessages,
  TwoFactorCheckupTexts,
} from './two-factor-checkup/messages.ts';
export type {
  TwoFactorAuthenticator,
  TwoFactorAuthenticatorInput,
  Enrollment,
  ReauthenticationKind,
  ReauthenticationReason,
  SetupIntent,
  TwoFactorStartInput,
  TwoFactorAdapter,
  TwoFactorProof,
  TwoFactorReauthentication,
  TwoFactorStatus,
  TwoFactorVerifyResult,
} from './two-factor-setup/adapter/adapter.ts';
export { type AuthenticatorApp, authenticatorApps } from './two-factor-setup/authenticator-apps.ts';
export {
  createFetchAdapter,
  type FetchAdapterEndpoints,
  type FetchAdapterOptions,
} from './two-factor-setup/adapter/create-fetch-adapter.ts';
export type { EnrollmentDetails } from './two-factor-setup/adapter/enrollment-details.ts';
export type { TwoFactorSetupMessages, TwoFactorSetupTexts } from './two-factor-setup/messages.ts';
export type {
  ManageIntent,
  SetupFacts,
  SetupReauthentication,
  SetupScan,
  SetupScreen,
  SetupState,
  SetupStep,
  SetupReturnScreen,
} from './two-factor-setup/machine/state.ts';
export {
  type TwoFactorCodeError,
  type TwoFactorInputError,
  isTwoFactorError,
  type TwoFactorNameError,
  type TwoFactorError,
  toTwoFactorError,
} from './verification/two-factor-error.ts';
export type { SetupRequirement } from './two-factor-setup/machine/setup-options.ts';
export type { TwoFactorSetupEvent } from './two-factor-setup/machine/setup-events.ts';
export type { TwoFactorSetupClassNames } from './two-factor-setup/class-names.ts';
export { TwoFactorSetup, type TwoFactorSetupProps } from './two-factor-setup/TwoFactorSetup.tsx';
export {
  TwoFactorSetupView,
  type TwoFactorSetupViewProps,
} from './two-factor-setup/TwoFactorSetupView.tsx';
export { useLeaveGuard } from './two-factor-setup/leave-guard/use-leave-guard.ts';
export type {
  SetupCodeInputProps,
  SetupPropGetters,
} from './two-factor-setup/setup-prop-getters.ts';
export type { SetupAvailableActions } from './two-factor-setup/available-actions.ts';
export type { SetupView, ShownSetupError } from './two-factor-setup/setup-view.ts';
export type { UseTwoFactorSetupOptions } from './two-factor-setup/use-two-factor-setup-options.ts';
export {
  type SetupActions,
  useTwoFactorSetup,
  type UseTwoFactorSetupReturn,
} from './two-factor-setup/use-two-factor-setup.ts';
