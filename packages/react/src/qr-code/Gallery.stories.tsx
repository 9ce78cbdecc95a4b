import type { Meta, StoryObj } from '@storybook/react-vite';
import type { QrGradientType } from '@tessera/qr';
import type { ReactElement } from 'react';
import { expect } from 'storybook/test';
import { rasterizeSvg, readQrCode } from '../../test/read-qr-code.ts';
import '../../test/scan-lab/gallery.css';
import { QrCode, type QrCodeProps } from './QrCode.tsx';

const URL_TEXT = 'https://example.com/two-factor';

const svgUrl = (content: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="96" height="96">${content}</svg>`)}`;
const SHIELD = svgUrl(
  '<path fill="#2f55d4" d="M12 1l9 3v8c0 6-4 9-9 11-5-2-9-5-9-11V4z"/><path fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" d="M8 12l3 3 5-6"/>',
);
const DUSK = svgUrl(
  '<rect width="24" height="24" fill="#14213d"/><circle cx="18" cy="6" r="9" fill="#5a189a"/><circle cx="5" cy="20" r="9" fill="#003049"/>',
);

const fade = (
  type: QrGradientType,
  from: string,
  to: string,
  angle = 0,
): QrCodeProps['gradient'] => ({
  type,
  angle,
  stops: [
    { offset: 0, color: from },
    { offset: 1, color: to },
  ],
});

const CODES: Record<string, Omit<QrCodeProps, 'value'>> = {
  Plain: {},
  'Gapped squares': { moduleShape: 'gapped-square', moduleSize: 0.9 },
  Circles: { moduleShape: 'circle' },
  'Gapped circles, round eyes': {
    moduleShape: 'gapped-circle',
    moduleSize: 0.95,
    eyeShape: { ring: 'rounded', center: 'rounded' },
  },
  Diamonds: { moduleShape: 'diamond' },
  Rounded: { moduleShape: 'rounded', eyeShape: 'rounded' },
  'Half rounded': { moduleShape: 'rounded', moduleRadius: 0.5 },
  'Extra rounded': { moduleShape: 'extra-rounded', eyeShape: 'rounded' },
  Classy: { moduleShape: 'classy', eyeShape: 'leaf' },
  'Classy rounded': { moduleShape: 'classy-rounded', eyeShape: 'leaf' },
  'Vertical bars': { moduleShape: 'vertical-bars', moduleSize: 0.9 },
  'Horizontal bars': { moduleShape: 'horizontal-bars', moduleSize: 0.9 },
  'Your own shape': { moduleShape: () => 'm.1 0h.8v.1h.1v.8h-.1v.1h-.8v-.1h-.1v-.8h.1z' },
  'Linear gradient': { gradient: fade('linear', '#0b3d91', '#7a0019', 45) },
  'Radial gradient': { moduleShape: 'rounded', gradient: fade('radial', '#5a189a', '#14213d') },
  'Square gradient': { gradient: fade('square', '#7a0019', '#1d1d1f') },
  'Colored eyes': { eyeColor: { ring: '#17181c', center: '#2f55d4' } },
  'Colored ground': { fillColor: '#14213d', backColor: '#fdf0d5' },
  'Filled with a picture': { moduleShape: 'extra-rounded', fillImage: DUSK },
  Logo: { errorCorrectionLevel: 'Q', logo: { src: SHIELD, size: 0.2 } },
  'Logo on a round plate': {
    errorCorrectionLevel: 'H',
    moduleShape: 'rounded',
    logo: { src: SHIELD, size: 0.2, padding: 1, shape: 'circle', backColor: '#eef1fb' },
  },
};

const meta = {
  title: 'Components/QrCode/Gallery',
  parameters: { layout: 'fullscreen' },
} satisfies Meta;
export default meta;

/** Every shape and fill. ZXing reads each of them in the test of this story. */
export const Gallery: StoryObj = {
  render: (): ReactElement => (
    <ul className="gallery">
      {Object.entries(CODES).map(([name, style]) => (
        <li key={name}>
          <figure>
            <QrCode value={URL_TEXT} boxSize={5} label={`QR code: ${name}`} {...style} />
            <figcaption>{name}</figcaption>
          </figure>
        </li>
      ))}
    </ul>
  ),
  play: async ({ canvas }) => {
    for (const svg of canvas.getAllByRole('img')) {
      const pixels = await rasterizeSvg(svg, Number(svg.getAttribute('width')), { margin: 10 });
      await expect([svg.getAttribute('aria-label'), await readQrCode(pixels)]).toEqual([
        svg.getAttribute('aria-label'),
        URL_TEXT,
      ]);
    }
  },
};
