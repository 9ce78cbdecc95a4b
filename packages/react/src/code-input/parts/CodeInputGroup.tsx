'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { CodeInputState } from '../use-code-input-return.ts';
import { getPartState, useCodeInputContext } from './code-input-context.ts';

/** Props of {@link CodeInputGroup}. */
export interface CodeInputGroupProps extends PartProps<'div', CodeInputState> {}

/** Groups slots visually. Renders a `<div>`. */
export const CodeInputGroup: Part<CodeInputGroupProps, HTMLDivElement> = createPart(
  'div',
  function CodeInputGroup() {
    const field = useCodeInputContext();
    return { state: getPartState(field) };
  },
);
