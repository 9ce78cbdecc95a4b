'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { useCodeInputContext } from './code-input-context.ts';

/** State of {@link CodeInputReveal}. */
export interface CodeInputRevealState {
  /** The characters of the code are shown. */
  revealed: boolean;
}

/** Props of {@link CodeInputReveal}. */
export interface CodeInputRevealProps extends PartProps<'button', CodeInputRevealState> {}

/**
 * Shows the characters of a masked code, or masks them again. `aria-pressed` tells screen readers
 * whether they are shown, so give the button one name for both states, for example “Show code”. It
 * must lie above the input. Renders a `<button>`.
 */
export const CodeInputReveal: Part<CodeInputRevealProps, HTMLButtonElement> = createPart(
  'button',
  function CodeInputReveal() {
    const { isRevealed, setRevealed } = useCodeInputContext();
    return {
      state: { revealed: isRevealed },
      props: {
        type: 'button',
        'aria-pressed': isRevealed,
        onClick: () => setRevealed(!isRevealed),
      },
    };
  },
);
