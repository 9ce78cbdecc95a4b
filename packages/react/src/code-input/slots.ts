import { type CodeFormat, slotCount } from './code-format.ts';
import type { CodeState } from './edit.ts';

/** One place of a code, as it is to be drawn. */
export interface CodeSlot {
  index: number;
  /** What to draw: the character, a bullet if masked, or `undefined` while the slot is empty. */
  character: string | undefined;
  /** What to draw faintly while the whole field is empty. */
  placeholder: string | undefined;
  /** Whether there is a character in it. */
  isFilled: boolean;
  /** Whether the next key replaces it, or goes into it: it is selected, or has the caret. */
  isActive: boolean;
  /** Whether to draw a caret: the slot is active and empty. */
  hasCaret: boolean;
}

/** How the slots are looked at. */
export interface CodeView {
  /** Whether the field has the focus; without it no slot is active. */
  focused?: boolean | undefined;
  /** Whether bullets stand for the characters. */
  masked?: boolean | undefined;
  /** One character for each slot, drawn while the field is empty. */
  placeholder?: string | undefined;
}

/**
 * The slots of a code field, drawn from its value and selection. Pure.
 *
 * @example
 * slots({ value: '12', start: 2, end: 2 }, { length: 6 }, { focused: true })[2] // isActive: true, hasCaret: true
 */
export function slots(state: CodeState, format: CodeFormat, view: CodeView = {}): CodeSlot[] {
  const characters = Array.from(state.value);
  const placeholder = characters.length === 0 ? Array.from(view.placeholder ?? '') : [];
  const count = slotCount(format);
  // With a longer format to grow into, the caret may stand behind the last slot.
  const caret = Math.min(state.start, count - 1);
  return Array.from({ length: count }, (_, index) => {
    const character = characters[index];
    const isFilled = character !== undefined;
    const isSelected =
      state.start === state.end ? index === caret : index >= state.start && index < state.end;
    const isActive = view.focused === true && isSelected;
    return {
      index,
      character: isFilled && view.masked === true ? '•' : character,
      placeholder: placeholder[index],
      isFilled,
      isActive,
      hasCaret: isActive && !isFilled,
    };
  });
}

/** The slots in the groups of the format; those left over form one more. */
export function grouped(all: readonly CodeSlot[], format: CodeFormat): CodeSlot[][] {
  const groups: CodeSlot[][] = [];
  let from = 0;
  for (const size of [...(format.groups ?? []), all.length]) {
    const group = all.slice(from, from + Math.max(0, size));
    if (group.length > 0) groups.push(group);
    from += group.length;
  }
  return groups;
}
