import { type CodeFormat, fits, formatOf, isAllowed, slotCount } from './code-format.ts';
import { clean } from './normalize.ts';

/** What a code field holds. Positions count characters, not UTF-16 units. */
export interface CodeState {
  value: string;
  /** Where the selection begins. A selection covers at least one character, but for the caret in the first empty slot. */
  start: number;
  /** Where the selection ends. */
  end: number;
}

/** Something done to a code field. */
export type CodeOperation =
  | {
      /** Text that comes in at the selection: a key, a paste, a dictation. It overwrites; if it holds a whole code, it replaces everything. */
      type: 'insert';
      text: string;
    }
  | {
      /** A new text for the whole field. */
      type: 'replace';
      text: string;
    }
  | {
      /** Removes the selection or, from the empty slot, the character before it. */
      type: 'delete';
      direction: 'backward' | 'forward';
      /** `word` removes everything from the beginning up to the end of the selection, or from its start to the end of the code. */
      unit?: 'character' | 'word' | undefined;
    }
  | {
      /** A selection as the browser has it, to be made one that covers whole slots. */
      type: 'select';
      start: number;
      end: number;
    };

/** An operation that comes from, or changes, the text of an input. */
export type TextOperation = Exclude<CodeOperation, { type: 'select' }>;

/** The outcome of {@link edit}. */
export interface CodeEdit extends CodeState {
  /** Number of characters that came in and found no place. Spaces, dashes and invisible characters do not count. */
  ignored: number;
  /** Which of the formats the value is in now. */
  format: CodeFormat;
}

/**
 * What a code field holds after an operation. Pure, and total: there is no operation that throws or that leaves an illegal selection.
 *
 * @param formats one format, or several of which the text chooses the first that fits.
 * @example
 * edit({ value: '123456', start: 2, end: 3 }, { type: 'insert', text: '99' }, { length: 6 }) // value '129956', start 4, end 5
 */
export function edit(
  state: CodeState,
  operation: CodeOperation,
  formats: CodeFormat | readonly CodeFormat[],
): CodeEdit {
  const all = toList(formats);
  if (operation.type === 'select') return select(state, operation, all);
  if (operation.type === 'delete') return remove(state, operation, all);
  let best: CodeEdit | undefined;
  for (const format of all) {
    const outcome = insert(
      operation.type === 'insert' ? state : EMPTY,
      operation.text,
      format,
      all,
    );
    // The first format that loses nothing, or else the one that loses least.
    if (!best || outcome.ignored < best.ignored) best = outcome;
  }
  const { value, ignored } = best as CodeEdit;
  // Text of which nothing can be used never costs the user what was there.
  return value === '' && ignored > 0
    ? { ...select(state, state, all), ignored }
    : (best as CodeEdit);
}

function toList(formats: CodeFormat | readonly CodeFormat[]): readonly CodeFormat[] {
  return Array.isArray(formats) ? (formats as readonly CodeFormat[]) : [formats];
}

const EMPTY: CodeState = { value: '', start: 0, end: 0 };

function insert(
  state: CodeState,
  text: string,
  format: CodeFormat,
  formats: readonly CodeFormat[],
): CodeEdit {
  const { characters, ignored } = clean(text, format);
  const length = slotCount(format);
  if (characters.length === 0) return { ...select(state, state, formats), ignored };
  // A whole code is meant as one, wherever the caret happens to be.
  const { value, start, end } = characters.length < length ? state : EMPTY;
  const old = Array.from(value);
  const position = start + characters.length;
  const next = [...old.slice(0, start), ...characters, ...old.slice(Math.max(end, position))];
  const kept = next.filter((one) => isAllowed(one, format)).slice(0, length);
  return settle(kept, position, position, formats, ignored + next.length - kept.length);
}

function remove(
  state: CodeState,
  operation: CodeOperation & { type: 'delete' },
  formats: readonly CodeFormat[],
): CodeEdit {
  const old = Array.from(state.value);
  const backward = operation.direction === 'backward';
  let { start, end } = state;
  if (operation.unit === 'word') [start, end] = backward ? [0, end] : [start, old.length];
  else if (start === end) [start, end] = backward ? [start - 1, end] : [start, end + 1];
  const next = [...old.slice(0, Math.max(0, start)), ...old.slice(end)];
  if (next.length === old.length) return select(state, state, formats);
  // Backspace on a filled slot goes on to the one before it, unless that was the last one: then its slot, now empty, is where the next key belongs.
  const steps = backward && state.end - state.start === 1 && start < next.length ? 1 : 0;
  return settle(next, start - steps, start - steps, formats, 0);
}

function select(
  state: CodeState,
  { start, end }: { start: number; end: number },
  formats: readonly CodeFormat[],
): CodeEdit {
  // The left arrow key collapses a selected slot to its left edge, and means the slot before it.
  const steps = start === end && start === state.start && state.end - state.start === 1 ? 1 : 0;
  return settle(Array.from(state.value), start - steps, end - steps, formats, 0);
}

/** The nearest legal selection: at least one character, or the caret where the next one goes. */
function settle(
  characters: readonly string[],
  from: number,
  to: number,
  formats: readonly CodeFormat[],
  ignored: number,
): CodeEdit {
  const value = characters.join('');
  const count = characters.length;
  let start = Math.min(Math.max(from, 0), count);
  let end = Math.min(Math.max(to, start), count);
  if (start === end) {
    const hasRoom = formats.some((format) => count < slotCount(format) && fits(characters, format));
    if (start === count && !hasRoom) start = Math.max(0, count - 1);
    end = Math.min(start + 1, count);
  }
  return { value, start, end, ignored, format: formatOf(value, formats) };
}
