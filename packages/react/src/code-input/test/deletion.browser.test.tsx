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

/**
 * Returns the value and the selection of a field after keys. It starts with `value` and a range.
 */
async function after(
  value: string,
  [start, end]: [number, number],
  keys: string[],
  length = 6,
): Promise<unknown[]> {
  const { unmount } = render(<CodeInput aria-label="Code" defaultValue={value} length={length} />);
  focusField(start, end);
  await press(...keys);
  const result = [codeField().value, ...selection()];
  expect(slotTexts().join('')).toBe(codeField().value);
  unmount();
  return result;
}

describe('Backspace', () => {
  it('Backspace removes the active slot and selects the slot to the left (D1).', async () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" defaultValue="1234" onValueChange={onValueChange} />);
    focusField(1, 2);
    await press('Backspace');
    expect(codeField().value).toBe('134');
    expect(selection()).toEqual([0, 1]);
    expect(activeSlots()).toEqual([0]);
    expect(onValueChange).toHaveBeenCalledTimes(1);
    expect(onValueChange.mock.calls[0]?.[1]).toMatchObject({ reason: 'keyboard' });
  });

  it('Backspace stays on the last slot that it emptied (D1c).', async () => {
    expect(await after('123456', [5, 6], ['Backspace'])).toEqual(['12345', 5, 5]);
    expect(await after('123', [2, 3], ['Backspace'], 3)).toEqual(['12', 2, 2]);
    expect(await after('12', [1, 2], ['Backspace'])).toEqual(['1', 1, 1]);
  });

  it('Backspace and the right digit correct a wrong last digit (E29).', async () => {
    const onValueComplete = vi.fn();
    render(<CodeInput aria-label="Code" onValueComplete={onValueComplete} />);
    focusField();
    await type('123456');
    await press('Backspace', '7');
    expect(codeField().value).toBe('123457');
    expect(onValueComplete.mock.calls.map(([value]) => value as string)).toEqual([
      '123456',
      '123457',
    ]);
  });

  it('Backspace on the empty slot removes the character before it (D2).', async () => {
    expect(await after('12', [2, 2], ['Backspace'])).toEqual(['1', 1, 1]);
  });

  it('Backspace stays on the first slot (D3).', async () => {
    expect(await after('1', [0, 1], ['Backspace'])).toEqual(['', 0, 0]);
  });

  it('Backspace does nothing in an empty field (D4).', async () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" onValueChange={onValueChange} />);
    focusField();
    await press('Backspace');
    expect(onValueChange).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(codeField());
  });

  it('Control+Backspace at the end of the code empties the field (D8).', async () => {
    expect(await after('1234', [4, 4], ['Control+Backspace'])).toEqual(['', 0, 0]);
  });

  it('Control+Backspace removes a selected slot alone, as in other fields (D8c).', async () => {
    expect(await after('123456', [3, 4], ['Control+Backspace'])).toEqual(['12356', 2, 3]);
    expect(await after('123456', [1, 4], ['Control+Backspace'])).toEqual(['156', 1, 2]);
  });

  it('Backspace empties a full field one slot at a time (D11).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="12345" length={5} />);
    focusField();
    const active: number[] = [];
    for (let time = 0; time < 5; time++) {
      await press('Backspace');
      active.push(...activeSlots());
    }
    expect(active).toEqual([4, 3, 2, 1, 0]);
  });
});

describe('Delete', () => {
  it('Delete removes the active slot and stays there (D5).', async () => {
    expect(await after('1234', [1, 2], ['Delete'])).toEqual(['134', 1, 2]);
  });

  it('Delete removes one selected slot after another (D6).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    const values: string[] = [];
    for (const position of [5, 0, 2]) {
      focusField(position, position + 1);
      await press('Delete');
      values.push(codeField().value);
    }
    expect(values).toEqual(['12345', '2345', '235']);
  });

  it('Delete does nothing on an empty slot (D7).', async () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" defaultValue="12" onValueChange={onValueChange} />);
    focusField();
    await press('Delete');
    expect(codeField().value).toBe('12');
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it('Delete stays on its slot however often it is pressed (E13).', async () => {
    expect(await after('1234', [1, 2], ['Delete'])).toEqual(['134', 1, 2]);
    expect(await after('1234', [1, 2], ['Delete', 'Delete'])).toEqual(['14', 1, 2]);
    expect(await after('1234', [1, 2], ['Delete', 'Delete', 'Delete'])).toEqual(['1', 1, 1]);
  });
});

describe('cut', () => {
  it('Cut removes the active slot without a gap (D9).', async () => {
    expect(await after('123', [1, 2], ['Control+x'])).toEqual(['13', 1, 2]);
  });

  it('Cut copies the whole code when it is selected (D9).', async () => {
    expect(await after('1234', [0, 4], ['Control+x', 'Control+v', 'Control+v'], 8)).toEqual([
      '12341234',
      7,
      8,
    ]);
  });
});

describe('deletion of a paste', () => {
  it('Backspace removes a pasted code until the field is empty (D10).', async () => {
    const { rerender } = render(<CodeInput aria-label="Code" defaultValue="123" />);
    focusField(0, 3);
    await press('Control+c', 'End', 'Control+v');
    expect(codeField().value).toBe('123123');
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
    expect(codeField().value).toBe('1');
    await press('Backspace');
    expect(codeField().value).toBe('');
    rerender(<CodeInput aria-label="Code" defaultValue="123" />);
    expect(slotTexts().join('')).toBe('');
  });
});
