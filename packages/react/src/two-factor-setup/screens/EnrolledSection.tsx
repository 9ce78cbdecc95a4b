import type { ReactNode } from 'react';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupDisableButton } from '../parts/TwoFactorSetupDisableButton.tsx';
import { TwoFactorSetupRecoveryCodesButton } from '../parts/TwoFactorSetupRecoveryCodesButton.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { NameSection } from './NameSection.tsx';

/** Lists the authenticator apps in use, and offers to add, replace or disable one. */
export function EnrolledSection(): ReactNode {
  const { button, names } = useAppearance();
  const { available, messages, state } = useTwoFactorSetupContext();
  const named = state.account?.authenticators?.filter(({ name }) => name !== undefined) ?? [];
  const canReplace = available.replace && !available.disablesFirst;
  // Keeping the authenticator is the primary action only if the other choice turns two-factor off.
  const keepsQuietly = available.add || canReplace;
  return (
    <>
      {named.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- VoiceOver drops unmarked lists
        <ul className={names('authenticators')} role="list">
          {named.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {canReplace && <p className={names('text')}>{messages.replaceDescription}</p>}
      {available.disablesFirst && (
        <p className={names('text')}>{messages.disableFirstDescription}</p>
      )}
      {(available.add || available.replace) && <NameSection />}
      <ErrorSection />
      <div className={names('actions')}>
        {!keepsQuietly && <TwoFactorSetupCancelButton {...button('primary')} />}
        <TwoFactorSetupStartButton {...button('primary')} intent="add" />
        <TwoFactorSetupStartButton
          {...button(available.add || !canReplace ? 'secondary' : 'primary')}
        />
        {keepsQuietly && <TwoFactorSetupCancelButton {...button()} />}
      </div>
      <TwoFactorSetupRecoveryCodesButton {...button()} />
      {available.disable && (
        <details className={names('smallDisclosure')}>
          <summary className={names('summary')}>{messages.disable}</summary>
          <p className={names('text')}>{messages.disableDescription}</p>
          <TwoFactorSetupDisableButton {...button('secondary', 'small')} />
        </details>
      )}
    </>
  );
}
