import '../styles.css';
import { cleanup, render, screen } from '@testing-library/react';
import { type Theme, disable, enable } from 'darkreader';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { addNoise } from '../../../../test/add-noise.ts';
import { takeScreenshot } from '../../../../test/take-screenshot.ts';
import { readQrCode } from '../../test/read-qr-code.ts';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';
import { QrCodeCanvas } from './QrCodeCanvas.tsx';

const TEXT = 'https://example.com/two-factor';

const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="32" fill="#008000"/></svg>',
)}`;

const GRADIENT = {
  type: 'square',
  stops: [
    { offset: 0, color: '#0b3d91' },
    { offset: 1, color: '#4a0d4a' },
  ],
} as const;

const CODES = Object.entries<ReactElement>({
  PlainQrCode: <PlainQrCode value={TEXT} boxSize={4} />,
  'PlainQrCode in other colors': (
    <PlainQrCode value={TEXT} boxSize={4} fillColor="#000080" backColor="#fff8e0" />
  ),
  QrCode: <QrCode value={TEXT} boxSize={4} />,
  'QrCode with round modules and a gradient': (
    <QrCode
      value={TEXT}
      boxSize={5}
      moduleShape="rounded"
      eyeShape="rounded"
      eyeColor="maroon"
      gradient={GRADIENT}
    />
  ),
  'QrCode with a gradient and a logo': (
    <QrCode
      value={TEXT}
      boxSize={5}
      errorCorrectionLevel="Q"
      gradient={GRADIENT}
      logo={{ src: LOGO, size: 0.2, backColor: '#fff' }}
    />
  ),
  'QrCode with a node': (
    <QrCode
      value={TEXT}
      boxSize={5}
      errorCorrectionLevel="Q"
      logo={{ size: 0.2 }}
      center={
        <svg viewBox="0 0 24 24" width="100%" height="100%">
          <path d="M2 2h20v20H2z" />
        </svg>
      }
    />
  ),
  'QrCode in translucent colors': (
    <QrCode value={TEXT} boxSize={4} fillColor="rgb(0 0 0 / 0.9)" backColor="hsl(60deg 50% 95%)" />
  ),
  QrCodeCanvas: <QrCodeCanvas value={TEXT} boxSize={4} />,
  'QrCode as img': <QrCode as="img" value={TEXT} boxSize={4} />,
});

/** What icon sets, templates and resets say about every `<svg>`. */
const SHEETS = Object.entries({
  'nothing about SVG': '',
  'outlined icons': 'svg { fill: none; stroke: currentColor; stroke-width: 2 }',
  'filled icons': 'svg { fill: currentColor } svg path { fill: currentColor }',
  'outlined paths':
    'svg :is(path, rect, circle, g) { fill: none; stroke: currentColor; stroke-width: 2px }',
  'important colors':
    'svg * { fill: #eee !important; stroke: #e00 !important; stroke-width: 3px !important }',
  'no fill at all': 'svg * { fill: none !important }',
});

/** Turns our stylesheet off and on. */
function setStylesheetDisabled(isDisabled: boolean): void {
  for (const sheet of document.styleSheets) {
    if ([...sheet.cssRules].some(({ cssText }) => cssText.includes('.tessera-qr-code'))) {
      sheet.disabled = isDisabled;
    }
  }
}

/** Returns what a camera with a noisy sensor reads from a screenshot of the code. */
async function scan(name = 'QR code', seed = 7): Promise<string | undefined> {
  // Until what was changed is on the screen.
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
  const picture = await takeScreenshot(screen.getByRole('img', { name }), 16);
  const { data, height, width } = addNoise(picture, 32, seed);
  return readQrCode(new ImageData(new Uint8ClampedArray(data), width, height));
}

function renderOnPage(code: ReactElement, css = ''): void {
  render(
    <>
      <style>{`body { background: #181a1b; color: #e8e6e3 } ${css}`}</style>
      <div style={{ width: 'max-content', padding: 30 }}>{code}</div>
    </>,
  );
}

/** Leaves the page to the next test as it was, also after a failure. */
function reset(): void {
  disable();
  setStylesheetDisabled(false);
}

/**
 * Scans a code on a page with our stylesheet and without it. It is rendered again for that, because
 * the WebKit of the tests loses the picture of a canvas when a stylesheet goes.
 */
async function scanOnPage(
  code: ReactElement,
  css?: string,
  theme?: Partial<Theme>,
): Promise<Array<string | undefined>> {
  const found: Array<string | undefined> = [];
  for (const isDisabled of [false, true]) {
    setStylesheetDisabled(isDisabled);
    renderOnPage(code, css);
    if (theme) {
      enable(theme);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    found.push(await scan());
    disable();
    cleanup();
  }
  return found;
}

describe('A QR code on pages with rules about SVG', () => {
  beforeEach(() => page.viewport(400, 400));
  afterEach(reset);

  describe.each(CODES)('%s', (_name, code) => {
    it.each(SHEETS)('It scans beside a sheet with %s.', async (_sheet, css) => {
      expect(await scanOnPage(code, css)).toEqual([TEXT, TEXT]);
    });

    it.each([
      { mode: 1 },
      { mode: 1, brightness: 150, contrast: 150 },
      { mode: 1, brightness: 60, contrast: 60 },
      { mode: 1, contrast: 80, sepia: 50, grayscale: 50 },
      { mode: 0 },
      { mode: 0, brightness: 70, contrast: 120 },
    ] as const)('It scans with Dark Reader set to %o.', async (theme) => {
      expect(await scanOnPage(code, '', theme)).toEqual([TEXT, TEXT]);
    });
  });
});

describe.each(CODES)('%s', (_name, code) => {
  afterEach(reset);

  it.each([
    'html { filter: invert(1) hue-rotate(180deg) }',
    'html { filter: invert(1) }',
    'body { filter: invert(90%) hue-rotate(180deg) }',
    'html, svg { filter: invert(1) }',
    'html { filter: invert(1) } svg { filter: sepia(0.2) }',
    'svg { width: 1em; height: 1em }',
    'img, canvas { width: 24px !important; height: 24px !important }',
    'img { width: 1em; height: 1em }',
    'html { filter: invert(1) } img, canvas, svg { filter: invert(1) }',
    'svg { width: 24px; height: 24px; fill: none; stroke: currentColor } html { filter: invert(1) }',
  ])('It scans beside the rules "%s".', async (css) => {
    expect(await scanOnPage(code, css)).toEqual([TEXT, TEXT]);
  });
});

describe('A QR code whose page changes', () => {
  it('It scans after the page was inverted, and after it was turned back.', async () => {
    renderOnPage(
      <PlainQrCode value={TEXT} boxSize={4} />,
      'html { transition: filter 50ms } html.dark { filter: invert(1) }',
    );
    const { classList } = document.documentElement;
    for (const isDark of [true, false]) {
      classList.toggle('dark', isDark);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await scan()).toBe(TEXT);
      expect(screen.getByRole('img').style.filter).toBe(isDark ? 'invert(1)' : '');
    }
  });

  it('A size that leaves enough pixels is kept.', () => {
    renderOnPage(<PlainQrCode value={TEXT} boxSize={4} />, 'svg { width: 100px; height: 100px }');
    expect(getComputedStyle(screen.getByRole('img')).width).toBe('100px');
  });
});

describe('A QR code in the HTML of a server', () => {
  it.each(CODES.filter(([name]) => !/Canvas|img|logo/.test(name)))(
    "%s scans under `default-src 'self'` before any script runs.",
    async (_name, code) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('role', 'img');
      frame.setAttribute('aria-label', 'frame');
      Object.assign(frame.style, { width: '300px', height: '300px', border: '0' });
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'self'">${renderToString(code)}`;
      document.body.append(frame);
      await loaded;
      const blocked: string[] = [];
      const { contentDocument, contentWindow } = frame;
      contentDocument?.addEventListener('securitypolicyviolation', (event) =>
        blocked.push(event.violatedDirective),
      );
      const sheet = new (contentWindow as typeof window).CSSStyleSheet();
      sheet.replaceSync(SHEETS.map(([, css]) => css).join(' '));
      contentDocument?.adoptedStyleSheets.push(sheet);
      expect(await scan('frame')).toBe(TEXT);
      expect(blocked).toEqual([]);
      frame.remove();
    },
  );
});
