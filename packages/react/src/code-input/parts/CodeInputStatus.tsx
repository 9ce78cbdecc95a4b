'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import { useCodeInputContext } from './code-input-context.ts';
import type { CodeInputState } from '../use-code-input-return.ts';

/** Props of {@link CodeInputStatus}. */
export type CodeInputStatusProps = PartPropsOf<'span', CodeInputState>;

/**
 * The live region: completion after a paste, ignored characters, status. It may be hidden from the
 * eye, but must stay rendered. Renders a `<span>`.
 */
export const CodeInputStatus: Part<CodeInputStatusProps, HTMLSpanElement> = forwardRef(
  function CodeInputStatus(props, ref): ReactNode {
    const field = useCodeInputContext();
    return useRender<CodeInputState, HTMLSpanElement>('span', {
      state: field,
      ours: field.getStatusProps(),
      theirs: props,
      ref,
    });
  },
);
