'use client';

import { type ReactNode, forwardRef, useId, useRef, useState } from 'react';
import { useIsomorphicLayoutEffect } from '../../internals/use-isomorphic-layout-effect.ts';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import { useCodeInputContext } from './code-input-context.ts';
import type { CodeInputSlotState } from '../editing/slots.ts';

/** Props of {@link CodeInputSlot}. Which slot it is follows from its place. */
export type CodeInputSlotProps = PartPropsOf<'div', CodeInputSlotState>;

/**
 * Draws one character, or what its children make of it; hidden from assistive technology, which
 * reads the input. Renders a `<div>`.
 */
export const CodeInputSlot: Part<CodeInputSlotProps, HTMLDivElement> = forwardRef(
  function CodeInputSlot(props, ref): ReactNode {
    const field = useCodeInputContext();
    const { claimIndex, findIndex } = field;
    const id = useId();
    const slotRef = useRef<HTMLDivElement | null>(null);
    const [index, setIndex] = useState(() => claimIndex(id));
    const count = field.slots.length;
    useIsomorphicLayoutEffect(() => {
      if (slotRef.current) {
        setIndex(findIndex(slotRef.current));
      }
      // Only the number of slots changes where they stand.
    }, [count]);
    const slot: CodeInputSlotState = field.slots[index] ?? {
      index,
      character: undefined,
      filled: false,
      active: false,
      caret: false,
    };
    return useRender<CodeInputSlotState, HTMLDivElement>('div', {
      state: slot,
      attributes: { 'data-index': index },
      ours: field.getSlotProps(index),
      theirs: props,
      ref,
      ownRef: slotRef,
    });
  },
);
