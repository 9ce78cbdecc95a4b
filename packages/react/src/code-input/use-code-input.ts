'use client';

import {
  type KeyboardEvent,
  type Ref,
  type RefCallback,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react';
import { mergeProps } from '../internals/merge-props.ts';
import { useEvent } from '../internals/use-event.ts';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';
import { type CodeFormat, formatOf, slotCount } from './code-format.ts';
import { rootAttributes, slotAttributes } from './data-attributes.ts';
import { constraintsOf, observe } from './input-element.ts';
import { codeInputMessages } from './messages.ts';
import { type CodeSlot, grouped, slots } from './slots.ts';
import type { UseCodeInputOptions } from './use-code-input-options.ts';
import type { CodeInputState, UseCodeInputReturn } from './use-code-input-return.ts';
import { say, useCodeModel } from './use-code-model.ts';
import { useSlotPointer } from './use-slot-pointer.ts';

/**
 * A code field without looks: one real input, and slots drawn from its value and selection.
 *
 * The root must be positioned; the input must cover it (`position: absolute; inset: 0`) with text and caret transparent and a font size of at least 16px,
 * which keeps iOS from zooming. Everything a browser can do with a text field keeps working, because there is one.
 *
 * @example
 * const field = useCodeInput({ length: 6, onValueComplete: verify });
 * return (
 *   <div {...field.getRootProps()}>
 *     {field.slots.map((slot) => (
 *       <div key={slot.index} {...field.getSlotProps(slot.index)}>{slot.character}</div>
 *     ))}
 *     <input aria-label="Code" {...field.getInputProps()} />
 *     <span {...field.getDescriptionProps()} />
 *     <span {...field.getStatusProps()} />
 *   </div>
 * );
 */
export function useCodeInput(options: UseCodeInputOptions = {}): UseCodeInputReturn {
  const { disabled = false, readOnly = false, required = false, status = 'idle' } = options;
  const messages = { ...codeInputMessages, ...options.messages };
  const formats = formatsOf(options);
  const constraints = constraintsOf(formats);
  const descriptionId = useId();
  const [isHovered, setHovered] = useState(false);
  const [isRevealed, setRevealed] = useState(false);

  // An edit overtakes the error it corrects; the next status is news again.
  const [verdict, setVerdict] = useState({ status, isOvertaken: false });
  if (verdict.status !== status) setVerdict({ status, isOvertaken: false });
  const shownStatus = status === 'error' && verdict.isOvertaken ? 'idle' : status;

  const inputRef = useRef<HTMLInputElement | null>(null);
  const model = useCodeModel(inputRef, {
    ...options,
    formats,
    isLocked: disabled || readOnly || status === 'verifying' || status === 'success',
    texts: messages,
    onEdit() {
      if (!verdict.isOvertaken) setVerdict({ status, isOvertaken: true });
    },
  });
  const { shown } = model;
  const format = formatOf(shown.value, formats);
  const length = slotCount(format);
  const isComplete = length > 0 && Array.from(shown.value).length === length;
  const state: CodeInputState = {
    value: shown.value,
    isComplete,
    isFocused: model.focused,
    isHovered: isHovered && !disabled,
    isInvalid: options.invalid === true || shownStatus === 'error',
    isDisabled: disabled,
    isReadOnly: readOnly,
    isRequired: required,
    isMasked: options.mask === true && !isRevealed,
    status: shownStatus,
  };
  const drawn = slots(shown, format, {
    focused: model.focused,
    masked: state.isMasked,
    placeholder: options.placeholder,
  });

  const reset = useEvent((event: Event) =>
    model.set(inputRef.current?.value ?? '', { reason: 'reset', event }),
  );
  const { expect, follow, assign } = model;
  const stop = useRef<(() => void) | undefined>(undefined);
  const attach = useCallback(
    (input: HTMLInputElement | null) => {
      stop.current?.();
      inputRef.current = input;
      // For stylesheets: until now the input had to show its own text.
      input?.setAttribute('data-ready', '');
      stop.current = input
        ? observe(input, { beforeInput: expect, select: follow, reset, assign })
        : undefined;
    },
    [expect, follow, reset, assign],
  );
  const withRef = useRefMerger(attach);

  const complaint =
    shown.value !== '' && !isComplete
      ? say(messages.incomplete, length, format.type ?? 'numeric')
      : '';
  useIsomorphicLayoutEffect(() => {
    inputRef.current?.setCustomValidity(complaint);
  }, [complaint]);

  const pointer = useSlotPointer({
    input: () => inputRef.current,
    selection: () => [shown.start, shown.end],
    select: model.select,
  });

  function retry({ clear = false }: { clear?: boolean | undefined } = {}): void {
    if (clear) model.set('', { reason: 'action', event: undefined });
    inputRef.current?.focus();
    model.select(0, Infinity);
  }

  return {
    ...state,
    slots: drawn,
    groups: grouped(drawn, format),
    format,
    messages,
    setRevealed,
    clear: () => retry({ clear: true }),
    retry,
    getRootProps: (props) =>
      mergeProps(
        {
          // Digits run from left to right in every script, and a translated code is a wrong one.
          dir: 'ltr',
          translate: 'no' as const,
          ...rootAttributes(state),
          onPointerEnter: () => setHovered(true),
          onPointerLeave: () => setHovered(false),
          ...pointer,
        },
        props,
      ),
    getSlotProps: (index, props) =>
      mergeProps(
        {
          'aria-hidden': true,
          translate: 'no' as const,
          ...slotAttributes(drawn[index] ?? emptySlot(index), state),
        },
        props,
      ),
    getInputProps: (props) => ({
      ...mergeProps(
        {
          type: 'text',
          autoComplete: 'one-time-code',
          autoCapitalize: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          enterKeyHint: isComplete ? ('done' as const) : ('next' as const),
          ...constraints,
          defaultValue: model.initial,
          disabled,
          readOnly,
          required,
          'aria-invalid': state.isInvalid || undefined,
          'aria-busy': status === 'verifying' || undefined,
          onInput: (event: { nativeEvent: Event }) => {
            if (constraints.maxLength !== undefined && inputRef.current)
              inputRef.current.maxLength = constraints.maxLength;
            model.receive(event.nativeEvent);
          },
          onPaste(event: { nativeEvent: ClipboardEvent }) {
            model.gesture.current = event.nativeEvent;
            inputRef.current?.removeAttribute('maxlength');
          },
          onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
            model.gesture.current = event.nativeEvent;
            follow();
            steer(event, shown.end - shown.start === 1, model.select);
          },
          onKeyUp() {
            model.gesture.current = undefined;
            follow();
          },
          onSelect: follow,
          onFocus: model.focus,
          onBlur: model.blur,
          onCompositionStart: model.compose,
          onCompositionEnd: (event: { nativeEvent: Event }) => model.receive(event.nativeEvent),
        },
        props,
      ),
      'aria-describedby': idList(props?.['aria-describedby'], descriptionId),
      ref: withRef(props?.ref),
    }),
    getDescriptionProps: (props) =>
      mergeProps(
        {
          id: descriptionId,
          hidden: true,
          children: say(messages.length, length, format.type ?? 'numeric'),
        },
        props,
      ),
    getStatusProps: (props) =>
      mergeProps(
        {
          role: 'status',
          children: shownStatus === 'idle' ? model.announcement : messages[shownStatus],
        },
        props,
      ),
    getRevealProps: (props) =>
      mergeProps(
        {
          type: 'button' as const,
          children: isRevealed ? messages.hide : messages.show,
          onClick: () => setRevealed(!isRevealed),
        },
        props,
      ),
  };
}

/** The formats a field accepts: `formats`, or the one that its own options describe. */
function formatsOf(options: UseCodeInputOptions): readonly CodeFormat[] {
  const { length = 6, type, normalizeValue } = options;
  const half = length / 2;
  const groups = options.groups ?? (length === 6 || length === 8 ? [half, half] : undefined);
  return options.formats ?? [{ length, type, normalizeValue, groups }];
}

/** What the arrow keys do that a browser would not do here by itself. */
function steer(
  event: KeyboardEvent<HTMLInputElement>,
  isSingle: boolean,
  select: (start: number, end: number) => void,
): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey, currentTarget: input } = event;
  if (event.nativeEvent.isComposing) return;
  if (shiftKey) {
    // A selected slot is extended to the left from its right edge.
    if (
      isSingle &&
      (key === 'ArrowLeft' || key === 'Home') &&
      input.selectionDirection !== 'backward'
    )
      input.setSelectionRange(input.selectionStart, input.selectionEnd, 'backward');
  } else if ((key === 'ArrowUp' || key === 'ArrowDown') && !ctrlKey && !altKey && !metaKey) {
    event.preventDefault();
    event.stopPropagation();
    const position = key === 'ArrowUp' ? 0 : Infinity;
    select(position, position);
  }
}

/** Joins our ref with the user’s, as one function as long as the user’s is the same: another one would detach and attach again. */
function useRefMerger(
  own: RefCallback<HTMLInputElement>,
): (theirs: Ref<HTMLInputElement> | undefined) => RefCallback<HTMLInputElement> {
  const cache =
    useRef<[Ref<HTMLInputElement> | undefined, RefCallback<HTMLInputElement>]>(undefined);
  return (theirs) => {
    if (!theirs) return own;
    cache.current =
      cache.current?.[0] === theirs ? cache.current : [theirs, mergeRefs(own, theirs)];
    return cache.current[1];
  };
}

function mergeRefs<Instance>(
  own: RefCallback<Instance>,
  theirs: Ref<Instance>,
): RefCallback<Instance> {
  return (instance) => {
    void own(instance);
    if (typeof theirs === 'function') void theirs(instance);
    else if (theirs) theirs.current = instance;
  };
}

function idList(theirs: string | undefined, ours: string): string {
  return theirs === undefined ? ours : `${theirs} ${ours}`;
}

function emptySlot(index: number): CodeSlot {
  return {
    index,
    character: undefined,
    placeholder: undefined,
    isFilled: false,
    isActive: false,
    hasCaret: false,
  };
}
