import type { ReactNode } from 'react';
import { TwoFactorSetupDisclosure } from '../parts/TwoFactorSetupDisclosure.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';

/** Helps a user who has no authenticator app yet, with `<AppsContent>`. */
export function AppsSection({ children }: { children: ReactNode }): ReactNode {
  const { names } = useAppearance();
  const { authenticatorApps, messages } = useTwoFactorSetupContext();
  return (
    authenticatorApps.length > 0 && (
      <TwoFactorSetupDisclosure reveals="apps" className={names('smallDisclosure')}>
        <summary className={names('summary')}>{messages.noApp}</summary>
        {children}
      </TwoFactorSetupDisclosure>
    )
  );
}
