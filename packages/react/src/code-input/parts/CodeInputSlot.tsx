'use client';

import { useId, useRef, useState } from 'react';
import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { useIsomorphicLayoutEffect } from '../../internals/use-isomorphic-layout-effect.ts';
import type { CodeInputSlotState } from '../editing/slots.ts';
import { useCodeInputContext } from './code-input-context.ts';

/** Props of {@link CodeInputSlot}. Which slot it is follows from its place in the root. */
export interface CodeInputSlotProps extends PartProps<'div', CodeInputSlotState> {}

/**
 * Shows one character, or the children that you pass in its place. Screen readers ignore it and
 * read the input. Renders a `<div>`, which also has the data attributes of `CodeInput.Group`, with
 * `data-filled` for its own character.
 */
export const CodeInputSlot: Part<CodeInputSlotProps, HTMLDivElement> = createPart(
  'div',
  function CodeInputSlot() {
    const field = useCodeInputContext();
    const { claimIndex, findIndex } = field;
    const id = useId();
    const ref = useRef<HTMLDivElement | null>(null);
    const [index, setIndex] = useState(() => claimIndex(id));
    const count = field.slots.length;
    useIsomorphicLayoutEffect(() => {
      if (ref.current) {
        setIndex(findIndex(ref.current));
      }
      // Slots change places only when their number changes.
    }, [count]);
    const state: CodeInputSlotState = field.slots[index] ?? {
      index,
      character: undefined,
      filled: false,
      active: false,
      caret: false,
    };
    return { state, props: { ...field.getSlotProps(index), ref } };
  },
);
