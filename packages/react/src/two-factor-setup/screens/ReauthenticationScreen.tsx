import { type ReactNode, useId } from 'react';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupCodeDescription } from '../parts/TwoFactorSetupCodeDescription.tsx';
import { TwoFactorSetupCodeField } from '../parts/TwoFactorSetupCodeField.tsx';
import { TwoFactorSetupForm } from '../parts/TwoFactorSetupForm.tsx';
import { TwoFactorSetupPasswordField } from '../parts/TwoFactorSetupPasswordField.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupSignInLink } from '../parts/TwoFactorSetupSignInLink.tsx';
import { TwoFactorSetupSubmitButton } from '../parts/TwoFactorSetupSubmitButton.tsx';
import { TwoFactorSetupSwitchButton } from '../parts/TwoFactorSetupSwitchButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Asks the user to prove who they are. */
export function ReauthenticationScreen(): ReactNode {
  const { button, names } = useAppearance();
  const { state } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="reauthentication" className={names('screen')}>
      <ScreenHeader />
      {state.reauthentication?.kind === 'redirect' ? (
        <div className={names('actions')}>
          <TwoFactorSetupSignInLink {...button('primary', 'medium', 'linkButton')} />
          <TwoFactorSetupCancelButton {...button()} />
        </div>
      ) : (
        <ProofForm />
      )}
    </TwoFactorSetupScreen>
  );
}

/** The form with the password or the code. */
function ProofForm(): ReactNode {
  const { button, given, names, slot } = useAppearance();
  const { accountName, messages, state } = useTwoFactorSetupContext();
  const id = useId();
  const { canSwitch, digits = 6, kind } = state.reauthentication ?? {};
  return (
    <TwoFactorSetupForm className={names('form')}>
      {/* Password managers need it to find the password. */}
      {accountName !== undefined && (
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={accountName}
          readOnly
          hidden
        />
      )}
      <div className={names('field')}>
        <label className={names('label')} htmlFor={id}>
          {kind === 'code' ? messages.codeLabel({ digits }) : messages.passwordLabel}
        </label>
        <TwoFactorSetupPasswordField id={id} {...slot('input', ['input'])} />
        <TwoFactorSetupCodeField id={id} classNames={given.classNames} />
        {kind === 'code' && <TwoFactorSetupCodeDescription className={names('hint')} />}
      </div>
      <div className={names('actions')}>
        <TwoFactorSetupSubmitButton {...button('primary')} />
        <TwoFactorSetupCancelButton {...button()} />
      </div>
      {canSwitch && (
        <div className={names('toolbar')}>
          <TwoFactorSetupSwitchButton {...button('secondary', 'small')} />
        </div>
      )}
      {/* Below the buttons, which would otherwise move. */}
      <ErrorSection />
    </TwoFactorSetupForm>
  );
}
