'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type RecoveryCodesState,
  stateOf,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesCopyButton}. */
export type RecoveryCodesCopyButtonProps = PartPropsOf<'button', RecoveryCodesState>;

/** Copies all codes with their heading. Renders a `<button type="button">`. */
export const RecoveryCodesCopyButton: Part<RecoveryCodesCopyButtonProps, HTMLButtonElement> =
  forwardRef(function RecoveryCodesCopyButton(props, ref): ReactNode {
    const recovery = useRecoveryCodesContext();
    return useRender('button', {
      state: stateOf(recovery),
      ours: recovery.getCopyButtonProps(),
      theirs: props,
      ref,
    });
  });
