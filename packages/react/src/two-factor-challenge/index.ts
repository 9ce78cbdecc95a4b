export * as TwoFactorChallenge from './index.parts.ts';
export type {
  ChallengeKind,
  ChallengeResult,
  ChallengeSuccess,
  TwoFactorChallengeAdapter,
} from './adapter.ts';
export type { ChallengeCodeError, ChallengeError } from './challenge-error.ts';
export type { ShownChallengeError } from './challenge-view.ts';
export type { TwoFactorChallengeEvent } from './machine/challenge-events.ts';
export type { ChallengePassed } from './machine/challenge-options.ts';
export type {
  ChallengeAdvice,
  ChallengeEntry,
  ChallengeScreen,
  ChallengeState,
} from './machine/challenge-state.ts';
export {
  type TwoFactorChallengeMessages,
  twoFactorChallengeMessages,
  type TwoFactorChallengeTexts,
} from './messages.ts';
export {
  type TwoFactorChallengePartState,
  useTwoFactorChallengeContext,
} from './parts/two-factor-challenge-context.ts';
export { useNewCodesGuard } from './use-new-codes-guard.ts';
export {
  useTwoFactorChallenge,
  type UseTwoFactorChallengeReturn,
} from './use-two-factor-challenge.ts';
export type { UseTwoFactorChallengeOptions } from './use-two-factor-challenge-options.ts';
export type { TwoFactorChallengeAdviceProps } from './parts/TwoFactorChallengeAdvice.tsx';
export type { TwoFactorChallengeCancelButtonProps } from './parts/TwoFactorChallengeCancelButton.tsx';
export type { TwoFactorChallengeCodeFieldProps } from './parts/TwoFactorChallengeCodeField.tsx';
export type {
  TwoFactorChallengeCountdownProps,
  TwoFactorChallengeCountdownState,
} from './parts/TwoFactorChallengeCountdown.tsx';
export type { TwoFactorChallengeDescriptionProps } from './parts/TwoFactorChallengeDescription.tsx';
export type {
  TwoFactorChallengeErrorMessageProps,
  TwoFactorChallengeErrorMessageState,
} from './parts/TwoFactorChallengeErrorMessage.tsx';
export type { TwoFactorChallengeFormProps } from './parts/TwoFactorChallengeForm.tsx';
export type { TwoFactorChallengeHeadingProps } from './parts/TwoFactorChallengeHeading.tsx';
export type { TwoFactorChallengeLabelProps } from './parts/TwoFactorChallengeLabel.tsx';
export type { TwoFactorChallengeProceedButtonProps } from './parts/TwoFactorChallengeProceedButton.tsx';
export type { TwoFactorChallengeProviderProps } from './parts/TwoFactorChallengeProvider.tsx';
export type { TwoFactorChallengeRecoveryCodeFieldProps } from './parts/TwoFactorChallengeRecoveryCodeField.tsx';
export type {
  TwoFactorChallengeRecoveryCodesFormProps,
  TwoFactorChallengeRecoveryCodesFormState,
} from './parts/TwoFactorChallengeRecoveryCodesForm.tsx';
export type { TwoFactorChallengeRootProps } from './parts/TwoFactorChallengeRoot.tsx';
export type { TwoFactorChallengeScreenProps } from './parts/TwoFactorChallengeScreen.tsx';
export type { TwoFactorChallengeSubmitButtonProps } from './parts/TwoFactorChallengeSubmitButton.tsx';
export type { TwoFactorChallengeSupportLinkProps } from './parts/TwoFactorChallengeSupportLink.tsx';
export type { TwoFactorChallengeSwitchButtonProps } from './parts/TwoFactorChallengeSwitchButton.tsx';
export type { TwoFactorChallengeTrustDeviceCheckboxProps } from './parts/TwoFactorChallengeTrustDeviceCheckbox.tsx';
