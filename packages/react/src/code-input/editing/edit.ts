import { type CodeInputFormat, filter, fits, formatOf } from './code-format.ts';
import { clean } from './normalize.ts';

/** What a code field holds. */
export interface CodeState {
  value: string;
  /**
   * Where the selection begins. A selection covers at least one character, but for the caret in the
   * first empty slot.
   */
  start: number;
  /** Where the selection ends. */
  end: number;
}

/** Something done to a code field. */
export type CodeOperation =
  | {
      /**
       * Text that comes in at the selection: a key, a paste, a dictation. It overwrites; if it
       * holds a whole code, it replaces everything.
       */
      type: 'insert';
      text: string;
    }
  | {
      /** A new text for the whole field. */
      type: 'replace';
      text: string;
    }
  | {
      /**
       * A deletion as the browser names it (Input Events Level 2, §4.1.2): what is selected goes
       * or, without a selection, a character next to the caret; by word or line, everything from
       * the beginning up to the end of the selection, or from its start to the end of the code.
       */
      type: `delete${string}`;
    }
  | {
      /** A selection as the browser has it, to be made one that covers whole slots. */
      type: 'select';
      start: number;
      end: number;
    };

/** The outcome of {@link edit}. */
export interface CodeEdit extends CodeState {
  /**
   * Number of characters that came in and found no place. Spaces, dashes and invisible characters
   * do not count.
   */
  ignored: number;
  /** Which of the formats the value is in now. */
  format: CodeInputFormat;
}

/**
 * What a code field holds after an operation. Pure, and total: there is no operation that throws or
 * that leaves an illegal selection.
 *
 * @param formats at least one; the text chooses the first that fits.
 * @example
 * edit({ value: '123456', start: 2, end: 3 }, { type: 'insert', text: '99' }, [{ length: 6 }]) // value '129956', start 4, end 5
 */
export function edit(
  state: CodeState,
  operation: CodeOperation,
  formats: readonly CodeInputFormat[],
): CodeEdit {
  const { value: old } = state;
  let { start, end } = state;
  const isSingle = end - start === 1;

  /**
   * The outcome with the nearest legal selection: at least one character, or the caret where the
   * next one goes.
   */
  function settle(value: string, from: number, to: number, ignored = 0): CodeEdit {
    const { length } = value;
    from = Math.min(Math.max(from, 0), length);
    to = Math.min(to, length);
    if (to <= from) {
      if (from && from === length && !formats.some((format) => fits(value, format, 1))) {
        from--;
      }
      to = Math.min(from + 1, length);
    }
    return { value, start: from, end: to, ignored, format: formatOf(value, formats) };
  }

  if (operation.type === 'select') {
    // The left arrow key collapses a selected slot to its left edge, and means the slot before it.
    const step = isSingle && operation.start === start && operation.end === start ? 1 : 0;
    return settle(old, operation.start - step, operation.end - step);
  }

  if (/delete/.test(operation.type)) {
    const isBackward = !/Forward|By/.test(operation.type);
    const reach = /Word|Line/.test(operation.type) ? Infinity : start === end ? 1 : 0;
    if (isBackward) {
      start = Math.max(0, start - reach);
    } else {
      end += reach;
    }
    const rest = old.slice(0, start) + old.slice(end);
    // Backspace on a filled slot goes on to the one before it. Not from the last one: its slot, now
    // empty, is where the next key belongs.
    if (isBackward && isSingle && start < rest.length) {
      start--;
    }
    return settle(rest, start, rest === old ? end : start);
  }

  const isReplacement = operation.type === 'replace';
  // The first format that loses nothing, or else the one that loses least.
  return formats
    .map((format) => {
      const [code, ignored] = clean((operation as { text: string }).text, format);
      // Text of which nothing can be used never costs the user what was there.
      if (!code && (ignored || !isReplacement)) {
        return settle(old, start, end, ignored);
      }
      // A whole code is meant as one, wherever the caret happens to be.
      const isWhole = isReplacement || code.length >= format.length;
      const position = (isWhole ? 0 : start) + code.length;
      const next = isWhole ? code : old.slice(0, start) + code + old.slice(Math.max(end, position));
      const kept = filter(next, format).slice(0, format.length);
      return settle(kept, position, position, ignored + next.length - kept.length);
    })
    .reduce((least, next) => (next.ignored < least.ignored ? next : least));
}
