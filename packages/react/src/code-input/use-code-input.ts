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
import { useMessages } from '../internals/use-messages.ts';
import type { CodeInputChangeDetails } from './editing/change-details.ts';
import { checkSetup } from './input/check-setup.ts';
import { formatOf, patternOf } from './editing/code-format.ts';
import { dataAttributes } from './data-attributes.ts';
import { type CodeEdit, type CodeOperation, type CodeState, edit } from './editing/edit.ts';
import { insertedText, onAssign } from './input/input-element.ts';
import { codeInputMessages } from './messages.ts';
import { type Press, slotPointer } from './input/slot-pointer.ts';
import { grouped, slots } from './editing/slots.ts';
import type { CodeInputStatus, UseCodeInputOptions } from './use-code-input-options.ts';
import type { UseCodeInputReturn } from './use-code-input-return.ts';

declare const process: { env: { NODE_ENV?: string } };

/** How long an app may take to take a value over that the next key builds upon, in milliseconds. */
const PATIENCE = 100;

/**
 * What changes in a field, with the value and selection after the last edit. An app that keeps the
 * value itself may refuse the edit, or be late.
 */
interface Snapshot extends CodeState {
  focused?: boolean;
  notice?: string;
  /** Whether a code that was wrong has been changed since. */
  isEdited?: boolean;
}

// Tells our own assignments to an input from those of other scripts.
let isWriting = false;

/**
 * A code field without looks: one real input, and slots drawn from its value and selection.
 * Everything a browser can do with a text field keeps working, because there is one: its own edits
 * are let happen and made sense of afterwards.
 *
 * The root must be positioned, and the input must cover it with neither its text nor its caret
 * drawn:
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
    validationType,
    groups = [6, 8].includes(length) ? [length / 2, length / 2] : undefined,
    normalizeValue,
    // Nobody can draw a fraction of a slot, or slots without end.
    formats = [{ length: ~~length, validationType, groups, normalizeValue }],
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
  const messages = useMessages('codeInput', codeInputMessages, ownMessages);
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
  const shownStatus = status === 'error' && state.isEdited ? 'idle' : status;

  const inputRef = useRef<HTMLInputElement | null>(null);
  /**
   * What the field held when the composition in progress began. Until it ends, the text in the
   * input belongs to the input method.
   */
  const composition = useRef<CodeState | undefined>(undefined);
  /** The complete code to tell of once it is in force. */
  const completion = useRef<[string, CodeInputChangeDetails] | undefined>(undefined);
  const press = useRef<Press | undefined>(undefined);
  /** What the last key says about a deletion. */
  const deletion = useRef('');
  /** When the app was last told of a value that it has not taken over yet. */
  const toldAt = useRef(0);

  /** What comes of an event starts from this. */
  const base = (event?: { timeStamp: number }): CodeState =>
    ownValue === undefined || (event?.timeStamp as number) - toldAt.current < PATIENCE
      ? live.current
      : shown;

  /**
   * Makes the input hold a value and selection, and touches nothing that is so already: only that
   * keeps the browser’s undo history.
   */
  function put({ value: text, start, end }: CodeState): void {
    const input = inputRef.current;
    if (!input || composition.current) {
      return;
    }
    isWriting = true;
    if (input.value !== text) {
      input.value = text;
    }
    isWriting = false;
    // In Safari, selecting in an input gives it the focus.
    if (live.current.focused && (input.selectionStart !== start || input.selectionEnd !== end))
    // Shift and the left arrow key then extend a selected slot to the left.
    {
      input.setSelectionRange(start, end, 'backward');
    }
  }

  function select(start: number, end: number, from: CodeState = base()): void {
    const next = edit(from, { type: 'select', start, end }, formats);
    put(next);
    if (next.start !== from.start || next.end !== from.end) {
      patch(next);
    }
  }

  /** Takes over the selection that keys, menus and assistive technology make in the input. */
  function follow(event: { timeStamp: number; key?: string }): void {
    const input = inputRef.current;
    const from = base(event);
    // WebKit selects everything after it has given the focus.
    if (event.key === 'Tab') {
      select(Infinity, Infinity);
    } else if (input?.value === from.value) {
      select(input.selectionStart as number, input.selectionEnd as number, from);
    }
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
    const text = (inputRef.current as HTMLInputElement).value;
    const current = base(event);
    const isReset = kind === 'reset';
    // WebKit takes what is selected out before it tells of the composition that replaces it.
    if ((event as InputEvent | undefined)?.isComposing) {
      composition.current ??= current;
    }
    const composed = isReset ? undefined : composition.current;
    const from = composed ?? current;
    if (kind === 'compositionend') {
      composition.current = undefined;
    }
    if ((disabled || readOnly || status === 'verifying') && !isReset) {
      return put(current);
    }
    // What some browsers say again after the end.
    if (!composed && text === current.value && /omposition/.test(kind)) {
      return;
    }

    const isDeletion = !composed && /delete/.test(kind);
    // Autofill and undo say what the whole text is to be, even if it looks like something put in at
    // the selection.
    const isInsertion = composed || /insert(?!Replacement)/.test(kind);
    const there = insertedText(from, text);
    // What was composed may come to nothing.
    const isThere = there || (composed && there === '');
    const inserted = isInsertion ? (isThere ? there : insertedText(base(), text)) : undefined;
    const next = edit(
      from,
      {
        type: isDeletion ? kind + deletion.current : inserted === undefined ? 'replace' : 'insert',
        text: inserted ?? text,
      } as CodeOperation,
      formats,
    );
    const { value: code, format: newFormat, ignored } = next;
    const arrived = isDeletion || isReset ? '' : (inserted ?? text);
    const isStroke =
      arrived.length > 1 && event?.type === 'input' && !composition.current && tidy(arrived).value;
    const details = {
      reason: isReset
        ? 'reset'
        : isDeletion
          ? 'keyboard'
          : /Paste/.test(kind)
            ? 'input-paste'
            : text
              ? 'input-change'
              : 'input-clear',
      event,
      format: newFormat,
      isCanceled: false,
      cancel() {
        details.isCanceled = true;
      },
    } as CodeInputChangeDetails;
    let notice = '';
    if (ignored && !composition.current) {
      notice = messages.ignored(ignored);
      onValueInvalid?.(arrived, details);
    }
    if (code !== current.value) {
      onValueChange?.(code, details);
    }
    if (details.isCanceled) {
      return put(current);
    }
    if (code !== current.value) {
      completion.current = undefined;
    }
    if (arrived && (code !== current.value || isStroke) && code.length === newFormat.length) {
      completion.current = [code, details];
      if (isStroke) {
        notice = messages.complete(code.length, newFormat.validationType);
      }
    }
    toldAt.current = event?.timeStamp ?? 0;
    patch({ ...next, notice, isEdited: status === 'error' });
    put(next);
  }
  const newest = useRef(receive);
  const onInput = (event: SyntheticEvent): void => receive(event.nativeEvent);

  useImperativeHandle(ref, () => inputRef.current as HTMLInputElement, []);

  useEffect(() => {
    const form = inputRef.current?.form;
    // The event comes before the reset, and later listeners may still cancel it.
    const later = (event: Event): void => {
      setTimeout(() => inputRef.current && newest.current(event));
    };
    form?.addEventListener('reset', later);
    return () => form?.removeEventListener('reset', later);
  }, []);

  useEffect(() => {
    const input = inputRef.current;
    newest.current = receive;
    if (status !== 'error' && state.isEdited) {
      patch({ isEdited: false });
    }
    if (!input) {
      return;
    }
    if (!input.dataset.ready) {
      // For stylesheets too: until now the input had to show its own text.
      input.dataset.ready = 'true';
      if (process.env.NODE_ENV !== 'production') {
        checkSetup(input, formats, length);
      }
      onAssign(input, () => {
        if (!isWriting) {
          newest.current(undefined, 'reset');
        }
      });
      // Before React came, the input may have got the focus, and text, and a place in it that is
      // not where browsers begin.
      const { value: text, selectionStart, selectionEnd } = input;
      const place = (position: number | null): number =>
        tidy(text.slice(0, position as number)).value.length;
      if (input.matches(':focus')) {
        patch({ focused: true });
      }
      if (text !== value) {
        receive(undefined, 'hydration');
      }
      const from = { ...live.current, start: -1 };
      select(place(selectionStart) || Infinity, place(selectionEnd), from);
    }
    if (state !== live.current) {
      return;
    }
    // What the app was told has come into force; what it has set itself takes the place of what was
    // there.
    if (shown === state) {
      toldAt.current = 0;
    } else if (!toldAt.current) {
      patch(shown);
    }
    if (input.value !== value) {
      put(shown);
    }
    const done = completion.current;
    // What an input method has not finished may become something else; but those of phones seldom
    // finish, and may mean another case.
    const typed = (code: string): string => (autoSubmit ? code : code.toUpperCase());
    if (done?.[0] !== value || typed(input.value) !== typed(value)) {
      return;
    }
    completion.current = undefined;
    onValueComplete?.(...done);
    // Not within React’s commit, for the app’s submit handler may want to flush.
    if (autoSubmit) {
      queueMicrotask(() => input.form?.requestSubmit?.());
    }
  });

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
          ...dataAttributes(field),
          ...slotPointer(press, base, () => inputRef.current?.focus(), follow, select),
        },
        props,
      ),
    getSlotProps(index, props) {
      const { character, filled, active, caret } = drawn[index] ?? {};
      return {
        'aria-hidden': true,
        // A translated code is a wrong one.
        translate: 'no' as const,
        'data-index': index,
        ...dataAttributes({ ...field, filled, active, caret }),
        children: character,
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
          // Browsers add it to what they say of a code that does not match the pattern (HTML, the
          // `pattern` attribute).
          title: messages.length(format.length, format.validationType),
          onInput,
          onCompositionStart: (event: SyntheticEvent) => {
            composition.current ??= base(event);
          },
          onCompositionEnd: onInput,
          onSelect: follow,
          // In shadow roots there is no `onSelect`.
          onKeyUp: follow,
          onKeyDown(event: KeyboardEvent) {
            const { key, shiftKey, altKey } = event;
            const reach = event.ctrlKey || event.metaKey ? Infinity : 0;
            follow(event);
            const { start, end } = base();
            // Slots lie from left to right. Browsers differ in what they do with a selection, and
            // some leave read-only fields alone.
            const position = {
              ArrowLeft: start - 1 - reach,
              ArrowRight: end + reach,
              Home: 0,
              ArrowUp: 0,
              End: Infinity,
              ArrowDown: Infinity,
            }[key];
            if (position !== undefined && !shiftKey && !altKey) {
              event.preventDefault();
              select(position, position);
            }
            // From a selected slot, Shift extends to either side.
            if (
              shiftKey &&
              end - start === 1 &&
              !composition.current &&
              /Right|Down|End/.test(key)
            ) {
              inputRef.current?.setSelectionRange(start, end);
            }
            // What browsers do not say of a selection that is deleted. WebKit even takes Delete for
            // Backspace.
            deletion.current =
              key === 'Delete' ? 'Forward' : key === 'Backspace' && (reach || altKey) ? 'Word' : '';
          },
          onFocus: focus,
          onBlur: () => patch({ focused: false }),
        },
        { ...attributes, ...props },
      ),
    getStatusProps: (props) => ({
      role: 'status',
      children: messages[shownStatus as Exclude<CodeInputStatus, 'idle'>] ?? state.notice,
      ...props,
    }),
  };
}
