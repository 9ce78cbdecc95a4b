import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { codeField } from '../../../../../test/code-field.ts';
import { CodeInput } from '../CodeInput.tsx';

const status = (): string => screen.getByRole('status').textContent;

describe('announcements', () => {
  it('The status announces once that autofill or a paste filled every slot, and is silent during typing (E20).', async () => {
    const user = userEvent.setup();
    const { unmount } = render(<CodeInput aria-label="Code" />);
    expect(status()).toBe('');
    fireEvent.input(codeField(), { target: { value: '123456' } });
    expect(status()).toBe('6 digits entered.');
    unmount();
    render(<CodeInput aria-label="Code" />);
    codeField().focus();
    for (const key of '123456') {
      await user.keyboard(key);
      expect(status()).toBe('');
    }
    await user.paste('654321');
    expect(status()).toBe('6 digits entered.');
    await user.keyboard('{Backspace}');
    expect(status()).toBe('');
  });

  it('The status announces how many characters were ignored.', async () => {
    const user = userEvent.setup();
    render(<CodeInput aria-label="Code" />);
    codeField().focus();
    await user.keyboard('a');
    expect(status()).toBe('Characters left out: 1.');
    await user.paste('1b2c');
    expect(status()).toBe('Characters left out: 2.');
    await user.keyboard('3');
    expect(status()).toBe('');
  });

  it('The status announces each step of the verification (E21).', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<CodeInput aria-label="Code" defaultValue="123456" />);
    rerender(<CodeInput aria-label="Code" status="verifying" />);
    expect(status()).toBe('Checking');
    rerender(<CodeInput aria-label="Code" status="error" />);
    expect(status()).toBe('That code didn’t work.');
    await user.click(codeField());
    await user.keyboard('7');
    expect(status()).toBe('');
    expect(codeField().getAttribute('aria-invalid')).toBeNull();
    rerender(<CodeInput aria-label="Code" status="verifying" />);
    rerender(<CodeInput aria-label="Code" status="error" />);
    expect(status()).toBe('That code didn’t work.');
    rerender(<CodeInput aria-label="Code" status="success" />);
    expect(status()).toBe('Code accepted.');
  });

  it('The status uses the given messages, and an empty message silences it.', () => {
    const messages = { error: '', verifying: 'Einen Moment …' };
    const { rerender } = render(
      <CodeInput aria-label="Code" status="verifying" messages={messages} />,
    );
    expect(status()).toBe('Einen Moment …');
    rerender(<CodeInput aria-label="Code" status="error" messages={messages} />);
    expect(status()).toBe('');
  });
});
