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

/** Prints all codes, and nothing else of the page. Renders a `<button type="button">`. */
export const RecoveryCodesPrintButton: Part<RecoveryCodesPrintButtonProps, HTMLButtonElement> =
  forwardRef(function RecoveryCodesPrintButton(props, ref): ReactNode {
    const recovery = useRecoveryCodesContext();
    return useRender('button', {
      state: stateOf(recovery),
      ours: recovery.getPrintButtonProps(),
      theirs: props,
      ref,
    });
  });
