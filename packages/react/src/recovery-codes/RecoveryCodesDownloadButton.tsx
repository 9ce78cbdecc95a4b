'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import {
  type RecoveryCodesState,
  getPartState,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesDownloadButton}. */
export interface RecoveryCodesDownloadButtonProps extends PartProps<'button', RecoveryCodesState> {}

/**
 * Saves all codes to a text file. Renders a `<button type="button">`, and nothing in a browser that
 * cannot save files.
 */
export const RecoveryCodesDownloadButton: Part<
  RecoveryCodesDownloadButtonProps,
  HTMLButtonElement
> = createPart('button', function RecoveryCodesDownloadButton() {
  const recovery = useRecoveryCodesContext();
  return recovery.canDownload
    ? { state: getPartState(recovery), props: recovery.getDownloadButtonProps() }
    : null;
});
