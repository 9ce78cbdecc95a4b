import type { CodeInputReason } from './change-details.ts';
import type { CodeOperation, CodeState } from './edit.ts';

/** The meaning of a change to the text of the input. */
interface InputReading {
  operation: CodeOperation;
  reason: CodeInputReason;
}

/**
 * Reads what an event has done to the text of the input. Pure.
 *
 * @param type The `inputType` of the event or, without one, its type.
 * @param text What the input holds now.
 * @param previous What the input held before or, during a composition, when the composition began.
 * @param isComposed Whether an input method composed the text.
 * @param deletionKey What the last key says about a deletion: `Forward` or nothing.
 * @example
 * const previous = { value: '12', start: 2, end: 2 };
 * readInputEvent('insertText', '123', previous, false, '');
 * // operation { type: 'insert', text: '3' }, reason 'input-change'
 */
export function readInputEvent(
  type: string,
  text: string,
  previous: CodeState,
  isComposed: boolean,
  deletionKey: string,
): InputReading {
  if (!isComposed && /delete/.test(type)) {
    return {
      operation: { type: `${type}${deletionKey}` as `delete${string}` },
      reason: 'keyboard',
    };
  }
  // Autofill and undo set the whole text, even if it looks like an insertion at the selection.
  const isInsertion = isComposed || /insert(?!Replacement)/.test(type);
  const inserted = isInsertion ? findInsertedText(previous, text) : undefined;
  return {
    operation: { type: inserted === undefined ? 'replace' : 'insert', text: inserted ?? text },
    reason:
      type === 'reset'
        ? 'reset'
        : /Paste/.test(type)
          ? 'input-paste'
          : text
            ? 'input-change'
            : 'input-clear',
  };
}

/**
 * Returns the text that replaced the selection of a field, given the text that its input holds now;
 * `undefined` if something outside the selection changed.
 */
function findInsertedText({ value, start, end }: CodeState, text: string): string | undefined {
  const tail = value.slice(end);
  const inserted = text.slice(start, text.length - tail.length);
  return text === value.slice(0, start) + inserted + tail ? inserted : undefined;
}
