import type { CodeInputFormat } from './code-format.ts';
import type { CodeState } from './edit.ts';

/** One place of a code, as it is to be drawn. */
export interface CodeInputSlotState {
  index: number;
  /** What to draw: the character, a bullet if masked, or `undefined` while the slot is empty. */
  character: string | undefined;
  /** Whether there is a character in it. */
  filled: boolean;
  /** Whether the next key replaces it, or goes into it: it is selected, or has the caret. */
  active: boolean;
  /** Whether to draw a caret: the slot is active and empty. */
  caret: boolean;
}

/** What the slots are drawn from. */
export interface CodeView extends CodeState {
  /** Whether the field has the focus; without it no slot is active. */
  focused?: boolean | undefined;
  /** Whether bullets stand for the characters. */
  masked?: boolean | undefined;
}

/**
 * The slots of a code field, drawn from its value and selection. Pure.
 *
 * @example
 * slots({ value: '12', start: 2, end: 2, focused: true }, { length: 6 })[2] // active: true, caret: true
 */
export function slots(view: CodeView, { length }: CodeInputFormat): CodeInputSlotState[] {
  const { value, start, end, focused = false, masked } = view;
  return Array.from({ length }, (_, index) => {
    const filled = index < value.length;
    // With a longer format to grow into, the caret may stand behind the last slot.
    const active =
      focused && index >= Math.min(start, length - 1) && index < Math.max(end, start + 1);
    const character = filled && masked ? '•' : value[index];
    return { index, character, filled, active, caret: active && !filled };
  });
}

/** The slots in the groups of the format; those left over belong to the last one. */
export function grouped(
  all: readonly CodeInputSlotState[],
  { groups = [0] }: CodeInputFormat,
): CodeInputSlotState[][] {
  let from = 0;
  return [...groups.slice(0, -1), Infinity].map((size) => all.slice(from, (from += size)));
}
