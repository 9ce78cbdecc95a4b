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
const GRADIENT = {
  type: 'radial' as const,
  stops: [
    { offset: 0, color: 'navy' },
    { offset: 1, color: 'black' },
  ],
};

const CODES = Object.entries<ReactElement>({
  QrCode: <QrCode value={KEY_URI} />,
  'QrCode with a gradient': <QrCode value={KEY_URI} moduleShape="rounded" gradient={GRADIENT} />,
  'QrCode with a node': <QrCode value={KEY_URI} center={<b>Acme</b>} logo={{ size: 0.1 }} />,
  'QrCode as an image': <QrCode as="img" value={KEY_URI} gradient={GRADIENT} />,
  PlainQrCode: <PlainQrCode value={KEY_URI} />,
  QrCodeCanvas: <QrCodeCanvas value={KEY_URI} />,
  ConcealedQrCode: <ConcealedQrCode value={KEY_URI} />,
  'QrCode without a value': <QrCode value="" fallback={<p>Not yet</p>} />,
  'QrCode with an invalid version': <QrCode value="1" version={99} onError={() => undefined} />,
});

describe('a QR code on a server', () => {
  it.each(CODES)(
    '%s has no inline style, and its HTML does not contain the value as text.',
    (_name, element) => {
      const html = decodeURIComponent(renderToString(element));
      expect(html).not.toContain('style=');
      expect(html).not.toMatch(/otpauth|JBSW|ada/);
    },
  );

  it.each(CODES)('%s is hydrated without a mismatch.', async (_name, element) => {
    // There is no canvas to paint on here.
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const container = document.createElement('div');
    container.innerHTML = renderToString(element);
    document.body.append(container);
    // Only now, because React 18 complains about rendering on a server where there is a window.
    const complaints = vi.spyOn(console, 'error');
    const root = await act(async () => hydrateRoot(container, element));
    expect(complaints.mock.calls).toEqual([]);
    await act(async () => root.unmount());
    container.remove();
  });

  it('The HTML has a data: URL only with as="img".', () => {
    expect(renderToString(<QrCode value={KEY_URI} gradient={GRADIENT} />)).not.toContain('data:');
    expect(renderToString(<QrCode as="img" value={KEY_URI} />)).toContain('src="data:image/svg');
  });

  it('QrCode and PlainQrCode draw the same modules in any color and quiet zone.', () => {
    const modules = (element: ReactElement): string | undefined =>
      / d="(M0 0[^"]+)"/.exec(renderToString(element))?.[1];
    const path = modules(<QrCode value={KEY_URI} />);
    expect(path?.length).toBeGreaterThan(1000);
    expect(modules(<PlainQrCode value={KEY_URI} fillColor="navy" border={2} />)).toBe(path);
  });
});
