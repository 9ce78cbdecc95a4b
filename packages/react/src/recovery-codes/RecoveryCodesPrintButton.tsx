'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type RecoveryCodesState,
  stateOf,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesPrintButton}. */
export type RecoveryCodesPrintButtonProps = PartPropsOf<'button', RecoveryCodesState>;

/**
 * Prints all codes, and nothing else of the page. Renders a `<button type="button">`, and nothing
 * in a browser that cannot.
 */
export const RecoveryCodesPrintButton: Part<RecoveryCodesPrintButtonProps, HTMLButtonElement> =
  forwardRef(function RecoveryCodesPrintButton(props, ref): ReactNode {
    const recovery = useRecoveryCodesContext();
    const element = useRender('button', {
      state: stateOf(recovery),
      ours: recovery.getPrintButtonProps(),
      theirs: props,
      ref,
    });
    return recovery.canPrint ? element : null;
  });
