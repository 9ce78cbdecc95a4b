'use client';

import { type RefObject, useRef, useState } from 'react';
import { useEvent } from '../internals/use-event.ts';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';
import type { CodeInputCause, CodeInputEventDetails } from './change-details.ts';
import { type CodeFormat, fits, slotCount } from './code-format.ts';
import { type CodeEdit, type CodeState, type TextOperation, edit } from './edit.ts';
import { insertedText, operationOf, readSelection, write } from './input-element.ts';
import type { CodeInputMessages } from './messages.ts';
import type { UseCodeInputOptions } from './use-code-input-options.ts';

/** A value that the app, which keeps it, has been told of and has not taken over yet. */
interface Proposal extends CodeState {
  at: number;
}

interface Snapshot extends CodeState {
  focused: boolean;
  announcement: string;
  proposals: readonly Proposal[];
}

/** What is known of an edit besides its outcome. */
interface Entry {
  cause: CodeInputCause;
  at: number;
  /** Whether it counts as entering a code, should the code be complete now. */
  isEntry: boolean;
  announcement: string;
}

/** For how long an app that takes values over later is waited for when the next key comes, in milliseconds. */
const PATIENCE = 100;

/** The value and selection of a code field, and how the events of its input change them. */
export interface CodeModel {
  /** What is to be drawn. */
  shown: CodeState;
  /** The value to begin with. */
  initial: string;
  focused: boolean;
  announcement: string;
  /** The keydown or paste that what comes next is due to. */
  gesture: RefObject<KeyboardEvent | ClipboardEvent | undefined>;
  /** Takes over the selection that keys, menus and assistive technology make in the input. */
  follow: () => void;
  /** Makes sense of what has become of the input’s text. */
  receive: (event: Event | undefined) => void;
  /** Decides over what is about to become of it. */
  expect: (event: InputEvent) => void;
  compose: () => void;
  focus: () => void;
  blur: () => void;
  select: (start: number, end: number) => void;
  /** Takes over a text that a script has assigned to the input. */
  assign: (text: string) => void;
  /** Replaces the value, as the app or its form asks. */
  set: (text: string, cause: CodeInputCause) => void;
}

/** @internal */
export function useCodeModel(
  inputRef: RefObject<HTMLInputElement | null>,
  options: Omit<UseCodeInputOptions, 'formats'> & {
    formats: readonly CodeFormat[];
    isLocked: boolean;
    texts: CodeInputMessages;
    onEdit: () => void;
  },
): CodeModel {
  const { formats, isLocked, texts } = options;
  const isControlled = options.value !== undefined;

  const [initial] = useState(() => tidy(options.value ?? options.defaultValue, formats));
  const [state, setState] = useState<Snapshot>(() => ({
    ...initial,
    focused: false,
    announcement: '',
    proposals: [],
  }));
  // Events can come in before React has rendered what the last one changed.
  const live = useRef(state);
  const queued = useRef(state);
  function patch(change: Partial<Snapshot>): void {
    live.current = { ...live.current, ...change };
    queued.current = live.current;
    setState(live.current);
  }

  /** What the field held when the composition in progress began. Until it ends, the text in the input belongs to the input method. */
  const composition = useRef<CodeState | undefined>(undefined);
  /** The complete code to tell of once it is in force. */
  const completion = useRef<{ value: string; details: CodeInputEventDetails } | undefined>(
    undefined,
  );
  /** The complete code that was told of while it was being composed. */
  const composed = useRef<string | undefined>(undefined);
  const gesture = useRef<KeyboardEvent | ClipboardEvent | undefined>(undefined);
  const isWriting = useRef(false);
  const isAdopted = useRef(false);

  function put(next: CodeState): void {
    const input = inputRef.current;
    if (!input || composition.current) return;
    isWriting.current = true;
    write(input, next, live.current.focused);
    isWriting.current = false;
  }

  /** What an edit starts from: what is there or, if an app takes values over later, what it has been told last. */
  function latest(at: number): CodeState {
    const last = live.current.proposals.at(-1);
    return last && at - last.at < PATIENCE ? last : live.current;
  }

  function apply(next: CodeEdit, entry: Entry): void {
    let isCanceled = false;
    if (next.value !== latest(entry.at).value) {
      options.onValueChange?.(next.value, {
        ...entry.cause,
        format: next.format,
        get isCanceled() {
          return isCanceled;
        },
        cancel() {
          isCanceled = true;
        },
      });
    }
    if (isCanceled) return put(live.current);
    const { value, start, end } = next;
    const { announcement, at } = entry;
    completion.current =
      entry.isEntry && isFull(value, formats)
        ? { value, details: { ...entry.cause, format: next.format } }
        : undefined;
    patch(
      isControlled
        ? {
            proposals: [...live.current.proposals, { value, start, end, at }].slice(-8),
            announcement,
          }
        : { value, start, end, announcement },
    );
    options.onEdit();
    put(next);
  }

  /** Tells of characters that cannot stand in the code, and how it was put to the user. */
  function refuse(text: string, next: CodeEdit, cause: CodeInputCause): string {
    options.onValueInvalid?.(text, { ...cause, format: next.format });
    return again(say(texts.ignored, next.ignored), live.current.announcement);
  }

  function receive(event: Event | undefined): void {
    const input = inputRef.current;
    if (!input) return;
    const text = input.value;
    const { type, timeStamp = 0, inputType = '' } = (event ?? {}) as Partial<InputEvent>;
    const before = composition.current ?? live.current;
    const isComposing = composition.current !== undefined && type !== 'compositionend';
    const pending = composition.current ? before : latest(timeStamp);
    if (!isComposing) composition.current = undefined;
    if (isLocked) return put(live.current);

    const key = keyOf(gesture.current);
    const late = pending === before ? undefined : insertedText(pending, text);
    const operation: TextOperation =
      late === undefined
        ? operationOf(before, text, inputType, key)
        : { type: 'insert', text: late };
    const isDeletion = operation.type === 'delete';
    let next = edit(pending, operation, formats);
    // Keyboards of phones delete more than a character at once, and have done it already.
    if (isDeletion && operation.unit !== 'word' && pending === before && next.value !== text)
      next = edit(before, { type: 'replace', text }, formats);

    const arrived = isDeletion ? '' : operation.text;
    const isStroke = Array.from(arrived).length > 1;
    const isEntry =
      !isDeletion &&
      (next.value !== before.value || isStroke) &&
      // A form must not be sent while it holds what the input method has not finished.
      (isComposing ? next.value === text : next.value !== composed.current);
    composed.current = isComposing && isEntry ? next.value : undefined;
    const cause = causeOf(event, gesture.current, isDeletion, next.value);
    if (gesture.current?.type === 'paste') gesture.current = undefined;
    let announcement = '';
    if (next.ignored > 0 && !isComposing) announcement = refuse(arrived, next, cause);
    else if (isStroke && isEntry && isFull(next.value, formats))
      announcement = again(
        say(texts.complete, slotCount(next.format), next.format.type ?? 'numeric'),
        live.current.announcement,
      );
    apply(next, { cause, at: timeStamp, isEntry, announcement });
  }

  const follow = useEvent(() => {
    const input = inputRef.current;
    const { current } = live;
    if (!input || !current.focused || composition.current || input.value !== current.value) return;
    const selection = readSelection(input);
    if (selection.start === current.start && selection.end === current.end) return;
    const next = edit(current, { type: 'select', ...selection }, formats);
    put(next);
    if (next.start !== current.start || next.end !== current.end)
      patch({ start: next.start, end: next.end });
  });

  const expect = useEvent((event: InputEvent) => {
    follow();
    const { data, inputType } = event;
    if (event.defaultPrevented || composition.current) return;
    if (isLocked) return event.preventDefault();
    if (!data || !inputType.startsWith('insert') || event.isComposing) return;
    // Browsers cut at `maxlength` before anything can be filtered out.
    if (data.length > 1) inputRef.current?.removeAttribute('maxlength');
    const { current } = live;
    const next = edit(latest(event.timeStamp), { type: 'insert', text: data }, formats);
    if (next.ignored === 0 || next.value !== current.value || next.start !== current.start) return;
    // Nothing of it can be used: what never happens needs no correction, and can be left out of the undo history.
    event.preventDefault();
    patch({ announcement: refuse(data, next, causeOf(event, gesture.current, false, next.value)) });
  });

  function select(start: number, end: number): void {
    const { value, focused } = live.current;
    if (!focused) return;
    const next = edit({ value, start: 0, end: 0 }, { type: 'select', start, end }, formats);
    put(next);
    patch({ start: next.start, end: next.end });
  }

  const shown = show(state, options.value, formats);

  useIsomorphicLayoutEffect(() => {
    const input = inputRef.current;
    if (state !== queued.current) return;
    if (!isAdopted.current && input) {
      isAdopted.current = true;
      // Autofocused, and perhaps typed into, before React came.
      if (input.matches(':focus') && !state.focused) focus();
      if (input.value !== shown.value) return receive(undefined);
    }
    const { current } = live;
    if (isControlled) {
      const accepted = current.proposals.findLastIndex((one) => one.value === shown.value);
      const isForeign = accepted < 0 && shown.value !== current.value;
      if (isForeign) completion.current = undefined;
      if (isForeign || accepted >= 0)
        live.current = {
          ...current,
          value: shown.value,
          start: shown.start,
          end: shown.end,
          proposals: isForeign ? [] : current.proposals.slice(accepted + 1),
        };
    }
    put(live.current);
    const done = completion.current;
    if (done?.value !== shown.value) return;
    completion.current = undefined;
    options.onValueComplete?.(done.value, done.details);
    // Not from within React’s commit: the app’s own submit handler may want to flush.
    if (options.autoSubmit) queueMicrotask(() => input?.form?.requestSubmit?.());
  });

  function focus(): void {
    const { value } = live.current;
    patch({ focused: true });
    select(value.length, value.length);
  }

  return {
    shown,
    initial: initial.value,
    focused: state.focused,
    announcement: state.announcement,
    gesture,
    follow,
    receive,
    expect,
    compose() {
      composition.current = live.current;
    },
    focus,
    blur: () => patch({ focused: false }),
    select,
    assign: useEvent((text: string) => {
      if (isWriting.current) return;
      if (!isControlled) patch({ ...tidy(text, formats), announcement: '' });
      put(live.current);
    }),
    set(text, cause) {
      const next = edit(tidy('', formats), { type: 'replace', text }, formats);
      apply(next, { cause, at: 0, isEntry: false, announcement: '' });
    },
  };
}

/** A text from the app as a value, with the caret behind it. */
function tidy(text: string | null | undefined, formats: readonly CodeFormat[]): CodeState {
  const { value, start, end } = edit(
    { value: '', start: 0, end: 0 },
    { type: 'replace', text: text ?? '' },
    formats,
  );
  return { value, start, end };
}

/** The snapshot, seen with the value that the app gives, if it keeps the value. */
function show(
  state: Snapshot,
  value: string | undefined,
  formats: readonly CodeFormat[],
): CodeState {
  if (value === undefined) return state;
  const proposal = state.proposals.findLast((one) => one.value === value);
  if (proposal) return proposal;
  if (value === state.value) return state;
  const outside = tidy(value, formats);
  // A caret waiting for the next character goes on waiting for it.
  if (state.start === state.end) return outside;
  const { start, end } = state;
  return edit({ ...outside, start: 0, end: 0 }, { type: 'select', start, end }, formats);
}

function isFull(value: string, formats: readonly CodeFormat[]): boolean {
  const characters = Array.from(value);
  return (
    characters.length > 0 &&
    formats.some((format) => slotCount(format) === characters.length && fits(characters, format))
  );
}

function keyOf(gesture: Event | undefined): KeyboardEvent | undefined {
  return gesture?.type === 'keydown' ? (gesture as KeyboardEvent) : undefined;
}

function causeOf(
  event: Event | undefined,
  gesture: KeyboardEvent | ClipboardEvent | undefined,
  isDeletion: boolean,
  value: string,
): CodeInputCause {
  const key = keyOf(gesture);
  if (isDeletion)
    return key ? { reason: 'keyboard', event: key } : { reason: 'input-clear', event };
  if (gesture?.type === 'paste') return { reason: 'input-paste', event: gesture as ClipboardEvent };
  return { reason: value === '' ? 'input-clear' : 'input-change', event };
}

/** A message, worded for its arguments. */
export function say<Arguments extends unknown[]>(
  message: string | ((...about: Arguments) => string),
  ...about: Arguments
): string {
  return typeof message === 'string' ? message : message(...about);
}

/** A text that differs from the last one, or screen readers would not say it again. */
function again(text: string, last: string): string {
  return text === last ? `${text}\u00A0` : text;
}
