export { TwoFactorChallengeAdvice as Advice } from './parts/TwoFactorChallengeAdvice.tsx';
export { TwoFactorChallengeCancelButton as CancelButton } from './parts/TwoFactorChallengeCancelButton.tsx';
export { TwoFactorChallengeCodeField as CodeField } from './parts/TwoFactorChallengeCodeField.tsx';
export { TwoFactorChallengeCountdown as Countdown } from './parts/TwoFactorChallengeCountdown.tsx';
export { TwoFactorChallengeDescription as Description } from './parts/TwoFactorChallengeDescription.tsx';
export { TwoFactorChallengeErrorMessage as ErrorMessage } from './parts/TwoFactorChallengeErrorMessage.tsx';
export { TwoFactorChallengeForm as Form } from './parts/TwoFactorChallengeForm.tsx';
export { TwoFactorChallengeHeading as Heading } from './parts/TwoFactorChallengeHeading.tsx';
export { TwoFactorChallengeLabel as Label } from './parts/TwoFactorChallengeLabel.tsx';
export { TwoFactorChallengeProceedButton as ProceedButton } from './parts/TwoFactorChallengeProceedButton.tsx';
export { TwoFactorChallengeRecoveryCodeField as RecoveryCodeField } from './parts/TwoFactorChallengeRecoveryCodeField.tsx';
export {
  TwoFactorChallengeProvider as Provider,
  TwoFactorChallengeRoot as Root,
} from './parts/TwoFactorChallengeRoot.tsx';
export { TwoFactorChallengeScreen as Screen } from './parts/TwoFactorChallengeScreen.tsx';
export { TwoFactorChallengeSubmitButton as SubmitButton } from './parts/TwoFactorChallengeSubmitButton.tsx';
export { TwoFactorChallengeSwitchButton as SwitchButton } from './parts/TwoFactorChallengeSwitchButton.tsx';
export { TwoFactorChallengeTrustDeviceCheckbox as TrustDeviceCheckbox } from './parts/TwoFactorChallengeTrustDeviceCheckbox.tsx';
