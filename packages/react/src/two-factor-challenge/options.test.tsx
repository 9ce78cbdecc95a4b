import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { TwoFactorChallenge } from './TwoFactorChallenge.tsx';

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
  expect(adapter.verify).toHaveBeenCalledTimes(1);
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
