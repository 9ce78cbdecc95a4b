import type { ReactNode } from 'react';
import { isLastAuthenticator } from '../machine/selectors.ts';
import { TwoFactorSetupBackButton } from '../parts/TwoFactorSetupBackButton.tsx';
import { TwoFactorSetupForm } from '../parts/TwoFactorSetupForm.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupSubmitButton } from '../parts/TwoFactorSetupSubmitButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { NameSection } from './NameSection.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Asks for another name for an app, or whether to remove it. */
export function AuthenticatorScreen(): ReactNode {
  return (
    <>
      <ChangeScreen name="rename" />
      <ChangeScreen name="remove" />
    </>
  );
}

function ChangeScreen({ name }: { name: 'rename' | 'remove' }): ReactNode {
  const { button, names } = useAppearance();
  const { state } = useTwoFactorSetupContext();
  // Nobody turns two-factor off by pressing what stands out.
  const isRisky = name === 'remove' && isLastAuthenticator(state);
  return (
    <TwoFactorSetupScreen name={name} className={names('screen')}>
      <ScreenHeader />
      <TwoFactorSetupForm className={names('form')}>
        <NameSection />
        <div className={names('actions')}>
          <TwoFactorSetupSubmitButton {...button(isRisky ? 'secondary' : 'primary')} />
          <TwoFactorSetupBackButton {...button(isRisky ? 'primary' : 'secondary')} />
        </div>
        {/* Below the buttons, which would otherwise move. */}
        <ErrorSection />
      </TwoFactorSetupForm>
    </TwoFactorSetupScreen>
  );
}
