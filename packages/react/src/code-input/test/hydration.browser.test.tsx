import { StrictMode, type ReactNode, useState } from 'react';
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
import { removePage, servePage } from './serve-page.ts';

afterEach(removePage);

/** Renders a field whose value is kept by the app. */
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
    ['a field whose value is kept by the app', Controlled],
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

    it('Hydration adopts the typed text, cleaned and cut to length, and reports it once (E17).', async () => {
      const { hydrate } = servePage(page({ defaultValue: '1' }));
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

    it('The next key after hydration continues where the user was.', async () => {
      const { hydrate } = servePage(page());
      focusField();
      await type('12');
      expect(await hydrate()).toEqual([]);
      expect(selection()).toEqual([2, 2]);
      await type('3');
      expect(codeField().value).toBe('123');
      expect(slotTexts().join('')).toBe('123');
      expect(onValueChange.mock.calls.map(([value]) => value as unknown)).toEqual(['12', '123']);
    });

    it('A caret in the middle of the typed code selects the slot behind it after hydration.', async () => {
      const { hydrate } = servePage(page());
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

    it('A caret before the last slot selects that slot after hydration.', async () => {
      const { hydrate } = servePage(page());
      focusField();
      await type('123456');
      await press('ArrowLeft');
      await hydrate();
      expect(selection()).toEqual([5, 6]);
      await type('7');
      expect(codeField().value).toBe('123457');
    });

    it('A caret keeps its place among the characters that hydration has kept.', async () => {
      const { hydrate } = servePage(page());
      focusField();
      await type('1a2b34');
      await press('ArrowLeft', 'ArrowLeft');
      await hydrate();
      expect(codeField().value).toBe('1234');
      expect(selection()).toEqual([2, 3]);
    });

    it('A selection of several slots is kept by hydration.', async () => {
      const { hydrate } = servePage(page({ defaultValue: '1234' }));
      focusField();
      await press('Home', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
      expect(await hydrate()).toEqual([]);
      expect(selection()).toEqual([1, 3]);
      expect(activeSlots()).toEqual([1, 2]);
      expect(onValueChange).not.toHaveBeenCalled();
    });

    it('A code typed before hydration is reported as complete once.', async () => {
      const { hydrate } = servePage(page());
      focusField();
      await type('123456');
      expect(await hydrate()).toEqual([]);
      expect(onValueComplete.mock.calls.map(([code]) => code as unknown)).toEqual(['123456']);
    });

    it('A code pasted before hydration is reported as complete once.', async () => {
      const { hydrate } = servePage(
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

    it('A text typed before hydration is adopted even if the focus has moved on.', async () => {
      const { hydrate } = servePage(
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

    it.each(['back_forward', 'reload'])(
      'A code that the browser fills in again is dropped, however the user came back: %s (E30).',
      async (navigation) => {
        vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: navigation } as never]);
        const { container, hydrate } = servePage(page());
        container.querySelector('input')!.value = '123456';
        expect(await hydrate()).toEqual([]);
        expect(codeField().value).toBe('');
        expect(slotTexts().join('')).toBe('');
        focusField();
        await type('98');
        expect(codeField().value).toBe('98');
        expect(onValueChange.mock.calls.map(([value]) => value as unknown)).toEqual(['9', '98']);
        expect(onValueComplete).not.toHaveBeenCalled();
      },
    );

    it('What the user types into a page that was loaded again is adopted.', async () => {
      vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'reload' } as never]);
      const { hydrate } = servePage(page());
      focusField();
      await type('123456');
      expect(await hydrate()).toEqual([]);
      expect(codeField().value).toBe('123456');
      expect(onValueComplete).toHaveBeenCalledOnce();
    });

    it('A deletion of the whole text before hydration is adopted.', async () => {
      const { hydrate } = servePage(page({ defaultValue: '12' }));
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
