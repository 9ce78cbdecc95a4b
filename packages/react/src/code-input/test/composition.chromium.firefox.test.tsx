import { render, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { codeField, focusField, selection, slotTexts } from '../../../../../test/code-field.ts';
import { cancel, commit, compose, type } from '../../../../../test/trusted-input.ts';
import { CodeInput } from '../CodeInput.tsx';

// Not in WebKit: the input method of WebKitGTK composes one character at a time.

describe('composition of more than one character', () => {
  it('A composition of several characters is drawn as it grows, and every change is reported (E4).', async () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" onValueChange={onValueChange} />);
    focusField();
    await compose('１', '１２', '１２３');
    expect(codeField().value).toBe('１２３');
    expect(slotTexts()).toEqual(['1', '2', '3', '', '', '']);
    await commit('１２３');
    expect(codeField().value).toBe('123');
    expect(selection()).toEqual([3, 3]);
    expect(onValueChange.mock.calls.map(([value]) => value as unknown)).toEqual(['1', '12', '123']);
  });

  it('A composition returns the characters it overwrote when Backspace removes its own.', async () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    focusField(2, 3);
    await compose('９', '９９');
    expect(slotTexts().join('')).toBe('129956');
    await compose('９');
    expect(slotTexts().join('')).toBe('129456');
    await commit('９');
    expect(codeField().value).toBe('129456');
    expect(selection()).toEqual([3, 4]);
  });

  it('A composition keeps the valid part of the text it ends with.', async () => {
    const onValueInvalid = vi.fn();
    render(<CodeInput aria-label="Code" defaultValue="12" onValueInvalid={onValueInvalid} />);
    focusField();
    await compose('さん', 'さん４', 'さん４あ');
    await commit('三４あ');
    expect(codeField().value).toBe('124');
    expect(selection()).toEqual([3, 3]);
    expect(onValueInvalid.mock.calls.map(([text]) => text as unknown)).toEqual(['三４あ']);
  });

  it('A composition of a whole code reports it once and submits the form, after it has ended.', async () => {
    const onValueComplete = vi.fn();
    const onSubmit = vi.fn((event: React.FormEvent) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <CodeInput aria-label="Code" autoSubmit onValueComplete={onValueComplete} />
      </form>,
    );
    focusField();
    await compose('１２３', '１２３４５６');
    expect(slotTexts().join('')).toBe('123456');
    expect(onValueComplete).not.toHaveBeenCalled();
    await commit('１２３４５６');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it('A code that a phone composes unchanged is complete at once, because such a composition does not end by itself.', async () => {
    const onValueComplete = vi.fn();
    render(
      <CodeInput
        aria-label="Code"
        validationType="alphanumeric"
        normalizeValue={(text) => text.toUpperCase()}
        onValueComplete={onValueComplete}
      />,
    );
    focusField();
    await compose('a', 'a1', 'a1b', 'a1b2', 'a1b2c');
    expect(onValueComplete).not.toHaveBeenCalled();
    await compose('a1b2c3');
    expect(onValueComplete.mock.calls.map(([code]) => code as unknown)).toEqual(['A1B2C3']);
    expect(codeField().value).toBe('a1b2c3');
    await commit('a1b2c3');
    expect(codeField().value).toBe('A1B2C3');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
  });

  it('A canceled composition leaves an empty field empty.', async () => {
    const onValueChange = vi.fn();
    render(<CodeInput aria-label="Code" onValueChange={onValueChange} />);
    focusField();
    await compose('あ', 'あい');
    expect(slotTexts().join('')).toBe('');
    await cancel();
    expect(codeField().value).toBe('');
    expect(onValueChange).not.toHaveBeenCalled();
    await type('1');
    expect(codeField().value).toBe('1');
  });

  it.each([
    ['during', 60, 0],
    ['after', 300, 150],
  ])(
    'A composition waits for an app that accepts its value %s the grace period.',
    async (_, acceptAfter, commitAfter) => {
      const onValueComplete = vi.fn();
      function Page(): ReactNode {
        const [value, setValue] = useState('123456');
        return (
          <CodeInput
            aria-label="Code"
            value={value}
            onValueChange={(next) => void setTimeout(() => setValue(next), acceptAfter)}
            onValueComplete={onValueComplete}
          />
        );
      }
      render(<Page />);
      focusField(2, 3);
      await compose('９');
      await new Promise((resolve) => void setTimeout(resolve, commitAfter));
      await commit('９');
      await waitFor(() => expect(onValueComplete).toHaveBeenCalledTimes(1));
      expect(codeField().value).toBe('129456');
      expect(slotTexts().join('')).toBe('129456');
      expect(onValueComplete.mock.calls[0]?.[0]).toBe('129456');
    },
  );
});
