import type { ReactNode } from 'react';
import { TwoFactorSetupAuthenticatorApps } from '../parts/TwoFactorSetupAuthenticatorApps.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';

/** Lists apps for a user who has none. */
export function AppsContent(): ReactNode {
  const { names } = useAppearance();
  const { messages } = useTwoFactorSetupContext();
  return (
    <>
      <p className={names('text')}>{messages.noAppDescription}</p>
      <TwoFactorSetupAuthenticatorApps className={names('apps')} />
    </>
  );
}
