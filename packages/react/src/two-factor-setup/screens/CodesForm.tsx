import { type ReactNode, useId } from 'react';
import { RecoveryCodesView } from '../../recovery-codes/RecoveryCodesView.tsx';
import { TwoFactorSetupFinishButton } from '../parts/TwoFactorSetupFinishButton.tsx';
import { TwoFactorSetupLeaveButton } from '../parts/TwoFactorSetupLeaveButton.tsx';
import { TwoFactorSetupLeaveQuestion } from '../parts/TwoFactorSetupLeaveQuestion.tsx';
import { TwoFactorSetupRecoveryCodesButton } from '../parts/TwoFactorSetupRecoveryCodesButton.tsx';
import { TwoFactorSetupRecoveryCodesForm } from '../parts/TwoFactorSetupRecoveryCodesForm.tsx';
import { TwoFactorSetupSkipButton } from '../parts/TwoFactorSetupSkipButton.tsx';
import { TwoFactorSetupStayButton } from '../parts/TwoFactorSetupStayButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import { CodesSkeleton } from './CodesSkeleton.tsx';
import { ErrorSection } from './ErrorSection.tsx';

/** The recovery codes with the ways to save them and the end; or what to do without codes. */
export function CodesForm(): ReactNode {
  const { button, given, names } = useAppearance();
  const { state } = useTwoFactorSetupContext();
  return (
    <>
      {state.status === 'loading-codes' && <CodesSkeleton />}
      {(state.status === 'codes-unseen' || state.status === 'codes-failed') && (
        <>
          <ErrorSection />
          <div className={names('actions')}>
            <TwoFactorSetupRecoveryCodesButton {...button('primary')} />
            <TwoFactorSetupSkipButton {...button()} />
          </div>
        </>
      )}
      <TwoFactorSetupRecoveryCodesForm className={names('form')}>
        {(recovery) => (
          <RecoveryCodesView {...given} value={recovery}>
            <div className={names('actions')}>
              <TwoFactorSetupFinishButton {...button('primary')} />
            </div>
            <LeaveSection />
            {state.status === 'codes' && <ConfirmationError />}
          </RecoveryCodesView>
        )}
      </TwoFactorSetupRecoveryCodesForm>
    </>
  );
}

/** The codes are saved, but the backend could not be told. */
function ConfirmationError(): ReactNode {
  const { button, names } = useAppearance();
  const { error, messages, state } = useTwoFactorSetupContext();
  return (
    <>
      <ErrorSection />
      {error !== undefined && (
        <div className={names('toolbar')}>
          <span className={names('text')}>
            {state.awaitsCodes ? messages.codesNotOnYet : messages.confirmFailedDescription}
          </span>
          <TwoFactorSetupSkipButton {...button('secondary', 'small')} />
        </div>
      )}
    </>
  );
}

function LeaveSection(): ReactNode {
  const { button, names } = useAppearance();
  const { messages, state } = useTwoFactorSetupContext();
  const id = useId();
  return (
    <TwoFactorSetupLeaveQuestion
      className={names('message', 'question')}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}description`}
    >
      <strong id={`${id}title`}>{messages.leaveTitle}</strong>{' '}
      <span id={`${id}description`}>
        {state.awaitsCodes ? messages.codesNotOnYet : messages.leaveDescription}
      </span>
      <div className={names('toolbar')}>
        <TwoFactorSetupStayButton {...button('primary', 'small')} />
        <TwoFactorSetupLeaveButton {...button('secondary', 'small')} />
      </div>
    </TwoFactorSetupLeaveQuestion>
  );
}
