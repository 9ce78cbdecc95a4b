'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type RecoveryCodesState,
  stateOf,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesDownloadButton}. */
export type RecoveryCodesDownloadButtonProps = PartPropsOf<'button', RecoveryCodesState>;

/**
 * Saves all codes to a text file. Renders a `<button type="button">`, and nothing in a browser that
 * cannot.
 */
export const RecoveryCodesDownloadButton: Part<
  RecoveryCodesDownloadButtonProps,
  HTMLButtonElement
> = forwardRef(function RecoveryCodesDownloadButton(props, ref): ReactNode {
  const recovery = useRecoveryCodesContext();
  const element = useRender('button', {
    state: stateOf(recovery),
    ours: recovery.getDownloadButtonProps(),
    theirs: props,
    ref,
  });
  return recovery.canDownload ? element : null;
});
