import { act } from '@testing-library/react';
import { StrictMode, type ReactNode, useState } from 'react';
import { type Root, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  activeSlots,
  codeField,
  focusField,
  selection,
  slotTexts,
} from '../../../../../test/code-field.ts';
import { press, type } from '../../../../../test/trusted-input.ts';
import { CodeInput, type CodeInputProps } from '../CodeInput.tsx';

let root: Root | undefined;

afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
});

/**
 * Puts the page of a server into the document, as it is before any script has run; what then makes
 * React take it over, and says what React had to say.
 */
function serve(page: ReactNode): () => Promise<unknown[]> {
  const container = document.createElement('div');
  container.innerHTML = renderToString(page);
  document.body.append(container);
  return async () => {
    const errors: unknown[] = [];
    vi.spyOn(console, 'error').mockImplementation((...all) => void errors.push(all));
    await act(async () => {
      root = hydrateRoot(container, page, { onRecoverableError: (one) => errors.push(one) });
      await Promise.resolve();
    });
    return errors;
  };
}

/** An app that keeps the value itself. */
function Controlled({ defaultValue = '', onValueChange, ...props }: CodeInputProps): ReactNode {
  const [value, setValue] = useState(defaultValue);
  return (
    <CodeInput
      {...props}
      value={value}
      onValueChange={(next, details) => {
        onValueChange?.(next, details);
        setValue(next);
      }}
    />
  );
}

describe('hydration in a browser', () => {
  describe.each([
    ['a field that keeps its value', CodeInput],
    ['a field whose app keeps its value', Controlled],
  ] as const)('of %s', (_, Field) => {
    const onValueChange = vi.fn();
    const onValueComplete = vi.fn();

    function page(props: CodeInputProps = {}): ReactNode {
      onValueChange.mockClear();
      onValueComplete.mockClear();
      return (
        <StrictMode>
          <Field
            aria-label="Code"
            onValueChange={onValueChange}
            onValueComplete={onValueComplete}
            {...props}
          />
        </StrictMode>
      );
    }

    it('takes over what has been typed, cleaned and cut, and tells of it once (E17)', async () => {
      const hydrate = serve(page({ defaultValue: '1' }));
      focusField();
      await press('End');
      await type('29x9999');
      expect(codeField().value).toBe('129x9999');
      expect(await hydrate()).toEqual([]);
      expect(codeField().value).toBe('129999');
      expect(slotTexts().join('')).toBe('129999');
      expect(document.activeElement).toBe(codeField());
      expect(selection()).toEqual([5, 6]);
      expect(activeSlots()).toEqual([5]);
      expect(onValueChange.mock.calls).toEqual([
        ['129999', expect.objectContaining({ reason: 'input-change' })],
      ]);
    });

    it('goes on with the next key where the person was', async () => {
      const hydrate = serve(page());
      focusField();
      await type('12');
      expect(await hydrate()).toEqual([]);
      expect(selection()).toEqual([2, 2]);
      await type('3');
      expect(codeField().value).toBe('123');
      expect(slotTexts().join('')).toBe('123');
      expect(onValueChange.mock.calls.map(([value]) => value as unknown)).toEqual(['12', '123']);
    });

    it('leaves the caret in the middle, on the slot behind it', async () => {
      const hydrate = serve(page());
      focusField();
      await type('1234');
      await press('ArrowLeft', 'ArrowLeft');
      expect(selection()).toEqual([2, 2]);
      expect(await hydrate()).toEqual([]);
      expect(codeField().value).toBe('1234');
      expect(selection()).toEqual([2, 3]);
      expect(activeSlots()).toEqual([2]);
      await type('9');
      expect(codeField().value).toBe('1294');
    });

    it('leaves the caret before the last slot on that slot', async () => {
      const hydrate = serve(page());
      focusField();
      await type('123456');
      await press('ArrowLeft');
      await hydrate();
      expect(selection()).toEqual([5, 6]);
      await type('7');
      expect(codeField().value).toBe('123457');
    });

    it('finds the place of the caret again in what it has cleaned', async () => {
      const hydrate = serve(page());
      focusField();
      await type('1a2b34');
      await press('ArrowLeft', 'ArrowLeft');
      await hydrate();
      expect(codeField().value).toBe('1234');
      expect(selection()).toEqual([2, 3]);
    });

    it('leaves what is selected selected', async () => {
      const hydrate = serve(page({ defaultValue: '1234' }));
      focusField();
      await press('Home', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
      expect(await hydrate()).toEqual([]);
      expect(selection()).toEqual([1, 3]);
      expect(activeSlots()).toEqual([1, 2]);
      expect(onValueChange).not.toHaveBeenCalled();
    });

    it('completes a code that has been typed, once', async () => {
      const hydrate = serve(page());
      focusField();
      await type('123456');
      expect(await hydrate()).toEqual([]);
      expect(onValueComplete.mock.calls.map(([code]) => code as unknown)).toEqual(['123456']);
    });

    it('completes a code that has been pasted, once', async () => {
      const hydrate = serve(
        <>
          <textarea aria-label="Message" defaultValue="Your code is 123-456" />
          {page()}
        </>,
      );
      window.focus();
      document.querySelector('textarea')?.focus();
      await press('Control+a', 'Control+c', 'Tab', 'Control+v');
      expect(codeField().value).toBe('Your code is 123-456');
      expect(await hydrate()).toEqual([]);
      expect(codeField().value).toBe('123456');
      expect(slotTexts().join('')).toBe('123456');
      expect(onValueChange).toHaveBeenCalledTimes(1);
      expect(onValueComplete).toHaveBeenCalledTimes(1);
    });

    it('takes over what has been left behind for another field', async () => {
      const hydrate = serve(
        <>
          {page()}
          <button type="button">Other</button>
        </>,
      );
      focusField();
      await type('12a3');
      await press('Tab');
      const focused = document.activeElement;
      expect(focused).not.toBe(codeField());
      expect(await hydrate()).toEqual([]);
      expect(codeField().value).toBe('123');
      expect(slotTexts().join('')).toBe('123');
      expect(document.activeElement).toBe(focused);
      expect(activeSlots()).toEqual([]);
    });

    it('takes over that everything has been deleted', async () => {
      const hydrate = serve(page({ defaultValue: '12' }));
      focusField();
      await press('Control+a', 'Backspace');
      expect(await hydrate()).toEqual([]);
      expect(codeField().value).toBe('');
      expect(slotTexts().join('')).toBe('');
      expect(onValueChange.mock.calls).toEqual([
        ['', expect.objectContaining({ reason: 'input-clear' })],
      ]);
    });
  });
});
