'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import { useCodeInputContext } from './code-input-context.ts';
import type { CodeInputState } from '../use-code-input-return.ts';

/**
 * Props of {@link CodeInputInput}: the attributes of an `<input>` but for those that the root
 * decides on.
 */
export type CodeInputInputProps = Omit<
  PartPropsOf<'input', CodeInputState>,
  'children' | 'defaultValue' | 'disabled' | 'readOnly' | 'required' | 'type' | 'value'
>;

/**
 * The one real input. It must cover the slots and draw neither its text nor its caret. Renders an
 * `<input>`; its name and label belong here.
 */
export const CodeInputInput: Part<CodeInputInputProps, HTMLInputElement> = forwardRef(
  function CodeInputInput(props, ref): ReactNode {
    const field = useCodeInputContext();
    const { ref: ownRef, ...ours } = field.getInputProps();
    return useRender<CodeInputState, HTMLInputElement>('input', {
      state: field,
      ours,
      theirs: props,
      ref,
      ownRef,
    });
  },
);
