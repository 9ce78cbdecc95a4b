export * as TwoFactorSetup from './index.parts.ts';
export type {
  TwoFactorAuthenticator,
  Enrollment,
  ReauthenticationReason,
  SetupIntent,
  TwoFactorStartInput,
  TwoFactorAdapter,
  TwoFactorStatus,
  TwoFactorVerifyResult,
} from './adapter/adapter.ts';
export {
  createFetchAdapter,
  type FetchAdapterEndpoints,
  type FetchAdapterOptions,
} from './adapter/create-fetch-adapter.ts';
export type { EnrollmentDetails } from './adapter/enrollment-details.ts';
export { type TwoFactorSetupMessages, twoFactorSetupMessages } from './messages.ts';
export type {
  ManageIntent,
  SetupScan,
  SetupFacts,
  SetupScreen,
  SetupState,
  SetupStep,
  SetupReturnScreen,
} from './machine/state.ts';
export type {
  TwoFactorCodeError,
  TwoFactorInputError,
  TwoFactorNameError,
  TwoFactorError,
} from '../verification/two-factor-error.ts';
export type { TwoFactorSetupEvent } from './machine/setup-events.ts';
export type { TwoFactorSetupPartState } from './parts/two-factor-setup-context.ts';
export { useLeaveGuard } from './leave-guard/use-leave-guard.ts';
export {
  type ShownSetupError,
  useTwoFactorSetup,
  type UseTwoFactorSetupOptions,
  type UseTwoFactorSetupReturn,
} from './use-two-factor-setup.ts';
export type { TwoFactorSetupCancelButtonProps } from './parts/TwoFactorSetupCancelButton.tsx';
export type { TwoFactorSetupCodeDescriptionProps } from './parts/TwoFactorSetupCodeDescription.tsx';
export type { TwoFactorSetupCodeFieldProps } from './parts/TwoFactorSetupCodeField.tsx';
export type { TwoFactorSetupCopyLinkButtonProps } from './parts/TwoFactorSetupCopyLinkButton.tsx';
export type { TwoFactorSetupCountdownProps } from './parts/TwoFactorSetupCountdown.tsx';
export type { TwoFactorSetupCloseButtonProps } from './parts/TwoFactorSetupCloseButton.tsx';
export type { TwoFactorSetupErrorMessageProps } from './parts/TwoFactorSetupErrorMessage.tsx';
export type { TwoFactorSetupExpiryProps } from './parts/TwoFactorSetupExpiry.tsx';
export type { TwoFactorSetupFormProps } from './parts/TwoFactorSetupForm.tsx';
export type { TwoFactorSetupHeadingProps } from './parts/TwoFactorSetupHeading.tsx';
export type { TwoFactorSetupLeaveQuestionProps } from './parts/TwoFactorSetupLeaveQuestion.tsx';
export type { TwoFactorSetupNameFieldProps } from './parts/TwoFactorSetupNameField.tsx';
export type { TwoFactorSetupOpenAppLinkProps } from './parts/TwoFactorSetupOpenAppLink.tsx';
export type { TwoFactorSetupProgressProps } from './parts/TwoFactorSetupProgress.tsx';
export type { TwoFactorSetupQrCodeProps } from './parts/TwoFactorSetupQrCode.tsx';
export type { TwoFactorSetupRecoveryCodesFormProps } from './parts/TwoFactorSetupRecoveryCodesForm.tsx';
export type { TwoFactorSetupNewKeyButtonProps } from './parts/TwoFactorSetupNewKeyButton.tsx';
export type { TwoFactorSetupScreenProps } from './parts/TwoFactorSetupScreen.tsx';
export type { TwoFactorSetupStartButtonProps } from './parts/TwoFactorSetupStartButton.tsx';
export type { TwoFactorSetupSubmitButtonProps } from './parts/TwoFactorSetupSubmitButton.tsx';
export type { TwoFactorSetupProviderProps } from './parts/TwoFactorSetupProvider.tsx';
export type { TwoFactorSetupRootProps } from './parts/TwoFactorSetupRoot.tsx';
