import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type FormEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm } from 'react-hook-form';
import { type Mock, describe, expect, it, vi } from 'vitest';
import { codeField, slotTexts } from '../../../../../test/code-field.ts';
import { settle } from '../../../test/fixtures.ts';
import { CodeInput } from '../CodeInput.tsx';

/** Returns the code that a form sends. */
function sent(form: HTMLFormElement = screen.getByRole('form')): FormDataEntryValue | null {
  return new FormData(form).get('code');
}

/** Creates a submit handler that records the code and cancels the submission. */
function submitter(): Mock<(event: FormEvent<HTMLFormElement>) => unknown> {
  return vi.fn((event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    return sent(event.currentTarget);
  });
}

describe('in a form', () => {
  it.each([
    ['', true, false],
    ['123', true, false],
    ['123', false, false],
    ['123456', true, true],
    ['', false, true],
  ])(
    'A form with the value %j and required set to %s has the validity %s (F1).',
    (value, required, isValid) => {
      render(
        <form aria-label="Form">
          <CodeInput aria-label="Code" name="code" defaultValue={value} required={required} />
        </form>,
      );
      expect(screen.getByRole<HTMLFormElement>('form').checkValidity()).toBe(isValid);
    },
  );

  it('A form submits the code under its name, masked or not (F2).', async () => {
    const user = userEvent.setup();
    render(
      <form aria-label="Form">
        <CodeInput aria-label="Code" name="code" mask />
      </form>,
    );
    await user.click(codeField());
    await user.keyboard('1');
    expect(sent()).toBe('1');
    expect(screen.getByRole<HTMLFormElement>('form').elements.namedItem('code')).toBe(codeField());
  });

  it('A complete code does not submit the form without autoSubmit (F4).', async () => {
    const onSubmit = submitter();
    const user = userEvent.setup();
    render(
      <form onSubmit={onSubmit}>
        <CodeInput aria-label="Code" name="code" />
      </form>,
    );
    codeField().focus();
    await user.paste('123456');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('A complete code submits the form once with autoSubmit (F5).', async () => {
    const onSubmit = submitter();
    const user = userEvent.setup();
    function Field(): ReactNode {
      const [value, setValue] = useState('');
      return (
        <CodeInput
          aria-label="Code"
          name="code"
          value={value}
          onValueChange={setValue}
          autoSubmit
        />
      );
    }
    render(
      <form onSubmit={onSubmit}>
        <Field />
      </form>,
    );
    codeField().focus();
    await user.keyboard('12345');
    expect(onSubmit).not.toHaveBeenCalled();
    await user.keyboard('6');
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1));
    expect(onSubmit.mock.results[0]?.value).toBe('123456');
  });

  it('A field keeps its value in a browser without requestSubmit (F6).', async () => {
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    render(
      <form aria-label="Form">
        <CodeInput aria-label="Code" autoSubmit onValueComplete={onValueComplete} />
      </form>,
    );
    Object.defineProperty(screen.getByRole('form'), 'requestSubmit', { value: undefined });
    codeField().focus();
    await user.paste('123456');
    expect(onValueComplete).toHaveBeenCalledTimes(1);
    expect(codeField().value).toBe('123456');
  });

  it('A field submits the form named by its form attribute, wherever that form is (F7).', async () => {
    const onSubmit = submitter();
    const user = userEvent.setup();
    render(
      <>
        <form id="elsewhere" onSubmit={onSubmit} />
        <CodeInput aria-label="Code" name="code" form="elsewhere" autoSubmit />
      </>,
    );
    codeField().focus();
    await user.paste('123456');
    await waitFor(() => expect(onSubmit.mock.results[0]?.value).toBe('123456'));
  });

  it('A field submits the form outside of React’s commit, so that your app may call flushSync (F9).', async () => {
    const error = vi.spyOn(console, 'error');
    const user = userEvent.setup();
    function Form(): ReactNode {
      const [text, setText] = useState('');
      return (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            flushSync(() => setText('sent'));
          }}
        >
          <CodeInput aria-label="Code" autoSubmit />
          {text}
        </form>
      );
    }
    render(<Form />);
    codeField().focus();
    await user.paste('123456');
    await screen.findByText('sent');
    expect(error).not.toHaveBeenCalledWith(expect.stringContaining('flushSync'), expect.anything());
    expect(error).not.toHaveBeenCalledWith(expect.stringContaining('flushSync'));
  });

  it('A field does not submit an invalid form, and leaves the focus to the invalid element (F9, F10).', async () => {
    const onSubmit = submitter();
    const user = userEvent.setup();
    render(
      <form onSubmit={onSubmit}>
        <input aria-label="Name" required />
        <CodeInput aria-label="Code" autoSubmit />
      </form>,
    );
    const name = screen.getByRole('textbox', { name: 'Name' });
    name.addEventListener('invalid', () => name.focus());
    codeField().focus();
    await user.paste('123456');
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('The blur event comes once, when the focus leaves the field, with the latest value (F11).', async () => {
    const values: string[] = [];
    const user = userEvent.setup();
    render(
      <>
        <CodeInput aria-label="Code" onBlur={(event) => values.push(event.target.value)} />
        <button type="button">Next</button>
      </>,
    );
    await user.click(codeField());
    await user.keyboard('12');
    expect(values).toEqual([]);
    await user.tab();
    expect(values).toEqual(['12']);
  });

  it('The submitted input receives required, disabled and readOnly (F13).', () => {
    render(<CodeInput aria-label="Code" required disabled readOnly />);
    expect([codeField().required, codeField().disabled, codeField().readOnly]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('A form reset restores the default value and is reported (E6).', async () => {
    const onValueChange = vi.fn();
    const onValueComplete = vi.fn();
    const user = userEvent.setup();
    render(
      <form aria-label="Form">
        <CodeInput
          aria-label="Code"
          name="code"
          length={3}
          defaultValue="12"
          onValueChange={onValueChange}
          onValueComplete={onValueComplete}
        />
      </form>,
    );
    codeField().focus();
    await user.keyboard('3');
    act(() => screen.getByRole<HTMLFormElement>('form').reset());
    expect(sent()).toBe('12');
    await waitFor(() => expect(slotTexts().join('')).toBe('12'));
    expect(onValueChange).toHaveBeenLastCalledWith(
      '12',
      expect.objectContaining({ reason: 'reset' }),
    );
    await user.keyboard('{End}3');
    expect(onValueComplete).toHaveBeenCalledTimes(2);
  });

  it('A form reset restores the value of your app.', async () => {
    const user = userEvent.setup();
    function Field(): ReactNode {
      const [value, setValue] = useState('');
      return <CodeInput aria-label="Code" name="code" value={value} onValueChange={setValue} />;
    }
    render(
      <form aria-label="Form">
        <Field />
        <button type="reset">Reset</button>
      </form>,
    );
    codeField().focus();
    await user.keyboard('12');
    await user.click(screen.getByRole('button'));
    await waitFor(() => expect(slotTexts().join('')).toBe(''));
  });

  it('A canceled form reset changes nothing.', async () => {
    const user = userEvent.setup();
    render(
      <form aria-label="Form" onReset={(event) => event.preventDefault()}>
        <CodeInput aria-label="Code" name="code" />
      </form>,
    );
    codeField().focus();
    await user.keyboard('12');
    fireEvent.reset(screen.getByRole('form'));
    await settle();
    expect(slotTexts().join('')).toBe('12');
  });
});

describe('with react-hook-form', () => {
  interface Values {
    code: string;
  }

  function Form({ onSubmit }: { onSubmit: (values: Values) => void }): ReactNode {
    const { register, handleSubmit, setValue, reset, formState } = useForm<Values>({
      defaultValues: { code: '12' },
    });
    return (
      <form onSubmit={(event) => void handleSubmit(onSubmit)(event)} aria-label="Form">
        <CodeInput
          aria-label="Code"
          {...register('code', { minLength: { value: 6, message: 'Too short' } })}
        />
        {formState.errors.code?.message}
        <button type="button" onClick={() => setValue('code', '9-8')}>
          Set
        </button>
        <button type="button" onClick={() => reset()}>
          Reset
        </button>
        <button type="submit">Send</button>
      </form>
    );
  }

  it('A field with react-hook-form needs register alone for its value, default value, setValue, reset and errors.', async () => {
    const onSubmit = vi.fn();
    const user = userEvent.setup();
    render(<Form onSubmit={onSubmit} />);
    expect(slotTexts().join('')).toBe('12');
    await user.click(codeField());
    await user.keyboard('3');
    screen.getByRole<HTMLFormElement>('form').noValidate = true;
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByText(/Too short/);
    expect(document.activeElement).toBe(codeField());
    await user.paste('456-789');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1));
    expect(onSubmit.mock.calls[0]?.[0]).toEqual({ code: '456789' });
    await user.click(screen.getByRole('button', { name: 'Set' }));
    expect(slotTexts().join('')).toBe('98');
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(slotTexts().join('')).toBe('12'));
  });

  it.each(['navigate', 'reload', 'back_forward'])(
    'A field shows the default value of react-hook-form, however the user came to the page: %s.',
    (navigation) => {
      vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: navigation } as never]);
      render(<Form onSubmit={vi.fn()} />);
      expect(codeField().value).toBe('12');
      expect(slotTexts().join('')).toBe('12');
    },
  );
});
