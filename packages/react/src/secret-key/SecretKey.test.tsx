import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SecretKey } from './SecretKey.tsx';
import { SecretKey as Parts } from './index.ts';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const SHOWN = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';

describe('SecretKey', () => {
  it('shows the key in groups, whatever it was given like', () => {
    render(<SecretKey secret="jbswy3dp ehpk3pxp-jbswy3dpehpk3pxp" />);
    expect(screen.getByText(SHOWN)).toBeDefined();
  });

  it('shows groups of another size', () => {
    render(<SecretKey secret={SECRET.slice(0, 16)} groupSize={8} />);
    expect(screen.getByText('JBSWY3DP EHPK3PXP')).toBeDefined();
  });

  it('is a named group, kept from translation and from turning right to left', () => {
    render(<SecretKey secret={SECRET} />);
    expect(screen.getByRole('group', { name: 'Set-up key' })).toBeDefined();
    const key = screen.getByText(SHOWN);
    expect(key.getAttribute('translate')).toBe('no');
    expect(key.getAttribute('dir')).toBe('ltr');
  });

  it('copies the key without spaces and says so', async () => {
    const user = userEvent.setup();
    const onCopied = vi.fn();
    render(<SecretKey secret={SECRET} onCopied={onCopied} />);
    await user.click(screen.getByRole('button', { name: 'Copy key' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    expect(await navigator.clipboard.readText()).toBe(SECRET);
    expect(onCopied).toHaveBeenCalledTimes(1);
  });

  it('selects the key and says so when the browser refuses the clipboard', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    render(<SecretKey secret={SECRET} />);
    await user.click(screen.getByRole('button', { name: 'Copy key' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('The key is selected'),
    );
    expect(document.getSelection()?.toString()).toBe(SHOWN);
  });

  it('says when the secret is none, without repeating it', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const wrong = 'not a secret!';
    let message = '';
    try {
      render(<SecretKey secret={wrong} />);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('Base32');
    expect(message).not.toContain(wrong);
  });
});

describe('the parts', () => {
  it('pass on class, attributes and ref, and render another element if asked', () => {
    const ref = { current: null as HTMLElement | null };
    render(
      <Parts.Root secret={SECRET} className="mine" data-testid="root">
        <Parts.Value ref={ref} render={<output />} />
        <Parts.CopyButton className={({ copyStatus }) => `copy-${copyStatus}`} />
      </Parts.Root>,
    );
    expect(screen.getByTestId('root').className).toBe('mine');
    expect(ref.current?.tagName).toBe('OUTPUT');
    expect(ref.current?.textContent).toBe(SHOWN);
    expect(screen.getByRole('button').className).toBe('copy-idle');
  });

  it('run the user’s handler first and stop at its preventDefault', async () => {
    const user = userEvent.setup();
    render(
      <Parts.Root secret={SECRET}>
        <Parts.CopyButton onClick={(event) => event.preventDefault()} />
        <Parts.Status />
      </Parts.Root>,
    );
    await user.click(screen.getByRole('button'));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('say what is wrong outside their root', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Parts.Value />)).toThrow(/Place it within <SecretKey\.Root>/);
  });
});
