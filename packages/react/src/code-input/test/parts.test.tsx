import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentType, type ReactNode, createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { activeSlots, codeField, slotElements, slotTexts } from '../../../../../test/code-field.ts';
import { CodeInput, type CodeInputRootProps, useCodeInputContext } from '../index.ts';

/** Renders three slots in two groups. One slot is in a component of the app. */
function Field({ children, ...props }: CodeInputRootProps): ReactNode {
  return (
    <CodeInput.Root length={3} data-testid="root" {...props}>
      <CodeInput.Group data-testid="group">
        <CodeInput.Slot />
      </CodeInput.Group>
      <CodeInput.Separator>–</CodeInput.Separator>
      <CodeInput.Group>
        <Wrapped />
        <CodeInput.Slot />
      </CodeInput.Group>
      <CodeInput.Input aria-label="Code" />
      <CodeInput.Status />
      {children}
    </CodeInput.Root>
  );
}

function Wrapped(): ReactNode {
  return <CodeInput.Slot data-testid="wrapped" />;
}

const root = (): HTMLElement => screen.getByTestId('root');

describe('parts', () => {
  it('The parts work together as the drop-in does.', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    render(<Field onValueComplete={onValueComplete} />);
    await user.click(codeField());
    expect(activeSlots()).toEqual([0]);
    await user.keyboard('12');
    expect(slotTexts()).toEqual(['1', '2', '']);
    await user.keyboard('3');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
    expect(root().dataset.complete).toBe('');
  });

  it('The slots of the parts are numbered in their order, in groups or not (R8, R7).', () => {
    render(<Field defaultValue="123" />);
    expect(slotTexts()).toEqual(['1', '2', '3']);
    expect(slotElements().map((slot) => slot.dataset.index)).toEqual(['0', '1', '2']);
    expect(screen.getByText('–').getAttribute('aria-hidden')).toBe('true');
  });

  it('The slots of the parts are numbered in their order when one is added in between.', () => {
    const tree = (extra: boolean): ReactNode => (
      <CodeInput.Root length={extra ? 3 : 2} value={extra ? '123' : '13'}>
        <CodeInput.Slot />
        {extra && <CodeInput.Slot />}
        <CodeInput.Slot />
        <CodeInput.Input aria-label="Code" />
      </CodeInput.Root>
    );
    const { rerender } = render(tree(false));
    rerender(tree(true));
    expect(slotTexts()).toEqual(['1', '2', '3']);
    rerender(tree(false));
    expect(slotTexts()).toEqual(['1', '3']);
  });

  it('The parts accept attributes, class names, styles, handlers and refs (R10).', async () => {
    const rootRef = createRef<HTMLDivElement>();
    const slotRef = createRef<HTMLDivElement>();
    const inputRef = createRef<HTMLInputElement>();
    const onClick = vi.fn();
    const user = userEvent.setup();
    render(
      <CodeInput.Root
        length={1}
        ref={rootRef}
        className="root"
        style={{ color: 'red' }}
        data-test="root"
        onClick={onClick}
      >
        <CodeInput.Slot
          ref={slotRef}
          className={(slot) => (slot.filled ? 'filled' : 'empty')}
          style={(slot) => ({ opacity: slot.active ? 1 : 0.5 })}
          data-test="slot"
        />
        <CodeInput.Input
          ref={inputRef}
          aria-label="Code"
          className="input"
          name="code"
          onClick={onClick}
        />
      </CodeInput.Root>,
    );
    expect(rootRef.current).toBe(codeField().parentElement);
    expect(inputRef.current).toBe(codeField());
    expect(slotRef.current).toBe(slotElements()[0]);
    expect([rootRef.current?.className, rootRef.current?.dataset.test]).toEqual(['root', 'root']);
    expect(rootRef.current?.style.color).toBe('red');
    expect([slotRef.current?.className, slotRef.current?.style.opacity]).toEqual(['empty', '0.5']);
    expect([codeField().className, codeField().name]).toEqual(['input', 'code']);
    await user.click(codeField());
    expect(onClick).toHaveBeenCalledTimes(2);
  });

  it('The parts render another element if asked to, with props, handlers and refs merged (R11).', async () => {
    const own = createRef<HTMLElement>();
    const given = createRef<HTMLDivElement>();
    const onFocus = vi.fn();
    const user = userEvent.setup();
    render(
      <CodeInput.Root
        length={2}
        ref={given}
        className="one"
        render={<article className="two" ref={own} data-own="yes" />}
      >
        <CodeInput.Slot render={(props, slot) => <b {...props}>{slot.character ?? '?'}</b>} />
        <CodeInput.Slot />
        <CodeInput.Input aria-label="Code" render={<input className="mine" onFocus={onFocus} />} />
      </CodeInput.Root>,
    );
    const article = codeField().parentElement as HTMLElement;
    expect(article.tagName).toBe('ARTICLE');
    expect(given.current).toBe(article);
    expect(own.current).toBe(article);
    expect(article.className).toBe('one two');
    expect([article.dir, article.dataset.own, article.dataset.status]).toEqual([
      'ltr',
      'yes',
      'idle',
    ]);
    expect(slotElements()[0]?.tagName).toBe('B');
    expect(slotTexts()).toEqual(['?', '']);
    await user.click(codeField());
    await user.keyboard('7');
    expect(onFocus).toHaveBeenCalledTimes(1);
    expect(slotTexts()).toEqual(['7', '']);
  });

  it('The root carries data-hovered while the pointer is over it, unless the field is disabled (R14).', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Field />);
    expect(root().dataset.hovered).toBeUndefined();
    await user.hover(codeField());
    expect(root().dataset.hovered).toBe('');
    rerender(<Field disabled />);
    expect(root().dataset.hovered).toBeUndefined();
    rerender(<Field />);
    await user.unhover(codeField());
    expect(root().dataset.hovered).toBeUndefined();
  });

  it('A focus handler that calls preventDefault keeps the root from becoming focused (S14).', () => {
    render(
      <CodeInput.Root length={1} data-testid="root">
        <CodeInput.Slot />
        <CodeInput.Input
          aria-label="Code"
          onFocus={(event) => event.preventDefault()}
          onBlur={(event) => event.preventDefault()}
        />
      </CodeInput.Root>,
    );
    act(() => codeField().focus());
    expect(root().dataset.focused).toBeUndefined();
  });

  it('A blur handler that calls preventDefault keeps the root focused (S14).', () => {
    render(
      <CodeInput.Root length={1} data-testid="root">
        <CodeInput.Slot />
        <CodeInput.Input aria-label="Code" onBlur={(event) => event.preventDefault()} />
      </CodeInput.Root>,
    );
    act(() => codeField().focus());
    act(() => codeField().blur());
    expect(root().dataset.focused).toBe('');
  });

  it.each(['Slot', 'Input', 'Group', 'Separator', 'Status', 'Reveal'] as const)(
    'The part %s explains the mistake when it is rendered outside the root (R16).',
    (name) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const Part = CodeInput[name] as ComponentType;
      expect(() => render(<Part />)).toThrow(
        'A part of CodeInput was rendered outside its root, which holds its state. Render it inside <CodeInput.Root>.',
      );
    },
  );

  it('The root warns once if it has more or fewer slots than the code has characters (R17).', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const field = (count: number, length: number): ReactNode => (
      <CodeInput.Root length={length}>
        {Array.from({ length: count }, (_, index) => (
          <CodeInput.Slot key={index} />
        ))}
        <CodeInput.Input aria-label="Code" />
      </CodeInput.Root>
    );
    const { unmount } = render(field(5, 6));
    expect(warn.mock.calls.map(([text]) => text as string)).toEqual([
      expect.stringContaining('Received `length={6}` but rendered 5 slots.'),
    ]);
    unmount();
    render(field(1, 2));
    expect(warn).toHaveBeenCalledTimes(2);
    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('but rendered 1 slot.'));
  });

  it('A slot beyond the length of the code stays empty.', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    render(
      <CodeInput.Root length={1} value="1">
        <CodeInput.Slot />
        <CodeInput.Slot />
        <CodeInput.Input aria-label="Code" />
      </CodeInput.Root>,
    );
    expect(slotTexts()).toEqual(['1', '']);
  });

  it('The reveal button shows a masked code while it is pressed (K3).', async () => {
    const user = userEvent.setup();
    render(
      <Field defaultValue="12" mask>
        <CodeInput.Reveal>Show code</CodeInput.Reveal>
      </Field>,
    );
    const toggle = screen.getByRole('button', { name: 'Show code' });
    expect(slotTexts()).toEqual(['•', '•', '']);
    expect(toggle.getAttribute('aria-pressed')).toBe('false');
    await user.click(toggle);
    expect(slotTexts()).toEqual(['1', '2', '']);
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    // A click on the toggle is not a click on a slot.
    expect(activeSlots()).toEqual([]);
    await user.click(toggle);
    expect(slotTexts()).toEqual(['•', '•', '']);
  });

  it('The parts show the mask character of the root.', () => {
    render(<Field defaultValue="12" mask maskCharacter="■" />);
    expect(slotTexts()).toEqual(['■', '■', '']);
  });

  it('An app can draw the slots of the format in use.', async () => {
    const user = userEvent.setup();
    function Slots(): ReactNode {
      const field = useCodeInputContext();
      return field.slots.map((slot) => <CodeInput.Slot key={slot.index} />);
    }
    render(
      <CodeInput.Root formats={[{ length: 2 }, { length: 4, validationType: 'alphanumeric' }]}>
        <Slots />
        <CodeInput.Input aria-label="Code" />
      </CodeInput.Root>,
    );
    codeField().focus();
    await user.keyboard('1');
    expect(slotTexts()).toEqual(['1', '']);
    await user.keyboard('a');
    expect(slotTexts()).toEqual(['1', 'a', '', '']);
    fireEvent.input(codeField(), { target: { value: '1' } });
    expect(slotTexts()).toEqual(['1', '']);
  });
});

describe('types', () => {
  it('The types of the parts reject wrong reasons, indexes and values (R20).', () => {
    // The compiler checks these types. The code does not need to run.
    const check = (): ReactNode => (
      <CodeInput.Root
        length={6}
        onValueChange={(value, details) => {
          value satisfies string;
          if (details.reason === 'input-paste') {
            details.event satisfies InputEvent;
          }
          if (details.reason === 'keyboard') {
            details.event satisfies InputEvent;
          }
          if (details.reason === 'input-clear') {
            // @ts-expect-error -- a password manager can empty a field, without a keyboard event
            details.event satisfies KeyboardEvent;
          }
          // @ts-expect-error -- the union of reasons is closed
          if (details.reason === 'other') {
            // @ts-expect-error -- the union of reasons is closed
            details.cancel();
          }
        }}
      >
        {/* @ts-expect-error -- which slot it is follows from its place */}
        <CodeInput.Slot index={1} />
        <CodeInput.Input inputMode="text" render={(props) => <input {...props} />} />
        {/* @ts-expect-error -- the value belongs to the root */}
        <CodeInput.Input value="1" />
      </CodeInput.Root>
    );
    expect(check).toBeTypeOf('function');
  });
});
