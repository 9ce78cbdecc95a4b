import type { ReactNode } from 'react';
import { TwoFactorSetupCloseButton } from '../parts/TwoFactorSetupCloseButton.tsx';
import { TwoFactorSetupScreen } from '../parts/TwoFactorSetupScreen.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { PRIMARY_BUTTON } from './class-names.ts';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Says what changed, and what the user should still do. */
export function DoneScreen(): ReactNode {
  const { advice } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="done" className="tessera-screen tessera-done">
      <svg className="tessera-tick" viewBox="0 0 26 26" aria-hidden="true">
        <path d="M5 13.5l5.5 5.5L21 8" />
      </svg>
      <ScreenHeader />
      {advice !== undefined && <p className="tessera-text">{advice}</p>}
      <div className="tessera-actions">
        <TwoFactorSetupCloseButton className={PRIMARY_BUTTON} />
      </div>
    </TwoFactorSetupScreen>
  );
}
