import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, StrictMode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, selection, slotTexts } from '../../../../../test/code-field.ts';
import { CodeInput, type CodeInputProps } from '../CodeInput.tsx';

/** Returns the first argument and the reason of each call of a handler. */
function calls(handler: ReturnType<typeof vi.fn>): unknown[] {
  return handler.mock.calls.map(([text, { reason }]) => [text, reason] as unknown[]);
}

function enter(text: string): void {
  fireEvent.input(codeField(), { target: { value: text } });
}

describe('onValueChange', () => {
  it('onValueChange receives the new value and the reason for each change (C1).', async () => {
    const onValueChange = vi.fn();
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" onValueChange={onValueChange} />);
    await user.click(codeField());
    await user.keyboard('1');
    await user.paste('234');
    await user.keyboard('{Backspace}');
    enter('');
    expect(calls(onValueChange)).toEqual([
      ['1', 'input-change'],
      ['1234', 'input-paste'],
      ['123', 'keyboard'],
      ['', 'input-clear'],
    ]);
  });

  it('onValueChange can cancel a key, a deletion and a paste (C8).', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    render(
      <CodeInput
        aria-label="Code"
        defaultValue="12"
        onValueChange={(_, details) => {
          details.cancel();
          expect(details.isCanceled).toBe(true);
        }}
        onValueComplete={onValueComplete}
      />,
    );
    codeField().focus();
    for (const act of [
      () => user.keyboard('3'),
      () => user.keyboard('{Backspace}'),
      () => user.paste('99'),
      () => user.paste('123456'),
    ]) {
      await act();
      expect(codeField().value).toBe('12');
      expect(slotTexts().join('')).toBe('12');
      expect(activeSlots()).toEqual([2]);
    }
    expect(onValueComplete).not.toHaveBeenCalled();
  });

  it('A character that the normalizer rewrites is accepted, in an empty and in a filled field (T14).', async () => {
    const user = userEvent.setup();
    const warn = vi.spyOn(console, 'warn');
    const props = {
      validationType: 'alphanumeric',
      normalizeValue: (text: string) => text.toUpperCase(),
    } as const;
    const { unmount } = render(<CodeInput aria-label="Code" defaultValue="12" {...props} />);
    codeField().focus();
    await user.paste('a!');
    expect(codeField().value).toBe('12A');
    expect(activeSlots()).toEqual([3]);
    unmount();
    render(<CodeInput aria-label="Code" {...props} />);
    codeField().focus();
    await user.paste('a!');
    expect(codeField().value).toBe('A');
    expect(activeSlots()).toEqual([1]);
    expect(warn).not.toHaveBeenCalled();
  });

  it('Two characters that arrive at once fill two slots (T12).', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" length={3} />);
    codeField().focus();
    await user.paste('12');
    expect(codeField().value).toBe('12');
  });

  it('Several characters that arrive at once overwrite the slots from the active one on (T13).', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    codeField().focus();
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
    await user.paste('99');
    expect(codeField().value).toBe('129956');
  });

  it('The native onChange of your app receives the code without separators.', async () => {
    const values: string[] = [];
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" onChange={(event) => values.push(event.target.value)} />);
    codeField().focus();
    await user.keyboard('1');
    await user.paste('2-3 4');
    expect(values).toEqual(['1', '1234']);
  });
});

describe('onValueInvalid', () => {
  it.each<[string, CodeInputProps, string]>([
    ['1a', {}, '1'],
    ['1209', { validationType: /[0-3]/ }, '120'],
    ['1209', { normalizeValue: (text) => text.replace(/[^0-3]/g, '') }, '120'],
    ['1a', { normalizeValue: (text) => text.replace('1', '12') }, '12'],
    ['1', { normalizeValue: () => '' }, ''],
  ])('onValueInvalid receives %j once, unchanged, for %j (C2).', (text, props, value) => {
    const onValueInvalid = vi.fn();
    render(<CodeInput aria-label="Code" onValueInvalid={onValueInvalid} {...props} />);
    enter(text);
    expect(codeField().value).toBe(value);
    expect(calls(onValueInvalid)).toEqual([[text, 'input-change']]);
  });

  it('onValueInvalid is not called for spaces and dashes.', () => {
    const onValueInvalid = vi.fn();
    render(<CodeInput aria-label="Code" onValueInvalid={onValueInvalid} />);
    enter('123-456');
    expect(onValueInvalid).not.toHaveBeenCalled();
  });
});

describe('onValueComplete', () => {
  it('onValueComplete is called for a code that is typed, pasted, or pasted in part (C3).', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    const field = (defaultValue: string): ReactNode => (
      <CodeInput aria-label="Code" defaultValue={defaultValue} onValueComplete={onValueComplete} />
    );
    for (const [defaultValue, act] of [
      ['12345', () => user.keyboard('6')],
      ['', () => user.paste('123456')],
      ['12', () => user.paste('3456')],
    ] as const) {
      const { unmount } = render(field(defaultValue));
      codeField().focus();
      await act();
      unmount();
    }
    expect(calls(onValueComplete)).toEqual([
      ['123456', 'input-change'],
      ['123456', 'input-paste'],
      ['123456', 'input-paste'],
    ]);
  });

  it('onValueComplete is called after the new value is in the field and in your app.', async () => {
    const user = userEvent.setup();
    const seen: string[] = [];
    function Field(): ReactNode {
      const [value, setValue] = useState('');
      return (
        <CodeInput
          aria-label="Code"
          length={2}
          value={value}
          onValueChange={(next) => {
            seen.push(`change ${next}`);
            setValue(next);
          }}
          onValueComplete={() => seen.push(`complete ${value} ${codeField().value}`)}
        />
      );
    }
    render(<Field />);
    codeField().focus();
    await user.keyboard('12');
    expect(seen).toEqual(['change 1', 'change 12', 'complete 12 12']);
  });

  it('onValueComplete is not called for an incomplete code (C4).', () => {
    const onValueComplete = vi.fn();
    render(<CodeInput aria-label="Code" onValueComplete={onValueComplete} />);
    enter('12345');
    expect(onValueComplete).not.toHaveBeenCalled();
  });

  it('onValueComplete is called for every complete code that is pasted, even for the same one again (C5).', async () => {
    const onValueChange = vi.fn();
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    render(
      <CodeInput
        aria-label="Code"
        onValueChange={onValueChange}
        onValueComplete={onValueComplete}
      />,
    );
    codeField().focus();
    for (const code of ['123456', '654321', '654321']) {
      await user.paste(code);
    }
    expect(calls(onValueComplete).map((call) => (call as string[])[0])).toEqual([
      '123456',
      '654321',
      '654321',
    ]);
    expect(onValueChange).toHaveBeenCalledTimes(2);
  });

  it('onValueComplete is called again after a complete code was corrected (C6, E11).', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" onValueComplete={onValueComplete} />);
    codeField().focus();
    await user.keyboard('123456{Backspace}6');
    expect(onValueComplete).toHaveBeenCalledTimes(2);
    await user.keyboard('7');
    expect(calls(onValueComplete).at(-1)).toEqual(['123457', 'input-change']);
    // Typing the same character again is not a correction.
    await user.keyboard('7');
    expect(onValueComplete).toHaveBeenCalledTimes(3);
  });

  it('onValueComplete can disable the field (C7).', async () => {
    const user = userEvent.setup();
    function Field(): ReactNode {
      const [disabled, setDisabled] = useState(false);
      return (
        <CodeInput
          aria-label="Code"
          disabled={disabled}
          onValueComplete={() => setDisabled(true)}
        />
      );
    }
    render(<Field />);
    codeField().focus();
    await user.keyboard('123456');
    expect(codeField().value).toBe('123456');
    expect(codeField().disabled).toBe(true);
  });

  it('onValueComplete can remove the focus, and a later Backspace keeps it (T15).', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" onValueComplete={() => codeField().blur()} />);
    codeField().focus();
    await user.keyboard('123456');
    expect(document.activeElement).toBe(document.body);
    codeField().focus();
    await user.keyboard('{Backspace}');
    expect(document.activeElement).toBe(codeField());
  });

  it('onValueComplete is called once in StrictMode (C9, E28).', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    render(
      <StrictMode>
        <CodeInput aria-label="Code" onValueComplete={onValueComplete} />
      </StrictMode>,
    );
    codeField().focus();
    await user.keyboard('123456');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
  });

  it('onValueComplete is called again for the same code after your app has cleared the field (E12).', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    function Field(): ReactNode {
      const [value, setValue] = useState('');
      return (
        <>
          <CodeInput
            aria-label="Code"
            value={value}
            onValueChange={setValue}
            onValueComplete={onValueComplete}
          />
          <button
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setValue('')}
          >
            Clear
          </button>
        </>
      );
    }
    render(<Field />);
    codeField().focus();
    await user.keyboard('123456');
    await user.click(screen.getByRole('button'));
    expect(codeField().value).toBe('');
    expect(selection()).toEqual([0, 0]);
    expect(activeSlots()).toEqual([0]);
    expect(document.activeElement).toBe(codeField());
    await user.keyboard('123456');
    await waitFor(() => expect(onValueComplete).toHaveBeenCalledTimes(2));
  });
});
