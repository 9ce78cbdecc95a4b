import type { QrLogo } from '@tessera/qr';
import { render, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { rasterizeImage } from '../../test/read-qr-code.ts';
import { QrCode } from './QrCode.tsx';
import { QrCodeCanvas } from './QrCodeCanvas.tsx';
import { useQrCode } from './use-qr-code.ts';

const VALUE = 'https://example.org/a-code-with-a-logo';
const RED = [255, 0, 0, 255];

/** Each test has an address of its own, because browsers keep pictures that they have loaded. */
let count = 0;
let origin: string;

beforeAll(async () => {
  origin = await commands.servePictures();
  await fetch(`${origin}/sign-in`, { credentials: 'include' });
});

afterEach(() => {
  vi.restoreAllMocks();
});

function createLogo(crossOrigin: QrLogo['crossOrigin']): QrLogo {
  return { src: `${origin}/logo-${(count += 1)}.svg`, size: 0.2, crossOrigin };
}

/** Returns the color in the middle of a square picture. */
function getMiddle({ data, width }: ImageData): number[] {
  const start = (Math.floor(width / 2) * width + Math.floor(width / 2)) * 4;
  return Array.from(data.slice(start, start + 4));
}

function use(crossOrigin: QrLogo['crossOrigin']): ReturnType<typeof useQrCode> {
  const logo = createLogo(crossOrigin);
  return renderHook(() => useQrCode({ value: VALUE, logo })).result.current;
}

it('An exported PNG has a logo that another server shows only to signed-in users.', async () => {
  const exported = await use('use-credentials').toPng();
  if (!exported.rendered) {
    throw new Error(exported.reason);
  }
  const address = URL.createObjectURL(exported.image);
  expect(getMiddle(await rasterizeImage(address, 245))).toEqual(RED);
  URL.revokeObjectURL(address);
});

it.each(['anonymous', undefined] as const)(
  'An export says that the logo of another server is unavailable without its cookies: %s.',
  async (crossOrigin) => {
    const exported = await use(crossOrigin).toPng();
    expect(exported).toEqual({ rendered: false, reason: 'picture-unavailable' });
  },
);

it('A saved SVG document contains a logo that another server shows only to signed-in users.', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const save = vi.spyOn(URL, 'createObjectURL');
  expect(await use('anonymous').download('code.svg')).toMatchObject({ saved: false });
  expect(await use('use-credentials').download('code.svg')).toEqual({ saved: true });
  expect(click).toHaveBeenCalledOnce();
  const document = await (save.mock.calls[0]![0] as Blob).text();
  expect(document).toContain('href="data:image/svg+xml;base64,');
});

it('The pixels of a canvas can be read if its logo is requested with cookies.', async () => {
  const { container } = render(
    <QrCodeCanvas value={VALUE} logo={createLogo('use-credentials')} boxSize={5} />,
  );
  const canvas = container.querySelector('canvas')!;
  const context = canvas.getContext('2d')!;
  await waitFor(() =>
    expect(getMiddle(context.getImageData(0, 0, canvas.width, canvas.height))).toEqual(RED),
  );
});

it('The logo in the page is requested in the same way as for an export.', async () => {
  const { container } = render(<QrCode value={VALUE} logo={createLogo('use-credentials')} />);
  expect(container.querySelector('image')!.getAttribute('crossorigin')).toBe('use-credentials');
  const loaded = container.querySelector('image')!;
  await new Promise((resolve, reject) => {
    loaded.addEventListener('load', resolve);
    loaded.addEventListener('error', reject);
  });
});
