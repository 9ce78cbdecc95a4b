import { type CodeFormat, slotCount } from './code-format.ts';
import type { CodeState, TextOperation } from './edit.ts';

/** The UTF-16 offset of a position in characters, as the DOM counts. */
function offsetOf(value: string, position: number): number {
  return Array.from(value).slice(0, position).join('').length;
}

/** The selection of an input in characters. */
export function readSelection(input: HTMLInputElement): { start: number; end: number } {
  const { value, selectionStart, selectionEnd } = input;
  const count = (offset: number | null): number =>
    Array.from(value.slice(0, offset ?? undefined)).length;
  return { start: count(selectionStart), end: count(selectionEnd) };
}

/** Makes an input hold a value and selection, and touches nothing that is so already: a browser’s undo history survives only that. */
export function write(input: HTMLInputElement, state: CodeState, focused: boolean): void {
  if (input.value !== state.value) input.value = state.value;
  // In Safari, selecting in an input gives it the focus.
  if (focused) writeSelection(input, state);
}

/** Selects in an input, if that is not selected already. */
export function writeSelection(input: HTMLInputElement, state: CodeState): void {
  const start = offsetOf(state.value, state.start);
  const end = offsetOf(state.value, state.end);
  if (input.selectionStart !== start || input.selectionEnd !== end)
    input.setSelectionRange(start, end, input.selectionDirection ?? 'none');
}

/** What was done to a field that held `before`, now that its input holds `text`. */
export function operationOf(
  before: CodeState,
  text: string,
  inputType: string,
  key: KeyboardEvent | undefined,
): TextOperation {
  if (inputType.startsWith('delete'))
    return {
      type: 'delete',
      direction: /Forward|Cut|Drag/.test(inputType) ? 'forward' : 'backward',
      // Firefox calls a word deleted where something is selected a deleted selection.
      unit:
        /Word|Line/.test(inputType) || key?.ctrlKey || key?.altKey || key?.metaKey
          ? 'word'
          : 'character',
    };
  const inserted = insertedText(before, text);
  return inserted === undefined ? { type: 'replace', text } : { type: 'insert', text: inserted };
}

/** The text that came in at the selection, or `undefined` if more than that has changed. */
export function insertedText(before: CodeState, text: string): string | undefined {
  const head = before.value.slice(0, offsetOf(before.value, before.start));
  const tail = before.value.slice(offsetOf(before.value, before.end));
  const inserted = text.slice(head.length, text.length - tail.length);
  return inserted !== '' && text === head + inserted + tail ? inserted : undefined;
}

/** The attributes that tell browsers, keyboards and password managers what may be typed, before any script runs. */
export function constraintsOf(formats: readonly CodeFormat[]): {
  inputMode: 'numeric' | 'text';
  pattern: string | undefined;
  minLength: number | undefined;
  maxLength: number | undefined;
} {
  const patterns = formats.map((format) => {
    const { type = 'numeric' } = format;
    return typeof type === 'string' ? `${PATTERNS[type]}{${slotCount(format)}}` : undefined;
  });
  const lengths = formats.map(slotCount);
  const isKnown = !patterns.includes(undefined);
  return {
    inputMode: formats.every(({ type = 'numeric' }) => type === 'numeric') ? 'numeric' : 'text',
    pattern: isKnown ? patterns.join('|') : undefined,
    // A pattern of the user’s may allow characters of two UTF-16 units, which these attributes count twice.
    minLength: isKnown ? Math.min(...lengths) : undefined,
    maxLength: isKnown ? Math.max(...lengths) : undefined,
  };
}

const PATTERNS = { numeric: String.raw`\d`, alphabetic: '[a-zA-Z]', alphanumeric: '[a-zA-Z0-9]' };

/**
 * Listens to what React has no event for.
 *
 * @returns a function that stops it.
 */
export function observe(
  input: HTMLInputElement,
  on: {
    beforeInput: (event: InputEvent) => void;
    select: () => void;
    reset: (event: Event) => void;
    assign: (value: string) => void;
  },
): () => void {
  const document = input.ownerDocument;
  const root = input.getRootNode();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The event comes before the reset, and may still be cancelled after every listener here.
  const reset = (event: Event): void => {
    if (event.target === input.form) timer = setTimeout(() => on.reset(event));
  };
  input.addEventListener('beforeinput', on.beforeInput);
  input.addEventListener('selectionchange', on.select);
  document.addEventListener('selectionchange', on.select);
  root.addEventListener('reset', reset, true);
  const forget = onAssign(input, on.assign);
  return () => {
    clearTimeout(timer);
    input.removeEventListener('beforeinput', on.beforeInput);
    input.removeEventListener('selectionchange', on.select);
    document.removeEventListener('selectionchange', on.select);
    root.removeEventListener('reset', reset, true);
    forget();
  };
}

/** Tells when a script assigns to `input.value`, as form libraries do with uncontrolled fields: there is no event for it. */
function onAssign(input: HTMLInputElement, callback: (value: string) => void): () => void {
  // React keeps an accessor of its own on the element, to know what it last saw.
  const own = Object.getOwnPropertyDescriptor(input, 'value');
  const { get, set } = (own ??
    Object.getOwnPropertyDescriptor(
      Object.getPrototypeOf(input),
      'value',
    )) as Required<PropertyDescriptor>;
  Object.defineProperty(input, 'value', {
    configurable: true,
    enumerable: own?.enumerable ?? true,
    get,
    set(value: string) {
      set.call(input, value);
      callback(value);
    },
  });
  return () => {
    if (own) Object.defineProperty(input, 'value', own);
  };
}
