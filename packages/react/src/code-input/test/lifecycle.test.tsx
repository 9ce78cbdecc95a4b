import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler, type ReactNode, StrictMode, memo, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, selection, slotTexts } from '../../../../../test/code-field.ts';
import { CodeInput } from '../CodeInput.tsx';
import { selectInput } from '../input/select-input.ts';
import { useCodeInput } from '../use-code-input.ts';

describe('lifecycle', () => {
  it('An idle field uses no timer, no event and no style element (E18).', () => {
    const setTimeout = vi.spyOn(window, 'setTimeout');
    const setInterval = vi.spyOn(window, 'setInterval');
    const events: string[] = [];
    render(<CodeInput aria-label="Code" onInput={() => events.push('input')} />);
    const styles = document.querySelectorAll('style').length;
    act(() => codeField().focus());
    act(() => codeField().blur());
    expect(setInterval).not.toHaveBeenCalled();
    expect(
      setTimeout.mock.calls.filter(([callback]) => !/act|scheduler/i.test(String(callback))),
    ).toEqual([]);
    expect(events).toEqual([]);
    expect(document.querySelectorAll('style')).toHaveLength(styles);
    expect(document.querySelector('[style]')).toBeNull();
  });

  it('An unmounted field leaves no listener behind (Z2).', () => {
    const listeners = new Map<string, number>();
    for (const [method, step] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const) {
      for (const target of [document, window]) {
        vi.spyOn(target, method).mockImplementation((type: string) => {
          listeners.set(type, (listeners.get(type) ?? 0) + step);
        });
      }
    }
    const form = document.createElement('form');
    form.setAttribute('aria-label', 'Form');
    document.body.append(form);
    const add = vi.spyOn(form, 'addEventListener');
    const remove = vi.spyOn(form, 'removeEventListener');
    const container = document.createElement('div');
    form.append(container);
    const { unmount } = render(
      <StrictMode>
        <CodeInput aria-label="Code" />
      </StrictMode>,
      { container },
    );
    unmount();
    expect(listeners.get('selectionchange') ?? 0).toBe(0);
    expect(listeners.get('reset') ?? 0).toBe(0);
    const onReset = (calls: unknown[][]): number =>
      calls.filter(([type]) => type === 'reset').length;
    expect(onReset(add.mock.calls)).toBeGreaterThan(0);
    expect(onReset(remove.mock.calls)).toBe(onReset(add.mock.calls));
    form.remove();
  });

  it('A keystroke causes one commit of the field, and renders nothing outside of it.', async () => {
    const commits = vi.fn();
    const outside = vi.fn();
    const user = userEvent.setup();
    const Neighbour = memo(function Neighbour(): ReactNode {
      outside();
      return null;
    });
    function Page(): ReactNode {
      outside();
      return (
        <>
          <Profiler id="field" onRender={commits}>
            <CodeInput aria-label="Code" />
          </Profiler>
          <Neighbour />
        </>
      );
    }
    render(<Page />);
    codeField().focus();
    await user.keyboard('1');
    outside.mockClear();
    for (const key of ['2', '3', '4', '{Backspace}', '5', '{ArrowLeft}', '9', 'x']) {
      commits.mockClear();
      await user.keyboard(key);
      expect([key, commits.mock.calls.length]).toEqual([key, 1]);
    }
    expect(outside).not.toHaveBeenCalled();
  });

  it('A keystroke causes one commit when your app keeps the value.', async () => {
    const commits = vi.fn();
    const user = userEvent.setup();
    function Field(): ReactNode {
      const [value, setValue] = useState('');
      return <CodeInput aria-label="Code" value={value} onValueChange={setValue} />;
    }
    render(
      <Profiler id="field" onRender={commits}>
        <Field />
      </Profiler>,
    );
    act(() => codeField().focus());
    for (const key of ['1', '2', '3', '{Backspace}', '4', '5', '6', '7']) {
      commits.mockClear();
      await user.keyboard(key);
      expect([key, commits.mock.calls.length]).toEqual([key, 1]);
    }
  });

  it('selectInput prepares the field for the next attempt with one call.', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" defaultValue="123456" status="error" />);
    act(() => selectInput(codeField()));
    expect(document.activeElement).toBe(codeField());
    expect(selection()).toEqual([0, 6]);
    expect(screen.getByRole('status').textContent).toBe('That code didn’t work.');
    // A browser reports the selection by an event. Here, the next key does.
    await user.keyboard('7');
    expect(slotTexts()).toEqual(['7', '', '', '', '', '']);
  });

  it('A field that your app clears and focuses has its first slot active (D12).', () => {
    render(<CodeInput aria-label="Code" defaultValue="123456" />);
    act(() => {
      codeField().value = '';
      codeField().focus();
    });
    expect(slotTexts().join('')).toBe('');
    expect(activeSlots()).toEqual([0]);
    expect(selection()).toEqual([0, 0]);
  });

  it('A field that is being verified keeps its value and its focus.', async () => {
    const onValueChange = vi.fn();
    const user = userEvent.setup();
    render(
      <CodeInput
        aria-label="Code"
        defaultValue="123456"
        status="verifying"
        onValueChange={onValueChange}
      />,
    );
    await user.click(codeField());
    await user.keyboard('7{Backspace}');
    expect(codeField().value).toBe('123456');
    expect(document.activeElement).toBe(codeField());
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it('The input can be rendered later than the rest of the field.', () => {
    function Field({ isOpen }: { isOpen: boolean }): ReactNode {
      const field = useCodeInput({ 'aria-label': 'Code' });
      return isOpen ? <input {...field.getInputProps()} /> : field.value;
    }
    const { container, rerender } = render(<Field isOpen={false} />);
    rerender(<Field isOpen />);
    fireEvent.input(codeField(), { target: { value: '1-2' } });
    expect(codeField().value).toBe('12');
    rerender(<Field isOpen={false} />);
    expect(container.textContent).toBe('12');
  });

  it('useCodeInput returns the state of the field without any element.', () => {
    const { result } = renderHook(() => useCodeInput({ length: 4, defaultValue: '12' }));
    expect(result.current).toMatchObject({ value: '12', complete: false, status: 'idle' });
    expect(result.current.slots.map((slot) => slot.character)).toEqual([
      '1',
      '2',
      undefined,
      undefined,
    ]);
    expect(() => selectInput(null)).not.toThrow();
  });
});
