'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type RecoveryCodesState,
  stateOf,
  useRecoveryCodesContext,
} from './recovery-codes-context.ts';

/** Props of {@link RecoveryCodesRefusal}. */
export type RecoveryCodesRefusalProps = PartPropsOf<'p', RecoveryCodesState>;

/**
 * Says what is missing when the person wanted to go on too early. Renders a `<p role="alert">`, and
 * nothing while all is well.
 */
export const RecoveryCodesRefusal: Part<RecoveryCodesRefusalProps, HTMLParagraphElement> =
  forwardRef(function RecoveryCodesRefusal(props, ref): ReactNode {
    const recovery = useRecoveryCodesContext();
    const { gate, messages, refused } = recovery;
    const element = useRender('p', {
      state: stateOf(recovery),
      ours: {
        role: 'alert',
        id: recovery.refusalId,
        children: gate === 'none' ? undefined : messages.unconfirmed[gate],
      },
      theirs: props,
      ref,
    });
    return refused ? element : null;
  });
