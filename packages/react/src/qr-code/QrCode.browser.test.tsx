import { encodeQr, renderPng } from '@tessera/qr';
import { render, renderHook, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, createRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { server } from 'vitest/browser';
import { rasterizeImage, rasterizeSvg, readQrCode } from '../../test/read-qr-code.ts';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode, type QrCodeProps } from './QrCode.tsx';
import { QrCodeCanvas } from './QrCodeCanvas.tsx';
import { type UseQrCodeOptions, useQrCode } from './use-qr-code.ts';

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

/** A red disc. */
const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="32" fill="#d00000"/></svg>',
)}`;

const STYLES: Array<[string, Partial<QrCodeProps>]> = [
  ['square', {}],
  ['gapped squares', { moduleShape: 'gapped-square', moduleSize: 0.9 }],
  ['circles', { moduleShape: 'circle' }],
  ['rounded', { moduleShape: 'rounded', eyeShape: 'rounded' }],
  ['classy', { moduleShape: 'classy-rounded', eyeShape: 'leaf' }],
  ['bars', { moduleShape: 'vertical-bars', moduleSize: 0.9, eyeColor: '#7a0019' }],
  ['a shape function', { moduleShape: () => 'm.05 .05h.9v.9h-.9z' }],
  [
    'a linear gradient',
    {
      gradient: {
        type: 'linear',
        angle: 45,
        stops: [
          { offset: 0, color: '#0b3d91' },
          { offset: 1, color: '#1d1d1f' },
        ],
      },
    },
  ],
  [
    'a square gradient',
    {
      moduleShape: 'extra-rounded',
      gradient: {
        type: 'square',
        stops: [
          { offset: 0, color: '#7a0019' },
          { offset: 1, color: '#1d1d1f' },
        ],
      },
    },
  ],
  ['a picture', { fillImage: LOGO }],
  [
    'a logo',
    {
      errorCorrectionLevel: 'Q',
      logo: { src: LOGO, size: 0.2, shape: 'circle', backColor: '#fff' },
    },
  ],
];

function pixelAt({ data, width }: ImageData, x: number, y: number): number[] {
  return Array.from(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4));
}

describe('QrCode', () => {
  it.each(STYLES)('A QR code with the style "%s" scans on a black page.', async (_name, style) => {
    render(<QrCode value={KEY_URI} {...style} boxSize={6} />);
    const svg = screen.getByRole('img');
    const side = Number(svg.getAttribute('width'));
    expect(await readQrCode(await rasterizeSvg(svg, side, { margin: 20 }))).toBe(KEY_URI);
  });

  it.each(STYLES)(
    'A QR code with the style "%s" scans beside rules for icons.',
    async (_name, style) => {
      render(<QrCode value={KEY_URI} {...style} boxSize={6} />);
      const svg = screen.getByRole('img').cloneNode(true) as Element;
      const sheet = document.createElementNS(svg.namespaceURI, 'style');
      sheet.textContent =
        'svg { color: #fff; stroke-width: 2 } svg * { fill: none !important; stroke: currentColor !important }';
      svg.append(sheet);
      const side = Number(svg.getAttribute('width'));
      expect(await readQrCode(await rasterizeSvg(svg, side, { margin: 20 }))).toBe(KEY_URI);
    },
  );

  it.each(STYLES)('An <img> with the style "%s" scans on a black page.', async (_name, style) => {
    render(<QrCode as="img" value={KEY_URI} {...style} boxSize={6} />);
    const image = screen.getByRole<HTMLImageElement>('img');
    await waitFor(() => expect(image.complete && image.naturalWidth).toBe(image.width));
    expect(await readQrCode(await rasterizeImage(image.src, image.width, { margin: 20 }))).toBe(
      KEY_URI,
    );
  });

  // WebKit places what a filter returns between pixels if the scale is a fraction.
  it.each(
    [PlainQrCode, QrCode].flatMap((Code) =>
      (server.browser === 'webkit' ? [3, 4] : [3, 3.3, 4.7, 5.5]).map((boxSize) => ({
        Code,
        boxSize,
      })),
    ),
  )(
    'At $boxSize px per module the edges of modules are on whole pixels.',
    async ({ Code, boxSize }) => {
      render(<Code value={KEY_URI} border={0} />);
      const svg = screen.getByRole('img');
      const { data } = await rasterizeSvg(svg, 37 * boxSize);
      const grays = new Set<number>();
      // The outermost pixels may be shared with the page.
      const side = Math.sqrt(data.length / 4);
      for (let y = 1; y < side - 1; y++) {
        for (let x = 1; x < side - 1; x++) {
          grays.add(data[4 * (y * side + x)]!);
        }
      }
      expect([...grays].toSorted((a, b) => a - b)).toEqual([0, 255]);
    },
  );

  it('The code shrinks to fit a narrow container and does not grow in a wide one.', async () => {
    render(
      <>
        <style>
          {'.tessera-qr-code { display: block; max-inline-size: 100%; block-size: auto }'}
        </style>
        <div style={{ width: 100 }}>
          <QrCode value="1" boxSize={5} label="narrow" />
        </div>
        <div style={{ width: 300 }}>
          <QrCode value="1" boxSize={5} label="wide" />
        </div>
      </>,
    );
    const size = (name: string): number[] => {
      const { width, height } = screen.getByRole('img', { name }).getBoundingClientRect();
      return [width, height];
    };
    expect(size('wide')).toEqual([145, 145]);
    expect(size('narrow')).toEqual([100, 100]);
  });
});

describe('an invalid color', () => {
  it.each([PlainQrCode, QrCode, QrCodeCanvas])(
    'An invalid color shows the fallback instead of a black square, and calls onError.',
    async (Code) => {
      const onError = vi.fn();
      render(<Code value="1" backColor="whit" fallback="Use the key" onError={onError} />);
      screen.getByText('Use the key');
      await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
      expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'invalid-color' });
    },
  );
});

describe('renderPng', () => {
  it('A worker renders the same PNG without a document and a canvas.', async () => {
    const worker = new Worker(new URL('../../test/png-worker.ts', import.meta.url), {
      type: 'module',
    });
    const file = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
      worker.postMessage(KEY_URI);
    });
    worker.terminate();
    expect(file).toEqual(await renderPng(encodeQr(KEY_URI), { moduleShape: 'rounded' }));
    expect(await readQrCode(new Blob([file], { type: 'image/png' }))).toBe(KEY_URI);
  });
});

describe('QrCodeCanvas', () => {
  const realRatio = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio');
  afterEach(() => {
    if (realRatio) {
      Object.defineProperty(window, 'devicePixelRatio', realRatio);
    }
  });

  /** Simulates a screen whose ratio changes when the user zooms or moves the window. */
  function simulateScreen(ratio: number): {
    setRatio: (ratio: number) => void;
    countListeners: () => number;
  } {
    let queries: Array<{ matches: boolean; listener: () => void }> = [];
    const set = (next: number): void => {
      Object.defineProperty(window, 'devicePixelRatio', { value: next, configurable: true });
    };
    set(ratio);
    vi.spyOn(window, 'matchMedia').mockImplementation((media) => {
      const query = {
        matches: media === `(resolution: ${window.devicePixelRatio}dppx)`,
        listener: () => undefined as void,
      };
      return {
        matches: query.matches,
        addEventListener: (_: string, listener: () => void) => {
          query.listener = listener;
          queries.push(query);
        },
        removeEventListener: (_: string, listener: () => void) => {
          queries = queries.filter((one) => one.listener !== listener);
        },
      } as unknown as MediaQueryList;
    });
    return {
      setRatio: (next) => {
        set(next);
        for (const { matches, listener } of queries) {
          if (matches) {
            listener();
          }
        }
      },
      countListeners: () => queries.length,
    };
  }

  function pixels(canvas: HTMLCanvasElement): ImageData {
    return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  }

  it.each([
    [1, 4, 45 * 4],
    [2, 4, 45 * 8],
    [1, 7, 45 * 7],
    [1.25, 4, 45 * 5],
    [1.5, 3, 45 * 4],
    [1.1, 10, 45 * 11],
    [3, 0.2, 45],
  ])(
    'At a ratio of %f and %f px per module a canvas has whole device pixels.',
    (ratio, boxSize, side) => {
      simulateScreen(ratio);
      render(<QrCodeCanvas value={KEY_URI} boxSize={boxSize} />);
      const canvas = screen.getByRole<HTMLCanvasElement>('img', { name: 'QR code' });
      expect([canvas.width, canvas.height]).toEqual([side, side]);
      expect(canvas.getBoundingClientRect().width).toBeCloseTo(side / ratio, 1);
      const colors = new Set(new Uint32Array(pixels(canvas).data.buffer));
      expect(colors).toEqual(new Set([0xff000000, 0xffffffff]));
    },
  );

  it.each(STYLES)('A canvas with the style "%s" scans.', async (_name, style) => {
    simulateScreen(1.5);
    render(<QrCodeCanvas value={KEY_URI} {...(style as object)} boxSize={5} />);
    const canvas = screen.getByRole<HTMLCanvasElement>('img');
    expect(await readQrCode(pixels(canvas))).toBe(KEY_URI);
  });

  it('A canvas shows its pictures once they have loaded.', async () => {
    simulateScreen(1);
    const { rerender } = render(
      <QrCodeCanvas value={KEY_URI} errorCorrectionLevel="H" logo={{ src: LOGO }} boxSize={5} />,
    );
    const canvas = screen.getByRole<HTMLCanvasElement>('img');
    const middle = Math.floor(canvas.width / 2);
    expect(pixelAt(pixels(canvas), middle, middle)).toEqual([255, 255, 255, 255]);
    await waitFor(() => expect(pixelAt(pixels(canvas), middle, middle)).toEqual([208, 0, 0, 255]));
    rerender(<QrCodeCanvas value={KEY_URI} logo={{ src: '/none.png' }} boxSize={5} />);
    await waitFor(async () => expect(await readQrCode(pixels(canvas))).toBe(KEY_URI));
  });

  it('A canvas is painted again each time the ratio changes.', async () => {
    const display = simulateScreen(1);
    const { unmount } = render(<QrCodeCanvas value={KEY_URI} boxSize={4} />);
    const canvas = screen.getByRole<HTMLCanvasElement>('img');
    expect(canvas.width).toBe(180);
    for (const ratio of [2, 1.25, 3]) {
      display.setRatio(ratio);
      await waitFor(() => expect(canvas.width).toBe(45 * Math.floor(4 * ratio)));
      expect(await readQrCode(pixels(canvas))).toBe(KEY_URI);
    }
    expect(display.countListeners()).toBe(1);
    unmount();
    expect(display.countListeners()).toBe(0);
  });

  it('A canvas keeps its element when the value and the style change.', async () => {
    simulateScreen(1);
    const ref = createRef<HTMLCanvasElement>();
    const { rerender } = render(<QrCodeCanvas value={KEY_URI} boxSize={4} ref={ref} />);
    const canvas = ref.current!;
    rerender(
      <QrCodeCanvas
        value="short"
        boxSize={6}
        fillColor="var(--ink)"
        style={{ '--ink': '#00008b' } as object}
        ref={ref}
      />,
    );
    expect(ref.current).toBe(canvas);
    expect(canvas.width).toBe(29 * 6);
    expect(await readQrCode(pixels(canvas))).toBe('short');
    expect(pixelAt(pixels(canvas), 4 * 6, 4 * 6)).toEqual([0, 0, 139, 255]);
  });
});

describe('useQrCode', () => {
  const logo = { src: LOGO, size: 0.2, backColor: '#fff' };
  const options: UseQrCodeOptions = { value: KEY_URI, errorCorrectionLevel: 'Q', logo, boxSize: 5 };

  function Buttons(
    props: { onResult: (result: unknown) => void } & Partial<UseQrCodeOptions>,
  ): ReactNode {
    const { onResult, ...rest } = props;
    const qrCode = useQrCode({ ...options, ...rest });
    return (
      <>
        <button type="button" onClick={() => void qrCode.copyImage().then(onResult)}>
          Copy
        </button>
        <button type="button" onClick={() => void qrCode.toPng().then(onResult)}>
          PNG
        </button>
        <button type="button" onClick={() => void qrCode.download('acme.svg').then(onResult)}>
          SVG
        </button>
      </>
    );
  }

  async function pressAndWait(
    name: string,
    props: Partial<UseQrCodeOptions> = {},
  ): Promise<unknown> {
    const onResult = vi.fn();
    const { unmount } = render(<Buttons onResult={onResult} {...props} />);
    await userEvent.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(onResult).toHaveBeenCalled(), { timeout: 5000 });
    unmount();
    return onResult.mock.calls[0]?.[0];
  }

  it('toPng returns a PNG with the logo that scans.', async () => {
    const made = (await pressAndWait('PNG')) as { rendered: true; image: Blob };
    expect(made.rendered).toBe(true);
    expect(made.image.type).toBe('image/png');
    expect(await readQrCode(made.image)).toBe(KEY_URI);
    const url = URL.createObjectURL(made.image);
    const picture = await rasterizeImage(url, 245);
    URL.revokeObjectURL(url);
    expect(pixelAt(picture, 122, 122)).toEqual([208, 0, 0, 255]);
  });

  it('copyImage puts a PNG on the clipboard.', async () => {
    let item: ClipboardItem | undefined;
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([first]) => {
      item = first;
      await first?.getType('image/png');
    });
    expect(await pressAndWait('Copy')).toEqual({ copied: true });
    expect(await readQrCode(await item!.getType('image/png'))).toBe(KEY_URI);
  });

  it('`download` saves an SVG document that contains its logo.', async () => {
    const contents: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      contents.push(content as Blob);
      return 'blob:none';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const logoFile = new Response(decodeURIComponent(LOGO.slice(LOGO.indexOf(',') + 1)), {
      headers: { 'content-type': 'image/svg+xml' },
    });
    vi.spyOn(window, 'fetch').mockResolvedValue(logoFile);
    expect(await pressAndWait('SVG', { logo: { ...logo, src: '/logo.svg' } })).toEqual({
      saved: true,
    });
    const svg = await contents[0]!.text();
    expect(svg).not.toContain('/logo.svg');
    expect(svg).toContain('href="data:image/svg+xml;base64,');
    vi.restoreAllMocks();
    const picture = await rasterizeImage(`data:image/svg+xml,${encodeURIComponent(svg)}`, 245);
    expect(await readQrCode(picture)).toBe(KEY_URI);
  });

  it.each(['PNG', 'Copy', 'SVG'])(
    'The result of "%s" says that a picture is unavailable.',
    async (name) => {
      const result = await pressAndWait(name, { logo: { src: '/none.png' } });
      expect(result).toMatchObject({ reason: 'picture-unavailable' });
    },
  );

  it('An assessment includes the pictures, and names one that is unavailable.', async () => {
    const assessPicture = async (fillImage: string): Promise<string[] | undefined> => {
      const { result, unmount } = renderHook(useQrCode, {
        initialProps: { value: KEY_URI, fillImage, assess: true },
      });
      await waitFor(() => expect(result.current.verdict).toBeTruthy(), { timeout: 5000 });
      unmount();
      return result.current.assessment?.findings.map(({ code }) => code);
    };
    expect(await assessPicture(LOGO)).not.toContain('unknown-picture');
    expect(await assessPicture('/none.png')).toContain('unknown-picture');
  });
});
