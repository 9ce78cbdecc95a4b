'use client';

import {
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { mergeHandlers } from '../internals/merge-handlers.ts';
import type { CodeInputChangeDetails } from './change-details.ts';
import { checkSetup } from './check-setup.ts';
import { formatOf, patternOf } from './code-format.ts';
import { dataAttributes } from './data-attributes.ts';
import { type CodeEdit, type CodeOperation, type CodeState, edit } from './edit.ts';
import { insertedText, onAssign } from './input-element.ts';
import { codeInputMessages } from './messages.ts';
import { grouped, slots } from './slots.ts';
import type { UseCodeInputOptions } from './use-code-input-options.ts';
import type { UseCodeInputReturn } from './use-code-input-return.ts';
import { useSlotPointer } from './use-slot-pointer.ts';

declare const process: { env: { NODE_ENV?: string } };

/** How long an app may take to take a value over that the next key builds upon, in milliseconds. */
const PATIENCE = 100;

/** What changes in a field, with the value and selection after the last edit. An app that keeps the value itself may refuse the edit, or be late. */
interface Snapshot extends CodeState {
  focused?: boolean;
  announcement?: string;
  /** Whether a code that was wrong has been changed since. */
  isOvertaken?: boolean;
}

// Tells our own assignments to an input from those of other scripts.
let isWriting = false;

/**
 * A code field without looks: one real input, and slots drawn from its value and selection. Everything a browser can do with a text field keeps working,
 * because there is one: its own edits are let happen and made sense of afterwards.
 *
 * The root must be positioned, and the input must cover it with neither its text nor its caret drawn:
 *
 * ```css
 * .root { position: relative; display: flex }
 * .input { position: absolute; inset: 0; inline-size: 100%; border: 0; background: none; outline: 0;
 *   color: transparent; caret-color: transparent; font-size: 16px; touch-action: pan-y pinch-zoom; forced-color-adjust: none }
 * .input::selection { background: none }
 * ```
 *
 * @example
 * const field = useCodeInput({ length: 6, 'aria-label': 'Code', onValueComplete: verify });
 * return (
 *   <div className="root" {...field.getRootProps()}>
 *     {field.slots.map((slot) => (
 *       <div key={slot.index} {...field.getSlotProps(slot.index)}>{slot.character}</div>
 *     ))}
 *     <input className="input" {...field.getInputProps()} />
 *     <span className="visually-hidden" {...field.getStatusProps()} />
 *   </div>
 * );
 */
export function useCodeInput(options: UseCodeInputOptions = {}): UseCodeInputReturn {
  const {
    length = 6,
    type,
    groups = length === 6 || length === 8 ? [length / 2, length / 2] : undefined,
    normalizeValue,
    // Nobody can draw a fraction of a slot, or slots without end.
    formats = [{ length: Math.max(0, ~~length), type, groups, normalizeValue }],
    value: ownValue,
    defaultValue,
    onValueChange,
    onValueComplete,
    onValueInvalid,
    status = 'idle',
    invalid,
    autoSubmit,
    mask,
    messages: ownMessages,
    ref,
    ...attributes
  } = options;
  const { disabled, readOnly, required } = attributes;
  const messages = { ...codeInputMessages, ...ownMessages };
  const isLocked = disabled || readOnly || status === 'verifying';
  // What an app’s own expression lets in has been checked; only the length is left.
  const pattern = formats.map((one) => `${patternOf(one) ?? '.'}{${one.length}}`).join('|');

  /** A text from the app as a value, with the caret behind it. */
  const tidy = (text = ''): CodeEdit =>
    edit({ value: '', start: 0, end: 0 }, { type: 'replace', text }, formats);

  const [state, setState] = useState<Snapshot>(() => tidy(ownValue ?? defaultValue));
  // What a reset goes back to.
  const [initial] = useState(state.value);
  // More events can come in before React has rendered the last one.
  const live = useRef(state);
  const patch = (change: Partial<Snapshot>): void =>
    setState((live.current = { ...live.current, ...change }));

  // Where the app has a value of its own, the caret goes behind it.
  const given = ownValue === undefined ? state : tidy(ownValue);
  const shown = given.value === state.value ? state : given;
  const { value } = shown;
  const format = formatOf(value, formats);
  const isComplete = value.length === format.length;
  const shownStatus = status === 'error' && state.isOvertaken ? 'idle' : status;

  const inputRef = useRef<HTMLInputElement | null>(null);
  /** What the field held when the composition in progress began. Until it ends, the text in the input belongs to the input method. */
  const composition = useRef<CodeState | undefined>(undefined);
  /** The complete code to tell of once it is in force. */
  const completion = useRef<[string, CodeInputChangeDetails] | undefined>(undefined);
  /** What the last key says about a deletion. */
  const deletion = useRef('');
  /** When the app was last told of a value that it has not taken over yet. */
  const toldAt = useRef(0);

  /** What an edit at that time starts from. */
  const base = (at = Infinity): CodeState =>
    ownValue === undefined || at - toldAt.current < PATIENCE ? live.current : shown;

  /** Makes the input hold a value and selection, and touches nothing that is so already: only that keeps the browser’s undo history. */
  function put({ value: text, start, end }: CodeState): void {
    const input = inputRef.current;
    if (!input || composition.current) return;
    isWriting = true;
    if (input.value !== text) input.value = text;
    isWriting = false;
    // In Safari, selecting in an input gives it the focus.
    if (live.current.focused && (input.selectionStart !== start || input.selectionEnd !== end))
      // Shift and the left arrow key then extend a selected slot to the left.
      input.setSelectionRange(start, end, 'backward');
  }

  function select(
    start: number,
    end: number,
    from: CodeState = { ...base(), start: 0, end: 0 },
  ): void {
    if (!live.current.focused || composition.current) return;
    const current = base();
    const next = edit(from, { type: 'select', start, end }, formats);
    put(next);
    if (next.start !== current.start || next.end !== current.end) patch(next);
  }

  /** Takes over the selection that keys, menus and assistive technology make in the input. */
  function follow(event: { timeStamp: number; key?: string }): void {
    const input = inputRef.current;
    const from = base(event.timeStamp);
    // WebKit selects everything after it has given the focus.
    if (event.key === 'Tab') select(Infinity, Infinity);
    else if (input?.value === from.value)
      select(input.selectionStart as number, input.selectionEnd as number, from);
  }

  function focus(): void {
    patch({ focused: true });
    select(Infinity, Infinity);
  }

  /** Makes sense of what has become of the input’s text, and applies it unless the app refuses. */
  function receive(
    event?: Event,
    kind = (event as InputEvent).inputType || (event as Event).type,
  ): void {
    const { timeStamp = 0 } = event ?? {};
    const text = (inputRef.current as HTMLInputElement).value;
    const from = composition.current ?? base(timeStamp);
    const isReset = kind === 'reset';
    if (kind === 'compositionend') composition.current = undefined;
    if (isLocked && !isReset) return put(base());

    const isDeletion = kind.startsWith('delete');
    // Autofill and undo say what the whole text is to be, even if it looks like something put in at the selection.
    const inserted =
      /^(insert(?!Replacement)|compositionend)/.test(kind) &&
      (insertedText(from, text) || insertedText(base(), text));
    const next = edit(
      from,
      {
        type: isDeletion ? kind + deletion.current : inserted ? 'insert' : 'replace',
        text: inserted || text,
      } as CodeOperation,
      formats,
    );
    const { value: code, format: newFormat, ignored } = next;
    const arrived = isDeletion || isReset ? '' : inserted || text;
    const isChange = code !== base(timeStamp).value;
    const isComposing = composition.current;
    const isStroke =
      arrived.length > 1 && event?.type === 'input' && !isComposing && tidy(arrived).value;
    const cause = kind === 'insertFromPaste' ? 'paste' : text ? 'change' : 'clear';
    const details = {
      reason: isReset ? 'reset' : isDeletion ? 'keyboard' : `input-${cause}`,
      event,
      format: newFormat,
      isCanceled: false,
      cancel() {
        details.isCanceled = true;
      },
    } as CodeInputChangeDetails;
    let announcement = '';
    if (ignored && !isComposing) {
      announcement = messages.ignored(ignored);
      onValueInvalid?.(arrived, details);
    }
    if (isChange) onValueChange?.(code, details);
    if (details.isCanceled) return put(base());
    completion.current = undefined;
    if (arrived && (isChange || isStroke) && code.length === newFormat.length) {
      completion.current = [code, details];
      if (isStroke) announcement = messages.complete(code.length, newFormat.type);
    }
    toldAt.current = timeStamp;
    patch({ ...next, announcement, isOvertaken: status === 'error' });
    put(next);
  }
  const newest = useRef(receive);

  useImperativeHandle(ref, () => inputRef.current as HTMLInputElement, []);

  useEffect(() => {
    const form = inputRef.current?.form;
    // The event comes before the reset, and later listeners may still cancel it.
    const later = (event: Event): void => {
      setTimeout(() => newest.current(event));
    };
    form?.addEventListener('reset', later);
    return () => form?.removeEventListener('reset', later);
  }, []);

  useEffect(() => {
    const input = inputRef.current;
    newest.current = receive;
    if (status !== 'error' && state.isOvertaken) patch({ isOvertaken: false });
    if (input && !input.dataset.ready) {
      // For stylesheets too: until now the input had to show its own text.
      input.dataset.ready = 'true';
      if (process.env.NODE_ENV !== 'production') checkSetup(input, formats, length);
      onAssign(input, () => {
        if (!isWriting) newest.current(undefined, 'reset');
      });
      // Before React came, the input may have got the focus, and text.
      if (input.matches(':focus')) focus();
      if (input.value !== value) return receive(undefined, 'hydration');
    }
    if (state !== live.current) return;
    // What the app was told has come into force.
    if (shown === state) toldAt.current = 0;
    if (input?.value !== value) put(shown);
    const done = completion.current;
    if (done?.[0] !== value) return;
    completion.current = undefined;
    onValueComplete?.(...done);
    // Not within React’s commit, for the app’s submit handler may want to flush; and not while the input holds what an input method has not finished.
    if (autoSubmit && input?.value === value) queueMicrotask(() => input.form?.requestSubmit?.());
  });

  const pointer = useSlotPointer(inputRef, base, follow, select);
  const field = {
    complete: isComplete,
    filled: value !== '',
    focused: state.focused,
    invalid: invalid ?? shownStatus === 'error',
    masked: mask,
    disabled,
    readonly: readOnly,
    required,
    status: shownStatus,
  };
  const drawn = slots({ ...shown, ...field }, format);
  const fieldAttributes = dataAttributes(field);

  return {
    ...field,
    value,
    slots: drawn,
    groups: grouped(drawn, format),
    format,
    getRootProps: (props) =>
      mergeHandlers(
        {
          // Digits run from left to right in every script.
          dir: 'ltr',
          ...fieldAttributes,
          ...pointer,
        },
        props,
      ),
    getSlotProps(index, props) {
      const { filled, active, caret } = drawn[index] ?? {};
      return {
        'aria-hidden': true,
        // A translated code is a wrong one.
        translate: 'no' as const,
        ...fieldAttributes,
        'data-index': index,
        'data-filled': filled ? '' : undefined,
        ...dataAttributes({ active, caret }),
        ...props,
      };
    },
    getInputProps: (props) =>
      mergeHandlers(
        {
          inputMode: /[[.]/.test(pattern) ? ('text' as const) : ('numeric' as const),
          pattern,
          ref: inputRef,
          autoComplete: 'one-time-code',
          autoCapitalize: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          enterKeyHint: isComplete ? ('done' as const) : ('next' as const),
          defaultValue: initial,
          'aria-invalid': field.invalid || undefined,
          // Browsers add it to what they say of a code that does not match the pattern (HTML, the `pattern` attribute).
          title: messages.length(format.length, format.type),
          onInput: (event: SyntheticEvent) => receive(event.nativeEvent),
          onCompositionStart: () => {
            composition.current = base();
          },
          onCompositionEnd: (event: SyntheticEvent) => receive(event.nativeEvent),
          onSelect: follow,
          // In shadow roots there is no `onSelect`.
          onKeyUp: follow,
          onKeyDown(event: KeyboardEvent) {
            const { key, shiftKey, altKey } = event;
            const isFar = event.ctrlKey || event.metaKey;
            follow(event);
            const { start, end } = base();
            // Slots lie from left to right. Browsers differ in what they do with a selection, and some leave read-only fields alone.
            const position = {
              ArrowLeft: isFar ? 0 : start - 1,
              ArrowRight: isFar ? Infinity : end,
              ArrowUp: 0,
              ArrowDown: Infinity,
              Home: 0,
              End: Infinity,
            }[key];
            if (position !== undefined && !shiftKey && !altKey) {
              event.preventDefault();
              select(position, position);
            }
            // What browsers do not say of a selection that is deleted. WebKit even takes Delete for Backspace.
            deletion.current =
              key === 'Delete' ? 'Forward' : key === 'Backspace' && (isFar || altKey) ? 'Word' : '';
          },
          onFocus: focus,
          onBlur: () => patch({ focused: false }),
        },
        { ...attributes, ...props },
      ),
    getStatusProps: (props) => ({
      role: 'status',
      children: shownStatus === 'idle' ? state.announcement : messages[shownStatus],
      ...props,
    }),
  };
}
