import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { MessagesProvider } from '../messages/MessagesProvider.tsx';
import { ConcealedQrCode } from './ConcealedQrCode.tsx';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';
import { QrCodeCanvas } from './QrCodeCanvas.tsx';
import { QrCodeStatus } from './QrCodeStatus.tsx';

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

describe.each([
  ['QrCode', QrCode],
  ['PlainQrCode', PlainQrCode],
  ['QrCodeCanvas', QrCodeCanvas],
  ['ConcealedQrCode', ConcealedQrCode],
])('the overlay of %s', (_name, Component) => {
  it('A covered code is nowhere in the page, and assistive technology finds no code.', () => {
    const { container } = render(
      <Component value={KEY_URI} label="QR code for Acme" overlay={<p>Expired</p>} />,
    );
    screen.getByText('Expired');
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByText(/Acme/)).toBeNull();
    expect(container.innerHTML).not.toContain('Acme');
    expect(container.querySelector('canvas, img, [data-part]')).toBeNull();
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    // The three corners, and nothing else.
    expect(container.querySelectorAll('svg *')).toHaveLength(3);
    expect(container.querySelectorAll('svg rect')).toHaveLength(3);
  });

  it('An overlay keeps the place of the code, or of a code of this version.', () => {
    const side = (): string | null | undefined =>
      document.querySelector('svg')?.getAttribute('width');
    const { rerender } = render(<Component value={KEY_URI} boxSize={5} overlay="Wait" />);
    expect(side()).toBe('225');
    rerender(<Component value={undefined} version={7} boxSize={5} border={1} overlay="Wait" />);
    expect(side()).toBe('235');
    rerender(<Component value={undefined} version={7} size={100} border={1} overlay="Wait" />);
    expect(side()).toBe('94');
  });

  it('An overlay keeps your attributes, and buttons and links in it work.', async () => {
    const onClick = vi.fn();
    const ref = createRef<never>();
    const { container } = render(
      <Component
        value={KEY_URI}
        id="code"
        className="mine"
        ref={ref}
        overlay={
          <button type="button" onClick={onClick}>
            Refresh
          </button>
        }
      />,
    );
    const root = container.firstElementChild;
    expect([root?.id, root?.className]).toEqual(['code', 'tessera-qr-code-overlay mine']);
    expect(ref.current).toBeNull();
    await userEvent.tab();
    const button = screen.getByRole('button', { name: 'Refresh' });
    expect(button).toBe(document.activeElement);
    await userEvent.keyboard('{Enter}');
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it.each([undefined, null, false, ''])('Without an overlay (%j) there is a code.', (overlay) => {
    const { container } = render(<Component value={KEY_URI} overlay={overlay} />);
    expect(container.querySelector('.tessera-qr-code-overlay')).toBeNull();
  });

  it('A server renders the overlay without an inline style and without the code.', () => {
    const html = renderToString(<Component value={KEY_URI} overlay={<p>Expired</p>} />);
    expect(html).toContain('<p>Expired</p>');
    expect(html).not.toMatch(/style=|data-part|role="img"/);
  });

  it('An error is reported under an overlay too.', async () => {
    const onError = vi.fn();
    render(<Component value="1" version={99} overlay="Wait" onError={onError} />);
    screen.getByText('Wait');
    expect(onError).toHaveBeenCalledTimes(1);
  });
});

describe('the code when its overlay goes away', () => {
  it('The code appears in its place, with the attributes and the ref.', () => {
    const ref = createRef<SVGSVGElement>();
    const code = (overlay: boolean) => (
      <PlainQrCode value={KEY_URI} id="code" ref={ref} overlay={overlay && 'Wait'} />
    );
    const { rerender } = render(code(true));
    rerender(code(false));
    expect(ref.current).toBe(screen.getByRole('img', { name: 'QR code' }));
    expect(ref.current?.id).toBe('code');
  });
});

describe('QrCodeStatus', () => {
  it('A code that is being loaded is announced politely and has no button.', () => {
    render(<QrCodeStatus status="loading" onRefresh={() => undefined} />);
    expect(screen.getByRole('status').textContent).toBe('Loading the QR code…');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('An expired code is announced at once, and its button calls onRefresh without an event.', () => {
    const onRefresh = vi.fn();
    const { rerender } = render(<QrCodeStatus status="expired" onRefresh={onRefresh} />);
    expect(screen.getByRole('alert').textContent).toBe('This QR code has expired.');
    fireEvent.click(screen.getByRole('button', { name: 'Get a new code' }));
    expect(onRefresh.mock.calls).toEqual([[]]);
    rerender(<QrCodeStatus status="expired" />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('The button submits no form around the code.', () => {
    const onSubmit = vi.fn();
    render(
      <form onSubmit={onSubmit}>
        <QrCodeStatus status="expired" onRefresh={() => undefined} />
      </form>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('The texts come from its messages, then from the provider.', () => {
    render(
      <MessagesProvider messages={{ qrCode: { expired: 'Abgelaufen', refresh: 'Neu' } }}>
        <QrCodeStatus
          status="expired"
          messages={{ refresh: 'Noch einmal' }}
          onRefresh={() => undefined}
        />
      </MessagesProvider>,
    );
    expect(screen.getByRole('alert').textContent).toBe('Abgelaufen');
    expect(screen.getByRole('button').textContent).toBe('Noch einmal');
  });
});
