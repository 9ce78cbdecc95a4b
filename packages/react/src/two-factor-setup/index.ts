export * as TwoFactorSetup from './index.parts.ts';
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
} from './adapter/adapter.ts';
export { type AuthenticatorApp, authenticatorApps } from './authenticator-apps.ts';
export {
  createFetchAdapter,
  type FetchAdapterEndpoints,
  type FetchAdapterOptions,
} from './adapter/create-fetch-adapter.ts';
export type { EnrollmentDetails } from './adapter/enrollment-details.ts';
export { type TwoFactorSetupMessages, twoFactorSetupMessages } from './messages.ts';
export type {
  ManageIntent,
  SetupChange,
  SetupChoice,
  SetupScan,
  SetupFacts,
  SetupReauthentication,
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
export type { SetupRequirement } from './machine/setup-options.ts';
export type { TwoFactorSetupEvent } from './machine/setup-events.ts';
export { useLeaveGuard } from './leave-guard/use-leave-guard.ts';
export {
  type TwoFactorSetupPartState,
  useTwoFactorSetupContext,
} from './parts/two-factor-setup-context.ts';
export type {
  AuthenticatorPropGetters,
  ReauthenticationPropGetters,
  SetupCodeInputProps,
  SetupPropGetters,
} from './setup-prop-getters.ts';
export type { SetupOutcome } from './outcome.ts';
export type { SetupQrCodeOptions } from './qr-code-options.ts';
export type { SetupAvailableActions } from './available-actions.ts';
export type { SetupView, ShownSetupError } from './setup-view.ts';
export type { UseTwoFactorSetupOptions } from './use-two-factor-setup-options.ts';
export {
  type SetupActions,
  useTwoFactorSetup,
  type UseTwoFactorSetupReturn,
} from './use-two-factor-setup.ts';
export type { TwoFactorSetupAuthenticatorAppsProps } from './parts/TwoFactorSetupAuthenticatorApps.tsx';
export type { TwoFactorSetupAuthenticatorButtonProps } from './parts/TwoFactorSetupAuthenticatorButton.tsx';
export type { TwoFactorSetupAuthenticatorsProps } from './parts/TwoFactorSetupAuthenticators.tsx';
export type { TwoFactorSetupBackButtonProps } from './parts/TwoFactorSetupBackButton.tsx';
export type { TwoFactorSetupCancelButtonProps } from './parts/TwoFactorSetupCancelButton.tsx';
export type { TwoFactorSetupCloseButtonProps } from './parts/TwoFactorSetupCloseButton.tsx';
export type { TwoFactorSetupCodeDescriptionProps } from './parts/TwoFactorSetupCodeDescription.tsx';
export type { TwoFactorSetupCodeFieldProps } from './parts/TwoFactorSetupCodeField.tsx';
export type {
  TwoFactorSetupCopyLinkButtonProps,
  TwoFactorSetupCopyLinkButtonState,
} from './parts/TwoFactorSetupCopyLinkButton.tsx';
export type {
  TwoFactorSetupCountdownProps,
  TwoFactorSetupCountdownState,
} from './parts/TwoFactorSetupCountdown.tsx';
export type { TwoFactorSetupDescriptionProps } from './parts/TwoFactorSetupDescription.tsx';
export type { TwoFactorSetupDisableButtonProps } from './parts/TwoFactorSetupDisableButton.tsx';
export type { TwoFactorSetupDisclosureProps } from './parts/TwoFactorSetupDisclosure.tsx';
export type {
  TwoFactorSetupErrorMessageProps,
  TwoFactorSetupErrorMessageState,
} from './parts/TwoFactorSetupErrorMessage.tsx';
export type {
  TwoFactorSetupExpiryProps,
  TwoFactorSetupExpiryState,
} from './parts/TwoFactorSetupExpiry.tsx';
export type { TwoFactorSetupFinishButtonProps } from './parts/TwoFactorSetupFinishButton.tsx';
export type { TwoFactorSetupFormProps } from './parts/TwoFactorSetupForm.tsx';
export type { TwoFactorSetupHeadingProps } from './parts/TwoFactorSetupHeading.tsx';
export type { TwoFactorSetupLeaveButtonProps } from './parts/TwoFactorSetupLeaveButton.tsx';
export type { TwoFactorSetupLeaveQuestionProps } from './parts/TwoFactorSetupLeaveQuestion.tsx';
export type { TwoFactorSetupNameFieldProps } from './parts/TwoFactorSetupNameField.tsx';
export type { TwoFactorSetupNewKeyButtonProps } from './parts/TwoFactorSetupNewKeyButton.tsx';
export type { TwoFactorSetupNoticeProps } from './parts/TwoFactorSetupNotice.tsx';
export type { TwoFactorSetupOpenAppLinkProps } from './parts/TwoFactorSetupOpenAppLink.tsx';
export type { TwoFactorSetupOutcomeProps } from './parts/TwoFactorSetupOutcome.tsx';
export type {
  TwoFactorSetupProgressProps,
  TwoFactorSetupProgressState,
} from './parts/TwoFactorSetupProgress.tsx';
export type { TwoFactorSetupProviderProps } from './parts/TwoFactorSetupProvider.tsx';
export type { TwoFactorSetupQrCodeProps } from './parts/TwoFactorSetupQrCode.tsx';
export type { TwoFactorSetupPasswordFieldProps } from './parts/TwoFactorSetupPasswordField.tsx';
export type { TwoFactorSetupRecoveryCodesButtonProps } from './parts/TwoFactorSetupRecoveryCodesButton.tsx';
export type {
  TwoFactorSetupRecoveryCodesFormProps,
  TwoFactorSetupRecoveryCodesFormState,
} from './parts/TwoFactorSetupRecoveryCodesForm.tsx';
export type { TwoFactorSetupRootProps } from './parts/TwoFactorSetupRoot.tsx';
export type { TwoFactorSetupScreenProps } from './parts/TwoFactorSetupScreen.tsx';
export type { TwoFactorSetupSecretKeyProps } from './parts/TwoFactorSetupSecretKey.tsx';
export type { TwoFactorSetupSignInLinkProps } from './parts/TwoFactorSetupSignInLink.tsx';
export type { TwoFactorSetupSwitchButtonProps } from './parts/TwoFactorSetupSwitchButton.tsx';
export type { TwoFactorSetupViewRecoveryCodesButtonProps } from './parts/TwoFactorSetupViewRecoveryCodesButton.tsx';
export type { TwoFactorSetupSkipButtonProps } from './parts/TwoFactorSetupSkipButton.tsx';
export type { TwoFactorSetupStartButtonProps } from './parts/TwoFactorSetupStartButton.tsx';
export type { TwoFactorSetupLoadingProps } from './parts/TwoFactorSetupLoading.tsx';
export type { TwoFactorSetupStatusProps } from './parts/TwoFactorSetupStatus.tsx';
export type { TwoFactorSetupStayButtonProps } from './parts/TwoFactorSetupStayButton.tsx';
export type { TwoFactorSetupSubmitButtonProps } from './parts/TwoFactorSetupSubmitButton.tsx';
export type { TwoFactorSetupSupportLinkProps } from './parts/TwoFactorSetupSupportLink.tsx';
