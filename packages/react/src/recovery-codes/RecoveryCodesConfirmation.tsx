'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type RecoveryCodesState,
  stateOf,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesConfirmation}. */
export type RecoveryCodesConfirmationProps = Omit<
  PartPropsOf<'input', RecoveryCodesState>,
  'children'
>;

/**
 * What opens the gate: an `<input type="checkbox">` for `'checkbox'`, a text field for
 * `'retype'`, nothing for the others. Name it with a label: the text is `messages.confirmation`
 * or `messages.typeOne({ position })`.
 */
export const RecoveryCodesConfirmation: Part<RecoveryCodesConfirmationProps, HTMLInputElement> =
  forwardRef(function RecoveryCodesConfirmation(props, ref): ReactNode {
    const recovery = useRecoveryCodesContext();
    const element = useRender<RecoveryCodesState, HTMLInputElement>('input', {
      state: stateOf(recovery),
      ours: recovery.getConfirmationProps(),
      theirs: props,
      ref,
      ownRef: recovery.confirmationRef,
    });
    return recovery.confirmation === 'none' || recovery.confirmation === 'export' ? null : element;
  });
