import { render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  activeSlots,
  codeField,
  focusField,
  selection,
  slotTexts,
} from '../../../../../test/code-field.ts';
import { press, type } from '../../../../../test/trusted-input.ts';
import { CodeInput } from '../CodeInput.tsx';

describe('typing', () => {
  it('A typed character fills its slot and moves on to the next one (T1).', async () => {
    render(<CodeInput aria-label="Code" />);
    focusField();
    await type('1');
    expect(codeField().value).toBe('1');
    expect(selection()).toEqual([1, 1]);
    expect(activeSlots()).toEqual([1]);
  });

  it('Typed characters fill one slot after another (T2).', async () => {
    render(<CodeInput aria-label="Code" />);
    focusField();
    await type('123456');
    expect(codeField().value).toBe('123456');
    expect(slotTexts()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('The last slot stays active after it receives its character (T3).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="12345" />);
    focusField();
    await type('6');
    expect(selection()).toEqual([5, 6]);
    expect(activeSlots()).toEqual([5]);
  });

  it('A character typed into a full code replaces the last one, and the code does not grow (T4).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    await type('7');
    expect(codeField().value).toBe('123457');
    await type('89');
    expect(codeField().value).toBe('123459');
  });

  it('A typed character overwrites the active slot and moves on to the next one (T5).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123" />);
    focusField();
    await press('ArrowLeft', '1');
    expect(codeField().value).toBe('121');
    await press('ArrowLeft', 'ArrowLeft', '4');
    expect(codeField().value).toBe('141');
    expect(selection()).toEqual([2, 3]);
  });

  it('A typed character replaces several selected slots (T6).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft');
    expect(selection()).toEqual([3, 6]);
    expect(activeSlots()).toEqual([3, 4, 5]);
    await type('1');
    expect(codeField().value).toBe('1231');
  });

  it('A typed character that is already in the slot moves on without a change (T7).', async () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" defaultValue="12" onValueChange={onValueChange} />);
    focusField();
    await press('ArrowLeft', '2');
    expect(codeField().value).toBe('12');
    expect(selection()).toEqual([2, 2]);
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it('The last slot of a full code stays active when its character is typed again (T8).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    await type('6');
    expect(codeField().value).toBe('123456');
    expect(selection()).toEqual([5, 6]);
  });

  it('An invalid character keeps the value and the selection of a filled slot (T9).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="1" />);
    focusField();
    await press('ArrowLeft', 'a');
    expect(codeField().value).toBe('1');
    expect(selection()).toEqual([0, 1]);
    expect(document.activeElement).toBe(codeField());
  });

  it('An invalid character leaves an empty slot empty and active (T10).', async () => {
    const { rerender } = render(<CodeInput aria-label="Code" />);
    focusField();
    await type('a!');
    expect(codeField().value).toBe('');
    expect(activeSlots()).toEqual([0]);
    rerender(<CodeInput aria-label="Code" validationType="alphabetic" />);
    await type('1a');
    expect(codeField().value).toBe('a');
    expect(activeSlots()).toEqual([1]);
  });

  it('Invalid characters between valid ones are left out (T11).', async () => {
    render(<CodeInput aria-label="Code" />);
    focusField();
    await type('a1b2');
    expect(codeField().value).toBe('12');
  });

  it('The slots follow keys that are pressed at the speed of a machine (E24).', async () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" length={8} onValueChange={onValueChange} />);
    focusField();
    await press('1', '2', '3', 'ArrowLeft', 'ArrowLeft', '9', '8', '4', 'Backspace', '5');
    expect(codeField().value).toBe('1985');
    expect(slotTexts().join('')).toBe('1985');
  });

  it('Shortcuts work when their letter is the character of the active slot (E2).', async () => {
    const prevented: boolean[] = [];
    render(
      <div onKeyDown={(event) => prevented.push(event.defaultPrevented)}>
        <CodeInput aria-label="Code" validationType="alphanumeric" defaultValue="cvax" />
      </div>,
    );
    for (const [position, letter] of ['c', 'v', 'a', 'x'].entries()) {
      focusField(position, position + 1);
      await press(`Control+${letter}`);
    }
    expect(prevented).toEqual(Array(8).fill(false));
    // The “c” was pasted over the “v”, and the “x” was cut.
    expect(codeField().value).toBe('cca');
  });

  it('The browser can undo typing.', async () => {
    render(<CodeInput aria-label="Code" />);
    focusField();
    await type('12');
    await type('a');
    await press('Control+z');
    // Browsers undo one character or everything that was typed.
    expect(['1', '', '12']).toContain(codeField().value);
    expect(slotTexts().join('')).toBe(codeField().value);
  });
});
