import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SECRET } from '../../test/fixtures.ts';
import { SecretKey } from './SecretKey.tsx';
import { SecretKey as Parts } from './index.ts';

const SHOWN = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';

describe('SecretKey', () => {
  it('The key is shown in groups, in any notation of the secret.', () => {
    render(<SecretKey secret="jbswy3dp ehpk3pxp-jbswy3dpehpk3pxp" />);
    expect(screen.queryByText(SHOWN)).not.toBeNull();
  });

  it('The groups have the size that you pass.', () => {
    render(<SecretKey secret={SECRET.slice(0, 16)} groupSize={8} />);
    expect(screen.queryByText('JBSWY3DP EHPK3PXP')).not.toBeNull();
  });

  it('The root is a named group, and the key is neither translated nor reversed.', () => {
    render(<SecretKey secret={SECRET} />);
    screen.getByRole('group', { name: 'Setup key' });
    const key = screen.getByText(SHOWN);
    expect(key.getAttribute('translate')).toBe('no');
    expect(key.getAttribute('dir')).toBe('ltr');
  });

  it('The button copies the key without spaces, and a status announces it.', async () => {
    const user = userEvent.setup();
    const onCopied = vi.fn();
    render(<SecretKey secret={SECRET} onCopied={onCopied} />);
    await user.click(screen.getByRole('button', { name: 'Copy key' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    expect(await navigator.clipboard.readText()).toBe(SECRET);
    expect(onCopied).toHaveBeenCalledTimes(1);
  });

  it('A blocked clipboard selects the key, and a status announces it.', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    render(<SecretKey secret={SECRET} />);
    await user.click(screen.getByRole('button', { name: 'Copy key' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('Copy the selected key by hand'),
    );
    expect(document.getSelection()?.toString()).toBe(SHOWN);
  });

  it('An invalid secret throws an error that does not contain it.', () => {
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

describe('SecretKey parts', () => {
  it('The parts pass class names, attributes and refs on, and render another element on request.', () => {
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

  it('A part calls your handler first and stops if it calls preventDefault.', async () => {
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

  it('A part outside its root throws an error that says where to place it.', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Parts.Value />)).toThrow(/Render it inside <SecretKey\.Root>/);
  });
});
