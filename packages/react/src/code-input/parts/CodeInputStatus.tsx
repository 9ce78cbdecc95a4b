'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { CodeInputState } from '../use-code-input-return.ts';
import { getPartState, useCodeInputContext } from './code-input-context.ts';

/** Props of {@link CodeInputStatus}. */
export interface CodeInputStatusProps extends PartProps<'span', CodeInputState> {}

/**
 * The live region. It announces a code that was pasted or filled in at once, ignored characters and
 * the status. You can hide it visually, but it must stay rendered. Renders a `<span>`.
 */
export const CodeInputStatus: Part<CodeInputStatusProps, HTMLSpanElement> = createPart(
  'span',
  function CodeInputStatus() {
    const field = useCodeInputContext();
    return { state: getPartState(field), props: field.getStatusProps() };
  },
);
