import type { ReactNode } from 'react';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupDisableButton } from '../parts/TwoFactorSetupDisableButton.tsx';
import { TwoFactorSetupRecoveryCodesButton } from '../parts/TwoFactorSetupRecoveryCodesButton.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { PRIMARY_BUTTON, QUIET_BUTTON, SMALL_BUTTON } from './class-names.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { NameSection } from './NameSection.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Says that two-factor is on, and offers to add, replace or disable it. */
export function EnrolledScreen(): ReactNode {
  const { available, messages, state } = useTwoFactorSetupContext();
  const named = state.account?.authenticators?.filter(({ name }) => name !== undefined) ?? [];
  const canReplace = available.replace && !available.disablesFirst;
  // Keeping the authenticator is the primary action only if the other choice turns two-factor off.
  const keepsQuietly = available.add || canReplace;
  return (
    <TwoFactorSetupScreen name="enrolled" className="tessera-screen">
      <ScreenHeader />
      {named.length > 0 && (
        <ul className="tessera-authenticators">
          {named.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {canReplace && <p className="tessera-text">{messages.replaceDescription}</p>}
      {available.disablesFirst && (
        <p className="tessera-text">{messages.disableFirstDescription}</p>
      )}
      {(available.add || available.replace) && <NameSection />}
      <ErrorSection />
      <div className="tessera-actions">
        {keepsQuietly && <TwoFactorSetupCancelButton className={QUIET_BUTTON} />}
        <TwoFactorSetupStartButton
          className={available.add || !canReplace ? QUIET_BUTTON : PRIMARY_BUTTON}
        />
        <TwoFactorSetupStartButton className={PRIMARY_BUTTON} intent="add" />
        {!keepsQuietly && <TwoFactorSetupCancelButton className={PRIMARY_BUTTON} />}
      </div>
      <TwoFactorSetupRecoveryCodesButton className={QUIET_BUTTON} />
      {available.disable && (
        <details className="tessera-more">
          <summary>{messages.disable}</summary>
          <p className="tessera-text">{messages.disableDescription}</p>
          <TwoFactorSetupDisableButton className={SMALL_BUTTON} />
        </details>
      )}
    </TwoFactorSetupScreen>
  );
}
