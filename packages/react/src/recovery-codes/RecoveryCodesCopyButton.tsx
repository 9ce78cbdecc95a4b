'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import {
  type RecoveryCodesState,
  getPartState,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesCopyButton}. */
export interface RecoveryCodesCopyButtonProps extends PartProps<'button', RecoveryCodesState> {}

/**
 * Copies all codes with their heading. Renders a `<button type="button">`.
 */
export const RecoveryCodesCopyButton: Part<RecoveryCodesCopyButtonProps, HTMLButtonElement> =
  createPart('button', function RecoveryCodesCopyButton() {
    const recovery = useRecoveryCodesContext();
    return { state: getPartState(recovery), props: recovery.getCopyButtonProps() };
  });
