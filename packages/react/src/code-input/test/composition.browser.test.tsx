import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { server } from 'vitest/browser';
import {
  activeSlots,
  codeField,
  focusField,
  selection,
  slotTexts,
} from '../../../../../test/code-field.ts';
import { cancel, click, commit, compose, type } from '../../../../../test/trusted-input.ts';
import { CodeInput } from '../CodeInput.tsx';

/**
 * Returns the text of the input while a character is composed. The input method of WebKitGTK shows
 * `u` and the number of the character.
 */
function pending(character: string): string {
  return server.browser === 'webkit' ? `u${character.charCodeAt(0).toString(16)}` : character;
}

describe('composition by an input method', () => {
  it('A composition is left alone until it ends, and is then cleaned (E4).', async () => {
    const assign = vi.spyOn(HTMLInputElement.prototype, 'value', 'set');
    const select = vi.spyOn(HTMLInputElement.prototype, 'setSelectionRange');
    render(<CodeInput aria-label="Code" defaultValue="12" />);
    focusField();
    assign.mockClear();
    select.mockClear();
    await compose('３');
    expect(codeField().value).toBe(`12${pending('３')}`);
    expect(assign).not.toHaveBeenCalled();
    expect(select).not.toHaveBeenCalled();
    await commit('３');
    expect(codeField().value).toBe('123');
    expect(selection()).toEqual([3, 3]);
    expect(activeSlots()).toEqual([3]);
    await type('4');
    expect(codeField().value).toBe('1234');
  });

  it('A composition never removes the characters that were there before (E4).', async () => {
    const values: string[] = [];
    render(
      <CodeInput
        aria-label="Code"
        defaultValue="12"
        onValueChange={(value) => values.push(value)}
      />,
    );
    focusField();
    await compose('３');
    await commit('３');
    expect(values.at(-1)).toBe('123');
    expect(values.filter((value) => !value.startsWith('12'))).toEqual([]);
  });

  it('A composed character replaces the selected slot, and the next slot is selected (E4).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField(2, 3);
    await compose('９');
    await commit('９');
    expect(codeField().value).toBe('129456');
    expect(slotTexts().join('')).toBe('129456');
    expect(selection()).toEqual([3, 4]);
    await type('8');
    expect(codeField().value).toBe('129856');
  });

  it('A composed character replaces several selected slots.', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField(1, 4);
    await compose('９');
    await commit('９');
    expect(codeField().value).toBe('1956');
    expect(selection()).toEqual([2, 3]);
  });

  it('A composition that ends without any valid character changes nothing.', async () => {
    const onValueInvalid = vi.fn();
    render(<CodeInput aria-label="Code" defaultValue="123456" onValueInvalid={onValueInvalid} />);
    focusField(2, 3);
    await compose('あ');
    expect(onValueInvalid).not.toHaveBeenCalled();
    await commit('あ');
    expect(codeField().value).toBe('123456');
    expect(selection()).toEqual([2, 3]);
    expect(onValueInvalid.mock.calls.map(([text]) => text as unknown)).toEqual(['あ']);
    await type('8');
    expect(codeField().value).toBe('128456');
  });

  it('A canceled composition leaves value, selection and handlers untouched.', async () => {
    const onValueInvalid = vi.fn();
    const onValueComplete = vi.fn();
    const props = { onValueInvalid, onValueComplete };
    const { unmount } = render(<CodeInput aria-label="Code" defaultValue="12" {...props} />);
    focusField();
    await compose('９');
    await cancel();
    expect(codeField().value).toBe('12');
    expect(slotTexts().join('')).toBe('12');
    expect(selection()).toEqual([2, 2]);
    unmount();
    render(<CodeInput aria-label="Code" defaultValue="123456" {...props} />);
    focusField(2, 4);
    await compose('９');
    await cancel();
    expect(codeField().value).toBe('123456');
    expect(slotTexts().join('')).toBe('123456');
    expect(selection()).toEqual([2, 4]);
    expect(onValueInvalid).not.toHaveBeenCalled();
    expect(onValueComplete).not.toHaveBeenCalled();
  });

  it('A composition reports a complete code once, after it has ended.', async () => {
    const onValueComplete = vi.fn();
    render(<CodeInput aria-label="Code" defaultValue="12345" onValueComplete={onValueComplete} />);
    focusField();
    await compose('６');
    expect(onValueComplete).not.toHaveBeenCalled();
    await commit('６');
    expect(onValueComplete.mock.calls.map(([code]) => code as unknown)).toEqual(['123456']);
  });

  it('A composition submits the form once, after it has ended, with the code.', async () => {
    const sent: unknown[] = [];
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.push(new FormData(event.currentTarget).get('code'));
        }}
      >
        <CodeInput aria-label="Code" name="code" defaultValue="12345" autoSubmit />
      </form>,
    );
    focusField();
    await compose('６');
    expect(sent).toEqual([]);
    await commit('６');
    expect(sent).toEqual(['123456']);
  });

  it('A composition continues while your app renders again.', async () => {
    const { rerender } = render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField(2, 3);
    await compose('９');
    rerender(<CodeInput aria-label="Code" defaultValue="123456" status="error" />);
    expect(codeField().value).toBe(`12${pending('９')}456`);
    await commit('９');
    expect(codeField().value).toBe('129456');
    expect(selection()).toEqual([3, 4]);
  });

  it('A composition is undone if your app rejects its value.', async () => {
    const onValueComplete = vi.fn();
    render(<CodeInput aria-label="Code" value="12345" onValueComplete={onValueComplete} />);
    focusField();
    await compose('６');
    expect(codeField().value).toBe(`12345${pending('６')}`);
    expect(slotTexts().join('')).toBe('12345');
    await commit('６');
    await waitFor(() => expect(codeField().value).toBe('12345'));
    expect(slotTexts().join('')).toBe('12345');
    expect(onValueComplete).not.toHaveBeenCalled();
  });

  it('A composition ends when the user clicks outside the field.', async () => {
    render(
      <>
        <CodeInput aria-label="Code" defaultValue="12" />
        <input aria-label="Other" />
      </>,
    );
    const other = screen.getByRole<HTMLInputElement>('textbox', { name: 'Other' });
    focusField();
    await compose('３');
    await click(other);
    expect(document.activeElement).toBe(other);
    expect(activeSlots()).toEqual([]);
    // WebKitGTK inserts the text of the composition. The number of the character contains digits.
    expect(codeField().value).toBe(server.browser === 'webkit' ? '1213' : '123');
    expect(slotTexts().join('')).toBe(codeField().value);
    // Firefox receives no keys until the next composition is over.
    await compose('４');
    await commit('４');
    expect(other.value).toBe('４');
  });
});
