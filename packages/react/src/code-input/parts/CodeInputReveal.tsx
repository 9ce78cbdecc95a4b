'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import { useCodeInputContext } from './code-input-context.ts';

/** What {@link CodeInputReveal} knows. */
export interface CodeInputRevealState {
  isRevealed: boolean;
}

/** Props of {@link CodeInputReveal}. */
export type CodeInputRevealProps = PartPropsOf<'button', CodeInputRevealState>;

/**
 * A toggle that shows the characters of a masked code. It says by `aria-pressed` whether it does,
 * so give it one name, e.g. “Show code”. Renders a `<button>`; it must lie above the input.
 */
export const CodeInputReveal: Part<CodeInputRevealProps, HTMLButtonElement> = forwardRef(
  function CodeInputReveal(props, ref): ReactNode {
    const { isRevealed, setRevealed } = useCodeInputContext();
    return useRender<CodeInputRevealState, HTMLButtonElement>('button', {
      state: { isRevealed },
      ours: {
        type: 'button',
        'aria-pressed': isRevealed,
        onClick: () => setRevealed(!isRevealed),
      },
      theirs: props,
      ref,
    });
  },
);
