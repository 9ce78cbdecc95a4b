import { act, cleanup, fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import { type ReactNode, useState } from 'react';
import { expect } from 'vitest';
import { activeSlots, codeField, selection, slotTexts } from '../../../test/code-field.ts';
import { CodeInput } from '../src/code-input/CodeInput.tsx';
import { changeInput } from '../src/code-input/test/change-input.ts';
import { editWithoutKey } from '../src/code-input/test/edit-without-key.ts';

const LENGTH = 4;

/** A step of the user or of the app. */
type Step =
  | { do: 'insert'; text: string; isPaste: boolean }
  | { do: 'backspace' }
  | { do: 'delete' }
  | { do: 'autofill'; text: string }
  | { do: 'select'; start: number; end: number }
  | { do: 'set'; text: string }
  /** The selection moves without any event, and the next edit comes without a key. */
  | { do: 'edit'; start: number; end: number; inputType: string; text: string };

/** Deletions without a key: whether they go backward, and how far without a selection. */
const DELETIONS: Readonly<Record<string, [isBackward: boolean, reach: number]>> = {
  deleteContentBackward: [true, 1],
  deleteContentForward: [false, 1],
  deleteWordBackward: [true, LENGTH],
  deleteWordForward: [false, LENGTH],
  deleteSoftLineBackward: [true, LENGTH],
  deleteHardLineForward: [false, LENGTH],
  deleteByCut: [false, 0],
  deleteByDrag: [false, 0],
};

/** Texts of digits and of what is left out of a code. */
export const text: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom('1', '2', '3', '٤', 'a', ' ', '-', '😀'),
  maxLength: 8,
});
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('insert' as const), text, isPaste: fc.boolean() }),
    fc.record({ do: fc.constant('backspace' as const) }),
    fc.record({ do: fc.constant('delete' as const) }),
    fc.record({ do: fc.constant('autofill' as const), text }),
    fc.record({
      do: fc.constant('select' as const),
      start: fc.nat(LENGTH + 1),
      end: fc.nat(LENGTH + 1),
    }),
    fc.record({ do: fc.constant('set' as const), text }),
    fc.record({
      do: fc.constant('edit' as const),
      start: fc.nat(LENGTH),
      end: fc.nat(LENGTH),
      inputType: fc.constantFrom(
        'insertText',
        'insertFromPaste',
        'insertFromDrop',
        'insertFromYank',
        ...Object.keys(DELETIONS),
      ),
      text,
    }),
  ),
  { maxLength: 12 },
);

/** A plain model of the rules, without React, DOM or events. */
class Model {
  value = '';
  start = 0;
  end = 0;
  completed = 0;
  /** The last value and selection of the user. The app may restore them. */
  left = { value: '', start: 0, end: 0 };

  insert(arrived: string): void {
    const digits = clean(arrived);
    if (digits === '') {
      return;
    }
    const before = this.value;
    if (digits.length >= LENGTH) {
      this.value = digits.slice(0, LENGTH);
    } else {
      const rest = this.value.slice(Math.max(this.end, this.start + digits.length));
      this.value = (this.value.slice(0, this.start) + digits + rest).slice(0, LENGTH);
    }
    const position = digits.length >= LENGTH ? LENGTH : this.start + digits.length;
    this.place(position);
    const isStroke = arrived.length > 1;
    if (this.value.length === LENGTH && (this.value !== before || isStroke)) {
      this.completed++;
    }
  }

  delete(isBackward: boolean, reach = 1): void {
    const isEmptySlot = this.start === this.end;
    const from = isEmptySlot && isBackward ? Math.max(0, this.start - reach) : this.start;
    const to = isEmptySlot && !isBackward ? this.end + reach : this.end;
    const next = this.value.slice(0, from) + this.value.slice(to);
    if (next === this.value) {
      return;
    }
    const wasSlot = this.end - this.start === 1;
    this.value = next;
    this.place(isBackward && wasSlot && from < next.length ? from - 1 : from);
  }

  autofill(arrived: string): void {
    const digits = clean(arrived).slice(0, LENGTH);
    if (digits === '' && visible(arrived) !== '') {
      return;
    }
    const before = this.value;
    this.value = digits;
    this.place(digits.length);
    if (digits.length === LENGTH && (digits !== before || arrived.length > 1)) {
      this.completed++;
    }
  }

  set(arrived: string): void {
    this.value = clean(arrived).slice(0, LENGTH);
    this.place(this.value.length);
  }

  /**
   * Like `set`, for an app that keeps the value. The last value of the user keeps its selection.
   */
  control(arrived: string): void {
    const { left } = this;
    this.set(arrived);
    if (this.value === left.value) {
      [this.start, this.end] = [left.start, left.end];
    }
  }

  select(start: number, end: number): void {
    const from = Math.min(start, end, this.value.length);
    const to = Math.min(Math.max(start, end), this.value.length);
    if (from === to) {
      this.place(from);
    } else {
      [this.start, this.end] = [from, to];
    }
  }

  /** Edits what was selected at that moment, wherever the selection of the field was. */
  editWithoutKey(step: Extract<Step, { do: 'edit' }>): void {
    const { length } = this.value;
    this.start = Math.min(step.start, step.end, length);
    this.end = Math.min(Math.max(step.start, step.end), length);
    const range = [this.start, this.end] as const;
    const deletion = DELETIONS[step.inputType];
    const before = this.value;
    if (deletion) {
      this.delete(...deletion);
    } else {
      this.insert(step.text);
    }
    if (this.value === before && !(!deletion && clean(step.text))) {
      this.select(...range);
    }
  }

  /** Selects the slot at a position, or the empty one. */
  private place(position: number): void {
    const last = this.value.length < LENGTH ? this.value.length : LENGTH - 1;
    this.start = Math.min(Math.max(position, 0), last);
    this.end = Math.min(this.start + 1, this.value.length);
  }
}

function visible(arrived: string): string {
  return arrived.replace(/[ -]/g, '');
}

/**
 * Returns the digits of a text. If there are too many, returns the code that stands alone among
 * them, if there is one.
 */
function clean(arrived: string): string {
  const folded = arrived.replaceAll('٤', '4').replaceAll('-', ' ');
  const digits = folded.replace(/[^1-4]/g, '');
  if (digits.length <= LENGTH) {
    return digits;
  }
  const alone = /\b\d(?: *\d){3}\b/.exec(folded);
  return alone ? alone[0].replaceAll(' ', '') : digits;
}

function perform(step: Step, setValue: (value: string) => void): void {
  const input = codeField();
  const [start, end] = selection() as [number, number];
  const before = input.value;
  if (step.do === 'insert') {
    if (step.text !== '') {
      changeInput(before.slice(0, start) + step.text + before.slice(end), {
        inputType: step.isPaste ? 'insertFromPaste' : 'insertText',
        caret: start + step.text.length,
      });
    }
  } else if (step.do === 'backspace' || step.do === 'delete') {
    const isBackward = step.do === 'backspace';
    const from = start === end && isBackward ? Math.max(0, start - 1) : start;
    const to = start === end && !isBackward ? end + 1 : end;
    const next = before.slice(0, from) + before.slice(to);
    fireEvent.keyDown(input, { key: isBackward ? 'Backspace' : 'Delete' });
    if (next !== before) {
      const inputType = isBackward ? 'deleteContentBackward' : 'deleteContentForward';
      changeInput(next, { inputType, caret: from });
    }
    fireEvent.keyUp(input, { key: isBackward ? 'Backspace' : 'Delete' });
  } else if (step.do === 'autofill') {
    if (step.text !== before) {
      changeInput(step.text, { inputType: 'insertReplacementText', caret: step.text.length });
    }
  } else if (step.do === 'edit') {
    input.setSelectionRange(Math.min(step.start, step.end), Math.max(step.start, step.end));
    editWithoutKey(step.inputType, DELETIONS[step.inputType] ? '' : step.text);
    // Browsers report later that the selection has moved. The DOM of the tests in Node never does.
    fireEvent(input, new Event('selectionchange'));
  } else if (step.do === 'select') {
    // A pointer selects like this. Arrow keys have their own tests.
    input.setSelectionRange(Math.min(step.start, step.end), Math.max(step.start, step.end));
    fireEvent.keyUp(input, { key: 'Shift' });
  } else {
    act(() => setValue(step.text));
  }
}

function follow(model: Model, step: Step, isControlled: boolean): void {
  if (step.do === 'insert') {
    model.insert(step.text);
  } else if (step.do === 'backspace') {
    model.delete(true);
  } else if (step.do === 'delete') {
    model.delete(false);
  } else if (step.do === 'autofill') {
    if (step.text !== model.value) {
      model.autofill(step.text);
    }
  } else if (step.do === 'edit') {
    model.editWithoutKey(step);
  } else if (step.do === 'select') {
    model.select(step.start, step.end);
  } else if (!isControlled && step.text !== model.value) {
    // A value that a script assigns is handled like autofill.
    if (clean(step.text) !== '' || visible(step.text) === '') {
      model.set(step.text);
    }
  } else if (clean(step.text).slice(0, LENGTH) !== model.value) {
    model.set(step.text);
  }
}

/**
 * Compares the code field with a plain model after each of up to twelve steps of the user and the
 * app, in as many random sequences.
 *
 * @returns how many steps were compared.
 */
export function compareWithModel(runs: number): number {
  let compared = 0;
  fc.assert(
    fc
      .property(steps, fc.boolean(), (all, isControlled) => {
        const model = new Model();
        let completed = 0;
        let setValue = (assigned: string): void => {
          codeField().value = assigned;
        };
        function Field(): ReactNode {
          const [value, set] = useState('');
          if (isControlled) {
            setValue = set;
          }
          return (
            <CodeInput
              aria-label="Code"
              length={LENGTH}
              value={isControlled ? value : undefined}
              onValueChange={isControlled ? set : undefined}
              onValueComplete={() => completed++}
            />
          );
        }
        render(<Field />);
        act(() => codeField().focus());
        for (const step of all) {
          // Only an arrow key collapses a selected slot to its left edge. A pointer cannot.
          if (
            (step.do === 'select' || step.do === 'edit') &&
            step.start === step.end &&
            step.start === model.start &&
            model.end - model.start === 1
          ) {
            continue;
          }
          perform(step, setValue);
          follow(model, step, isControlled);
          const { value, start, end } = model;
          expect([codeField().value, slotTexts().join(''), ...selection(), completed]).toEqual([
            value,
            value,
            start,
            end,
            model.completed,
          ]);
          expect(value).toMatch(/^[1-4]{0,4}$/);
          expect(activeSlots().length).toBeGreaterThan(0);
          compared++;
        }
      })
      .beforeEach(() => cleanup()),
    { numRuns: runs },
  );
  return compared;
}
