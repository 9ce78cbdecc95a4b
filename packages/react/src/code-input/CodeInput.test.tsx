import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { codeField, slotElements, slotTexts } from '../../../../test/code-field.ts';
import { CodeInput } from './CodeInput.tsx';

const root = (): HTMLElement => codeField().parentElement as HTMLElement;

describe('CodeInput', () => {
  it('The code field is empty at first (R1).', () => {
    render(<CodeInput aria-label="Code" />);
    expect(codeField().value).toBe('');
    expect(slotTexts()).toEqual(['', '', '', '', '', '']);
  });

  it.each([4, 5, 6])(
    'A code field of length %i draws as many slots over one real input (R2).',
    (length) => {
      render(<CodeInput aria-label="Code" length={length} />);
      expect(screen.getAllByRole('textbox')).toHaveLength(1);
      expect(slotElements()).toHaveLength(length);
    },
  );

  it('Each slot shows one character of the value (R3).', () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    expect(slotTexts()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('Invalid characters of the default value are left out (R4).', () => {
    render(<CodeInput aria-label="Code" defaultValue="12a34b56" />);
    expect(slotTexts()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('The default value is cut to the length of the code (R5).', () => {
    render(
      <form aria-label="Form">
        <CodeInput aria-label="Code" name="otp" defaultValue="12a34b56c7" />
      </form>,
    );
    expect(slotTexts()).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(new FormData(screen.getByRole('form')).get('otp')).toBe('123456');
  });

  it('A slot shows a character only if the code has one at its position (R6).', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" />);
    codeField().focus();
    await user.keyboard('1');
    expect(slotTexts()).toEqual(['1', '', '', '', '', '']);
    expect(slotElements()[1]?.dataset.filled).toBeUndefined();
    await user.keyboard('23456');
    expect(slotTexts()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('A separator stands between two groups, and the slots are numbered across groups (R7).', () => {
    render(<CodeInput aria-label="Code" value="123456" groups={[2, 4]} separator={<i>to</i>} />);
    expect(screen.getByText('to').tagName).toBe('I');
    expect(root().querySelectorAll('.tessera-code-input-separator')).toHaveLength(1);
    expect(
      [...root().querySelectorAll('.tessera-code-input-group')].map((group) => group.textContent),
    ).toEqual(['12', '3456']);
    expect(slotTexts()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it.each([
    [6, 2],
    [8, 2],
    [9, 3],
    [10, 2],
    [12, 3],
    [4, 1],
  ])('A code of %i characters is shown in %i group(s) by default.', (length, count) => {
    render(<CodeInput aria-label="Code" length={length} />);
    expect(root().querySelectorAll('.tessera-code-input-group')).toHaveLength(count);
  });

  it('Attributes reach the input, and the class name reaches the element around it (R9).', () => {
    render(
      <CodeInput
        aria-label="Code"
        className="wide"
        length={3}
        maxLength={3}
        disabled
        inputMode="text"
        id="code"
        name="otp"
        pattern=" "
        data-test="yes"
      />,
    );
    const input = codeField();
    expect(input.disabled).toBe(true);
    expect(input.getAttribute('inputmode')).toBe('text');
    expect(input.maxLength).toBe(3);
    expect([input.id, input.name, input.pattern, input.dataset.test]).toEqual([
      'code',
      'otp',
      ' ',
      'yes',
    ]);
    expect([...root().classList]).toEqual(['tessera-code-input', 'wide']);
    expect(input.className).not.toContain('wide');
  });

  it('A ref receives the input, whether it is an object or a function (R10).', () => {
    const object = createRef<HTMLInputElement>();
    const { unmount } = render(<CodeInput aria-label="Code" ref={object} />);
    expect(object.current).toBe(codeField());
    unmount();
    expect(object.current).toBeNull();
    const callback = vi.fn();
    render(<CodeInput aria-label="Code" ref={callback} />);
    expect(callback).toHaveBeenCalledWith(codeField());
  });

  it('The field has the focus after it is mounted with autoFocus (R12).', () => {
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- that it works is the point
    render(<CodeInput aria-label="Code" autoFocus />);
    expect(document.activeElement).toBe(codeField());
    expect(root().dataset.focused).toBe('');
  });

  it('The root carries data-focused while the field has the focus, and data-filled once it has a character (R13, X3).', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" />);
    expect(root().dataset.focused).toBeUndefined();
    await user.click(codeField());
    expect(root().dataset.focused).toBe('');
    expect(root().dataset.filled).toBeUndefined();
    await user.keyboard('1');
    expect(root().dataset.filled).toBe('');
    act(() => codeField().blur());
    expect(root().dataset.focused).toBeUndefined();
  });

  it('The root and every slot carry data-complete when the code is complete (X1).', () => {
    const { rerender } = render(<CodeInput aria-label="Code" value="12345" />);
    expect(root().dataset.complete).toBeUndefined();
    rerender(<CodeInput aria-label="Code" value="123456" />);
    expect(root().dataset.complete).toBe('');
    for (const slot of slotElements()) {
      expect(slot.dataset.complete).toBe('');
    }
  });

  it('Each slot carries data-filled only if it has a character (X2).', () => {
    render(<CodeInput aria-label="Code" length={3} value="1" />);
    expect(slotElements().map((slot) => slot.dataset.filled)).toEqual(['', undefined, undefined]);
  });

  it.each([0, -1, Number.NaN, Infinity])(
    'A length of %s gives a field without slots and a single warning (R18).',
    (length) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const { unmount } = render(<CodeInput aria-label="Code" length={length} />);
      expect(slotElements()).toHaveLength(0);
      unmount();
      render(<CodeInput aria-label="Code" length={length} />);
      expect(warn.mock.calls).toEqual([
        [
          expect.stringContaining(
            `\`length\` must be a positive integer. Received \`length={${length}}\`.`,
          ),
        ],
      ]);
    },
  );

  it('A field without a name causes a single warning (M4).', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    render(
      <>
        <CodeInput />
        <CodeInput />
        <CodeInput aria-label="Code" />
        <label htmlFor="named">Code</label>
        <CodeInput id="named" />
      </>,
    );
    expect(warn.mock.calls).toEqual([[expect.stringContaining('A code field has no name.')]]);
  });

  it('A fractional length is rounded down (R18).', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    render(<CodeInput aria-label="Code" length={3.7} defaultValue="12345" />);
    expect(slotTexts()).toEqual(['1', '2', '3']);
    expect(root().dataset.complete).toBe('');
  });

  it.each([{}, { defaultValue: '12' }, { status: 'error' as const }, { disabled: true }])(
    'The code field has no accessibility violation that axe finds, given %j (R19).',
    async (props) => {
      const { container } = render(
        <>
          <label htmlFor="code">Code</label>
          <CodeInput id="code" {...props} />
        </>,
      );
      const { violations } = await axe.run(container, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(violations.map((one) => one.id)).toEqual([]);
    },
  );

  it('Assistive technology finds one textbox with its label and value, and no slots (E19).', () => {
    render(
      <>
        <label htmlFor="code">Code</label>
        <CodeInput id="code" defaultValue="12" />
      </>,
    );
    expect(screen.getAllByRole('textbox')).toEqual([codeField()]);
    expect(codeField().value).toBe('12');
    for (const slot of slotElements()) {
      expect(slot.getAttribute('aria-hidden')).toBe('true');
    }
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('Translators and the direction of the page do not change the code.', () => {
    render(<CodeInput aria-label="Code" />);
    expect(root().dir).toBe('ltr');
    for (const slot of slotElements()) {
      expect(slot.getAttribute('translate')).toBe('no');
    }
  });
});
