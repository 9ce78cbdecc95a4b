import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactElement, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { expect, fn, waitFor } from 'storybook/test';
import { CodeInput } from './CodeInput.tsx';
import { type CodeInputStatus, CodeInput as Parts, selectInput } from './index.ts';

const meta = {
  title: 'Components/CodeInput',
  // docs has its page.
  tags: ['!autodocs'],
  component: CodeInput,
  args: {
    'aria-label': 'Verification code',
    length: 6,
    validationType: 'numeric',
    status: 'idle',
    onValueChange: fn(),
    onValueComplete: fn(),
    onValueInvalid: fn(),
  },
  argTypes: {
    length: { control: { type: 'number', min: 1, max: 20 } },
    validationType: { control: 'select', options: ['numeric', 'alphabetic', 'alphanumeric'] },
    status: { control: 'select', options: ['idle', 'verifying', 'error', 'success'] },
    groups: { control: 'object' },
    separator: { control: 'text' },
    mask: { control: 'boolean' },
    maskCharacter: { control: 'text' },
    autoSubmit: { control: 'boolean' },
    invalid: { control: 'boolean' },
    disabled: { control: 'boolean' },
    readOnly: { control: 'boolean' },
    required: { control: 'boolean' },
  },
} satisfies Meta<typeof CodeInput>;

export default meta;
type Story = StoryObj<typeof meta>;

const NAME = 'Verification code';

/** Returns the number of slots of each group. */
function countSlots(canvasElement: HTMLElement): number[] {
  return Array.from(
    canvasElement.querySelectorAll('.tessera-code-input-group'),
    (group) => group.querySelectorAll('[data-index]').length,
  );
}

/** The field has the focus, and keeps its code whatever the user does. */
const rejectsChanges: NonNullable<Story['play']> = async ({ args, canvas, userEvent }) => {
  const input = canvas.getByRole('textbox', { name: NAME });
  await userEvent.click(input);
  await expect(input).toHaveFocus();
  await userEvent.keyboard('1{Backspace}');
  await userEvent.paste('111111');
  await waitFor(() => expect(input).toHaveValue('492039'));
  await expect(args.onValueChange).not.toHaveBeenCalled();
};

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole('textbox', { name: NAME });
    await userEvent.click(input);
    await userEvent.keyboard('4920');
    await expect(input).toHaveValue('4920');
  },
};

/** Every slot is filled. The next character replaces the last one. */
export const Complete: Story = {
  args: { defaultValue: '492039' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('textbox', { name: NAME }));
    await userEvent.keyboard('{End}5');
    await expect(canvas.getByRole('textbox', { name: NAME })).toHaveValue('492035');
  },
};

/**
 * The user pastes a sentence with spaces, dashes and digits of another script. The field finds the
 * code in it.
 */
export const Pasted: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('textbox', { name: NAME }));
    await userEvent.paste('Your Acme code is ٤٩٢-039. It expires in 10 minutes.');
    await expect(canvas.getByRole('textbox', { name: NAME })).toHaveValue('492039');
    await expect(args.onValueComplete).toHaveBeenCalledTimes(1);
  },
};

/** Eight digits are shown in two groups of four by default. */
export const EightDigits: Story = {
  args: { length: 8, defaultValue: '49203' },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    await expect(countSlots(canvasElement)).toEqual([4, 4]);
    await userEvent.click(canvas.getByRole('textbox', { name: NAME }));
    await userEvent.keyboard('{End}96');
    await expect(canvas.getByRole('textbox', { name: NAME })).toHaveValue('4920396');
    await expect(args.onValueComplete).not.toHaveBeenCalled();
  },
};

/** Four digits are shown in one group. */
export const OneGroup: Story = {
  args: { length: 4, defaultValue: '49' },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    await expect(countSlots(canvasElement)).toEqual([4]);
    await userEvent.click(canvas.getByRole('textbox', { name: NAME }));
    await userEvent.keyboard('{End}20');
    await expect(args.onValueComplete).toHaveBeenCalledTimes(1);
  },
};

/** `groups` and `separator` replace the default groups and the space between them. */
export const Groups: Story = {
  args: { length: 9, groups: [3, 3, 3], separator: '·', defaultValue: '49203' },
  play: async ({ canvas, canvasElement }) => {
    await expect(countSlots(canvasElement)).toEqual([3, 3, 3]);
    await expect(canvas.getAllByText('·')).toHaveLength(2);
  },
};

/** Slots accept letters and digits. `normalizeValue` turns letters into upper case. */
export const Alphanumeric: Story = {
  args: { validationType: 'alphanumeric', normalizeValue: (text) => text.toUpperCase() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('textbox', { name: NAME }));
    await userEvent.keyboard('k4m-2');
    await expect(canvas.getByRole('textbox', { name: NAME })).toHaveValue('K4M2');
  },
};

/**
 * Slots accept letters only. `validationType` is one of three names, or a regular expression that
 * matches one allowed character.
 */
export const Alphabetic: Story = {
  args: { validationType: 'alphabetic', defaultValue: 'abc' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('textbox', { name: NAME }));
    await userEvent.keyboard('{End}1d2e');
    await expect(canvas.getByRole('textbox', { name: NAME })).toHaveValue('abcde');
  },
};

/**
 * Bullets replace the characters. The input stays a text field, so that keyboards, autofill and
 * password managers do not take the code for a password.
 */
export const Masked: Story = {
  args: { mask: true, defaultValue: '4920' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: NAME })).toHaveValue('4920');
    await expect(canvas.getAllByText('•')).toHaveLength(4);
    await expect(canvas.queryByText('4')).toBeNull();
  },
};

/** A masked code made of parts. The toggle shows the characters while it is pressed. */
export const MaskedWithReveal: Story = {
  render: (args) => (
    <Parts.Root length={args.length} defaultValue="4920" mask className="tessera-code-input">
      <Parts.Group className="tessera-code-input-group">
        {Array.from({ length: args.length ?? 0 }, (_, index) => (
          <Parts.Slot key={index} className="tessera-code-input-slot" />
        ))}
      </Parts.Group>
      <Parts.Input className="tessera-code-input-input" aria-label={NAME} />
      <Parts.Status className="tessera-code-input-status" />
      <Parts.Reveal className="tessera-code-input-reveal">Show code</Parts.Reveal>
    </Parts.Root>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show code' }));
    await expect(canvas.getByText('4')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Show code' }));
    await expect(canvas.queryByText('4')).toBeNull();
  },
};

/** While the backend verifies the code, the field rejects changes and keeps focus and keyboard. */
export const Verifying: Story = {
  args: { status: 'verifying', defaultValue: '492039' },
  play: rejectsChanges,
};

/**
 * The field is invalid until the user changes the code. Your app renders the message, and
 * `aria-describedby` connects it to the field.
 */
export const Wrong: Story = {
  args: { status: 'error', defaultValue: '492039', 'aria-describedby': 'wrong' },
  render: (args) => (
    <div>
      <CodeInput {...args} />
      <p id="wrong">That code was wrong. Wait for the next one and try again.</p>
    </div>
  ),
  play: async ({ canvas }) => {
    const input = canvas.getByRole('textbox', { name: NAME });
    await expect(input).toBeInvalid();
    await expect(input).toHaveAccessibleDescription(/That code was wrong/);
  },
};

/** The field announces that the code was accepted. */
export const Accepted: Story = {
  args: { status: 'success', defaultValue: '492039' },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Code accepted.'));
  },
};

/** The user can neither focus nor change the field. */
export const Disabled: Story = {
  args: { disabled: true, defaultValue: '4920' },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole('textbox', { name: NAME });
    await userEvent.tab();
    await expect(input).not.toHaveFocus();
    await expect(input).toBeDisabled();
  },
};

/** The user can focus and copy the code, and cannot change it. */
export const ReadOnly: Story = {
  args: { readOnly: true, defaultValue: '492039' },
  play: rejectsChanges,
};

/**
 * The slots run from left to right in every script. The field is aligned with the start of the
 * line.
 */
export const RightToLeft: Story = {
  args: { 'aria-label': undefined, id: 'code-rtl', defaultValue: '4920' },
  render: (args) => (
    <div dir="rtl" lang="ar" style={{ inlineSize: 'min(480px, 90vw)' }}>
      <label htmlFor="code-rtl">رمز التحقق</label>
      <CodeInput {...args} />
    </div>
  ),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const input = canvas.getByRole('textbox', { name: 'رمز التحقق' });
    await userEvent.click(input);
    await userEvent.keyboard('{End}3');
    await expect(input).toHaveValue('49203');
    const slots = canvasElement.querySelectorAll('[data-index]');
    const starts = Array.from(slots, (slot) => slot.getBoundingClientRect().left);
    await expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  },
};

/**
 * Only `123456` is right. After a wrong code the field keeps the focus, and the next key or paste
 * replaces the code.
 */
export const Retry: Story = {
  render: function Login(args): ReactElement {
    const [status, setStatus] = useState<CodeInputStatus>('idle');
    const input = useRef<HTMLInputElement>(null);
    return (
      <CodeInput
        {...args}
        ref={input}
        status={status}
        onValueComplete={(code) => {
          setStatus('verifying');
          setTimeout(() => {
            const isRight = code === '123456';
            setStatus(isRight ? 'success' : 'error');
            if (!isRight) {
              selectInput(input.current);
            }
          }, 300);
        }}
      />
    );
  },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole('textbox', { name: NAME });
    await userEvent.click(input);
    await userEvent.paste('111111');
    await waitFor(() => expect(input).toBeInvalid());
    await expect(input).toHaveFocus();
    await userEvent.paste('123456');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Code accepted.'));
  },
};

/**
 * The browser does not submit an incomplete code, and says why. A reset restores `defaultValue`.
 */
export const InAForm: Story = {
  args: { 'aria-label': undefined, id: 'code-form', name: 'code', required: true },
  render: function Form(args): ReactElement {
    const [sent, setSent] = useState('');
    const input = useRef<HTMLInputElement>(null);
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setSent(input.current?.value ?? '');
        }}
        style={{ display: 'grid', gap: 12 }}
      >
        <label htmlFor="code-form">6-digit code</label>
        <CodeInput {...args} ref={input} />
        <div>
          <button type="submit">Continue</button> <button type="reset">Reset</button>
        </div>
        {sent && <p>Sent: {sent}</p>}
      </form>
    );
  },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole<HTMLInputElement>('textbox', { name: '6-digit code' });
    await userEvent.click(input);
    await userEvent.keyboard('123');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(canvas.queryByText(/Sent/)).toBeNull();
    await expect(input.validationMessage).not.toBe('');
    await userEvent.click(input);
    await userEvent.keyboard('{End}456');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByText('Sent: 123456')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(input).toHaveValue(''));
  },
};

/** `register` is enough, because the field is an input. */
export const WithReactHookForm: Story = {
  render: function HookForm(args): ReactElement {
    const { register, handleSubmit, reset, formState } = useForm({ defaultValues: { code: '' } });
    const [sent, setSent] = useState('');
    const { errors } = formState;
    return (
      <form
        noValidate
        onSubmit={handleSubmit(({ code }) => setSent(code))}
        style={{ display: 'grid', gap: 12, justifyItems: 'start' }}
      >
        <CodeInput
          aria-label={args['aria-label']}
          invalid={!!errors.code}
          aria-errormessage="code-error"
          {...register('code', { minLength: { value: 6, message: 'Six digits, please.' } })}
        />
        <p id="code-error" role="alert">
          {errors.code?.message}
        </p>
        <p>{sent && `Sent: ${sent}`}</p>
        <div>
          <button type="submit">Send</button>{' '}
          <button type="button" onClick={() => reset()}>
            Reset
          </button>
        </div>
      </form>
    );
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('textbox', { name: NAME }));
    await userEvent.keyboard('123');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    // The form has focused the invalid field.
    await expect(await canvas.findByText('Six digits, please.')).toBeVisible();
    await userEvent.keyboard('456');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await expect(await canvas.findByText('Sent: 123456')).toBeVisible();
  },
};

/**
 * The field accepts a code of the authenticator app or a recovery code. The first letter, or the
 * seventh character, changes the layout of the slots.
 */
export const TwoFormats: Story = {
  args: {
    'aria-label': 'Code or recovery code',
    length: undefined,
    validationType: undefined,
    formats: [
      { length: 6, groups: [3, 3] },
      {
        length: 10,
        validationType: 'alphanumeric',
        groups: [5, 5],
        normalizeValue: (text) => text.toUpperCase(),
      },
    ],
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const input = canvas.getByRole('textbox', { name: 'Code or recovery code' });
    await userEvent.click(input);
    await userEvent.keyboard('7');
    await expect(canvasElement.querySelectorAll('[data-index]')).toHaveLength(6);
    await userEvent.keyboard('k4m');
    await expect(canvasElement.querySelectorAll('[data-index]')).toHaveLength(10);
    await expect(input).toHaveValue('7K4M');
  },
};
