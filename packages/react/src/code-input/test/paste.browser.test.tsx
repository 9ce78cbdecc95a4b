import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { server } from 'vitest/browser';
import {
  activeSlots,
  codeField,
  focusField,
  selection,
  slotTexts,
} from '../../../../../test/code-field.ts';
import { press } from '../../../../../test/trusted-input.ts';
import { CodeInput, type CodeInputProps } from '../CodeInput.tsx';

/** Copies a text as the user does: from a field in which it is selected. */
async function copy(text: string): Promise<void> {
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  window.focus();
  source.focus();
  source.select();
  await press('Control+c');
  source.remove();
}

/** Pastes a text into a field, and returns its value and selection afterwards. */
async function paste(
  text: string,
  props: CodeInputProps = {},
  range: [number, number] | [] = [],
): Promise<unknown[]> {
  const { unmount } = render(<CodeInput aria-label="Code" {...props} />);
  await copy(text);
  focusField(...range);
  await press('Control+v');
  const result = [codeField().value, ...selection()];
  expect(slotTexts().join('')).toBe(codeField().value);
  unmount();
  return result;
}

const upper = (text: string): string => text.toUpperCase();

describe('paste', () => {
  // WebKit undoes no paste at all in a field that has handlers.
  it.each([
    ['123456', '', '123456'],
    ['12-34 56', '', '123456'],
    ['12a34b56', '', '123456'],
    ['1234567', '', '123456'],
    ['98-76', '123456', '987656'],
    ['98-76-54', '123', '987654'],
  ])('The browser can undo a paste of %j over %j.', async (text, defaultValue, pasted) => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" {...{ defaultValue, onValueChange }} />);
    await copy(text);
    focusField(0, Math.min(defaultValue.length, 1));
    await press('Control+v');
    expect(codeField().value).toBe(pasted);
    expect(onValueChange.mock.calls).toEqual([
      [pasted, expect.objectContaining({ reason: 'input-paste' })],
    ]);
    await press('Control+z');
    expect(codeField().value).toBe(server.browser === 'webkit' ? pasted : defaultValue);
    expect(slotTexts().join('')).toBe(codeField().value);
  });

  it('A paste of a whole code is complete each time, even if it is the same one again.', async () => {
    const onValueComplete = vi.fn();
    render(<CodeInput aria-label="Code" onValueComplete={onValueComplete} />);
    for (const text of ['12-34-56', '65-43-21', '65-43-21']) {
      await copy(text);
      focusField();
      await press('Control+v');
    }
    expect(onValueComplete.mock.calls.map(([code]) => code as string)).toEqual([
      '123456',
      '654321',
      '654321',
    ]);
  });

  it('A paste fills every slot at once, with one change (P1).', async () => {
    const onValueChange = vi.fn();
    expect(await paste('123456', { onValueChange })).toEqual(['123456', 5, 6]);
    expect(onValueChange).toHaveBeenCalledTimes(1);
    expect(onValueChange).toHaveBeenCalledWith(
      '123456',
      expect.objectContaining({ reason: 'input-paste' }),
    );
  });

  it.each(['1,2,3,4,5,6', '123-456', '123 456', ' 123456\n', '123\u200B456', '123–456'])(
    'A paste of %j leaves out separators and surrounding characters (P2).',
    async (text) => {
      expect((await paste(text))[0]).toBe('123456');
    },
  );

  it('A paste is filtered before it is cut, whatever characters the code has (P2).', async () => {
    const alphanumeric = { validationType: 'alphanumeric', normalizeValue: upper } as const;
    expect((await paste('ab-12 cd!', alphanumeric))[0]).toBe('AB12CD');
    expect((await paste('1-2-3', { length: 3 }))[0]).toBe('123');
  });

  it('A paste that is too long is cut after it is filtered (P3, P10).', async () => {
    expect((await paste('123456789'))[0]).toBe('123456');
    expect((await paste('12345', { length: 3 }))[0]).toBe('123');
    expect((await paste('1234567'))[0]).toBe('123456');
  });

  it('A paste of a whole code replaces the whole value (P4, P5c, E10).', async () => {
    expect(await paste('987654', { defaultValue: '123' }, [0, 1])).toEqual(['987654', 5, 6]);
    for (const start of [0, 2, 5]) {
      expect((await paste('987654', { defaultValue: '123456' }, [start, start + 1]))[0]).toBe(
        '987654',
      );
    }
  });

  it('A paste of a part of a code overwrites the slots from the active one on (P5).', async () => {
    expect(await paste('99', { defaultValue: '123456' }, [2, 3])).toEqual(['129956', 4, 5]);
  });

  it('A paste into the empty slot continues the code (P6).', async () => {
    expect((await paste('89', { defaultValue: '1', length: 3 }))[0]).toBe('189');
    expect((await paste('3456', { defaultValue: '12' }))[0]).toBe('123456');
  });

  it('A paste without a text in the clipboard changes nothing (P7).', () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" defaultValue="12" onValueChange={onValueChange} />);
    focusField();
    fireEvent.paste(codeField());
    expect(codeField().value).toBe('12');
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it('A paste reports the characters that were left out (P9).', async () => {
    const onValueInvalid = vi.fn();
    expect((await paste('12a34', { onValueInvalid }))[0]).toBe('1234');
    expect(onValueInvalid).toHaveBeenLastCalledWith(
      '12a34',
      expect.objectContaining({ reason: 'input-paste' }),
    );
    expect((await paste('1209', { onValueInvalid, validationType: /[0-3]/ }))[0]).toBe('120');
    expect(onValueInvalid).toHaveBeenLastCalledWith(
      '1209',
      expect.objectContaining({ reason: 'input-paste' }),
    );
  });

  it('A paste reads the digits of any script (E3).', async () => {
    const onValueComplete = vi.fn();
    for (const text of ['١٢٣٤٥٦', '۱۲۳۴۵۶', '１２３４５６', '1２٣4５۶']) {
      expect((await paste(text, { onValueComplete }))[0]).toBe('123456');
    }
    expect(onValueComplete).toHaveBeenCalledTimes(4);
  });

  it('A paste of a sentence finds the code in it.', async () => {
    expect((await paste('Your code is 123 456 (expires in 10 min)'))[0]).toBe('123456');
  });

  it('A paste is not cut by the browser before it is filtered, because the input has no maxlength (E8).', async () => {
    render(<CodeInput aria-label="Code" />);
    expect(codeField().maxLength).toBe(-1);
    await copy('123-456');
    focusField();
    await press('Control+v');
    expect(codeField().value).toBe('123456');
  });

  it('A paste without any valid character keeps value and selection (E9).', async () => {
    const onValueInvalid = vi.fn();
    expect(await paste('garbage', { defaultValue: '12', onValueInvalid }, [0, 1])).toEqual([
      '12',
      0,
      1,
    ]);
    expect(onValueInvalid).toHaveBeenCalledTimes(1);
  });

  it('A read-only field rejects a paste, a deletion, a cut and a key (E1).', async () => {
    const onValueChange = vi.fn();
    const normalizeValue = vi.fn(upper);
    for (const keys of [['Control+v'], ['Backspace'], ['Delete'], ['Control+x'], ['9']]) {
      render(
        <CodeInput
          aria-label="Code"
          defaultValue="12"
          readOnly
          onValueChange={onValueChange}
          normalizeValue={normalizeValue}
        />,
      );
      await copy('99');
      focusField(1, 2);
      await press(...keys);
      expect(codeField().value).toBe('12');
      expect(activeSlots()).toEqual([1]);
      document.body.replaceChildren();
    }
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it('A masked field copies the real code (E22).', async () => {
    render(
      <>
        <CodeInput aria-label="Code" defaultValue="123456" mask />
        <textarea aria-label="Target" />
      </>,
    );
    expect(slotTexts()).toEqual(Array(6).fill('•'));
    expect(codeField().type).toBe('text');
    focusField();
    await press('Control+a', 'Control+c', 'Tab', 'Control+v');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Target' }).value).toBe(
      '123456',
    );
  });

  it('A field can be unmounted during a paste without an error (E28).', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { unmount } = render(<CodeInput aria-label="Code" onPaste={() => unmount()} />);
    await copy('123456');
    focusField();
    await press('Control+v');
    expect(error).not.toHaveBeenCalled();
  });
});
