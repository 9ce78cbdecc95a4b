import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, focusField, selection } from '../../../../../test/code-field.ts';
import { press, type } from '../../../../../test/trusted-input.ts';
import { CodeInput } from '../CodeInput.tsx';

/** Returns the selection after each key. */
async function walk(...keys: string[]): Promise<unknown[]> {
  const ranges: unknown[] = [];
  for (const key of keys) {
    await press(key);
    ranges.push(selection());
  }
  return ranges;
}

describe('arrow keys', () => {
  it('The left arrow key selects one slot after another, starting from the empty one (S1).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123" />);
    focusField();
    expect(selection()).toEqual([3, 3]);
    expect(await walk('ArrowLeft', 'ArrowLeft')).toEqual([
      [2, 3],
      [1, 2],
    ]);
  });

  it('The arrow keys move within a full code and stop at its last slot (S2).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    expect(await walk('ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual([
      [4, 5],
      [3, 4],
      [4, 5],
      [5, 6],
      [5, 6],
    ]);
    expect(activeSlots()).toEqual([5]);
  });

  it('The left arrow key stops at the first slot (S3).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="12" length={2} />);
    focusField();
    expect(await walk('ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('The arrow keys enter and leave the empty slot (S4).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="12" />);
    focusField();
    expect(await walk('ArrowLeft', 'ArrowRight', 'ArrowLeft')).toEqual([
      [1, 2],
      [2, 2],
      [1, 2],
    ]);
  });

  it('The right arrow key stops at the empty slot (S5).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="1" />);
    focusField();
    expect(await walk('ArrowRight')).toEqual([[1, 1]]);
  });

  it('Home selects the first slot, and End the empty or the last one (S6, S6c).', async () => {
    const { unmount } = render(<CodeInput aria-label="Code" defaultValue="12" length={3} />);
    focusField();
    expect(await walk('Home', 'End')).toEqual([
      [0, 1],
      [2, 2],
    ]);
    unmount();
    render(<CodeInput aria-label="Code" defaultValue="123" length={3} />);
    focusField();
    expect(await walk('Home', 'End')).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('The up and down arrow keys go to either end of the code (S7).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="12" />);
    focusField();
    expect(await walk('ArrowUp', 'ArrowDown', 'ArrowDown')).toEqual([
      [0, 1],
      [2, 2],
      [2, 2],
    ]);
  });

  it('The arrow keys with Control go to either end of the code (S8).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="1234" />);
    focusField(2, 3);
    expect(await walk('Control+ArrowLeft', 'Control+ArrowRight')).toEqual([
      [0, 1],
      [4, 4],
    ]);
  });

  it('The arrow keys move in visual order in a document from right to left (S9).', async () => {
    render(
      <div dir="rtl">
        <CodeInput aria-label="Code" defaultValue="123" />
      </div>,
    );
    focusField();
    expect(await walk('ArrowLeft', 'ArrowLeft', 'ArrowRight')).toEqual([
      [2, 3],
      [1, 2],
      [2, 3],
    ]);
  });

  it('The arrow keys move in a read-only field (S15).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123" readOnly />);
    focusField();
    expect(await walk('ArrowLeft', 'Home', 'ArrowRight', 'End')).toEqual([
      [2, 3],
      [0, 1],
      [1, 2],
      [3, 3],
    ]);
  });

  it('The arrow keys with Shift extend the selection to the left.', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    await press('ArrowLeft', 'ArrowLeft');
    expect(await walk('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowRight')).toEqual([
      [2, 4],
      [1, 4],
      [2, 4],
    ]);
  });

  it('The arrow keys with Shift extend the selection to the right, starting from the selected slot.', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    await press('Home');
    expect(await walk('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft')).toEqual([
      [0, 2],
      [0, 3],
      [0, 2],
    ]);
    expect(await walk('Home', 'Shift+End')).toEqual([
      [0, 1],
      [0, 6],
    ]);
    expect(activeSlots()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('Control+A selects the whole code.', async () => {
    render(<CodeInput aria-label="Code" defaultValue="1234" />);
    focusField();
    expect(await walk('Control+a')).toEqual([[0, 4]]);
    expect(activeSlots()).toEqual([0, 1, 2, 3]);
  });
});

describe('focus', () => {
  it('Tab leaves the field when it is pressed once (S12).', async () => {
    render(
      <>
        <CodeInput aria-label="Code" defaultValue="12" />
        <button type="button">Next</button>
      </>,
    );
    focusField(0, 1);
    await press('Tab');
    expect(document.activeElement).toBe(screen.getByRole('button'));
    expect(activeSlots()).toEqual([]);
  });

  it('The focus returns to the empty slot, or to the last one of a full code (S13).', async () => {
    const { rerender } = render(
      <>
        <CodeInput aria-label="Code" value="12" />
        <button type="button">Next</button>
      </>,
    );
    screen.getByRole('button').focus();
    await press('Shift+Tab');
    expect(selection()).toEqual([2, 2]);
    rerender(
      <>
        <CodeInput aria-label="Code" value="123456" />
        <button type="button">Next</button>
      </>,
    );
    await press('Tab', 'Shift+Tab');
    expect(selection()).toEqual([5, 6]);
  });

  it('The active slot follows a selection that a script makes.', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123" />);
    focusField(1, 1);
    await press('9');
    expect(codeField().value).toBe('193');
  });

  it('The code field works in a shadow root (E14).', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const container = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(container);
    const { unmount } = render(<CodeInput aria-label="Code" defaultValue="123" />, { container });
    const input = container.querySelector('input') as HTMLInputElement;
    window.focus();
    input.focus();
    await press('ArrowLeft', 'ArrowLeft');
    expect(activeSlots(container)).toEqual([1]);
    await type('9');
    expect(input.value).toBe('193');
    expect(activeSlots(container)).toEqual([2]);
    unmount();
    host.remove();
  });

  it('The code field works in the document of a frame (E14).', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const container = (frame.contentDocument as Document).createElement('div');
    (frame.contentDocument as Document).body.append(container);
    const { unmount } = render(<CodeInput aria-label="Code" defaultValue="123" />, { container });
    const input = container.querySelector('input') as HTMLInputElement;
    frame.contentWindow?.focus();
    input.focus();
    // A frame may receive its focus event late. Then the caret moves behind the code once more.
    await waitFor(() =>
      expect([frame.contentDocument?.hasFocus(), activeSlots(container)]).toEqual([true, [3]]),
    );
    await press('ArrowLeft', 'ArrowLeft', '9');
    expect(input.value).toBe('193');
    expect(activeSlots(container)).toEqual([2]);
    unmount();
    frame.remove();
  });
});

describe('handlers of your app', () => {
  it('Handlers of your app run first, and preventDefault keeps the field from handling the event (E15).', async () => {
    const onValueChange = vi.fn();
    render(
      <CodeInput
        aria-label="Code"
        onKeyDown={(event) => event.key === '2' && event.preventDefault()}
        onBeforeInput={(event) =>
          (event as unknown as InputEvent).data === '3' && event.preventDefault()
        }
        onPaste={(event) => event.preventDefault()}
        onValueChange={onValueChange}
      />,
    );
    focusField();
    await type('1234');
    expect(codeField().value).toBe('14');
    await press('Control+a', 'Control+c', 'End', 'Control+v');
    expect(codeField().value).toBe('14');
    expect(onValueChange).toHaveBeenCalledTimes(2);
  });
});
