import type { ReactNode } from 'react';
import { TwoFactorSetupDescription } from '../parts/TwoFactorSetupDescription.tsx';
import { TwoFactorSetupHeading } from '../parts/TwoFactorSetupHeading.tsx';
import { TwoFactorSetupProgress } from '../parts/TwoFactorSetupProgress.tsx';

/** Shows the step, the heading and the text below it. */
export function ScreenHeader(): ReactNode {
  return (
    <header className="tessera-header">
      <TwoFactorSetupProgress className="tessera-progress" />
      <TwoFactorSetupHeading className="tessera-heading" />
      <TwoFactorSetupDescription className="tessera-text" />
    </header>
  );
}
