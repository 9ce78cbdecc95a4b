import { type ReactNode, useId } from 'react';
import { RecoveryCodesView } from '../../recovery-codes/RecoveryCodesView.tsx';
import { TwoFactorSetupFinishButton } from '../parts/TwoFactorSetupFinishButton.tsx';
import { TwoFactorSetupLeaveButton } from '../parts/TwoFactorSetupLeaveButton.tsx';
import { TwoFactorSetupLeaveQuestion } from '../parts/TwoFactorSetupLeaveQuestion.tsx';
import { TwoFactorSetupRecoveryCodesForm } from '../parts/TwoFactorSetupRecoveryCodesForm.tsx';
import { TwoFactorSetupSkipButton } from '../parts/TwoFactorSetupSkipButton.tsx';
import { TwoFactorSetupStayButton } from '../parts/TwoFactorSetupStayButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { PRIMARY_BUTTON, SMALL_BUTTON } from './class-names.ts';
import { ErrorSection } from './ErrorSection.tsx';

/** The form of the recovery codes screen: the codes, how to save them, and the end. */
export function CodesForm(): ReactNode {
  const { state } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupRecoveryCodesForm className="tessera-form">
      {(recovery) => (
        <>
          <RecoveryCodesView value={recovery} />
          {state.status === 'codes' && <ConfirmationError />}
          <LeaveSection />
          <div className="tessera-actions">
            <TwoFactorSetupFinishButton className={PRIMARY_BUTTON} />
          </div>
        </>
      )}
    </TwoFactorSetupRecoveryCodesForm>
  );
}

/** The codes are saved, but the backend could not be told. */
function ConfirmationError(): ReactNode {
  const { error, messages } = useTwoFactorSetupContext();
  return (
    <>
      <ErrorSection />
      {error !== undefined && (
        <div className="tessera-toolbar">
          <span className="tessera-text">{messages.confirmFailedDescription}</span>
          <TwoFactorSetupSkipButton className={SMALL_BUTTON} />
        </div>
      )}
    </>
  );
}

function LeaveSection(): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  const id = useId();
  return (
    <TwoFactorSetupLeaveQuestion
      className="tessera-message tessera-question"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}description`}
    >
      <strong id={`${id}title`}>{messages.leaveTitle}</strong>{' '}
      <span id={`${id}description`}>{messages.leaveDescription}</span>
      <div className="tessera-toolbar">
        <TwoFactorSetupStayButton className={`${SMALL_BUTTON} tessera-button-primary`} />
        <TwoFactorSetupLeaveButton className={SMALL_BUTTON} />
      </div>
    </TwoFactorSetupLeaveQuestion>
  );
}
