import { act } from '@testing-library/react';
import { codeField, selection } from '../../../../../test/code-field.ts';
import { changeInput } from './change-input.ts';

/**
 * Edits what is selected in the code field as a browser does without a key: `beforeinput`, the
 * change, `input`. If nothing is deleted, there is no `input`.
 */
export function editWithoutKey(inputType: string, text = ''): void {
  const input = codeField();
  let [start, end] = selection() as [number, number];
  const { value } = input;
  act(() => {
    const before = new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true });
    if (!input.dispatchEvent(before)) {
      return;
    }
    if (/delete/.test(inputType) && start === end) {
      const isForward = /Forward/.test(inputType);
      const reach = /By/.test(inputType) ? 0 : /Word|Line/.test(inputType) ? value.length : 1;
      [start, end] = isForward ? [start, end + reach] : [Math.max(0, start - reach), end];
    }
    const next = value.slice(0, start) + text + value.slice(end);
    if (text || next !== value) {
      changeInput(next, { inputType, caret: start + text.length });
    }
  });
}
