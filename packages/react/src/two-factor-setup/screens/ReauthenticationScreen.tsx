import { type ReactNode, useId } from 'react';
import { TwoFactorSetupPasswordField } from '../parts/TwoFactorSetupPasswordField.tsx';
import { TwoFactorSetupReauthenticationCancelButton } from '../parts/TwoFactorSetupReauthenticationCancelButton.tsx';
import { TwoFactorSetupReauthenticationCodeField } from '../parts/TwoFactorSetupReauthenticationCodeField.tsx';
import { TwoFactorSetupReauthenticationForm } from '../parts/TwoFactorSetupReauthenticationForm.tsx';
import { TwoFactorSetupReauthenticationLink } from '../parts/TwoFactorSetupReauthenticationLink.tsx';
import { TwoFactorSetupReauthenticationSubmitButton } from '../parts/TwoFactorSetupReauthenticationSubmitButton.tsx';
import { TwoFactorSetupReauthenticationSwitchButton } from '../parts/TwoFactorSetupReauthenticationSwitchButton.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Asks the user to prove who they are. */
export function ReauthenticationScreen(): ReactNode {
  const { button, names } = useAppearance();
  const { accountName, state } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="reauthentication" className={names('screen')}>
      <ScreenHeader />
      <TwoFactorSetupReauthenticationForm className={names('form')}>
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
        <ProofSection />
        <div className={names('actions')}>
          <TwoFactorSetupReauthenticationSubmitButton {...button('primary')} />
          <TwoFactorSetupReauthenticationCancelButton {...button()} />
        </div>
        {state.reauthentication?.canSwitch && (
          <div className={names('toolbar')}>
            <TwoFactorSetupReauthenticationSwitchButton {...button('secondary', 'small')} />
          </div>
        )}
        {/* Below the buttons, which would otherwise move. */}
        <ErrorSection />
      </TwoFactorSetupReauthenticationForm>
      <RedirectSection />
    </TwoFactorSetupScreen>
  );
}

/** The labeled field for the password or the code. */
function ProofSection(): ReactNode {
  const { given, names, slot } = useAppearance();
  const { messages, state } = useTwoFactorSetupContext();
  const id = useId();
  const { digits = 6, kind } = state.reauthentication ?? {};
  return (
    <div className={names('field')}>
      <label className={names('label')} htmlFor={id}>
        {kind === 'code' ? messages.codeLabel({ digits }) : messages.passwordLabel}
      </label>
      <TwoFactorSetupPasswordField id={id} {...slot('input', ['input'])} />
      <TwoFactorSetupReauthenticationCodeField id={id} classNames={given.classNames} />
    </div>
  );
}

/** The way to the page of the provider. */
function RedirectSection(): ReactNode {
  const { button, names } = useAppearance();
  const { state } = useTwoFactorSetupContext();
  return (
    state.reauthentication?.kind === 'redirect' && (
      <div className={names('actions')}>
        <TwoFactorSetupReauthenticationLink {...button('primary', 'medium', 'linkButton')} />
        <TwoFactorSetupReauthenticationCancelButton {...button()} />
      </div>
    )
  );
}
