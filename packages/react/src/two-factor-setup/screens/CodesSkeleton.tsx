import type { ReactNode } from 'react';
import { RecoveryCodesView } from '../../recovery-codes/RecoveryCodesView.tsx';
import { useRecoveryCodes } from '../../recovery-codes/use-recovery-codes.ts';
import { TwoFactorSetupLoading } from '../parts/TwoFactorSetupLoading.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';

/** As many codes as most backends create, of the usual length. */
const CODES: readonly string[] = Array<string>(10).fill('0000-0000-0000-0000');

/**
 * Keeps the place of the recovery codes while they are loaded, so that nothing moves when they are
 * there. It is the view of the codes itself, so it has their size with any language and any slots.
 */
export function CodesSkeleton(): ReactNode {
  const { given, names } = useAppearance();
  const { getRecoveryCodesOptions, messages } = useTwoFactorSetupContext();
  const { confirmation, messages: texts } = getRecoveryCodesOptions();
  const recovery = useRecoveryCodes({ codes: CODES, confirmation, messages: texts });
  return (
    <div className={names('skeleton')}>
      <TwoFactorSetupLoading className={names('loading')} />
      {/* Disabled, so that nothing in it takes the focus or belongs to a form around the wizard. */}
      <fieldset className={names('form')} disabled aria-hidden="true">
        <RecoveryCodesView {...given} value={recovery}>
          <div className={names('actions')}>
            <span className={names('skeletonButton')}>
              <i>{messages.finish}</i>
            </span>
          </div>
        </RecoveryCodesView>
      </fieldset>
    </div>
  );
}
