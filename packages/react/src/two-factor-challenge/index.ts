export * as TwoFactorChallenge from './index.parts.ts';
export type {
  ChallengeKind,
  ChallengeResult,
  ChallengeSuccess,
  TwoFactorChallengeAdapter,
} from './adapter.ts';
export type { ChallengeCodeError, ChallengeError } from './challenge-error.ts';
export type { TwoFactorChallengeEvent } from './machine/challenge-events.ts';
export type { ChallengePassed } from './machine/controller.ts';
export { type TwoFactorChallengeMessages, twoFactorChallengeMessages } from './messages.ts';
export type {
  ChallengeAdvice,
  ChallengeScreen,
  ChallengeState,
  ChallengeEntry,
} from './machine/reducer.ts';
export type { TwoFactorChallengePartState } from './parts/two-factor-challenge-context.ts';
export {
  type ShownChallengeError,
  useTwoFactorChallenge,
  type UseTwoFactorChallengeOptions,
  type UseTwoFactorChallengeReturn,
} from './use-two-factor-challenge.ts';
export type { TwoFactorChallengeAdviceProps } from './parts/TwoFactorChallengeAdvice.tsx';
export type { TwoFactorChallengeCancelButtonProps } from './parts/TwoFactorChallengeCancelButton.tsx';
export type { TwoFactorChallengeCodeFieldProps } from './parts/TwoFactorChallengeCodeField.tsx';
export type { TwoFactorChallengeCountdownProps } from './parts/TwoFactorChallengeCountdown.tsx';
export type { TwoFactorChallengeDescriptionProps } from './parts/TwoFactorChallengeDescription.tsx';
export type { TwoFactorChallengeErrorMessageProps } from './parts/TwoFactorChallengeErrorMessage.tsx';
export type { TwoFactorChallengeFormProps } from './parts/TwoFactorChallengeForm.tsx';
export type { TwoFactorChallengeHeadingProps } from './parts/TwoFactorChallengeHeading.tsx';
export type { TwoFactorChallengeLabelProps } from './parts/TwoFactorChallengeLabel.tsx';
export type { TwoFactorChallengeProceedButtonProps } from './parts/TwoFactorChallengeProceedButton.tsx';
export type { TwoFactorChallengeRecoveryCodeFieldProps } from './parts/TwoFactorChallengeRecoveryCodeField.tsx';
export type {
  TwoFactorChallengeProviderProps,
  TwoFactorChallengeRootProps,
} from './parts/TwoFactorChallengeRoot.tsx';
export type { TwoFactorChallengeScreenProps } from './parts/TwoFactorChallengeScreen.tsx';
export type { TwoFactorChallengeSubmitButtonProps } from './parts/TwoFactorChallengeSubmitButton.tsx';
export type { TwoFactorChallengeSwitchButtonProps } from './parts/TwoFactorChallengeSwitchButton.tsx';
export type { TwoFactorChallengeTrustDeviceCheckboxProps } from './parts/TwoFactorChallengeTrustDeviceCheckbox.tsx';
