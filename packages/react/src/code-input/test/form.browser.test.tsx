import { render, screen } from '@testing-library/react';
import type { FormEvent } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { codeField, focusField, slotElements } from '../../../../../test/code-field.ts';
import { press, type } from '../../../../../test/trusted-input.ts';
import '../../styles.css';
import { CodeInput } from '../CodeInput.tsx';

describe('in a form of a browser', () => {
  it('Enter submits the form without a submit button (E23).', async () => {
    const onSubmit = vi.fn((event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      return new FormData(event.currentTarget).get('code');
    });
    render(
      <form onSubmit={onSubmit}>
        <CodeInput aria-label="Code" name="code" required />
      </form>,
    );
    focusField();
    await type('12345');
    await press('Enter');
    expect(onSubmit).not.toHaveBeenCalled();
    await type('6');
    await press('Enter');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(onSubmit.mock.results[0]?.value).toBe('123456');
  });

  it('An incomplete code becomes user-invalid once the user tries to submit the form.', async () => {
    render(
      <form aria-label="Form">
        <CodeInput aria-label="Code" name="code" />
        <button type="submit">Send</button>
      </form>,
    );
    focusField();
    await type('123');
    expect(codeField().matches(':user-invalid')).toBe(false);
    await press('Enter');
    expect(codeField().matches(':user-invalid')).toBe(true);
    expect(codeField().validity.patternMismatch).toBe(true);
  });

  it('A field whose form attribute names something other than a form does not submit the form around it (F8).', async () => {
    const onSubmit = vi.fn((event: FormEvent) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <div id="no-form" />
        <CodeInput aria-label="Code" name="code" form="no-form" autoSubmit />
      </form>,
    );
    focusField();
    await type('123456');
    expect(codeField().form).toBeNull();
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe('style', () => {
  it('The text of the input has at least 16 px, so that no browser zooms in (R15).', () => {
    render(<CodeInput aria-label="Code" />);
    expect(Number.parseFloat(getComputedStyle(codeField()).fontSize)).toBeGreaterThanOrEqual(16);
  });

  it.each([6, 8])(
    'A row of %i slots fits into 280 px, and no slot is narrower than 24 px (E26).',
    (length) => {
      render(
        <div data-testid="box" style={{ width: 280 }}>
          <CodeInput aria-label="Code" length={length} />
        </div>,
      );
      const boxes = slotElements().map((slot) => slot.getBoundingClientRect());
      expect(new Set(boxes.map((box) => box.top)).size).toBe(1);
      for (const box of boxes) {
        expect(box.width).toBeGreaterThanOrEqual(24);
      }
      const { right } = screen.getByTestId('box').getBoundingClientRect();
      expect(Math.max(...boxes.map((box) => box.right))).toBeLessThanOrEqual(right);
    },
  );

  it('A recovery code is shown in groups, in as many rows as needed (E26).', () => {
    render(
      <div data-testid="box" style={{ width: 280 }}>
        <CodeInput
          aria-label="Code"
          length={16}
          groups={[4, 4, 4, 4]}
          validationType="alphanumeric"
        />
      </div>,
    );
    const boxes = slotElements().map((slot) => slot.getBoundingClientRect());
    expect(new Set(boxes.map((box) => box.top)).size).toBe(2);
    for (const box of boxes) {
      expect(box.width).toBeGreaterThanOrEqual(24);
    }
  });

  it('The slots are drawn under the input, which shows neither its text nor its caret (E25).', async () => {
    render(<CodeInput aria-label="Code" defaultValue="12" />);
    focusField();
    await type('3');
    const style = getComputedStyle(codeField());
    expect([style.color, style.caretColor, style.forcedColorAdjust]).toEqual([
      'rgba(0, 0, 0, 0)',
      'rgba(0, 0, 0, 0)',
      style.forcedColorAdjust === undefined ? undefined : 'none',
    ]);
    const [filled, , , active] = slotElements().map((slot) => getComputedStyle(slot));
    expect(filled?.color).not.toBe('rgba(0, 0, 0, 0)');
    expect(active?.borderTopColor).not.toBe(filled?.borderTopColor);
    // Forced colors draw outlines, but no shadows.
    expect(active?.outlineStyle).toBe('solid');
  });
});
