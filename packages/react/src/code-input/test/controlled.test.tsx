import { act, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, selection, slotTexts } from '../../../../../test/code-field.ts';
import { CodeInput } from '../CodeInput.tsx';

/**
 * Renders a field whose app accepts new values only on `accept`: the first `count` of them, or all.
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
  it('A new value from your app is drawn, and does not count as a completion (V1).', () => {
    const onValueComplete = vi.fn();
    const { rerender } = render(
      <CodeInput aria-label="Code" value="123456" onValueComplete={onValueComplete} />,
    );
    rerender(<CodeInput aria-label="Code" value="654321" onValueComplete={onValueComplete} />);
    expect(slotTexts().join('')).toBe('654321');
    expect(codeField().value).toBe('654321');
    expect(onValueComplete).not.toHaveBeenCalled();
  });

  it('A value from your app is cleaned like any other text.', () => {
    render(<CodeInput aria-label="Code" value="12a-34567890" />);
    expect(codeField().value).toBe('123456');
  });

  it('A value from your app can be empty (V2).', () => {
    const { rerender } = render(<CodeInput aria-label="Code" value="123" />);
    rerender(<CodeInput aria-label="Code" value="" />);
    expect(slotTexts().join('')).toBe('');
    expect(codeField().value).toBe('');
  });

  it('A value that returns after your app emptied the field has the caret at its end.', async () => {
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

  it('A value that your app has set can be edited (V3).', async () => {
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

  it('The caret moves behind a value that your app sets (V3).', () => {
    const { rerender } = render(<CodeInput aria-label="Code" value="" />);
    act(() => codeField().focus());
    rerender(<CodeInput aria-label="Code" value="123" />);
    expect(activeSlots()).toEqual([3]);
    expect(selection()).toEqual([3, 3]);
  });

  it('A field whose app ignores a change keeps its value, and reports nothing later (V4).', async () => {
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

  it('A value that your app accepts late still moves the caret and completes the code (V5).', async () => {
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

  it('Keys that arrive faster than your app accepts them are neither lost nor doubled (E24).', () => {
    const onValueComplete = vi.fn();
    const { accept } = renderLate('', onValueComplete);
    codeField().focus();
    // A browser adds each key to the text that is in the input by then. The app accepts some values
    // in between.
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

  it('The selection stays when a script assigns the value that is already there.', () => {
    render(<CodeInput aria-label="Code" defaultValue="123" />);
    codeField().focus();
    codeField().setSelectionRange(1, 2);
    fireEvent.select(codeField());
    act(() => {
      codeField().value = '123';
    });
    expect(activeSlots()).toEqual([1]);
  });

  it('A script that empties the input is reported after your app has refused the same by a key.', async () => {
    const onValueChange = vi.fn();
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" value="1" onValueChange={onValueChange} />);
    codeField().focus();
    await user.keyboard('{Backspace}');
    act(() => {
      codeField().value = '';
    });
    expect(
      onValueChange.mock.calls.map(([value, { reason }]) => [value, reason] as unknown[]),
    ).toEqual([
      ['', 'keyboard'],
      ['', 'reset'],
    ]);
    // The app has refused this, too.
    expect(codeField().value).toBe('1');
    expect(slotTexts().join('')).toBe('1');
  });

  it('A change that your app cancels and replaces at once is reported once.', async () => {
    const onValueChange = vi.fn();
    function Field(): ReactNode {
      const [value, setValue] = useState('12');
      return (
        <CodeInput
          aria-label="Code"
          value={value}
          onValueChange={(next, details) => {
            onValueChange(next, details.reason);
            details.cancel();
            flushSync(() => setValue(`${next}0`));
          }}
        />
      );
    }
    const user = userEvent.setup();
    render(<Field />);
    codeField().focus();
    await user.keyboard('3');
    expect(onValueChange.mock.calls).toEqual([['123', 'input-change']]);
    expect(codeField().value).toBe('1230');
    expect(slotTexts().join('')).toBe('1230');
  });

  it('The field adopts a value that a script assigns to the input at once (Z1).', () => {
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
