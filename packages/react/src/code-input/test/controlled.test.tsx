import { act, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, selection, slotTexts } from '../../../../../test/code-field.ts';
import { CodeInput } from '../CodeInput.tsx';

/**
 * A field of an app that takes values over only when told to: the first `count` of them, or all.
 */
function renderLate(
  initial: string,
  onValueComplete: () => void,
): { accept: (count?: number) => void } {
  const waiting: (() => void)[] = [];
  function Field(): ReactNode {
    const [value, setValue] = useState(initial);
    return (
      <CodeInput
        aria-label="Code"
        value={value}
        onValueChange={(next) => waiting.push(() => setValue(next))}
        onValueComplete={onValueComplete}
      />
    );
  }
  render(<Field />);
  return {
    accept(count = Infinity) {
      for (const take of waiting.splice(0, count)) {
        act(take);
      }
    },
  };
}

describe('value', () => {
  it('is drawn anew when the app changes it, and completes nothing (V1)', () => {
    const onValueComplete = vi.fn();
    const { rerender } = render(
      <CodeInput aria-label="Code" value="123456" onValueComplete={onValueComplete} />,
    );
    rerender(<CodeInput aria-label="Code" value="654321" onValueComplete={onValueComplete} />);
    expect(slotTexts().join('')).toBe('654321');
    expect(codeField().value).toBe('654321');
    expect(onValueComplete).not.toHaveBeenCalled();
  });

  it('is cleaned like any other text', () => {
    render(<CodeInput aria-label="Code" value="12a-34567890" />);
    expect(codeField().value).toBe('123456');
  });

  it('can be emptied (V2)', () => {
    const { rerender } = render(<CodeInput aria-label="Code" value="123" />);
    rerender(<CodeInput aria-label="Code" value="" />);
    expect(slotTexts().join('')).toBe('');
    expect(codeField().value).toBe('');
  });

  it('is left at its end when it comes back after the app has emptied it, wherever the caret was', async () => {
    const user = userEvent.setup();
    let set!: (value: string) => void;
    function Field(): ReactNode {
      const [value, setValue] = useState('');
      set = setValue;
      return <CodeInput aria-label="Code" value={value} onValueChange={setValue} />;
    }
    render(<Field />);
    act(() => codeField().focus());
    await user.keyboard('1{ArrowLeft}');
    expect(selection()).toEqual([0, 1]);
    act(() => set(''));
    act(() => set('1'));
    expect(selection()).toEqual([1, 1]);
  });

  it('can be edited after the app has set it (V3)', async () => {
    const user = userEvent.setup();
    function Field({ given }: { given: string }): ReactNode {
      const [value, setValue] = useState(given);
      return <CodeInput aria-label="Code" value={value} onValueChange={setValue} />;
    }
    render(<Field given="123" />);
    codeField().focus();
    await user.keyboard('{Home}9');
    expect(codeField().value).toBe('923');
  });

  it('moves the caret along when the app fills the field (V3)', () => {
    const { rerender } = render(<CodeInput aria-label="Code" value="" />);
    act(() => codeField().focus());
    rerender(<CodeInput aria-label="Code" value="123" />);
    expect(activeSlots()).toEqual([3]);
    expect(selection()).toEqual([3, 3]);
  });

  it('stays what the app says while it ignores changes, and nothing happens late (V4)', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    const { rerender } = render(
      <CodeInput aria-label="Code" length={2} value="1" onValueComplete={onValueComplete} />,
    );
    codeField().focus();
    await user.keyboard('2');
    expect(codeField().value).toBe('1');
    expect(slotTexts()).toEqual(['1', '']);
    expect(activeSlots()).toEqual([1]);
    rerender(
      <CodeInput aria-label="Code" length={2} value="34" onValueComplete={onValueComplete} />,
    );
    expect(onValueComplete).not.toHaveBeenCalled();
  });

  it('can come late: then the caret goes on and the code is complete (V5)', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    const { accept } = renderLate('1234', onValueComplete);
    codeField().focus();
    await user.paste('5');
    expect(codeField().value).toBe('1234');
    expect(activeSlots()).toEqual([4]);
    accept();
    expect(codeField().value).toBe('12345');
    expect(activeSlots()).toEqual([5]);
    await user.paste('6');
    expect(onValueComplete).not.toHaveBeenCalled();
    accept();
    expect(onValueComplete.mock.calls).toEqual([
      ['123456', expect.objectContaining({ reason: 'input-paste' })],
    ]);
  });

  it('loses no character and doubles none when keys come faster than the app takes them over (E24)', () => {
    const onValueComplete = vi.fn();
    const { accept } = renderLate('', onValueComplete);
    codeField().focus();
    // What a browser makes of each key, given what is in the input by then; some are taken over in
    // between.
    for (const [position, key] of ['1', '1', '2', '2', '3', '3'].entries()) {
      fireEvent.input(codeField(), {
        target: { value: codeField().value + key },
        inputType: 'insertText',
      });
      if (position % 2 === 1) {
        accept(1);
      }
    }
    accept();
    expect(codeField().value).toBe('112233');
    expect(slotTexts().join('')).toBe('112233');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
  });

  it('leaves the selection alone when a script assigns what is there already', () => {
    render(<CodeInput aria-label="Code" defaultValue="123" />);
    codeField().focus();
    codeField().setSelectionRange(1, 2);
    fireEvent.select(codeField());
    act(() => {
      codeField().value = '123';
    });
    expect(activeSlots()).toEqual([1]);
  });

  it('takes over at once what a script assigns to the input (Z1)', () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" onValueChange={onValueChange} />);
    act(() => {
      codeField().value = '12x4';
    });
    expect(slotTexts().join('')).toBe('124');
    expect(codeField().value).toBe('124');
    act(() => {
      codeField().value = '';
    });
    expect(slotTexts().join('')).toBe('');
    expect(
      onValueChange.mock.calls.map(([value, { reason }]) => [value, reason] as unknown[]),
    ).toEqual([
      ['124', 'reset'],
      ['', 'reset'],
    ]);
  });
});
