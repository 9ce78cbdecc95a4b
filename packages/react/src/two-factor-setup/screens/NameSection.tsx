import type { ReactNode } from 'react';
import { TwoFactorSetupNameField } from '../parts/TwoFactorSetupNameField.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';

/** Shows the labeled field for the name of the authenticator, if the screen asks for one. */
export function NameSection(): ReactNode {
  const { names, slot } = useAppearance();
  const { details, messages, screen, showsNameField } = useTwoFactorSetupContext();
  const isRenaming = screen === 'rename';
  return (
    showsNameField && (
      <label className={names('field')}>
        <span className={names('label')}>
          {isRenaming ? messages.renameLabel : messages.nameLabel}
        </span>
        <TwoFactorSetupNameField
          {...slot('input', ['input', 'nameInput'])}
          // Outside of our own form, Enter would submit a form of the app around the wizard.
          form={details === undefined && !isRenaming ? '' : undefined}
        />
      </label>
    )
  );
}
