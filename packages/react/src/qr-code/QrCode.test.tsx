import { TesseraQrError } from '@tessera/qr';
import { render, screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { QrCode } from './QrCode.tsx';

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

describe('QrCode', () => {
  it('is one image, named, that says nothing of its value in words', () => {
    const { container } = render(<QrCode value={KEY_URI} label="QR code for Acme" />);
    expect(screen.getByRole('img', { name: 'QR code for Acme' })).toBeDefined();
    expect(container.innerHTML).not.toMatch(/otpauth|JBSW|ada|style=/);
  });

  it('is a whole number of pixels a module, quiet zone included', () => {
    render(<QrCode value="HELLO WORLD" boxSize={3} border={2} />);
    const image = screen.getByRole('img', { name: 'QR code' });
    expect(image.getAttribute('viewBox')).toBe('-2 -2 25 25');
    expect(image.getAttribute('width')).toBe('75');
    expect(image.getAttribute('height')).toBe('75');
  });

  it('draws its own light ground, dark modules over it', () => {
    const { container } = render(
      <QrCode value="HELLO WORLD" fillColor="#1d1d1f" backColor="#fffefa" />,
    );
    const [ground, modules] = container.querySelectorAll('path');
    expect(ground?.getAttribute('fill')).toBe('#fffefa');
    expect(ground?.getAttribute('d')).toBe('M-4 -4h29v29h-29z');
    expect(modules?.getAttribute('fill')).toBe('#1d1d1f');
  });

  it('draws the same modules whatever the colors', () => {
    const { container, rerender } = render(<QrCode value={KEY_URI} />);
    const before = container.querySelectorAll('path')[1]?.getAttribute('d');
    rerender(<QrCode value={KEY_URI} fillColor="navy" />);
    expect(container.querySelectorAll('path')[1]?.getAttribute('d')).toBe(before);
    rerender(<QrCode value={`${KEY_URI}&x=1`} fillColor="navy" />);
    expect(container.querySelectorAll('path')[1]?.getAttribute('d')).not.toBe(before);
  });

  it('forwards its ref and passes attributes on', () => {
    const ref = createRef<SVGSVGElement>();
    render(<QrCode value="1" ref={ref} className="mine" data-testid="code" />);
    expect(ref.current).toBe(screen.getByTestId('code'));
    expect(ref.current?.getAttribute('class')).toBe('tessera-qr-code mine');
  });

  it.each([undefined, null, ''])('shows the fallback while there is no value (%j)', (value) => {
    const onError = vi.fn();
    render(<QrCode value={value} fallback={<p>Not yet</p>} onError={onError} />);
    expect(screen.getByText('Not yet')).toBeDefined();
    expect(screen.queryByRole('img')).toBeNull();
    expect(onError).not.toHaveBeenCalled();
  });

  it.each([
    ['too long for any version', { value: 'x'.repeat(3000) }, 'data-too-long'],
    [
      'too long for the version asked for',
      { value: KEY_URI, version: 1, fit: false },
      'version-too-small',
    ],
    ['a lone surrogate', { value: '\uD800' }, 'invalid-data'],
    ['a version that does not exist', { value: '1', version: 41 }, 'invalid-version'],
  ])('shows the fallback and reports %s without throwing', async (_name, props, code) => {
    const onError = vi.fn<(error: TesseraQrError) => void>();
    render(<QrCode {...props} fallback={<p>Use the key</p>} onError={onError} />);
    expect(screen.getByText('Use the key')).toBeDefined();
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    expect(onError.mock.calls[0]?.[0].code).toBe(code);
  });
});
