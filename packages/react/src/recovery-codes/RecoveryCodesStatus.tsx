'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import {
  type RecoveryCodesState,
  getPartState,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesStatus}. */
export interface RecoveryCodesStatusProps extends PartProps<'span', RecoveryCodesState> {}

/**
 * Announces how the last copy, download or print went. Renders a `<span role="status">`, empty if
 * there is nothing to announce.
 */
export const RecoveryCodesStatus: Part<RecoveryCodesStatusProps, HTMLSpanElement> = createPart(
  'span',
  function RecoveryCodesStatus() {
    const recovery = useRecoveryCodesContext();
    return { state: getPartState(recovery), props: { role: 'status', children: recovery.status } };
  },
);
