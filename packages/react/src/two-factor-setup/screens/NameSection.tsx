import type { ReactNode } from 'react';
import { TwoFactorSetupNameField } from '../parts/TwoFactorSetupNameField.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';

/** Shows the labeled field for the name of the authenticator, if the screen asks for one. */
export function NameSection(): ReactNode {
  const { messages, showsNameField } = useTwoFactorSetupContext();
  return (
    showsNameField && (
      <label className="tessera-field">
        <span className="tessera-label">{messages.nameLabel}</span>
        <TwoFactorSetupNameField className="tessera-input tessera-name" />
      </label>
    )
  );
}
