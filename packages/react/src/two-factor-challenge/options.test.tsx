import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { TwoFactorChallenge } from './TwoFactorChallenge.tsx';
import { useTwoFactorChallenge } from './use-two-factor-challenge.ts';

const adapter = { verify: vi.fn(async () => true) };

it('The challenge takes groups, separator, mask and handlers of the code field.', async () => {
  const onValueComplete = vi.fn();
  render(
    <TwoFactorChallenge
      adapter={adapter}
      codeInput={{ groups: [2, 2, 2], separator: '~', mask: true, onValueComplete }}
    />,
  );
  const field = screen.getByRole('textbox', { name: '6-digit code' });
  const root = field.closest('.tessera-code-input');
  expect(root?.querySelectorAll('.tessera-code-input-group')).toHaveLength(3);
  expect(root?.textContent).toContain('~');
  await userEvent.type(field, '123456');
  expect(onValueComplete).toHaveBeenCalledTimes(1);
  // What sends the code is loaded by then, or soon.
  await waitFor(() => expect(adapter.verify).toHaveBeenCalledTimes(1));
});

it('The challenge passes standard attributes to its root.', () => {
  render(
    <TwoFactorChallenge
      adapter={adapter}
      className="mine"
      id="challenge"
      style={{ marginTop: 8 }}
      data-testid="root"
    />,
  );
  const root = screen.getByTestId('root');
  expect(root).toBe(screen.getByRole('region'));
  expect(root.className).toBe('tessera-challenge mine');
  expect(root.id).toBe('challenge');
  expect(root.style.marginTop).toBe('8px');
});

it('With one kind of code there is no switch, and a pasted recovery code stays out.', async () => {
  const user = userEvent.setup();
  render(<TwoFactorChallenge adapter={adapter} kinds={['code']} />);
  expect(screen.queryByRole('button', { name: /recovery code/i })).toBeNull();
  await user.click(screen.getByRole('textbox', { name: '6-digit code' }));
  await user.paste('7K4M-2QXR-9TWD-HC5N');
  expect(screen.queryByRole('textbox', { name: 'Recovery code' })).toBeNull();
});

it('With both kinds a pasted recovery code moves to its own field.', async () => {
  const user = userEvent.setup();
  render(<TwoFactorChallenge adapter={adapter} />);
  await user.click(screen.getByRole('textbox', { name: '6-digit code' }));
  await user.paste('7K4M-2QXR-9TWD-HC5N');
  expect(screen.getByRole('textbox', { name: 'Recovery code' })).toHaveProperty(
    'value',
    '7K4M-2QXR-9TWD-HC5N',
  );
});

it('The first kind is asked for first.', () => {
  render(<TwoFactorChallenge adapter={adapter} kinds={['recovery-code', 'code']} />);
  expect(screen.getAllByRole('textbox')).toEqual([
    screen.getByRole('textbox', { name: 'Recovery code' }),
  ]);
  screen.getByRole('button', { name: 'Use a code from your app instead' });
});

it('Switching to a kind that the account lacks does nothing.', () => {
  const onEvent = vi.fn();
  const { result } = renderHook(() => useTwoFactorChallenge({ adapter, kinds: ['code'], onEvent }));
  act(() => result.current.switchKind('recovery-code'));
  expect(result.current.kind).toBe('code');
  expect(result.current.switchable).toBe(false);
  expect(onEvent).not.toHaveBeenCalled();
});
