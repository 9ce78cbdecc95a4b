import type { ReactNode } from 'react';
import { TwoFactorSetupDescription } from '../parts/TwoFactorSetupDescription.tsx';
import { TwoFactorSetupHeading } from '../parts/TwoFactorSetupHeading.tsx';
import { TwoFactorSetupProgress } from '../parts/TwoFactorSetupProgress.tsx';
import { useAppearance } from '../parts/use-appearance.ts';

/** Shows the step, the heading and the text below it. */
export function ScreenHeader(): ReactNode {
  const { names } = useAppearance();
  return (
    <header className={names('header')}>
      <TwoFactorSetupProgress className={names('progress')} />
      <TwoFactorSetupHeading className={names('title')} />
      <TwoFactorSetupDescription className={names('text', 'description')} />
    </header>
  );
}
