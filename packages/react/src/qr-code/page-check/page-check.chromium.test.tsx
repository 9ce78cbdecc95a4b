import '../../styles.css';
import { render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CDPSession, cdp, page } from 'vitest/browser';
import { addNoise } from '../../../../../test/add-noise.ts';
import { readQrCode } from '../../../test/read-qr-code.ts';
import { PlainQrCode } from '../PlainQrCode.tsx';
import { QrCode } from '../QrCode.tsx';
import { QrCodeCanvas } from '../QrCodeCanvas.tsx';
import { findPageFindings } from './find-page-findings.ts';

const TEXT = 'https://example.com/two-factor';
/** Of version 3, with a quiet zone of 4 modules. */
const CODE = { side: 37, border: 4, dark: ['#000'], ground: '#fff' };

const CODES: Record<string, ReactElement> = {
  svg: <PlainQrCode value={TEXT} boxSize={4} />,
  img: <QrCode as="img" value={TEXT} boxSize={4} />,
  canvas: <QrCodeCanvas value={TEXT} boxSize={4} />,
};

const DARK_PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#004000"/></svg>',
)}`;

/** Rules of a page, the first finding, and whether a reader still reads the code. */
type Case = readonly [
  css: string,
  finding: 'no finding' | `${string} ${'risky' | 'unscannable'}`,
  isRead: boolean,
];

/** What rules of a page make of every kind of code. */
const EVERY_KIND: readonly Case[] = [
  ['', 'no finding', true],
  ['main { filter: grayscale(1) sepia(0.5) saturate(2) hue-rotate(0.2turn) }', 'no finding', true],
  ['main { filter: drop-shadow(0 0 9px red) }', 'no finding', true],
  ['main { filter: contrast(0.3) }', 'page-filter risky', true],
  ['main { filter: brightness(0.5) }', 'page-filter risky', true],
  ['main { opacity: 0.7 }', 'no finding', true],
  ['main { opacity: 0.3 }', 'page-opacity risky', false],
  ['main div { opacity: 0.15 }', 'page-opacity unscannable', false],
  ['main { filter: opacity(15%) }', 'page-filter unscannable', false],
  ['main { mix-blend-mode: multiply }', 'page-blend unscannable', false],
  ['main { mix-blend-mode: screen }', 'no finding', true],
  ['main { mix-blend-mode: multiply } body { background: #fff !important }', 'no finding', true],
  ['main { filter: blur(1px) }', 'no finding', true],
  ['main { filter: blur(2px) }', 'page-blur risky', false],
  ['main { filter: blur(3px) }', 'page-blur unscannable', false],
  ['.tessera-qr-code { transform: scaleX(1.1) }', 'no finding', true],
  ['.tessera-qr-code { transform: scaleX(1.4) }', 'no finding', true],
  ['.tessera-qr-code { transform: scaleX(2) }', 'page-distortion risky', true],
  ['main { scale: 1 0.4 }', 'page-distortion risky', true],
  ['.tessera-qr-code { rotate: 5deg }', 'no finding', true],
  ['.tessera-qr-code { transform: scale(0.75) }', 'no finding', true],
  ['.tessera-qr-code { transform: scale(0.6) }', 'page-size risky', true],
  ['main { transform: scale(0.2) }', 'page-size unscannable', false],
  ['.tessera-qr-code { transform: scaleX(-1) }', 'page-mirror risky', true],
  ['.tessera-qr-code { border-radius: 12px }', 'no finding', true],
  ['.tessera-qr-code { border-radius: 50% }', 'page-clipping risky', true],
  ['main div { overflow: hidden; border-radius: 20px }', 'no finding', true],
  ['main div { overflow: hidden; height: 100px }', 'page-clipping unscannable', false],
  ['main div { overflow: auto; height: 100px }', 'page-clipping unscannable', false],
  ['main div { overflow: auto; height: 150px }', 'no finding', true],
  [
    'main div { overflow: hidden; width: 142px } .tessera-qr-code { max-width: none }',
    'page-clipping risky',
    true,
  ],
  ['div { overflow: clip } .tessera-qr-code { margin: -16px }', 'page-clipping unscannable', false],
  ['.tessera-qr-code { padding: 20px; border: 3px solid }', 'no finding', true],
  ['html { filter: invert(1) }', 'no finding', true],
  ['html { filter: invert(1) hue-rotate(180deg) }', 'no finding', true],
];

/** What rules about SVG make of an `<svg>`, beyond what it withstands. */
const SVG_ONLY: readonly Case[] = [
  ['svg { fill: none; stroke: currentColor } svg path { fill: #eee }', 'no finding', true],
  ['svg { width: 1em; height: 1em }', 'no finding', true],
  ['.tessera-qr-code { transform: scale(0.26) }', 'page-size risky', false],
  ['svg rect { clip-path: none }', 'page-paint unscannable', false],
  ['svg path { display: none }', 'page-paint unscannable', false],
  ['svg * { flood-color: #999 }', 'page-paint unscannable', false],
  ['svg * { transform: scale(0.9) }', 'page-paint risky', true],
];

const PICTURES_ONLY: readonly Case[] = [
  ['img, canvas { width: 1em !important; height: 1em !important }', 'no finding', true],
  ['html, img, canvas { filter: invert(1) }', 'no finding', true],
];

const CASES = Object.keys(CODES).flatMap((kind) =>
  [...EVERY_KIND, ...(kind === 'svg' ? SVG_ONLY : PICTURES_ONLY)].map(
    ([css, finding, isRead]) => [kind, css, finding, isRead] as const,
  ),
);

/** Returns what a camera with a noisy sensor reads from a screenshot of the code. */
async function scan(): Promise<string | undefined> {
  const file = await page.getByRole('img', { name: 'QR code' }).screenshot({ save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${file}`;
  await image.decode();
  const { naturalHeight, naturalWidth } = image;
  const side = Math.max(naturalWidth, naturalHeight) + 32;
  const context = new OffscreenCanvas(side, side).getContext('2d')!;
  context.fillRect(0, 0, side, side);
  context.drawImage(image, 16, 16);
  const { data } = addNoise(context.getImageData(0, 0, side, side), 32, 7);
  return readQrCode(new ImageData(new Uint8ClampedArray(data), side));
}

describe('findPageFindings', () => {
  beforeEach(() => page.viewport(400, 400));

  it.each(CASES)(
    'What findPageFindings says of an %s beside the rules "%s" is: %s. A reader agrees.',
    async (kind, css, finding, isRead) => {
      render(
        <>
          <style>{`body { background: #181a1b } ${css}`}</style>
          <main style={{ width: 'max-content', padding: 80 }}>
            <div>{CODES[kind]}</div>
          </main>
        </>,
      );
      const result = findPageFindings(screen.getByRole('img'), CODE);
      const found = result?.findings.map(({ code, severity }) => `${code} ${severity}`);
      expect(finding === 'no finding' ? found?.length === 0 : found?.includes(finding)).toBe(true);
      expect((await scan()) === TEXT).toBe(isRead);
    },
  );

  it.each([
    ['div { overflow: hidden; height: 0 }', 'the page does not show it yet'],
    ['img { visibility: hidden }', 'it is hidden'],
    ['.tessera-qr-code { display: none }', 'it has no layout'],
  ])('findPageFindings finds nothing of a code beside the rules "%s": %s.', (css) => {
    render(
      <>
        <style>{css}</style>
        <div data-testid="around">{CODES['img']}</div>
      </>,
    );
    const element = screen.getByTestId('around').querySelector('img') as Element;
    expect(findPageFindings(element, CODE)).toBeUndefined();
  });

  it('findPageFindings measures device pixels in the content box.', () => {
    render(
      <>
        <style>
          {'svg { box-sizing: border-box; width: 205px; height: 205px; padding: 10px }'}
        </style>
        {CODES['svg']}
      </>,
    );
    const result = findPageFindings(screen.getByRole('img'), CODE);
    expect(result?.pixelsPerModule).toBeCloseTo((185 / 37) * devicePixelRatio, 5);
  });

  it.each([
    ['', []],
    ['image { opacity: 0.5 }', ['page-paint risky']],
    ['path { display: none }', ['page-paint unscannable']],
  ])(
    'Our own rule that prints modules black is no finding, but "%s" of the page is.',
    async (css, expected) => {
      const session = cdp() as CDPSession & {
        send: (method: string, params: object) => Promise<void>;
      };
      await session.send('Emulation.setEmulatedMedia', { media: 'print' });
      try {
        const { container } = render(
          <>
            <style>{css}</style>
            <QrCode value={TEXT} boxSize={4} fillColor="teal" fillImage={DARK_PICTURE} />
          </>,
        );
        expect(getComputedStyle(container.querySelector('image')!).display).toBe('none');
        const result = findPageFindings(screen.getByRole('img'), { ...CODE, dark: ['teal'] });
        expect(result?.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
          expected,
        );
      } finally {
        await session.send('Emulation.setEmulatedMedia', { media: '' });
      }
    },
  );

  it('A page that hides the picture of the modules on a screen is told so.', () => {
    render(
      <>
        <style>{'.tessera-qr-code > image { display: none }'}</style>
        <QrCode value={TEXT} boxSize={4} fillColor="teal" fillImage={DARK_PICTURE} />
      </>,
    );
    const result = findPageFindings(screen.getByRole('img'), { ...CODE, dark: ['teal'] });
    expect(result?.findings.map(({ code }) => code)).toContain('page-paint');
  });

  it('An element in a modal dialog is not blamed for what is around the dialog.', () => {
    render(
      <main style={{ opacity: 0.1 }}>
        <dialog ref={(dialog) => dialog?.showModal()}>{CODES['svg']}</dialog>
      </main>,
    );
    expect(findPageFindings(screen.getByRole('img'), CODE)?.findings).toEqual([]);
  });
});
