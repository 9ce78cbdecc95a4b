import { act, fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConcealedQrCode } from './ConcealedQrCode.tsx';
import { QrCode } from './QrCode.tsx';

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

/** The outline of the modules, which is what a reader needs. */
function modules(): string {
  const { container, unmount } = render(<QrCode value={KEY_URI} />);
  const path = container.querySelectorAll('path')[1]?.getAttribute('d') ?? '';
  unmount();
  return path;
}

function hidePage(isHidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('ConcealedQrCode', () => {
  it('The modules are not in the page until the user presses the button.', () => {
    const path = modules();
    const { container } = render(<ConcealedQrCode value={KEY_URI} label="QR code for Acme" />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.querySelector('path')).toBeNull();

    fireEvent.click(button('Show QR code'));
    screen.getByRole('img', { name: 'QR code for Acme' });
    expect(container.innerHTML).toContain(path);

    fireEvent.click(button('Hide QR code'));
    expect(container.querySelector('path')).toBeNull();
    expect(container.innerHTML).not.toContain(path);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('The code keeps its place and its focused button when it is shown.', () => {
    const { container } = render(<ConcealedQrCode value={KEY_URI} boxSize={4} />);
    const size = (): unknown[] =>
      ['width', 'height', 'viewBox'].map((name) =>
        container.querySelector('svg')?.getAttribute(name),
      );
    const before = size();
    const same = button('Show QR code');
    same.focus();
    fireEvent.click(same);
    expect(size()).toEqual(before);
    expect(document.activeElement).toBe(same);
    expect(same.textContent).toBe('Hide QR code');
  });

  it('The code is hidden after its time, and a status announces it.', () => {
    const onRevealedChange = vi.fn();
    render(
      <ConcealedQrCode value={KEY_URI} hideAfter={30_000} onRevealedChange={onRevealedChange} />,
    );
    fireEvent.click(button('Show QR code'));
    act(() => void vi.advanceTimersByTime(29_999));
    screen.getByRole('img');
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('The QR code is hidden again.');
    expect(onRevealedChange.mock.calls).toEqual([
      [true, { reason: 'button' }],
      [false, { reason: 'time' }],
    ]);
    fireEvent.click(button('Show QR code'));
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => void vi.advanceTimersByTime(29_999));
    screen.getByRole('img');
  });

  it('The code is hidden with the page, and stays hidden when the page returns.', () => {
    const onRevealedChange = vi.fn();
    render(<ConcealedQrCode value={KEY_URI} onRevealedChange={onRevealedChange} />);
    fireEvent.click(button('Show QR code'));
    hidePage(true);
    expect(screen.queryByRole('img')).toBeNull();
    expect(onRevealedChange).toHaveBeenLastCalledWith(false, { reason: 'page-hidden' });
    hidePage(false);
    expect(screen.queryByRole('img')).toBeNull();
    button('Show QR code');
  });

  it.each([Infinity, 2 ** 40])('With a time of %d ms the code stays visible.', (hideAfter) => {
    render(<ConcealedQrCode value={KEY_URI} hideAfter={hideAfter} />);
    fireEvent.click(button('Show QR code'));
    act(() => void vi.advanceTimersByTime(86_400_000));
    expect(screen.queryByRole('img')).not.toBeNull();
  });

  it('Unmounting removes the timer and the listener.', () => {
    const remove = vi.spyOn(document, 'removeEventListener');
    const { unmount } = render(<ConcealedQrCode value={KEY_URI} />);
    fireEvent.click(button('Show QR code'));
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
    expect(remove).toHaveBeenCalledWith('visibilitychange', expect.any(Function));
  });

  it('The root has its state, your attributes and your texts.', () => {
    const ref = createRef<HTMLDivElement>();
    render(
      <ConcealedQrCode
        value={KEY_URI}
        ref={ref}
        className="mine"
        id="code"
        messages={{ label: 'QR-Code', show: 'Zeigen', hide: 'Verbergen' }}
      />,
    );
    expect(ref.current?.className).toBe('tessera-concealed-qr-code mine');
    expect(ref.current?.id).toBe('code');
    expect(ref.current?.hasAttribute('data-revealed')).toBe(false);
    fireEvent.click(button('Zeigen'));
    expect(ref.current?.getAttribute('data-revealed')).toBe('');
    screen.getByRole('img', { name: 'QR-Code' });
    button('Verbergen');
  });

  it('There is no button without a code.', () => {
    render(<ConcealedQrCode value="" fallback={<p>Not yet</p>} />);
    screen.getByText('Not yet');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
