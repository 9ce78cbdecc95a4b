'use client';

import type { Context } from 'react';
import { createPartContext } from '../../internals/create-part-context.ts';
import type { CodeInputState, UseCodeInputReturn } from '../use-code-input-return.ts';

/** The value that the parts of a code field share. */
export interface CodeInputContextValue extends UseCodeInputReturn {
  /** Whether the user has revealed the characters of a masked code. */
  isRevealed: boolean;
  /** Shows the characters of a masked code, or masks them again. */
  setRevealed: (revealed: boolean) => void;
  /** Returns the position of a slot among those that were rendered so far. */
  claimIndex: (id: string) => number;
  /** Returns the position of a slot in the document. */
  findIndex: (slot: Element) => number;
}

const context = createPartContext<CodeInputContextValue>('CodeInput');

export const CodeInputContext: Context<CodeInputContextValue | undefined> = context.Context;

/** Returns the value of the code field around a component, for a part that you write yourself. */
export const useCodeInputContext: () => CodeInputContextValue = context.use;

/** Returns the state that the parts of a code field mirror in `data-*` attributes. */
export function getPartState(field: UseCodeInputReturn): CodeInputState {
  const { value, complete, filled, focused, invalid, masked } = field;
  const { disabled, readonly, required, status } = field;
  return {
    value,
    complete,
    filled,
    focused,
    invalid,
    masked,
    disabled,
    readonly,
    required,
    status,
  };
}
