import { type CodeInputFormat, filterCharacters, findFormat, fitsFormat } from './code-format.ts';
import { normalizeText } from './normalize.ts';

/** The value and selection of a code field. */
export interface CodeState {
  value: string;
  /**
   * Where the selection begins. A selection covers at least one character, except for the caret in
   * the first empty slot.
   */
  start: number;
  /** Where the selection ends. */
  end: number;
}

/** A change to a code field. */
export type CodeOperation =
  | {
      /**
       * Text that comes in at the selection: a key, a paste, dictation. It overwrites what is
       * there. Text that holds a whole code replaces the whole value.
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
       * A deletion, named by its `inputType` (Input Events Level 2, §4.1.2). It removes the
       * selection or, without one, the character next to the caret; by word or line, everything
       * before or after the caret.
       */
      type: `delete${string}`;
    }
  | {
      /** A selection as the browser reports it, to be widened to whole slots. */
      type: 'select';
      start: number;
      end: number;
    };

/** The result of {@link edit}. */
export interface CodeEdit extends CodeState {
  /**
   * Number of characters that came in and were left out. Spaces, dashes and invisible characters do
   * not count.
   */
  ignored: number;
  /** The format of the new value. */
  format: CodeInputFormat;
}

/**
 * Returns what a code field holds after an operation. Pure. Never throws and never returns an
 * illegal selection.
 *
 * @param formats At least one. The value gets the first format it fits.
 * @example
 * edit({ value: '123456', start: 2, end: 3 }, { type: 'insert', text: '99' }, [{ length: 6 }])
 * // value '129956', start 4, end 5
 */
export function edit(
  state: CodeState,
  operation: CodeOperation,
  formats: readonly CodeInputFormat[],
): CodeEdit {
  let { value: oldValue, start, end } = state;
  const isOneSlot = end - start === 1;

  /**
   * Returns the result with the nearest legal selection: at least one character, or the caret where
   * the next character goes.
   */
  function toEdit(value: string, from: number, to: number, ignored = 0): CodeEdit {
    const { length } = value;
    from = Math.min(Math.max(from, 0), length);
    to = Math.min(to, length);
    if (to <= from) {
      if (from && from === length && !formats.some((format) => fitsFormat(value, format, 1))) {
        from--;
      }
      to = Math.min(from + 1, length);
    }
    return { value, start: from, end: to, ignored, format: findFormat(value, formats) };
  }

  if (operation.type === 'select') {
    // The left arrow key collapses a selected slot to its left edge. It means the slot before.
    const step = isOneSlot && operation.start === start && operation.end === start ? 1 : 0;
    return toEdit(oldValue, operation.start - step, operation.end - step);
  }

  if (/delete/.test(operation.type)) {
    const isBackward = !/Forward|By/.test(operation.type);
    const reach = start < end ? 0 : /Word|Line/.test(operation.type) ? Infinity : 1;
    if (isBackward) {
      start = Math.max(0, start - reach);
    } else {
      end += reach;
    }
    const rest = oldValue.slice(0, start) + oldValue.slice(end);
    // Backspace on a filled slot goes on to the slot before. Not from the last one: that slot, now
    // empty, is where the next key belongs.
    if (isBackward && isOneSlot && start < rest.length) {
      start--;
    }
    return toEdit(rest, start, rest === oldValue ? end : start);
  }
  const { text } = operation as { text: string };
  const isReplacement = operation.type === 'replace';
  // The first format that leaves nothing out, or else the one that leaves out least.
  return formats
    .map((format) => {
      const [characters, ignored] = normalizeText(text, format);
      // Text without a single usable character never removes what is there.
      if (!characters && (ignored || !isReplacement)) {
        return toEdit(oldValue, start, end, ignored);
      }
      // A whole code replaces the value, wherever the caret is.
      const isWhole = isReplacement || characters.length >= format.length;
      const position = (isWhole ? 0 : start) + characters.length;
      const newValue = isWhole
        ? characters
        : oldValue.slice(0, start) + characters + oldValue.slice(Math.max(end, position));
      const kept = filterCharacters(newValue, format).slice(0, Math.max(0, format.length));
      return toEdit(kept, position, position, ignored + newValue.length - kept.length);
    })
    .reduce((least, next) => (next.ignored < least.ignored ? next : least));
}

/**
 * Returns a field that holds a text from your app or from the page, with the caret behind it.
 *
 * @param text `null` and `undefined` count as empty.
 */
export function toCodeState(
  text: string | number | null | undefined,
  formats: readonly CodeInputFormat[],
): CodeEdit {
  return edit(
    { value: '', start: 0, end: 0 },
    { type: 'replace', text: String(text ?? '') },
    formats,
  );
}
