import { act, render, renderHook, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type FormEvent, type ReactNode, createRef } from 'react';
import { expect, it, vi } from 'vitest';
import { CodeInput } from '../code-input/CodeInput.tsx';
import { settle } from '../../test/fixtures.ts';
import type { TwoFactorChallengeAdapter } from './adapter.ts';
import {
  TwoFactorChallenge,
  useTwoFactorChallenge,
  useTwoFactorChallengeContext,
} from './index.ts';
import { TwoFactorChallengeView } from './TwoFactorChallengeView.tsx';
import type { UseTwoFactorChallengeOptions } from './use-two-factor-challenge-options.ts';

type Verify = TwoFactorChallengeAdapter['verify'];

/** A challenge of your own markup, by the hook alone. */
function Headless(props: UseTwoFactorChallengeOptions): ReactNode {
  const challenge = useTwoFactorChallenge(props);
  const heading = challenge.getHeadingProps();
  const label = challenge.getLabelProps();
  return (
    <section {...challenge.getRegionProps()}>
      <h1 {...heading}>{heading.children}</h1>
      <form {...challenge.getFormProps()}>
        <label {...label} htmlFor={label.htmlFor} />
        {challenge.kind === 'code' ? (
          <CodeInput {...challenge.getCodeInputProps({ className: 'mine' })} />
        ) : (
          <input {...challenge.getRecoveryCodeInputProps()} />
        )}
        <p {...challenge.getDescriptionProps()} />
        {challenge.error && <p {...challenge.getErrorProps({ children: challenge.error.title })} />}
        <button {...challenge.getSwitchButtonProps()} />
      </form>
    </section>
  );
}

it('The getters of the hook carry the refs, so that your own markup gets focus.', async () => {
  const user = userEvent.setup({ delay: null });
  render(<Headless adapter={{ verify: async ({ code }) => code === '123456' }} />);
  expect(screen.getByRole('region', { name: 'Enter your code' })).toBe(
    screen.getByRole('heading').parentElement,
  );
  const field = screen.getByRole('textbox', { name: '6-digit code' });
  expect(field).toBe(document.activeElement);
  await user.click(screen.getByRole('button'));
  expect(screen.getByRole('textbox', { name: 'Recovery code' })).toBe(document.activeElement);
  await user.click(screen.getByRole('button'));
  await user.keyboard('492017');
  await screen.findByRole('alert');
  expect(screen.getByRole('textbox')).toBe(document.activeElement);
  await user.keyboard('123456');
  expect(await screen.findByRole('heading', { name: 'Code accepted' })).toBe(
    document.activeElement,
  );
});

it('getCodeInputProps merges its props with yours.', async () => {
  const ref = createRef<HTMLInputElement>();
  const onValueChange = vi.fn<(value: string) => void>();
  function Field(): ReactNode {
    const challenge = useTwoFactorChallenge({ adapter: { verify: async () => false } });
    return (
      <CodeInput {...challenge.getCodeInputProps({ ref, onValueChange, 'aria-label': 'Code' })} />
    );
  }
  render(<Field />);
  await userEvent.setup({ delay: null }).keyboard('12');
  expect(ref.current?.value).toBe('12');
  expect(onValueChange.mock.calls.map(([value]) => value)).toEqual(['1', '12']);
  expect(screen.getByRole('textbox', { name: 'Code' })).toBe(ref.current);
});

it('The code field says that the code is checked.', async () => {
  render(
    <TwoFactorChallenge.Root adapter={{ verify: () => new Promise(() => undefined) }}>
      <TwoFactorChallenge.Label />
      <TwoFactorChallenge.CodeField />
    </TwoFactorChallenge.Root>,
  );
  await userEvent.setup({ delay: null }).keyboard('123456');
  expect(screen.getByRole('status').textContent).toBe('Checking');
});

it('TwoFactorChallenge.CodeField takes the props of CodeInput and forwards its ref.', () => {
  const ref = createRef<HTMLInputElement>();
  render(
    <TwoFactorChallenge.Root adapter={{ verify: async () => true }}>
      <TwoFactorChallenge.CodeField ref={ref} aria-label="Code" className="mine" name="otp" />
    </TwoFactorChallenge.Root>,
  );
  expect(screen.getByRole('textbox', { name: 'Code' })).toBe(ref.current);
  expect(ref.current?.name).toBe('otp');
  expect(ref.current?.parentElement?.className).toContain('mine');
});

it('A form that calls preventDefault in onSubmit still sends the code.', async () => {
  const verify = vi.fn<Verify>(async () => true);
  const onSubmit = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault());
  render(
    <TwoFactorChallenge.Root adapter={{ verify }} autoSubmit={false}>
      <TwoFactorChallenge.Form onSubmit={onSubmit}>
        <TwoFactorChallenge.CodeField aria-label="Code" />
      </TwoFactorChallenge.Form>
    </TwoFactorChallenge.Root>,
  );
  await userEvent.setup({ delay: null }).keyboard('123456{Enter}');
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(verify).toHaveBeenCalledOnce();
});

it('TwoFactorChallengeView shows the challenge of your own hook.', async () => {
  const ref = createRef<HTMLElement>();
  function Page(): ReactNode {
    const challenge = useTwoFactorChallenge({ adapter: { verify: async () => true } });
    return (
      <>
        <output>{challenge.screen}</output>
        <TwoFactorChallengeView value={challenge} className="mine" ref={ref} />
      </>
    );
  }
  render(<Page />);
  expect(ref.current?.className).toBe('tessera-challenge mine');
  await userEvent.setup({ delay: null }).keyboard('123456');
  await screen.findByRole('heading', { name: 'Code accepted' });
  expect(document.querySelector('output')?.textContent).toBe('passed');
});

it('useTwoFactorChallengeContext lets your own part read the challenge.', async () => {
  function Progress(): ReactNode {
    const { state } = useTwoFactorChallengeContext();
    return <output>{state.status}</output>;
  }
  render(
    <TwoFactorChallenge.Root adapter={{ verify: async () => true }}>
      <TwoFactorChallenge.CodeField aria-label="Code" />
      <Progress />
    </TwoFactorChallenge.Root>,
  );
  await userEvent.setup({ delay: null }).keyboard('123456');
  expect(await screen.findByText('done')).toBe(document.querySelector('output'));
});

it('A part outside of its root says where to place it.', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<TwoFactorChallenge.Heading />)).toThrow(/<TwoFactorChallenge\.Root>/);
});

it('The action submit of the hook announces how long to wait, again at each try.', async () => {
  const { result } = renderHook(() =>
    useTwoFactorChallenge({
      adapter: {
        verify: async () => ({ error: { type: 'rate-limited', retryAt: Date.now() + 90_000 } }),
      },
    }),
  );
  act(() => result.current.setCode('123456'));
  await act(async () => result.current.submit());
  expect(result.current).toMatchObject({ waiting: true, reminder: undefined });
  for (let tries = 0; tries < 2; tries++) {
    act(() => result.current.submit());
    expect(result.current.reminder).toBeUndefined();
    await act(settle);
    expect(result.current.reminder).toBe(90);
  }
});

it('getCodeInputProps leaves the error to its own message.', () => {
  const { result } = renderHook(() =>
    useTwoFactorChallenge({
      adapter: { verify: async () => false },
      messages: { codeInput: { verifying: 'One moment', error: 'Wrong' } },
    }),
  );
  const { messages } = result.current.getCodeInputProps();
  expect(messages).toEqual({ verifying: 'One moment', error: '' });
});
