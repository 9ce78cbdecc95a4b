'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type RecoveryCodesState,
  stateOf,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesStatus}. */
export type RecoveryCodesStatusProps = PartPropsOf<'span', RecoveryCodesState>;

/**
 * Announces how the last copy, download or print went. Renders a `<span role="status">`, empty
 * while there is nothing to say.
 */
export const RecoveryCodesStatus: Part<RecoveryCodesStatusProps, HTMLSpanElement> = forwardRef(
  function RecoveryCodesStatus(props, ref): ReactNode {
    const recovery = useRecoveryCodesContext();
    return useRender('span', {
      state: stateOf(recovery),
      attributes: { 'data-copy-status': recovery.copyStatus },
      ours: { role: 'status', children: recovery.status },
      theirs: props,
      ref,
    });
  },
);
