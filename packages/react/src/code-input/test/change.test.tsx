import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, StrictMode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, selection, slotTexts } from '../../../../../test/code-field.ts';
import { CodeInput, type CodeInputProps } from '../CodeInput.tsx';

/** The first arguments and reasons of a handler’s calls. */
function calls(handler: ReturnType<typeof vi.fn>): unknown[] {
  return handler.mock.calls.map(([text, { reason }]) => [text, reason] as unknown[]);
}

function enter(text: string): void {
  fireEvent.input(codeField(), { target: { value: text } });
}

describe('onValueChange', () => {
  it('says what has changed and why (C1)', async () => {
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

  it('can refuse a key, a deletion and a paste (C8)', async () => {
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

  it('hears of a character that the normalizer rewrites, wherever it is typed (T14)', async () => {
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

  it('takes two characters that come at once for two (T12)', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" length={3} />);
    codeField().focus();
    await user.paste('12');
    expect(codeField().value).toBe('12');
  });

  it('overwrites from the active slot on when several come at once (T13)', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    codeField().focus();
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
    await user.paste('99');
    expect(codeField().value).toBe('129956');
  });

  it('leaves the native onChange to the app, with the value cleaned', async () => {
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
  ])('tells of %j once, as it came in, for %j (C2)', (text, props, value) => {
    const onValueInvalid = vi.fn();
    render(<CodeInput aria-label="Code" onValueInvalid={onValueInvalid} {...props} />);
    enter(text);
    expect(codeField().value).toBe(value);
    expect(calls(onValueInvalid)).toEqual([[text, 'input-change']]);
  });

  it('is silent about spaces and dashes', () => {
    const onValueInvalid = vi.fn();
    render(<CodeInput aria-label="Code" onValueInvalid={onValueInvalid} />);
    enter('123-456');
    expect(onValueInvalid).not.toHaveBeenCalled();
  });
});

describe('onValueComplete', () => {
  it('tells of a code that is typed, pasted, or pasted in part (C3)', async () => {
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

  it('comes after the value is in force', async () => {
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

  it('is silent about a part of a code (C4)', () => {
    const onValueComplete = vi.fn();
    render(<CodeInput aria-label="Code" onValueComplete={onValueComplete} />);
    enter('12345');
    expect(onValueComplete).not.toHaveBeenCalled();
  });

  it('tells of every full code that is pasted, the same one included (C5)', async () => {
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

  it('tells again of a code that was corrected (C6, E11)', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" onValueComplete={onValueComplete} />);
    codeField().focus();
    await user.keyboard('123456{Backspace}6');
    expect(onValueComplete).toHaveBeenCalledTimes(2);
    await user.keyboard('7');
    expect(calls(onValueComplete).at(-1)).toEqual(['123457', 'input-change']);
    // The same character over itself corrects nothing.
    await user.keyboard('7');
    expect(onValueComplete).toHaveBeenCalledTimes(3);
  });

  it('may disable the field (C7)', async () => {
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

  it('may take the focus away, and a later Backspace does not (T15)', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" onValueComplete={() => codeField().blur()} />);
    codeField().focus();
    await user.keyboard('123456');
    expect(document.activeElement).toBe(document.body);
    codeField().focus();
    await user.keyboard('{Backspace}');
    expect(document.activeElement).toBe(codeField());
  });

  it('comes once in StrictMode (C9, E28)', async () => {
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

  it('comes again for the same code after the app has cleared the field (E12)', async () => {
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
