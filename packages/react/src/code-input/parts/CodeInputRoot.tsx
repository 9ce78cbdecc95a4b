'use client';

import { type ReactNode, forwardRef, useEffect, useRef, useState } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import { warnOnce } from '../../internals/warn-once.ts';
import { CodeInputContext } from './code-input-context.ts';
import { useCodeInput } from '../use-code-input.ts';
import type { CodeInputOptions } from '../use-code-input-options.ts';
import type { CodeInputState } from '../use-code-input-return.ts';

/**
 * Props of {@link CodeInputRoot}: the options of `useCodeInput`, and the attributes of a `<div>`.
 */
export type CodeInputRootProps = Omit<PartPropsOf<'div', CodeInputState>, keyof CodeInputOptions> &
  CodeInputOptions;

/**
 * Holds the parts of a code field: slots, in groups if you like, and the input that lies over them.
 * Renders a `<div>`; it must be positioned.
 *
 * @example
 * <CodeInput.Root length={4}>
 *   <CodeInput.Slot /> <CodeInput.Slot /> <CodeInput.Slot /> <CodeInput.Slot />
 *   <CodeInput.Input aria-label="PIN" />
 *   <CodeInput.Status />
 * </CodeInput.Root>
 */
export const CodeInputRoot: Part<CodeInputRootProps, HTMLDivElement> = forwardRef(
  function CodeInputRoot(props, ref): ReactNode {
    const {
      length,
      validationType,
      groups,
      normalizeValue,
      formats,
      value,
      defaultValue,
      onValueChange,
      onValueComplete,
      onValueInvalid,
      status,
      invalid,
      disabled,
      readOnly,
      required,
      autoSubmit,
      mask,
      messages,
      ...theirs
    } = props;
    const [isRevealed, setRevealed] = useState(false);
    const [isHovered, setHovered] = useState(false);
    const field = useCodeInput({
      length,
      validationType,
      groups,
      normalizeValue,
      formats,
      value,
      defaultValue,
      onValueChange,
      onValueComplete,
      onValueInvalid,
      status,
      invalid,
      disabled,
      readOnly,
      required,
      autoSubmit,
      mask: mask && !isRevealed,
      messages,
    });

    // In the order in which they are rendered, so that a server knows which is which. Where that is
    // not the order in the document, slots find out later.
    const order = useRef(new Map<string, number>());
    const rootRef = useRef<HTMLDivElement | null>(null);
    const count = field.slots.length;
    useEffect(() => {
      const rendered = rootRef.current?.querySelectorAll('[data-index]').length ?? 0;
      if (rendered !== count) {
        warnOnce(
          `\`length\` must match the number of CodeInput.Slot parts. Received \`length={${count}}\` but rendered ${rendered} ${rendered === 1 ? 'slot' : 'slots'}. What is typed would not be seen, or slots would never be filled. Render one slot for each character.`,
        );
      }
    }, [count]);

    const element = useRender<CodeInputState, HTMLDivElement>('div', {
      state: field,
      attributes: { 'data-hovered': isHovered && disabled !== true },
      ours: field.getRootProps({
        onPointerEnter: () => setHovered(true),
        onPointerLeave: () => setHovered(false),
      }),
      theirs,
      ref,
      ownRef: rootRef,
    });
    return (
      <CodeInputContext.Provider
        value={{
          ...field,
          isRevealed,
          setRevealed,
          claimIndex(id) {
            const index = order.current.get(id) ?? order.current.size;
            order.current.set(id, index);
            return index;
          },
          findIndex(slot) {
            // Slots are in the document before the ref of the element around them is.
            const root = slot.parentElement?.closest('[data-status]:not([data-index])');
            return Array.from(root?.querySelectorAll('[data-index]') ?? []).indexOf(slot);
          },
        }}
      >
        {element}
      </CodeInputContext.Provider>
    );
  },
);
