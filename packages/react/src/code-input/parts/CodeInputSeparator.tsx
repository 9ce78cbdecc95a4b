'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { CodeInputState } from '../use-code-input-return.ts';
import { getPartState, useCodeInputContext } from './code-input-context.ts';

/** Props of {@link CodeInputSeparator}. */
export interface CodeInputSeparatorProps extends PartProps<'div', CodeInputState> {}

/** Separates two groups visually. Screen readers ignore it. Renders a `<div>`. */
export const CodeInputSeparator: Part<CodeInputSeparatorProps, HTMLDivElement> = createPart(
  'div',
  function CodeInputSeparator() {
    const field = useCodeInputContext();
    return { state: getPartState(field), props: { 'aria-hidden': true } };
  },
);
