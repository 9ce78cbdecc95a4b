import '../styles.css';
import { render, screen } from '@testing-library/react';
import { type ReactElement, cloneElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emulateMedia } from '../../test/emulate-media.ts';
import { rasterizeImage, readQrCode } from '../../test/read-qr-code.ts';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';
import { QrCodeCanvas } from './QrCodeCanvas.tsx';

const TEXT = 'https://example.com/two-factor';

/** A green disc. */
const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="32" fill="#008000"/></svg>',
)}`;

/** Renders a code and returns its pixels from a screenshot. */
async function takeScreenshot(code: ReactElement<{ label?: string }>): Promise<ImageData> {
  // Small enough for the window: a larger viewport is scaled down.
  await page.viewport(400, 400);
  render(
    <div style={{ width: 'max-content', padding: 30, background: 'Canvas', colorScheme: 'dark' }}>
      {cloneElement(code, { label: 'code' })}
    </div>,
  );
  const file = await page.getByRole('img', { name: 'code' }).screenshot({ save: false });
  const { width } = screen.getByRole('img', { name: 'code' }).getBoundingClientRect();
  return rasterizeImage(`data:image/png;base64,${file}`, width);
}

/** Returns the colors of more than 1 % of the pixels, the most frequent first. */
function findMainColors({ data }: ImageData): string[] {
  const counts = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    const color = data.subarray(i, i + 3).join(' ');
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > data.length / 400)
    .toSorted((a, b) => b[1] - a[1])
    .map(([color]) => color);
}

const BLACK_ON_WHITE = ['255 255 255', '0 0 0'];

const NAVY_ON_CREAM = { fillColor: '#000080', backColor: '#fff8e0' };

describe('QrCode in media', () => {
  afterEach(() => emulateMedia('', {}));

  it.each<[string, ReactElement<{ label?: string }>]>([
    ['QrCode', <QrCode key="" value={TEXT} boxSize={4} />],
    ['PlainQrCode', <PlainQrCode key="" value={TEXT} boxSize={4} />],
    ['QrCode as img', <QrCode key="" as="img" value={TEXT} boxSize={4} />],
    ['QrCodeCanvas', <QrCodeCanvas key="" value={TEXT} boxSize={4} />],
  ])('%s is black on white in dark mode and in forced colors.', async (_name, code) => {
    await emulateMedia('screen', { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const pixels = await takeScreenshot(code);
    expect(findMainColors(pixels)).toEqual(BLACK_ON_WHITE);
    expect(await readQrCode(pixels)).toBe(TEXT);
  });

  it('A QR code keeps its own colors in forced colors.', async () => {
    await emulateMedia('screen', { 'forced-colors': 'active' });
    expect(
      findMainColors(await takeScreenshot(<QrCode value={TEXT} {...NAVY_ON_CREAM} boxSize={4} />)),
    ).toEqual(['255 248 224', '0 0 128']);
  });

  it.each<[string, ReactElement<{ label?: string }>]>([
    ['one color', <QrCode key="" value={TEXT} {...NAVY_ON_CREAM} boxSize={4} />],
    ['square modules only', <PlainQrCode key="" value={TEXT} {...NAVY_ON_CREAM} boxSize={4} />],
    [
      'eyes and a gradient',
      <QrCode
        key=""
        value={TEXT}
        eyeColor="maroon"
        gradient={{
          type: 'square',
          stops: [
            { offset: 0, color: '#00f' },
            { offset: 1, color: '#080' },
          ],
        }}
        boxSize={4}
      />,
    ],
    ['a picture', <QrCode key="" value={TEXT} fillImage={LOGO} fillColor="teal" boxSize={4} />],
  ])('A QR code with %s is printed black on white.', async (_name, code) => {
    await emulateMedia('print', { 'prefers-color-scheme': 'dark' });
    const pixels = await takeScreenshot(code);
    expect(findMainColors(pixels)).toEqual(BLACK_ON_WHITE);
    expect(await readQrCode(pixels)).toBe(TEXT);
  });

  it('A QR code is printed with its logo.', async () => {
    await emulateMedia('print', {});
    const logo = { src: LOGO, size: 0.2, backColor: '#ffe0e0' };
    const pixels = await takeScreenshot(
      <QrCode value={TEXT} errorCorrectionLevel="Q" logo={logo} boxSize={4} />,
    );
    expect(findMainColors(pixels)).toEqual([...BLACK_ON_WHITE, '0 128 0']);
    expect(await readQrCode(pixels)).toBe(TEXT);
  });

  it.each<[name: string, media: string, features: Record<string, string>]>([
    ['forced colors', 'screen', { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' }],
    ['print', 'print', {}],
  ])('A node in the center keeps its colors in %s.', async (_name, media, features) => {
    await emulateMedia(media, features);
    const center = <div style={{ width: '100%', height: '100%', background: '#008000' }} />;
    const pixels = await takeScreenshot(
      <QrCode
        value={TEXT}
        errorCorrectionLevel="Q"
        {...NAVY_ON_CREAM}
        center={center}
        boxSize={4}
      />,
    );
    const printed = media === 'print' ? BLACK_ON_WHITE : ['255 248 224', '0 0 128'];
    expect(findMainColors(pixels)).toEqual([...printed, '0 128 0']);
    expect(await readQrCode(pixels)).toBe(TEXT);
  });
});
