'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import {
  RecoveryCodesContext,
  type RecoveryCodesState,
  getPartState,
} from './recovery-codes-context.ts';
import {
  RECOVERY_CODES_OPTION_NAMES,
  type UseRecoveryCodesOptions,
  useRecoveryCodes,
} from './use-recovery-codes.ts';

/**
 * Props of {@link RecoveryCodesRoot}: the options of `useRecoveryCodes` and the attributes of a
 * `<div>`.
 */
export interface RecoveryCodesRootProps
  extends PartProps<'div', RecoveryCodesState>, UseRecoveryCodesOptions {}

/** Holds the parts of the recovery codes. Renders a `<div>`. */
export const RecoveryCodesRoot: Part<RecoveryCodesRootProps, HTMLDivElement> = createPart(
  'div',
  function RecoveryCodesRoot(options: UseRecoveryCodesOptions) {
    const recovery = useRecoveryCodes(options);
    return {
      state: getPartState(recovery),
      wrap: (element) => (
        <RecoveryCodesContext.Provider value={recovery}>{element}</RecoveryCodesContext.Provider>
      ),
    };
  },
  RECOVERY_CODES_OPTION_NAMES,
);
