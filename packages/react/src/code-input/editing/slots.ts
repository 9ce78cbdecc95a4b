import type { CodeInputFormat } from './code-format.ts';
import type { CodeState } from './edit.ts';

/** How to draw one slot of a code field. */
export interface CodeInputSlotState {
  /** Position of the slot, counted from 0. */
  index: number;
  /** Text to draw: the character, the mask character, or `undefined` while the slot is empty. */
  character: string | undefined;
  /** Whether the slot holds a character. */
  filled: boolean;
  /** Whether the next key goes into this slot: it is selected, or holds the caret. */
  active: boolean;
  /** Whether to draw a caret: the slot is active and empty. */
  caret: boolean;
}

/** The state that the slots are drawn from. */
interface SlotSource extends CodeState {
  /** Whether the field has the focus. Without it no slot is active. */
  focused?: boolean | undefined;
  /** Whether bullets replace the characters. */
  masked?: boolean | undefined;
  /** What replaces a masked character. */
  maskCharacter?: string | undefined;
}

/**
 * Returns the slots of a code field, drawn from its value and selection. Pure.
 *
 * @example
 * getSlots({ value: '12', start: 2, end: 2, focused: true }, { length: 6 })[2]
 * // active: true, caret: true
 */
export function getSlots(source: SlotSource, { length }: CodeInputFormat): CodeInputSlotState[] {
  const { value, start, end, focused = false, masked, maskCharacter = '•' } = source;
  return Array.from({ length }, (_, index) => {
    const filled = index < value.length;
    // Where a longer format has room for more, the caret may be behind the last slot.
    const active =
      focused && index >= Math.min(start, length - 1) && index < Math.max(end, start + 1);
    const character = filled && masked ? maskCharacter : value[index];
    return { index, character, filled, active, caret: active && !filled };
  });
}

/** Returns the slots in the groups of the format. The last group takes the slots that are left. */
export function groupSlots(
  slots: readonly CodeInputSlotState[],
  { groups = [0] }: CodeInputFormat,
): CodeInputSlotState[][] {
  let from = 0;
  return [...groups.slice(0, -1), Infinity].map((size) => slots.slice(from, (from += size)));
}
