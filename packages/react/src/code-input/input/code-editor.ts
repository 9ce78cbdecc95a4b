import type {
  ClipboardEvent,
  ComponentPropsWithRef,
  ComponentPropsWithoutRef,
  SyntheticEvent,
} from 'react';
import type { CodeInputChangeDetails } from '../editing/change-details.ts';
import type { CodeInputFormat } from '../editing/code-format.ts';
import { type CodeState, edit, toCodeState } from '../editing/edit.ts';
import { readInputEvent } from '../editing/read-input-event.ts';
import type { CodeInputMessages } from '../messages.ts';
import type { UseCodeInputOptions } from '../use-code-input-options.ts';
import { observeAssignments } from './observe-assignments.ts';
import { handleSlotKey } from './slot-keyboard.ts';
import { slotPointer } from './slot-pointer.ts';
import { warnAboutSetup } from './warn-about-setup.ts';

declare const process: { env: { NODE_ENV?: string } };

/**
 * How long after a change the next event builds on the field’s own value rather than on the value
 * from your app, in milliseconds. Your app may need that long to pass a change back. The time
 * begins again with each earlier change that it passes back.
 */
const CONTROLLED_UPDATE_GRACE_MS = 100;

/** Whether the user has come back to the page. Then the browser may have filled in its fields. */
function isRevisit(): boolean {
  const entries = performance.getEntriesByType?.('navigation') as PerformanceNavigationTiming[];
  return /back|reload/.test(`${entries?.[0]?.type}`);
}

/**
 * The state of a field after the last change. Your app may reject the change, or pass it back late.
 * So the field does not always show this state.
 */
export interface CodeSnapshot extends CodeState {
  focused?: boolean;
  /** Text to announce. */
  notice?: string;
  /** Whether the user has changed the code since it was rejected. */
  isEdited?: boolean;
}

/** Edits the text of an input. Its handlers stay the same as long as the field is mounted. */
export interface CodeEditor {
  /** Returns the input, or `null` while it is not rendered. */
  getInput: () => HTMLInputElement | null;
  /** The handlers of the root. */
  rootProps: ComponentPropsWithoutRef<'div'>;
  /** The handlers and the ref of the input. */
  inputProps: ComponentPropsWithRef<'input'>;
  /**
   * Takes over what the field was rendered with, before the next event.
   *
   * @param options The editor reads the value, the handlers, the status, `disabled` and `readOnly`.
   * @param displayed The state that the field shows.
   */
  adopt: (
    options: UseCodeInputOptions,
    formats: readonly CodeInputFormat[],
    messages: CodeInputMessages,
    displayed: CodeSnapshot,
  ) => void;
  /** Makes the input hold what was rendered. `snapshot` is the last state that was rendered. */
  synchronize: (snapshot: CodeSnapshot) => void;
  /** Resets the code when the form is reset. Returns a function that stops this. */
  followForm: () => () => void;
}

/**
 * Creates the editor of a code. It keeps the text and the selection of the input equal to those of
 * the field and to the value from your app. The browser edits the input first, as any other text
 * field. Then the editor reads the new text, turns it into a code and writes the code back.
 *
 * @param initial The first state of the field.
 * @param render Renders the field in another state.
 */
export function createCodeEditor(
  initial: CodeSnapshot,
  render: (snapshot: CodeSnapshot) => void,
): CodeEditor {
  let options: UseCodeInputOptions;
  let formats: readonly CodeInputFormat[];
  let messages: CodeInputMessages;
  let displayed: CodeSnapshot;
  // More events may arrive before React has rendered the last one.
  let latest = initial;
  let input: HTMLInputElement | null = null;
  /**
   * The value and selection when the composition in progress began. Until it ends, the text in the
   * input belongs to the input method.
   */
  let composition: CodeState | undefined;
  /** The complete code to report once the input shows it. */
  let completion: [string, CodeInputChangeDetails] | undefined;
  let deletionKey = '';
  /** The text that the input held before your app could assign one. */
  let firstText: string | undefined;
  /** The text and selection of the input before the edit in progress, if an event told of it. */
  let before: CodeState | undefined;
  /** The text that the input would hold after a paste that the field writes by itself. */
  let pasted: string | undefined;
  /** When your app was told about a value that it has not passed back yet. */
  let reportedAt: number | undefined;
  /** The values that your app was told about since it last passed the latest one back. */
  const reported = new Set<string>();
  /** Whether the text that is being assigned to the input is ours. */
  let isWriting = false;

  function update(change: Partial<CodeSnapshot>): void {
    render((latest = { ...latest, ...change }));
  }

  /**
   * Returns the value and selection that an event at this time changes. Without an event, your app
   * counts as up to date.
   */
  function getCurrent(timeStamp?: number): CodeState {
    // False without one of the times.
    const isAppLate = timeStamp! - reportedAt! < CONTROLLED_UPDATE_GRACE_MS;
    return options.value === undefined || isAppLate ? latest : displayed;
  }

  /** Returns the text and the selection of the input. */
  function readInput(): CodeState {
    const { value, selectionStart, selectionEnd } = input!;
    return { value, start: selectionStart!, end: selectionEnd! };
  }

  /** Writes a value and a selection to the input, except during a composition. */
  function write({ value, start, end }: CodeState): void {
    if (!input || composition) {
      return;
    }
    // An assignment clears the browser’s undo history.
    if (input.value !== value) {
      isWriting = true;
      input.value = value;
      isWriting = false;
    }
    // In Safari, selecting in an input gives it the focus.
    if (latest.focused && (input.selectionStart !== start || input.selectionEnd !== end)) {
      // Shift and the left arrow key then extend a selected slot to the left.
      input.setSelectionRange(start, end, 'backward');
    }
  }

  function select(start: number, end: number, from = getCurrent()): void {
    const next = edit(from, { type: 'select', start, end }, formats);
    write(next);
    if (next.start !== from.start || next.end !== from.end) {
      update(next);
    }
  }

  /** Reads the selection that keys, menus and assistive technology made in the input. */
  function readSelection(event: { timeStamp: number; key?: string }): void {
    const from = getCurrent(event.timeStamp);
    // Whatever edit there was is over, even if your app has stopped it.
    before = undefined;
    // WebKit selects everything after it has given the focus.
    if (event.key === 'Tab') {
      select(Infinity, Infinity);
    } else if (input?.value === from.value) {
      select(input.selectionStart!, input.selectionEnd!, from);
    }
  }

  /**
   * Remembers what an edit is about to change: the selection may just have moved without any event,
   * as it does for scripts, dictation and voice control.
   */
  function onBeforeInput(event: InputEvent): void {
    if (pasted !== undefined) {
      return;
    }
    before = readInput();
    // The input may hold nothing that could be deleted, because your app is late.
    if (
      /delete/.test(event.inputType) &&
      before.value !== getCurrent(event.timeStamp).value &&
      !composition
    ) {
      event.preventDefault();
      applyText(event.inputType, event);
    }
  }

  /**
   * Applies the new text of the input, unless your app rejects it.
   *
   * @param type The `inputType` or the type of the event; `hydration` for text from before React,
   *   and `reset` for text that a script assigned.
   */
  function applyText(type: string, event?: Event): void {
    const text = pasted ?? input!.value;
    let current = getCurrent(event?.timeStamp);
    if (before?.value === current.value) {
      current = before;
    }
    // WebKit removes what is selected before it reports the composition that replaces it.
    if ((event as InputEvent | undefined)?.isComposing) {
      composition ??= current;
    }
    const composed = type === 'reset' ? undefined : composition;
    if (type === 'compositionend') {
      composition = undefined;
    }
    if (
      (options.disabled || options.readOnly || options.status === 'verifying') &&
      type !== 'reset'
    ) {
      return write(current);
    }
    // A script has assigned what the field shows. Or a browser reports the end of a composition
    // twice, and in between the input may have been reset to the value that your app has not yet
    // changed.
    if (
      !composed &&
      (event
        ? /omposition/.test(type) && [latest.value, displayed.value].includes(text)
        : text === current.value)
    ) {
      return;
    }

    const { operation, reason } = readInputEvent(
      type,
      text,
      composed ?? before ?? getCurrent(),
      !!composed,
      deletionKey,
    );
    before = undefined;
    const next = edit(composed ?? current, operation, formats);
    const isChanged = next.value !== current.value;
    const entered = reason !== 'reset' && 'text' in operation ? operation.text : '';
    const details = {
      reason,
      event,
      format: next.format,
      isCanceled: false,
      cancel() {
        details.isCanceled = true;
      },
    } as CodeInputChangeDetails;
    let notice = '';
    if (next.ignored && !composition) {
      notice = messages.ignored(next.ignored);
      options.onValueInvalid?.(entered, details);
    }
    if (isChanged) {
      options.onValueChange?.(next.value, details);
    }
    if (details.isCanceled) {
      // Your app may have rendered another value in the meantime.
      return write(getCurrent());
    }
    if (isChanged) {
      completion = undefined;
    }
    // A paste or autofill rather than a key.
    const isAtOnce =
      entered.length > 1 &&
      event?.type === 'input' &&
      !composition &&
      toCodeState(entered, formats).value;
    if (entered && (isChanged || isAtOnce) && next.value.length === next.format.length) {
      completion = [next.value, details];
      if (isAtOnce) {
        notice = messages.complete(next.value.length, next.format.validationType);
      }
    }
    reportedAt = event?.timeStamp;
    reported.add(next.value);
    update({ ...next, notice, isEdited: options.status === 'error' });
    write(next);
  }

  /**
   * Writes the code of a paste in place of its text, as an edit that the browser can undo. An
   * assignment would clear its undo history.
   */
  function onPaste({ clipboardData, nativeEvent }: ClipboardEvent<HTMLInputElement>): void {
    // A handler of your app may have removed the field. Scripts paste by themselves afterwards.
    if (!input || composition || !nativeEvent.isTrusted) {
      return;
    }
    const text = clipboardData?.getData('text') ?? '';
    const from = readInput();
    const { value, start, end } = from;
    const next = edit(from, { type: 'insert', text }, formats).value;
    const plain = value.slice(0, start) + text + value.slice(end);
    // The browser pastes by itself what needs no change, and what changes nothing.
    if (next === plain || next === value) {
      return;
    }
    before = from;
    pasted = plain;
    input.select();
    if (document.execCommand?.('insertText', false, next)) {
      nativeEvent.preventDefault();
    } else {
      input.setSelectionRange(start, end);
    }
    pasted = undefined;
  }

  /** Adopts the focus, the text and the selection that the input received before hydration. */
  function hydrate(): void {
    const { value: text, selectionStart, selectionEnd } = input!;
    const toPosition = (position: number | null): number =>
      toCodeState(text.slice(0, position!), formats).value.length;
    const focused = input!.matches(':focus');
    if (focused) {
      update({ focused });
    }
    // A code from an earlier visit must not be sent again.
    if (focused || text !== firstText || !isRevisit()) {
      applyText('hydration');
    }
    // Browsers begin with the caret at 0; the field begins behind its value.
    const from = { ...latest, start: -1 };
    select(toPosition(selectionStart) || Infinity, toPosition(selectionEnd), from);
  }

  /** Calls `onValueComplete` if the input holds the complete code. */
  function reportCompletion(): void {
    const completed = completion;
    const code = displayed.value;
    // A composition may still become something else. Phones seldom end one, and their text may
    // differ in case.
    const { value } = input!;
    const isShown = options.autoSubmit
      ? value === code
      : value.toUpperCase() === code.toUpperCase();
    if (completed?.[0] !== code || !isShown) {
      return;
    }
    completion = undefined;
    options.onValueComplete?.(...completed);
    // Not within React’s commit: the submit handler of your app may call `flushSync`.
    if (options.autoSubmit) {
      queueMicrotask(() => input?.form?.requestSubmit?.());
    }
  }

  const onInput = ({ nativeEvent }: SyntheticEvent): void =>
    applyText(
      pasted === undefined
        ? (nativeEvent as InputEvent).inputType || nativeEvent.type
        : 'insertFromPaste',
      nativeEvent,
    );

  return {
    getInput: () => input,
    adopt(...rendered) {
      [options, formats, messages, displayed] = rendered;
    },
    synchronize(snapshot) {
      if (options.status !== 'error' && snapshot.isEdited) {
        update({ isEdited: false });
      }
      // The input may be rendered later than the rest.
      if (!input) {
        return;
      }
      if (!input.dataset.ready) {
        // For stylesheets, too: until now the input had to show its own text.
        input.dataset.ready = 'true';
        if (process.env.NODE_ENV !== 'production') {
          warnAboutSetup(input, formats, options.length);
        }
        observeAssignments(input, () => isWriting || applyText('reset'));
        hydrate();
      }
      if (snapshot !== latest) {
        return;
      }
      if (displayed === snapshot) {
        // Your app has passed the value back.
        reportedAt = undefined;
        reported.clear();
      } else if (!reportedAt) {
        // Your app has set a value by itself.
        update(displayed);
      } else if (reported.delete(displayed.value)) {
        // Your app is late, but has not rejected anything: more values are on their way.
        reportedAt = performance.now();
      }
      if (input.value !== displayed.value) {
        write(displayed);
      }
      reportCompletion();
    },
    followForm() {
      const form = input?.form;
      const onReset = (event: Event): void => {
        // The event comes before the reset, and later listeners may still cancel it.
        setTimeout(() => input && applyText('reset', event));
      };
      form?.addEventListener('reset', onReset);
      return () => form?.removeEventListener('reset', onReset);
    },
    rootProps: slotPointer(getCurrent, () => input?.focus(), readSelection, select),
    inputProps: {
      ref(element) {
        input = element;
        firstText ??= element?.value;
        // React has no `selectionchange`, and its `beforeinput` leaves out deletions.
        element?.addEventListener('beforeinput', onBeforeInput);
        element?.addEventListener('selectionchange', readSelection);
      },
      // A form reset restores it.
      defaultValue: initial.value,
      onInput,
      onPaste,
      onCompositionStart(event) {
        composition ??= getCurrent(event.timeStamp);
      },
      onCompositionEnd: onInput,
      onSelect: readSelection,
      onKeyUp(event) {
        deletionKey = '';
        // `onSelect` is not called in shadow roots.
        readSelection(event);
      },
      onKeyDown(event) {
        readSelection(event);
        deletionKey = handleSlotKey(event, getCurrent(), select, !!composition);
      },
      onFocus() {
        update({ focused: true });
        select(Infinity, Infinity);
      },
      onBlur: () => update({ focused: false }),
    },
  };
}
