'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import {
  type RecoveryCodesState,
  getPartState,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesErrorMessage}. */
export interface RecoveryCodesErrorMessageProps extends PartProps<'p', RecoveryCodesState> {}

/**
 * Says what is missing after the user tried to continue too early. Renders a `<p role="alert">`,
 * and nothing at any other time.
 */
export const RecoveryCodesErrorMessage: Part<RecoveryCodesErrorMessageProps, HTMLParagraphElement> =
  createPart('p', function RecoveryCodesErrorMessage() {
    const recovery = useRecoveryCodesContext();
    return recovery.confirmationMissing
      ? { state: getPartState(recovery), props: recovery.getErrorProps() }
      : null;
  });
