import type { ReactNode } from 'react';
import { type Appearance, createAppearance } from '../../internals/create-appearance.ts';
import type { TwoFactorSetupClassNames } from '../class-names.ts';
import { useTwoFactorSetupContext } from './two-factor-setup-context.ts';

/** The class names, slots and content that the drop-in adds to the context of the parts. */
export interface WithAppearance {
  appearance: Appearance<TwoFactorSetupClassNames>;
  afterDone: ReactNode;
}

/** Returns the class names and slots of the drop-in, for its screens. */
export function useAppearance(): WithAppearance['appearance'] {
  return (useTwoFactorSetupContext() as never as WithAppearance).appearance;
}

/** Returns what the app adds to the last screen of the drop-in. */
export function useAfterDone(): ReactNode {
  return (useTwoFactorSetupContext() as never as WithAppearance).afterDone;
}

/** Returns the class names and slots of the drop-in, or none if the app uses the part by itself. */
export function usePartAppearance(): WithAppearance['appearance'] {
  return useAppearance() ?? createAppearance({});
}
