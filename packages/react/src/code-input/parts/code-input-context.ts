'use client';

import type { Context } from 'react';
import { createPartContext } from '../../internals/create-part-context.ts';
import type { UseCodeInputReturn } from '../use-code-input-return.ts';

/** What the parts of a code field share. */
export interface CodeInputContextValue extends UseCodeInputReturn {
  /** Bullets stand for the characters of a masked code unless it is revealed. */
  isRevealed: boolean;
  /** Shows the characters of a masked code, or masks them again. */
  setRevealed: (revealed: boolean) => void;
  /** The position of a slot among those that were rendered so far. */
  claimIndex: (id: string) => number;
  /** The position of a slot in the document. */
  findIndex: (slot: Element) => number;
}

const context = createPartContext<CodeInputContextValue>('CodeInput');

export const CodeInputContext: Context<CodeInputContextValue | undefined> = context.Context;

/** The state of the code field around a component, for parts of one’s own. */
export const useCodeInputContext: () => CodeInputContextValue = context.use;
