'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import { useCodeInputContext } from './code-input-context.ts';
import type { CodeInputState } from '../use-code-input-return.ts';

/** Props of {@link CodeInputSeparator}. */
export type CodeInputSeparatorProps = PartPropsOf<'div', CodeInputState>;

/** What stands between groups, for the eye only. Renders a `<div>`. */
export const CodeInputSeparator: Part<CodeInputSeparatorProps, HTMLDivElement> = forwardRef(
  function CodeInputSeparator(props, ref): ReactNode {
    const field = useCodeInputContext();
    return useRender<CodeInputState, HTMLDivElement>('div', {
      state: field,
      ours: { 'aria-hidden': true },
      theirs: props,
      ref,
    });
  },
);
