export type {
  Authenticator,
  Enrollment,
  ReauthenticationReason,
  SetupIntent,
  StartInput,
  TwoFactorAdapter,
  TwoFactorStatus,
  VerifyResult,
} from './adapter.ts';
export {
  createFetchAdapter,
  type FetchAdapterEndpoints,
  type FetchAdapterOptions,
} from './create-fetch-adapter.ts';
export type { EnrollmentDetails } from './enrollment-details.ts';
export { type TwoFactorSetupMessages, twoFactorSetupMessages } from './messages.ts';
export type {
  ManageIntent,
  Scan,
  SetupFacts,
  SetupScreen,
  SetupState,
  SetupStep,
  StartPlace,
} from './reducer.ts';
export type { CodeError, InputError, NameError, SetupError } from './setup-error.ts';
export type { TwoFactorSetupEvent } from './setup-events.ts';
export type { TwoFactorSetupState as State } from './two-factor-setup-context.ts';
export {
  TwoFactorSetupCancelButton as CancelButton,
  type TwoFactorSetupCancelButtonProps as CancelButtonProps,
} from './TwoFactorSetupCancelButton.tsx';
export {
  TwoFactorSetupCodeDescription as CodeDescription,
  type TwoFactorSetupCodeDescriptionProps as CodeDescriptionProps,
} from './TwoFactorSetupCodeDescription.tsx';
export {
  TwoFactorSetupCodeField as CodeField,
  type TwoFactorSetupCodeFieldProps as CodeFieldProps,
} from './TwoFactorSetupCodeField.tsx';
export {
  TwoFactorSetupCopyLinkButton as CopyLinkButton,
  type TwoFactorSetupCopyLinkButtonProps as CopyLinkButtonProps,
} from './TwoFactorSetupCopyLinkButton.tsx';
export {
  TwoFactorSetupCountdown as Countdown,
  type TwoFactorSetupCountdownProps as CountdownProps,
} from './TwoFactorSetupCountdown.tsx';
export {
  TwoFactorSetupDoneButton as DoneButton,
  type TwoFactorSetupDoneButtonProps as DoneButtonProps,
} from './TwoFactorSetupDoneButton.tsx';
export {
  TwoFactorSetupError as Error,
  type TwoFactorSetupErrorProps as ErrorProps,
} from './TwoFactorSetupError.tsx';
export {
  TwoFactorSetupExpiry as Expiry,
  type TwoFactorSetupExpiryProps as ExpiryProps,
} from './TwoFactorSetupExpiry.tsx';
export {
  TwoFactorSetupForm as Form,
  type TwoFactorSetupFormProps as FormProps,
} from './TwoFactorSetupForm.tsx';
export {
  TwoFactorSetupHeading as Heading,
  type TwoFactorSetupHeadingProps as HeadingProps,
} from './TwoFactorSetupHeading.tsx';
export {
  TwoFactorSetupLeaveQuestion as LeaveQuestion,
  type TwoFactorSetupLeaveQuestionProps as LeaveQuestionProps,
} from './TwoFactorSetupLeaveQuestion.tsx';
export {
  TwoFactorSetupNameField as NameField,
  type TwoFactorSetupNameFieldProps as NameFieldProps,
} from './TwoFactorSetupNameField.tsx';
export {
  TwoFactorSetupOpenAppLink as OpenAppLink,
  type TwoFactorSetupOpenAppLinkProps as OpenAppLinkProps,
} from './TwoFactorSetupOpenAppLink.tsx';
export {
  TwoFactorSetupProgress as Progress,
  type TwoFactorSetupProgressProps as ProgressProps,
} from './TwoFactorSetupProgress.tsx';
export {
  TwoFactorSetupQrCode as QrCode,
  type TwoFactorSetupQrCodeProps as QrCodeProps,
} from './TwoFactorSetupQrCode.tsx';
export {
  TwoFactorSetupRecoveryCodesForm as RecoveryCodesForm,
  type TwoFactorSetupRecoveryCodesFormProps as RecoveryCodesFormProps,
} from './TwoFactorSetupRecoveryCodesForm.tsx';
export {
  TwoFactorSetupRestartButton as RestartButton,
  type TwoFactorSetupRestartButtonProps as RestartButtonProps,
} from './TwoFactorSetupRestartButton.tsx';
export {
  TwoFactorSetupScreen as Screen,
  type TwoFactorSetupScreenProps as ScreenProps,
} from './TwoFactorSetupScreen.tsx';
export {
  TwoFactorSetupStartButton as StartButton,
  type TwoFactorSetupStartButtonProps as StartButtonProps,
} from './TwoFactorSetupStartButton.tsx';
export {
  TwoFactorSetupSubmitButton as SubmitButton,
  type TwoFactorSetupSubmitButtonProps as SubmitButtonProps,
} from './TwoFactorSetupSubmitButton.tsx';
export {
  TwoFactorSetupProvider as Provider,
  type TwoFactorSetupProviderProps as ProviderProps,
} from './TwoFactorSetupProvider.tsx';
export {
  TwoFactorSetupRoot as Root,
  type TwoFactorSetupRootProps as RootProps,
} from './TwoFactorSetupRoot.tsx';
export { useLeaveGuard } from './use-leave-guard.ts';
export {
  type ShownError,
  useTwoFactorSetup,
  type UseTwoFactorSetupOptions,
  type UseTwoFactorSetupReturn,
} from './use-two-factor-setup.ts';
