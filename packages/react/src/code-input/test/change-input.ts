import { createEvent, fireEvent } from '@testing-library/react';
import { codeField } from '../../../../../test/code-field.ts';

// The accessor of the browser. React defines another one on the input.
const accessor = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** Details of a change by {@link changeInput}. */
interface InputChange {
  /** The `inputType` of the event. */
  inputType: string;
  /** Position of the caret after the change. */
  caret?: number;
  /** The text that the event reports. */
  data?: string | null;
  /** Whether the change is a part of a composition. */
  isComposing?: boolean;
}

/**
 * Changes the text of the code field as a browser does, and dispatches the event that reports it.
 */
export function changeInput(
  text: string,
  { inputType, caret, data = null, isComposing = false }: InputChange,
): void {
  const input = codeField();
  accessor?.set?.call(input, text);
  if (caret !== undefined) {
    input.setSelectionRange(caret, caret);
  }
  const event = createEvent(
    'input',
    input,
    { inputType, data, bubbles: true },
    { EventType: 'InputEvent' },
  );
  // The DOM of the tests in Node ignores this option.
  Object.defineProperty(event, 'isComposing', { value: isComposing });
  fireEvent(input, event);
}
