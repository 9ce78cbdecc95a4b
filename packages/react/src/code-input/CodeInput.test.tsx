import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CodeInput } from './CodeInput.tsx';

const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Code' });

describe('CodeInput', () => {
  it('types', async () => {
    const user = userEvent.setup();
    const complete = vi.fn();
    const change = vi.fn();
    render(<CodeInput aria-label="Code" onValueComplete={complete} onValueChange={change} />);
    await user.click(field());
    await user.keyboard('12a3');
    expect(field().value).toBe('123');
    await user.keyboard('{ArrowLeft}9');
    expect(field().value).toBe('129');
    await user.keyboard('{Backspace}');
    expect(field().value).toBe('12');
    await user.paste('123-456');
    expect(field().value).toBe('123456');
    expect(complete).toHaveBeenCalledTimes(1);
    await user.keyboard('7');
    expect(field().value).toBe('123457');
    expect(complete).toHaveBeenCalledTimes(2);
    await user.keyboard('{Backspace}7');
    expect(field().value).toBe('123457');
    expect([field().selectionStart, field().selectionEnd]).toEqual([5, 6]);
  });
});
