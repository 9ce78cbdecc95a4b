'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import {
  type RecoveryCodesState,
  getPartState,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesPrintButton}. */
export interface RecoveryCodesPrintButtonProps extends PartProps<'button', RecoveryCodesState> {}

/**
 * Prints all codes without the page around them. Renders a `<button type="button">`, and nothing in
 * a browser that cannot print.
 */
export const RecoveryCodesPrintButton: Part<RecoveryCodesPrintButtonProps, HTMLButtonElement> =
  createPart('button', function RecoveryCodesPrintButton() {
    const recovery = useRecoveryCodesContext();
    return recovery.canPrint
      ? { state: getPartState(recovery), props: recovery.getPrintButtonProps() }
      : null;
  });
