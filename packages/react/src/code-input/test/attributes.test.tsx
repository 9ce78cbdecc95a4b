import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { codeField, selection, slotElements, slotTexts } from '../../../../../test/code-field.ts';
import { CodeInput, type CodeInputProps } from '../CodeInput.tsx';

const root = (): HTMLElement => codeField().parentElement as HTMLElement;

/**
 * Sets the value as a password manager or the autofill of a browser does: all at once, with an
 * `input` event.
 */
function autofill(text: string): void {
  fireEvent.input(codeField(), { target: { value: text } });
}

describe('autofill', () => {
  it('Autofill fills every slot with one event (A1).', () => {
    const onValueComplete = vi.fn();
    render(<CodeInput aria-label="Code" onValueComplete={onValueComplete} />);
    codeField().focus();
    autofill('123456');
    expect(slotTexts()).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(selection()).toEqual([5, 6]);
    expect(onValueComplete).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['12a34b56', '123456', {}],
    [
      'ab-12 cd!',
      'AB12CD',
      {
        validationType: 'alphanumeric',
        normalizeValue: (text: string) => text.toUpperCase(),
      } as const,
    ],
  ])('Autofill of %j gives a code and calls each handler once (A2, A3).', (text, code, props) => {
    const onValueChange = vi.fn();
    const onValueComplete = vi.fn();
    const onValueInvalid = vi.fn();
    render(
      <CodeInput
        aria-label="Code"
        onValueChange={onValueChange}
        onValueComplete={onValueComplete}
        onValueInvalid={onValueInvalid}
        {...props}
      />,
    );
    codeField().focus();
    autofill(text);
    expect(slotTexts().join('')).toBe(code);
    expect(onValueChange.mock.calls).toEqual([
      [code, expect.objectContaining({ reason: 'input-change' })],
    ]);
    expect(onValueInvalid.mock.calls).toEqual([[text, expect.anything()]]);
    expect(onValueComplete.mock.calls).toEqual([[code, expect.anything()]]);
    expect(selection()).toEqual([5, 6]);
  });

  it('Autofill replaces the whole code, even if its text looks like an insertion at the selection.', () => {
    render(<CodeInput aria-label="Code" defaultValue="123" />);
    codeField().focus();
    codeField().setSelectionRange(1, 2);
    fireEvent.select(codeField());
    autofill('1993');
    expect(codeField().value).toBe('1993');
  });

  it('Autofill can be cleared again, and the field keeps the focus (A4).', () => {
    const onValueChange = vi.fn();
    const onValueInvalid = vi.fn();
    render(
      <CodeInput aria-label="Code" onValueChange={onValueChange} onValueInvalid={onValueInvalid} />,
    );
    codeField().focus();
    autofill('123456');
    autofill('');
    expect(
      onValueChange.mock.calls.map(([value, { reason }]) => [value, reason] as unknown[]),
    ).toEqual([
      ['123456', 'input-change'],
      ['', 'input-clear'],
    ]);
    expect(onValueInvalid).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(codeField());
  });

  it.each([{ readOnly: true }, { disabled: true }, { status: 'verifying' as const }])(
    'Autofill is ignored by a field with the props %j (A5).',
    (props) => {
      const handler = vi.fn();
      render(
        <CodeInput
          aria-label="Code"
          onValueChange={handler}
          onValueComplete={handler}
          onValueInvalid={handler}
          {...props}
        />,
      );
      autofill('12x456');
      expect(codeField().value).toBe('');
      expect(slotTexts().join('')).toBe('');
      expect(handler).not.toHaveBeenCalled();
    },
  );

  it.each(['123 456', '123-456', ' 123456 '])(
    'Autofill of %j gives a code without separators (E7).',
    (text) => {
      render(<CodeInput aria-label="Code" />);
      autofill(text);
      expect(slotTexts().join('')).toBe('123456');
      expect(codeField().value).toBe('123456');
    },
  );
});

describe('attributes of the input', () => {
  it('The autocomplete attribute asks for a one-time code, unless autoComplete is given (A6, A6c).', () => {
    const { rerender } = render(<CodeInput aria-label="Code" />);
    expect(codeField().getAttribute('autocomplete')).toBe('one-time-code');
    rerender(<CodeInput aria-label="Code" autoComplete="off" />);
    expect(codeField().getAttribute('autocomplete')).toBe('off');
  });

  it.each([
    [{}, 'numeric'],
    [{ validationType: 'alphabetic' } as const, 'text'],
    [{ validationType: 'alphanumeric' } as const, 'text'],
    [{ validationType: /[0-9a-f]/ }, 'text'],
    [{ validationType: /[0-9a-f]/, inputMode: 'numeric' } as const, 'numeric'],
    [{ inputMode: 'text' } as const, 'text'],
  ])(
    'The inputmode attribute brings up the keyboard that fits %j (A8).',
    (props: CodeInputProps, inputMode) => {
      render(<CodeInput aria-label="Code" {...props} />);
      expect(codeField().getAttribute('inputmode')).toBe(inputMode);
    },
  );

  it.each([
    [{}, String.raw`\d{6}`],
    [{ validationType: 'alphanumeric', length: 8 } as const, '[a-zA-Z0-9]{8}'],
    [{ validationType: 'alphabetic', length: 4 } as const, '[a-zA-Z]{4}'],
    [{ validationType: /[0-9a-f]/, length: 4 }, '.{4}'],
  ])(
    'The pattern attribute describes the whole code for %j (A9).',
    (props: CodeInputProps, pattern) => {
      render(<CodeInput aria-label="Code" {...props} />);
      expect(codeField().pattern).toBe(pattern);
    },
  );

  it('The enterkeyhint attribute is done for every code, as Enter leads to no other field (A10).', () => {
    const { rerender } = render(<CodeInput aria-label="Code" value="12345" />);
    expect(codeField().getAttribute('enterkeyhint')).toBe('done');
    rerender(<CodeInput aria-label="Code" value="123456" />);
    expect(codeField().getAttribute('enterkeyhint')).toBe('done');
  });

  it('The mask character replaces the characters of a masked code only.', () => {
    const { rerender } = render(
      <CodeInput aria-label="Code" mask maskCharacter="*" defaultValue="12" />,
    );
    expect(slotTexts()).toEqual(['*', '*', '', '', '', '']);
    expect(codeField().value).toBe('12');
    rerender(<CodeInput aria-label="Code" maskCharacter="*" defaultValue="12" />);
    expect(slotTexts()).toEqual(['1', '2', '', '', '', '']);
  });

  it('A masked code stays in a text field, and keyboards do not correct it (K3, E22).', () => {
    render(<CodeInput aria-label="Code" mask defaultValue="12" />);
    expect(codeField().type).toBe('text');
    expect(codeField().value).toBe('12');
    expect(slotTexts()).toEqual(['•', '•', '', '', '', '']);
    expect(root().dataset.masked).toBe('');
    expect(codeField().getAttribute('inputmode')).toBe('numeric');
    expect(codeField().getAttribute('autocomplete')).toBe('one-time-code');
    expect(codeField().getAttribute('autocapitalize')).toBe('off');
    expect(codeField().getAttribute('autocorrect')).toBe('off');
    expect(codeField().getAttribute('spellcheck')).toBe('false');
  });
});

describe('disabled', () => {
  it('A disabled field carries data-disabled on its root and slots, and rejects typing (K1).', async () => {
    const onValueChange = vi.fn();
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" disabled onValueChange={onValueChange} />);
    await user.type(codeField(), '1');
    expect(codeField().disabled).toBe(true);
    for (const element of [root(), ...slotElements()]) {
      expect(element.dataset.disabled).toBe('');
    }
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it('A disabled field lets the handlers of your app receive the arrow keys (S16).', () => {
    const onKeyDown = vi.fn();
    render(
      <div onKeyDown={onKeyDown}>
        <CodeInput aria-label="Code" disabled defaultValue="12" />
      </div>,
    );
    expect(fireEvent.keyDown(root(), { key: 'ArrowDown' })).toBe(true);
    expect(onKeyDown).toHaveBeenCalledTimes(1);
  });

  it('A disabled fieldset disables the code field in it.', async () => {
    const user = userEvent.setup();
    render(
      <fieldset disabled>
        <CodeInput aria-label="Code" />
      </fieldset>,
    );
    await user.type(codeField(), '1');
    expect(codeField().value).toBe('');
  });
});

describe('readOnly', () => {
  it('A read-only field carries data-readonly on its root and slots, and rejects every change (K2, E1).', async () => {
    const handler = vi.fn();
    const user = userEvent.setup();
    render(
      <CodeInput
        aria-label="Code"
        readOnly
        defaultValue="12"
        onValueChange={handler}
        onValueInvalid={handler}
        normalizeValue={(text) => text}
      />,
    );
    await user.click(codeField());
    expect(root().dataset.focused).toBe('');
    await user.keyboard('3{Backspace}{Delete}');
    await user.paste('99');
    await user.cut();
    autofill('999999');
    expect(codeField().readOnly).toBe(true);
    for (const element of [root(), ...slotElements()]) {
      expect(element.dataset.readonly).toBe('');
    }
    expect(codeField().value).toBe('12');
    expect(slotTexts().join('')).toBe('12');
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('name and description', () => {
  it('The code field takes its name from a label or from `aria-labelledby` (M1, M3).', () => {
    const { rerender } = render(
      <>
        <label htmlFor="code">Code</label>
        <CodeInput id="code" />
      </>,
    );
    expect(codeField().id).toBe('code');
    rerender(
      <>
        <span id="name">Other</span>
        <CodeInput id="code" aria-labelledby="name" />
      </>,
    );
    expect(screen.getByRole('textbox', { name: 'Other' })).toBe(screen.getByRole('textbox'));
  });

  it('The code field keeps the given aria-describedby (M2).', () => {
    render(<CodeInput aria-label="Code" aria-describedby="help error" />);
    expect(codeField().getAttribute('aria-describedby')).toBe('help error');
  });

  it('The title of the input tells how long the code is, in the given messages.', () => {
    const { rerender } = render(<CodeInput aria-label="Code" />);
    expect(codeField().title).toBe('6 digits');
    rerender(<CodeInput aria-label="Code" validationType="alphanumeric" length={8} />);
    expect(codeField().title).toBe('8 characters');
    rerender(
      <CodeInput aria-label="Code" messages={{ length: (length) => `${length} Ziffern` }} />,
    );
    expect(codeField().title).toBe('6 Ziffern');
  });

  it('The error text is referenced only while the code is wrong (M7, E21).', async () => {
    const user = userEvent.setup();
    const { rerender } = render(
      <CodeInput aria-label="Code" defaultValue="123456" aria-errormessage="error" />,
    );
    expect(codeField().getAttribute('aria-invalid')).toBeNull();
    rerender(
      <CodeInput
        aria-label="Code"
        defaultValue="123456"
        aria-errormessage="error"
        status="error"
      />,
    );
    expect(codeField().getAttribute('aria-invalid')).toBe('true');
    expect(codeField().getAttribute('aria-errormessage')).toBe('error');
    expect(root().dataset.invalid).toBe('');
    await user.click(codeField());
    await user.keyboard('7');
    expect(codeField().getAttribute('aria-invalid')).toBeNull();
    expect(root().dataset.status).toBe('idle');
  });
});
