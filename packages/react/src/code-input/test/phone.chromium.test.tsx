import { render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { codeField, focusField, selection, slotTexts } from '../../../../../test/code-field.ts';
import { commit, compose, pressNamelessBackspace } from '../../../../../test/trusted-input.ts';
import { CodeInput } from '../CodeInput.tsx';

// Android sends characters to Chromium as compositions, and keys without names.

describe('keyboard of a phone', () => {
  it('The keyboard of a phone fills the slots with compositions of one character each.', async () => {
    const onValueChange = vi.fn();
    const onValueComplete = vi.fn();
    render(
      <CodeInput
        aria-label="Code"
        onValueChange={onValueChange}
        onValueComplete={onValueComplete}
      />,
    );
    focusField();
    for (const digit of '123456') {
      await compose(digit);
      await commit(digit);
    }
    expect(codeField().value).toBe('123456');
    expect(onValueChange).toHaveBeenCalledTimes(6);
    expect(onValueComplete).toHaveBeenCalledTimes(1);
  });

  it('The nameless Backspace of a phone deletes as Backspace does (E5).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="1234" />);
    focusField(1, 2);
    await pressNamelessBackspace();
    expect(slotTexts().join('')).toBe('134');
    expect(selection()).toEqual([0, 1]);
    focusField(3, 3);
    await pressNamelessBackspace();
    expect(codeField().value).toBe('13');
    expect(selection()).toEqual([2, 2]);
  });

  it('The nameless Backspace of a phone deletes composed characters, and the slots can be filled again.', async () => {
    render(<CodeInput aria-label="Code" />);
    focusField();
    await compose('1', '12', '123');
    await commit('123');
    await pressNamelessBackspace();
    expect(codeField().value).toBe('12');
    await compose('4');
    expect(slotTexts().join('')).toBe('124');
    await commit('4');
    expect(codeField().value).toBe('124');
    expect(selection()).toEqual([3, 3]);
  });

  it('A code that the keyboard of a phone suggests counts as a paste.', async () => {
    const onValueComplete = vi.fn();
    render(<CodeInput aria-label="Code" defaultValue="1" onValueComplete={onValueComplete} />);
    focusField();
    await commit('123 456');
    expect(codeField().value).toBe('123456');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
  });

  it('A field can be unmounted during a composition of a phone without an error (E28).', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { unmount } = render(<CodeInput aria-label="Code" />);
    focusField();
    await compose('1', '12');
    unmount();
    render(<CodeInput aria-label="Code" />);
    focusField();
    await compose('3');
    await commit('3');
    expect(codeField().value).toBe('3');
    expect(error).not.toHaveBeenCalled();
  });
});
