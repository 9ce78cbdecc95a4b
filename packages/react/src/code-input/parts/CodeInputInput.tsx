'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { CodeInputState } from '../use-code-input-return.ts';
import { getPartState, useCodeInputContext } from './code-input-context.ts';

/** Props of {@link CodeInputInput}: the attributes of an `<input>` that the root does not set. */
export interface CodeInputInputProps extends Omit<
  PartProps<'input', CodeInputState>,
  'children' | 'defaultValue' | 'disabled' | 'readOnly' | 'required' | 'type' | 'value'
> {}

/**
 * The real input of the field. Its name and label belong here. It must cover the slots and show
 * neither its text nor its caret. Renders an `<input>`.
 */
export const CodeInputInput: Part<CodeInputInputProps, HTMLInputElement> = createPart(
  'input',
  function CodeInputInput() {
    const field = useCodeInputContext();
    return { state: getPartState(field), props: field.getInputProps() };
  },
);
