export type {
  ChallengeKind,
  ChallengeResult,
  ChallengeSuccess,
  TwoFactorChallengeAdapter,
} from './adapter.ts';
export type { ChallengeCodeError, ChallengeError } from './challenge-error.ts';
export type { TwoFactorChallengeEvent } from './challenge-events.ts';
export type { ChallengePassed } from './controller.ts';
export { type TwoFactorChallengeMessages, twoFactorChallengeMessages } from './messages.ts';
export type { ChallengeAdvice, ChallengeScreen, ChallengeState, Entry } from './reducer.ts';
export type { TwoFactorChallengeState as State } from './two-factor-challenge-context.ts';
export {
  TwoFactorChallengeAdvice as Advice,
  type TwoFactorChallengeAdviceProps as AdviceProps,
} from './TwoFactorChallengeAdvice.tsx';
export {
  TwoFactorChallengeCancelButton as CancelButton,
  type TwoFactorChallengeCancelButtonProps as CancelButtonProps,
} from './TwoFactorChallengeCancelButton.tsx';
export {
  TwoFactorChallengeCodeField as CodeField,
  type TwoFactorChallengeCodeFieldProps as CodeFieldProps,
} from './TwoFactorChallengeCodeField.tsx';
export {
  TwoFactorChallengeCountdown as Countdown,
  type TwoFactorChallengeCountdownProps as CountdownProps,
} from './TwoFactorChallengeCountdown.tsx';
export {
  TwoFactorChallengeDescription as Description,
  type TwoFactorChallengeDescriptionProps as DescriptionProps,
} from './TwoFactorChallengeDescription.tsx';
export {
  TwoFactorChallengeError as Error,
  type TwoFactorChallengeErrorProps as ErrorProps,
} from './TwoFactorChallengeError.tsx';
export {
  TwoFactorChallengeForm as Form,
  type TwoFactorChallengeFormProps as FormProps,
} from './TwoFactorChallengeForm.tsx';
export {
  TwoFactorChallengeHeading as Heading,
  type TwoFactorChallengeHeadingProps as HeadingProps,
} from './TwoFactorChallengeHeading.tsx';
export {
  TwoFactorChallengeLabel as Label,
  type TwoFactorChallengeLabelProps as LabelProps,
} from './TwoFactorChallengeLabel.tsx';
export {
  TwoFactorChallengeProceedButton as ProceedButton,
  type TwoFactorChallengeProceedButtonProps as ProceedButtonProps,
} from './TwoFactorChallengeProceedButton.tsx';
export {
  TwoFactorChallengeRecoveryCodeField as RecoveryCodeField,
  type TwoFactorChallengeRecoveryCodeFieldProps as RecoveryCodeFieldProps,
} from './TwoFactorChallengeRecoveryCodeField.tsx';
export {
  TwoFactorChallengeProvider as Provider,
  type TwoFactorChallengeProviderProps as ProviderProps,
  TwoFactorChallengeRoot as Root,
  type TwoFactorChallengeRootProps as RootProps,
} from './TwoFactorChallengeRoot.tsx';
export {
  TwoFactorChallengeScreen as Screen,
  type TwoFactorChallengeScreenProps as ScreenProps,
} from './TwoFactorChallengeScreen.tsx';
export {
  TwoFactorChallengeSubmitButton as SubmitButton,
  type TwoFactorChallengeSubmitButtonProps as SubmitButtonProps,
} from './TwoFactorChallengeSubmitButton.tsx';
export {
  TwoFactorChallengeSwitchButton as SwitchButton,
  type TwoFactorChallengeSwitchButtonProps as SwitchButtonProps,
} from './TwoFactorChallengeSwitchButton.tsx';
export {
  TwoFactorChallengeTrustDeviceCheckbox as TrustDeviceCheckbox,
  type TwoFactorChallengeTrustDeviceCheckboxProps as TrustDeviceCheckboxProps,
} from './TwoFactorChallengeTrustDeviceCheckbox.tsx';
export {
  type ShownChallengeError,
  useTwoFactorChallenge,
  type UseTwoFactorChallengeOptions,
  type UseTwoFactorChallengeReturn,
} from './use-two-factor-challenge.ts';
