'use client';

import { useEffect, useRef, useState } from 'react';
import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { OptionNames } from '../../internals/split-props.ts';
import { warnOnce } from '../../internals/warn-once.ts';
import type { CodeInputOptions } from '../use-code-input-options.ts';
import type { CodeInputState } from '../use-code-input-return.ts';
import { useCodeInput } from '../use-code-input.ts';
import { CodeInputContext, getPartState } from './code-input-context.ts';

/** State of {@link CodeInputRoot}. */
export interface CodeInputRootState extends CodeInputState {
  /** Number of slots. */
  length: number;
  /** The pointer is over the field, and the field is not disabled. */
  hovered: boolean;
}

/**
 * Props of {@link CodeInputRoot}: the options of `useCodeInput`, and the attributes of a `<div>`.
 */
export interface CodeInputRootProps
  extends Omit<PartProps<'div', CodeInputRootState>, keyof CodeInputOptions>, CodeInputOptions {}

const OPTION_NAMES: OptionNames<CodeInputOptions> = {
  length: true,
  validationType: true,
  groups: true,
  normalizeValue: true,
  formats: true,
  value: true,
  defaultValue: true,
  onValueChange: true,
  onValueComplete: true,
  onValueInvalid: true,
  status: true,
  invalid: true,
  disabled: true,
  readOnly: true,
  required: true,
  autoSubmit: true,
  mask: true,
  maskCharacter: true,
  messages: true,
};

/**
 * Holds the parts of a code field: the slots, in groups if you like, and the input that covers
 * them. Renders a `<div>`; it must be positioned.
 *
 * @example
 * <CodeInput.Root length={4}>
 *   <CodeInput.Slot /> <CodeInput.Slot /> <CodeInput.Slot /> <CodeInput.Slot />
 *   <CodeInput.Input aria-label="PIN" />
 *   <CodeInput.Status />
 * </CodeInput.Root>
 */
export const CodeInputRoot: Part<CodeInputRootProps, HTMLDivElement> = createPart(
  'div',
  function CodeInputRoot(options: CodeInputOptions) {
    const [isRevealed, setRevealed] = useState(false);
    const [isHovered, setHovered] = useState(false);
    const field = useCodeInput({ ...options, mask: options.mask && !isRevealed });
    // In the order in which they are rendered, so that a server knows which is which. Where that is
    // not the order in the document, slots find out later.
    const order = useRef(new Map<string, number>());
    const ref = useRef<HTMLDivElement | null>(null);
    const { length } = field.slots;
    useEffect(() => {
      const rendered = ref.current?.querySelectorAll('[data-index]').length ?? 0;
      if (rendered !== length) {
        warnOnce(
          `\`length\` must match the number of CodeInput.Slot parts. Received \`length={${length}}\` but rendered ${rendered} ${rendered === 1 ? 'slot' : 'slots'}. What is typed would not be seen, or slots would never be filled. Render one slot for each character.`,
        );
      }
    }, [length]);

    const context = {
      ...field,
      isRevealed,
      setRevealed,
      claimIndex(id: string) {
        const index = order.current.get(id) ?? order.current.size;
        order.current.set(id, index);
        return index;
      },
      findIndex(slot: Element) {
        // Slots are in the document before the ref of the element around them is.
        const root = slot.closest('[data-length]');
        return Array.from(root?.querySelectorAll('[data-index]') ?? []).indexOf(slot);
      },
    };
    return {
      state: { ...getPartState(field), length, hovered: isHovered && options.disabled !== true },
      props: {
        ...field.getRootProps({
          onPointerEnter: () => setHovered(true),
          onPointerLeave: () => setHovered(false),
        }),
        ref,
      },
      wrap: (element) => (
        <CodeInputContext.Provider value={context}>{element}</CodeInputContext.Provider>
      ),
    };
  },
  OPTION_NAMES,
);
