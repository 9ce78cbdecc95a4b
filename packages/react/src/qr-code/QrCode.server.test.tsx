import { act } from '@testing-library/react';
import type { ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ConcealedQrCode } from './ConcealedQrCode.tsx';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';
import { QrCodeCanvas } from './QrCodeCanvas.tsx';

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';
const gradient = {
  type: 'radial' as const,
  stops: [
    { offset: 0, color: 'navy' },
    { offset: 1, color: 'black' },
  ],
};

const codes = Object.entries<ReactElement>({
  QrCode: <QrCode value={KEY_URI} />,
  'QrCode with a gradient': <QrCode value={KEY_URI} moduleShape="rounded" gradient={gradient} />,
  'QrCode as an image': <QrCode as="img" value={KEY_URI} gradient={gradient} />,
  PlainQrCode: <PlainQrCode value={KEY_URI} />,
  QrCodeCanvas: <QrCodeCanvas value={KEY_URI} />,
  ConcealedQrCode: <ConcealedQrCode value={KEY_URI} />,
  'QrCode without a value': <QrCode value="" fallback={<p>Not yet</p>} />,
  'QrCode that cannot be': <QrCode value="1" version={99} onError={() => undefined} />,
});

describe('a QR code on a server', () => {
  it.each(codes)('%s has no inline style and says nothing of its value', (_name, element) => {
    const html = decodeURIComponent(renderToString(element));
    expect(html).not.toContain('style=');
    expect(html).not.toMatch(/otpauth|JBSW|ada/);
  });

  it.each(codes)('%s is hydrated without a mismatch', async (_name, element) => {
    // Canvas has nothing to paint with here.
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const container = document.createElement('div');
    container.innerHTML = renderToString(element);
    document.body.append(container);
    // Only now: here the server renders beside a window, of which React 18 complains.
    const complaints = vi.spyOn(console, 'error');
    const root = await act(async () => hydrateRoot(container, element));
    expect(complaints.mock.calls).toEqual([]);
    await act(async () => root.unmount());
    container.remove();
  });

  it('has a data: URL only when asked for', () => {
    expect(renderToString(<QrCode value={KEY_URI} gradient={gradient} />)).not.toContain('data:');
    expect(renderToString(<QrCode as="img" value={KEY_URI} />)).toContain('src="data:image/svg');
  });

  it('has the same modules, whatever else changes', () => {
    const modules = (element: ReactElement): string | undefined =>
      / d="(M0 0[^"]+)"/.exec(renderToString(element))?.[1];
    const path = modules(<QrCode value={KEY_URI} />);
    expect(path?.length).toBeGreaterThan(1000);
    expect(modules(<PlainQrCode value={KEY_URI} fillColor="navy" border={2} />)).toBe(path);
  });
});
