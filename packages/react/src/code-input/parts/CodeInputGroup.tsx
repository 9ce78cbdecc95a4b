'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import { useCodeInputContext } from './code-input-context.ts';
import type { CodeInputState } from '../use-code-input-return.ts';

/** Props of {@link CodeInputGroup}. */
export type CodeInputGroupProps = PartPropsOf<'div', CodeInputState>;

/** Slots that belong together to the eye. Renders a `<div>`. */
export const CodeInputGroup: Part<CodeInputGroupProps, HTMLDivElement> = forwardRef(
  function CodeInputGroup(props, ref): ReactNode {
    const field = useCodeInputContext();
    return useRender<CodeInputState, HTMLDivElement>('div', {
      state: field,
      ours: {},
      theirs: props,
      ref,
    });
  },
);
