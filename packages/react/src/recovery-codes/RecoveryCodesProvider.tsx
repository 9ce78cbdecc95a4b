'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import {
  RecoveryCodesContext,
  type RecoveryCodesState,
  getPartState,
} from './recovery-codes-context.ts';
import type { UseRecoveryCodesReturn } from './use-recovery-codes.ts';

interface ProviderOptions {
  /** What `useRecoveryCodes` returned. */
  value: UseRecoveryCodesReturn;
}

/** Props of {@link RecoveryCodesProvider}. */
export interface RecoveryCodesProviderProps
  extends PartProps<'div', RecoveryCodesState>, ProviderOptions {}

/**
 * Holds the parts like the root, for an app that calls `useRecoveryCodes` itself because it needs
 * to know whether the codes are confirmed. Renders a `<div>`.
 */
export const RecoveryCodesProvider: Part<RecoveryCodesProviderProps, HTMLDivElement> = createPart(
  'div',
  function RecoveryCodesProvider({ value }: ProviderOptions) {
    return {
      state: getPartState(value),
      wrap: (element) => (
        <RecoveryCodesContext.Provider value={value}>{element}</RecoveryCodesContext.Provider>
      ),
    };
  },
  { value: true },
);
