import '../styles.css';
import { render, screen, waitFor } from '@testing-library/react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { takeScreenshot } from '../../../../test/take-screenshot.ts';
import { readQrCode } from '../../test/read-qr-code.ts';
import { QrCode, type QrCodeProps } from './QrCode.tsx';

const TEXT = 'https://example.com/two-factor';

const FILL: CSSProperties = { width: '100%', height: '100%', background: 'rgb(0, 102, 255)' };

/** What makes WebKit draw an element inside of a `<foreignObject>` in the wrong place. */
const MARKS = Object.entries<CSSProperties>({
  'no style': {},
  'a position': { position: 'relative' },
  'an absolute position': { position: 'absolute', inset: 0 },
  'an opacity': { opacity: 0.99 },
  'a transform': { transform: 'scale(0.95)' },
  'a layer of its own': { willChange: 'transform' },
  'a filter': { filter: 'saturate(1.1)' },
  'round corners': { overflow: 'hidden', borderRadius: '50%' },
});

function Code(props: Partial<QrCodeProps>): ReactElement {
  return (
    <QrCode
      value={TEXT}
      errorCorrectionLevel="Q"
      boxSize={5}
      logo={{ size: 0.24, padding: 0.5 }}
      {...props}
    />
  );
}

/** Puts a code far down on a dark page that has been scrolled. */
function show(code: ReactNode, css = ''): { code: Element; frame: HTMLElement; place: Element } {
  const { container } = render(
    <>
      <style>{css}</style>
      <div style={{ height: 300 }} />
      <div style={{ padding: 30, background: '#181a1b', color: '#e8e6e3' }}>{code}</div>
      <div style={{ height: 1000 }} />
    </>,
  );
  window.scrollTo(0, 250);
  const frame = container.querySelector<HTMLElement>('.tessera-qr-code-frame')!;
  const place = frame.querySelector('.tessera-qr-code-center')!;
  return { code: screen.getByRole('img'), frame, place };
}

/** Returns the middle and the sides of an element in modules of a code. */
function measure(element: Element, code: Element): Record<'x' | 'y' | 'width' | 'height', number> {
  const outer = code.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const module = outer.width / Number(code.getAttribute('viewBox')!.split(' ')[2]);
  return {
    x: (inner.x + inner.width / 2 - outer.x) / module,
    y: (inner.y + inner.height / 2 - outer.y) / module,
    width: inner.width / module,
    height: inner.height / module,
  };
}

/** Returns the smallest box around the blue pixels, as parts of the picture. */
function findBlue({ data, width, height }: ImageData): number[] {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red = 0, , blue = 0] = data.subarray(4 * (y * width + x));
      if (blue - red > 150) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + 1);
        bottom = Math.max(bottom, y + 1);
      }
    }
  }
  return [left / width, top / height, right / width, bottom / height];
}

beforeEach(() => page.viewport(500, 500));
afterEach(() => window.scrollTo(0, 0));

describe('a node in the center of a QR code', () => {
  it.each(MARKS.flatMap(([name, style]) => [300, 120].map((width) => ({ name, style, width }))))(
    'A node with $name is drawn in its place, and the code is read ($width px).',
    async ({ style, width }) => {
      const mark = <div style={{ ...FILL, ...style }} />;
      const { code } = show(
        <div style={{ width }}>
          <Code center={mark} />
        </div>,
      );
      const side = Number(code.getAttribute('viewBox')!.split(' ')[2]);
      // The place is 24 % of the symbol, in the middle of the drawing with its quiet zone.
      const expected = (0.24 * (side - 8)) / side;
      const taken = style.transform === undefined ? expected : 0.95 * expected;
      const [from, to] = [0.5 - taken / 2, 0.5 + taken / 2];
      // WebKit may paint a layer of its own a moment later.
      await waitFor(async () => {
        const pixels = await takeScreenshot(code);
        for (const [index, edge] of findBlue(pixels).entries()) {
          expect(Math.abs(edge - (index < 2 ? from : to))).toBeLessThan(2 / pixels.width);
        }
        expect(await readQrCode(await takeScreenshot(code, 16))).toBe(TEXT);
      });
    },
  );

  it.each<[name: string, css: string]>([
    ['its natural size', ''],
    ['a fixed width', '.mine { width: 200px }'],
    ['the whole width', '.mine { width: 100% }'],
    ['a part of the width', '.mine { width: 50% }'],
    ['padding and a border', '.mine { padding: 13px 7px; border: 5px solid #fff }'],
    ['margins', '.mine { margin: 10px auto }'],
    ['an absolute position', '.mine { position: absolute; left: 40px }'],
    ['rules of a page about elements', 'div { padding: 10px; border: 3px solid; margin: 5px }'],
  ])('With %s the place is in the middle, and as large as it is counted.', (_name, css) => {
    const logo = { size: 0.2, aspectRatio: 2 };
    const { code, place } = show(<Code className="mine" center={<i />} logo={logo} />, css);
    const box = measure(place, code);
    const side = Number(code.getAttribute('viewBox')!.split(' ')[2]);
    expect(box.x).toBeCloseTo(side / 2, 1);
    expect(box.y).toBeCloseTo(side / 2, 1);
    expect(box.width).toBeCloseTo(0.2 * (side - 8), 1);
    expect(box.height).toBeCloseTo(0.1 * (side - 8), 1);
  });

  it('Without our stylesheet the node is in the same place.', () => {
    const sheets = [...document.styleSheets].filter((sheet) =>
      [...sheet.cssRules].some(({ cssText }) => cssText.includes('.tessera-qr-code')),
    );
    for (const sheet of sheets) {
      sheet.disabled = true;
    }
    try {
      const { code, place } = show(<Code center={<i />} logo={{ size: 0.2 }} />);
      const side = Number(code.getAttribute('viewBox')!.split(' ')[2]);
      const box = measure(place, code);
      expect([box.x, box.y].map(Math.round)).toEqual([side / 2, side / 2].map(Math.round));
      expect(box.width).toBeCloseTo(0.2 * (side - 8), 1);
    } finally {
      for (const sheet of sheets) {
        sheet.disabled = false;
      }
    }
    expect(sheets.length).toBeGreaterThan(0);
  });

  it('A node that is too large is cut off at its place.', async () => {
    const big = <div style={{ ...FILL, width: 500, height: 500 }} />;
    const { code } = show(<Code center={big} />);
    await waitFor(async () => {
      const [left = 0, , right = 0] = findBlue(await takeScreenshot(code));
      expect(right - left).toBeGreaterThan(0.1);
      expect(right - left).toBeLessThan(0.25);
    });
    expect(await readQrCode(await takeScreenshot(code, 16))).toBe(TEXT);
  });

  it('The node is turned back on an inverted page, as the code is.', () => {
    const { place } = show(<Code center={<i />} />, 'html { filter: invert(1) }');
    expect(getComputedStyle(place).filter).toBe('invert(1)');
  });

  it('A press on the node is a press on nothing in it.', () => {
    const { place, frame } = show(<Code center={<button type="button">Acme</button>} />);
    const { x, y, width, height } = place.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    expect(place.contains(hit)).toBe(false);
    expect(frame.contains(hit)).toBe(true);
    place.querySelector('button')!.focus();
    expect(document.activeElement).toBe(document.body);
  });
});
