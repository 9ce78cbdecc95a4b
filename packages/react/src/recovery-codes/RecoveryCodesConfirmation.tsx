'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import {
  type RecoveryCodesState,
  getPartState,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesConfirmation}. */
export interface RecoveryCodesConfirmationProps extends Omit<
  PartProps<'input', RecoveryCodesState>,
  'children'
> {}

/**
 * Lets the user confirm that the codes are saved. Renders an `<input type="checkbox">` for
 * `checkbox`, a text field for `retype`, and nothing for other confirmations. Name it with a label:
 * the text is `messages.confirmation({ count })` or `messages.typeOne({ count, position })`.
 */
export const RecoveryCodesConfirmation: Part<RecoveryCodesConfirmationProps, HTMLInputElement> =
  createPart('input', function RecoveryCodesConfirmation() {
    const recovery = useRecoveryCodesContext();
    return recovery.confirmation === 'checkbox' || recovery.confirmation === 'retype'
      ? { state: getPartState(recovery), props: recovery.getConfirmationProps() }
      : null;
  });
