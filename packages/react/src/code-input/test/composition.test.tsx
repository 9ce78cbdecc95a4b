import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { codeField, focusField, selection, slotTexts } from '../../../../../test/code-field.ts';
import { CodeInput } from '../CodeInput.tsx';
import { changeInput } from './change-input.ts';

// These tests dispatch events, and change the text between them as a browser does. They cover Node
// and the order of events in other browsers. The other tests of composition use real input methods.

function input(
  text: string,
  inputType: string,
  data: string | null = null,
  isComposing = false,
): void {
  changeInput(text, { inputType, data, isComposing });
}

describe('composition', () => {
  it('The text belongs to the input method until the composition ends (E4).', () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" onValueChange={onValueChange} />);
    focusField();
    fireEvent.compositionStart(codeField());
    input('１', 'insertCompositionText', '１', true);
    expect(codeField().value).toBe('１');
    expect(slotTexts()[0]).toBe('1');
    input('1', 'insertCompositionText', '1', true);
    expect(codeField().value).toBe('1');
    fireEvent.compositionEnd(codeField(), { data: '1' });
    expect(codeField().value).toBe('1');
    expect(onValueChange).toHaveBeenCalledTimes(1);
  });

  it('The text is cleaned when the composition ends.', () => {
    render(<CodeInput aria-label="Code" defaultValue="12" />);
    focusField();
    fireEvent.compositionStart(codeField());
    input('12３４', 'insertCompositionText', '３４', true);
    expect(codeField().value).toBe('12３４');
    fireEvent.compositionEnd(codeField(), { data: '３４' });
    expect(codeField().value).toBe('1234');
    expect(selection()).toEqual([4, 4]);
  });

  it('A composition completes the code once and reports ignored characters only at its end.', () => {
    const onValueComplete = vi.fn();
    const onValueInvalid = vi.fn();
    render(
      <CodeInput
        aria-label="Code"
        onValueComplete={onValueComplete}
        onValueInvalid={onValueInvalid}
      />,
    );
    focusField();
    fireEvent.compositionStart(codeField());
    input('１２３４５６あ', 'insertCompositionText', '１２３４５６あ', true);
    expect(onValueInvalid).not.toHaveBeenCalled();
    fireEvent.compositionEnd(codeField(), { data: '１２３４５６あ' });
    input('123456', 'insertCompositionText', '123456');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
    expect(onValueInvalid).toHaveBeenCalledTimes(1);
    expect(codeField().value).toBe('123456');
  });

  it('A composition is not a deletion where Safari removes its text before the final insertion.', () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" defaultValue="1234" onValueChange={onValueChange} />);
    focusField(1, 2);
    fireEvent.keyDown(codeField(), { key: 'Unidentified', keyCode: 229 });
    input('134', 'deleteByComposition', null, true);
    fireEvent.compositionStart(codeField());
    input('1９34', 'insertCompositionText', '９', true);
    input('134', 'deleteCompositionText', null, true);
    input('1９34', 'insertFromComposition', '９', true);
    fireEvent.compositionEnd(codeField(), { data: '９' });
    expect(codeField().value).toBe('1934');
    expect(selection()).toEqual([2, 3]);
    expect(onValueChange.mock.calls.map(([value]) => value as unknown)).not.toContain('134');
  });

  it('A form with autoSubmit is not submitted while the code is still being composed.', () => {
    const onSubmit = vi.fn((event: React.FormEvent) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <CodeInput aria-label="Code" name="code" autoSubmit />
      </form>,
    );
    focusField();
    fireEvent.compositionStart(codeField());
    input('１２３４５６', 'insertCompositionText', '１２３４５６', true);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('Backspace works on Android, where keys have no names (E5).', () => {
    render(<CodeInput aria-label="Code" defaultValue="1234" />);
    focusField(1, 2);
    fireEvent.keyDown(codeField(), { key: 'Unidentified', keyCode: 229 });
    input('134', 'deleteContentBackward');
    expect(slotTexts().join('')).toBe('134');
    expect(selection()).toEqual([0, 1]);
    focusField(3, 3);
    fireEvent.keyDown(codeField(), { key: 'Unidentified', keyCode: 229 });
    input('13', 'deleteContentBackward');
    expect(slotTexts().join('')).toBe('13');
    expect(selection()).toEqual([2, 2]);
  });

  it('A suggestion of the keyboard counts as a paste, however long it is.', () => {
    render(<CodeInput aria-label="Code" defaultValue="1" />);
    focusField();
    input('1123 456', 'insertText', '123 456');
    expect(codeField().value).toBe('123456');
  });

  it('The field can be unmounted during a composition without an error (E28).', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { unmount } = render(<CodeInput aria-label="Code" />);
    focusField();
    fireEvent.compositionStart(codeField());
    input('１', 'insertCompositionText', '１', true);
    unmount();
    expect(error).not.toHaveBeenCalled();
  });
});
