'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type RecoveryCodesState,
  stateOf,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesErrorMessage}. */
export type RecoveryCodesErrorMessageProps = PartPropsOf<'p', RecoveryCodesState>;

/**
 * Says what is missing when the person wanted to go on too early. Renders a `<p role="alert">`, and
 * nothing while all is well.
 */
export const RecoveryCodesErrorMessage: Part<RecoveryCodesErrorMessageProps, HTMLParagraphElement> =
  forwardRef(function RecoveryCodesRefusal(props, ref): ReactNode {
    const recovery = useRecoveryCodesContext();
    const { confirmation, messages, confirmationMissing } = recovery;
    const element = useRender('p', {
      state: stateOf(recovery),
      ours: {
        role: 'alert',
        id: recovery.errorId,
        children: confirmation === 'none' ? undefined : messages.unconfirmed[confirmation],
      },
      theirs: props,
      ref,
    });
    return confirmationMissing ? element : null;
  });
