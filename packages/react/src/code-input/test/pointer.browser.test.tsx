import { fireEvent, render, screen } from '@testing-library/react';
import { server } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import {
  activeSlots,
  codeField,
  focusField,
  selection,
  slotElements,
} from '../../../../../test/code-field.ts';
import { click, drag, hover, release, touch, type } from '../../../../../test/trusted-input.ts';
import '../../styles.css';
import { CodeInput } from '../CodeInput.tsx';

const slot = (index: number): HTMLElement => slotElements()[index] as HTMLElement;

describe('mouse', () => {
  it('A click selects the slot under it, and typing replaces its character (Q1).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    await click(slot(2));
    expect(selection()).toEqual([2, 3]);
    expect(activeSlots()).toEqual([2]);
    await type('9');
    expect(codeField().value).toBe('129456');
  });

  it('A click selects a filled slot of an incomplete code (S11).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123" />);
    for (const index of [0, 2, 1]) {
      await click(slot(index));
      expect(selection()).toEqual([index, index + 1]);
    }
  });

  it('A click behind the first empty slot goes to that slot (Q2, S10).', async () => {
    const { rerender } = render(<CodeInput aria-label="Code" defaultValue="12" />);
    await click(slot(4));
    expect(selection()).toEqual([2, 2]);
    await type('3');
    expect(codeField().value).toBe('123');
    rerender(<CodeInput aria-label="Code" defaultValue="12" />);
  });

  it('A click anywhere in an empty field goes to its first slot (Q3).', async () => {
    render(<CodeInput aria-label="Code" />);
    await click(slot(3));
    expect(document.activeElement).toBe(codeField());
    expect(selection()).toEqual([0, 0]);
    await type('7');
    expect(codeField().value).toBe('7');
  });

  it('A drag selects the slots it passes, while it lasts and after (Q4).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    await drag([slot(1), slot(3)], { hold: true });
    expect(selection()).toEqual([1, 4]);
    expect(activeSlots()).toEqual([1, 2, 3]);
    await hover(slot(4));
    await release();
    expect(selection()).toEqual([1, 5]);
    await type('9');
    expect(codeField().value).toBe('196');
  });

  it('A drag from right to left selects the slots it passes (Q5).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    await drag([slot(4), slot(2), slot(1)]);
    expect(selection()).toEqual([1, 5]);
  });

  it('A drag selects no empty slots (Q6).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123" />);
    await drag([slot(1), slot(3), slot(5)]);
    expect(selection()).toEqual([1, 3]);
  });

  it('A drag focuses the field (Q7).', async () => {
    render(
      <>
        <CodeInput aria-label="Code" defaultValue="123456" />
        <button type="button">Other</button>
      </>,
    );
    screen.getByRole('button').focus();
    await drag([slot(0), slot(1), slot(2)]);
    expect(document.activeElement).toBe(codeField());
    expect(selection()).toEqual([0, 3]);
  });

  it('A drag that returns to the field continues.', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    const { left, bottom } = slot(3).getBoundingClientRect();
    await drag([slot(1), slot(2), { x: left, y: bottom + 60 }, slot(4)]);
    expect(selection()).toEqual([1, 5]);
    await hover(slot(0));
    expect(selection()).toEqual([1, 5]);
  });

  it('A double click selects the whole code (Q8).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    await click(slot(2), { count: 2 });
    expect(selection()).toEqual([0, 6]);
  });

  it('A click with Shift extends the selection (Q9).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    await click(slot(1));
    await click(slot(4), { shift: true });
    expect(selection()).toEqual([1, 5]);
    await click(slot(0), { shift: true });
    expect(selection()).toEqual([0, 2]);
  });

  it('A click does nothing in a disabled field.', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" disabled />);
    await click(slot(2));
    expect(document.activeElement).toBe(document.body);
    expect(activeSlots()).toEqual([]);
  });

  it('A mousedown handler that calls preventDefault leaves the focus where it is (S14).', async () => {
    render(
      <CodeInput
        aria-label="Code"
        defaultValue="123456"
        onMouseDown={(event) => event.preventDefault()}
      />,
    );
    await click(slot(2));
    expect(document.activeElement).toBe(document.body);
  });

  it('A click on the label focuses the field (M6).', async () => {
    render(
      <>
        <label htmlFor="code">Code</label>
        <CodeInput id="code" defaultValue="12" />
      </>,
    );
    await click(screen.getByText('Code'));
    expect(document.activeElement).toBe(codeField());
    expect(selection()).toEqual([2, 2]);
  });

  it('A click selects the slot under it in a code of several rows.', async () => {
    render(
      <div style={{ width: 150 }}>
        <CodeInput
          aria-label="Code"
          length={12}
          groups={[4, 4, 4]}
          validationType="alphanumeric"
          defaultValue="ABCDEFGHJKLM"
        />
      </div>,
    );
    expect(slot(8).getBoundingClientRect().top).toBeGreaterThan(
      slot(0).getBoundingClientRect().bottom,
    );
    for (const index of [9, 1, 6]) {
      await click(slot(index));
      expect(selection()).toEqual([index, index + 1]);
    }
  });
});

describe('touch', () => {
  // The driver of WebKitGTK turns a finger into a mouse. There, the test dispatches the events, and
  // the default actions of the browser are missing.
  const isTrusted = server.browser !== 'webkit';

  function event(name: string, index: number): void {
    const { left, top, width, height } = slot(index).getBoundingClientRect();
    fireEvent(
      codeField(),
      new PointerEvent(name, {
        bubbles: true,
        cancelable: true,
        pointerType: 'touch',
        buttons: name === 'pointerup' ? 0 : 1,
        clientX: left + width / 2,
        clientY: top + height / 2,
      }),
    );
  }

  async function swipe(indexes: number[], hold = 0): Promise<void> {
    if (isTrusted) {
      return touch(indexes.map(slot), { hold });
    }
    event('pointerdown', indexes[0] as number);
    await new Promise((resolve) => {
      setTimeout(resolve, hold);
    });
    for (const index of indexes.slice(1)) {
      event('pointermove', index);
    }
    event('pointerup', indexes.at(-1) as number);
    if (indexes.length === 1 && hold < 400) {
      codeField().focus();
      fireEvent.click(codeField());
    }
  }

  it('A tap selects the slot under it (Q10).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    await swipe([3]);
    expect(document.activeElement).toBe(codeField());
    expect(selection()).toEqual([3, 4]);
    await swipe([1]);
    expect(selection()).toEqual([1, 2]);
    expect(activeSlots()).toEqual([1]);
  });

  it('A finger selects nothing before it is lifted (Q10).', () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    event('pointerdown', 1);
    expect(selection()).toEqual([5, 6]);
  });

  it('A finger that is dragged selects the slots it passes (Q11).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    await swipe([1, 2, 3, 4]);
    expect(selection()).toEqual([1, 5]);
  });

  it('A long press is left to the platform (Q12).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    await swipe([1, 3], 600);
    expect(selection()).toEqual([5, 6]);
    // Some browsers send these events after the finger is lifted.
    fireEvent.mouseDown(codeField());
    fireEvent.click(codeField());
    expect(selection()).toEqual([5, 6]);
  });

  it('A tap on a selection of several slots keeps it (Q13).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    await swipe([1, 2, 3]);
    await swipe([2]);
    expect(selection()).toEqual([1, 4]);
    await swipe([5]);
    expect(selection()).toEqual([5, 6]);
  });

  it('A caret that the platform moves by itself stays where it is (Q14).', () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    event('pointerdown', 1);
    codeField().setSelectionRange(3, 5);
    event('pointerup', 1);
    fireEvent.mouseDown(codeField());
    fireEvent.click(codeField());
    expect(selection()).toEqual([3, 5]);
  });

  it('A finger that scrolls the page leaves the selection alone (Q15).', () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField();
    event('pointerdown', 1);
    event('pointercancel', 1);
    expect(selection()).toEqual([5, 6]);
  });
});
