import { TesseraQrError, drawPlainQr, drawQr, encodeQr, pythonQrcode82 } from '@tessera/qr';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';

vi.mock('@tessera/qr', { spy: true });
beforeEach(() => void vi.clearAllMocks());

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe.each([
  ['QrCode', QrCode],
  ['PlainQrCode', PlainQrCode],
])('%s', (_name, Component) => {
  it('is one image, named, that says nothing of its value in words', () => {
    const { container } = render(<Component value={KEY_URI} label="QR code for Acme" />);
    expect(screen.getByRole('img', { name: 'QR code for Acme' })).toBeDefined();
    expect(container.innerHTML).not.toMatch(/otpauth|JBSW|ada|style=/);
  });

  it('is a whole number of pixels a module, quiet zone included', () => {
    render(<Component value="HELLO WORLD" boxSize={3} border={2} />);
    const image = screen.getByRole('img', { name: 'QR code' });
    expect(image.getAttribute('viewBox')).toBe('-2 -2 25 25');
    expect(image.getAttribute('width')).toBe('75');
    expect(image.getAttribute('height')).toBe('75');
  });

  it.each([
    [100, 87],
    [116, 116],
    [115, 87],
    [10, 29],
  ])('takes as many whole pixels a module as fit into %i', (size, side) => {
    render(<Component value="HELLO WORLD" size={size} />);
    expect(screen.getByRole('img').getAttribute('width')).toBe(String(side));
  });

  it('draws its own light ground, dark modules over it', () => {
    const { container } = render(
      <Component value="HELLO WORLD" fillColor="#1d1d1f" backColor="#fffefa" />,
    );
    const [ground, modules] = container.querySelectorAll('path');
    expect(ground?.getAttribute('fill')).toBe('#fffefa');
    expect(ground?.getAttribute('d')).toBe('M-4 -4h29v29h-29z');
    expect(modules?.getAttribute('fill')).toBe('#1d1d1f');
  });

  it('leaves the ground to the page where it is transparent', () => {
    const { container } = render(<Component value="HELLO WORLD" backColor="transparent" />);
    expect(container.querySelectorAll('path')).toHaveLength(1);
  });

  it('encodes again when what is encoded changes, and only then', () => {
    const { container, rerender } = render(<Component value={KEY_URI} />);
    const modules = (): string | null | undefined =>
      container.querySelectorAll('path')[1]?.getAttribute('d');
    const before = modules();
    rerender(<Component value={KEY_URI} fillColor="navy" border={5} boxSize={3} label="Mine" />);
    expect(modules()).toBe(before);
    expect(encodeQr).toHaveBeenCalledTimes(1);
    rerender(<Component value={`${KEY_URI}&x=1`} fillColor="navy" />);
    expect(modules()).not.toBe(before);
    expect(encodeQr).toHaveBeenCalledTimes(2);
  });

  it('encodes as it is told to', () => {
    const segments = [{ mode: 'numeric' as const, data: '0042' }];
    const conventions = pythonQrcode82();
    render(
      <Component
        value={segments}
        version={5}
        fit={false}
        errorCorrectionLevel="L"
        boostErrorCorrection
        mask={3}
        segmentation="byte"
        conventions={conventions}
      />,
    );
    expect(encodeQr).toHaveBeenCalledExactlyOnceWith(segments, {
      version: 5,
      fit: false,
      errorCorrectionLevel: 'L',
      boostErrorCorrection: true,
      mask: 3,
      segmentation: 'byte',
      conventions,
    });
    expect(screen.getByRole('img').getAttribute('viewBox')).toBe('-4 -4 45 45');
  });

  it('draws what python-qrcode draws when told to', () => {
    const conventions = pythonQrcode82();
    const options = { errorCorrectionLevel: 'H', conventions } as const;
    const { container } = render(<Component value="hello" {...options} />);
    // Of lowest penalty is mask 6.
    const symbol = encodeQr('hello', options);
    expect(symbol.mask).toBe(5);
    const drawn = drawPlainQr(symbol).layers.find(({ part }) => part === 'modules');
    expect(container.querySelectorAll('path')[1]?.getAttribute('d')).toBe(
      drawn?.type === 'path' && drawn.path,
    );
    expect(screen.getByRole('img').getAttributeNames()).not.toContain('conventions');
  });

  it('names its parts, for those who style them', () => {
    const { container } = render(<Component value="1" />);
    const parts = [...container.querySelectorAll('path')].map((path) => path.dataset.part);
    expect(parts).toEqual(['ground', 'modules']);
  });

  it.each([
    [{}, 290],
    [{ version: 5, boxSize: 4 }, 180],
    [{ version: 2, border: 0, size: 60 }, 50],
  ])('keeps the place of a code that is to come (%j)', (options, side) => {
    const { container, rerender } = render(<Component value="" {...options} />);
    const measures = (): Array<string | null | undefined> =>
      ['width', 'height'].map((name) => container.querySelector('svg')?.getAttribute(name));
    expect(measures()).toEqual([String(side), String(side)]);
    expect(screen.queryByRole('img')).toBeNull();
    rerender(<Component value="1" {...options} />);
    expect(screen.getByRole('img')).toBeDefined();
    expect(measures()).toEqual([String(side), String(side)]);
    rerender(<Component value="" {...options} fallback={null} />);
    expect(container.innerHTML).toBe('');
  });

  it('forwards its ref and passes attributes on', () => {
    const ref = createRef<SVGSVGElement>();
    const onClick = vi.fn();
    render(
      <Component
        value="1"
        ref={ref}
        className="mine"
        data-testid="code"
        aria-describedby="key"
        onClick={onClick}
      />,
    );
    expect(ref.current).toBe(screen.getByTestId('code'));
    expect(ref.current?.getAttribute('class')).toBe('tessera-qr-code mine');
    expect(ref.current?.getAttribute('aria-describedby')).toBe('key');
    fireEvent.click(screen.getByRole('img'));
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it.each([[undefined], [null], [''], [[]]])(
    'shows the fallback while there is no value (%j)',
    (value) => {
      const onError = vi.fn();
      render(<Component value={value} fallback={<p>Not yet</p>} onError={onError} />);
      expect(screen.getByText('Not yet')).toBeDefined();
      expect(screen.queryByRole('img')).toBeNull();
      expect(onError).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['too long for any version', { value: 'x'.repeat(3000) }, 'too-long', 'data-too-long'],
    [
      'too long for the version asked for',
      { value: KEY_URI, version: 1, fit: false },
      'too-long',
      'version-too-small',
    ],
    ['a lone surrogate', { value: '\uD800' }, 'invalid', 'invalid-data'],
    ['a value of another kind', { value: 5 as unknown as string }, 'invalid', 'invalid-data'],
    ['a version that does not exist', { value: '1', version: 41 }, 'invalid', 'invalid-version'],
    ['a color that is none', { value: '1', fillColor: '#12345' }, 'invalid', 'invalid-color'],
    ['a quiet zone that is none', { value: '1', border: -1 }, 'invalid', 'invalid-option'],
    ['a size that is none', { value: '1', boxSize: Number.NaN }, 'invalid', 'invalid-option'],
  ])('shows the fallback and reports %s without throwing', async (_what, props, status, code) => {
    const onError = vi.fn<(error: TesseraQrError) => void>();
    const { rerender } = render(
      <Component {...props} fallback={(reason) => <p>{reason.status}</p>} onError={onError} />,
    );
    expect(screen.getByText(status)).toBeDefined();
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    expect(onError.mock.calls[0]?.[0].code).toBe(code);
    const another = vi.fn();
    rerender(<Component {...props} onError={another} />);
    expect(another).not.toHaveBeenCalled();
    rerender(<Component value="1" onError={another} />);
    expect(screen.getByRole('img')).toBeDefined();
  });
});

describe('prop: style', () => {
  it('leaves drawing to drawQr, and draws again only when a part of the style changes', () => {
    const logo = { src: PICTURE, size: 0.2 };
    const gradient = {
      type: 'linear' as const,
      stops: [
        { offset: 0, color: '#000' },
        { offset: 1, color: 'navy' },
      ],
    };
    const style = {
      moduleShape: 'gapped-circle',
      moduleSize: 0.85,
      moduleRadius: 0.5,
      eyeShape: 'rounded',
      eyeColor: 'maroon',
      gradient,
      fillImage: PICTURE,
      logo,
    } as const;
    const { rerender } = render(<QrCode value={KEY_URI} {...style} />);
    expect(drawQr).toHaveBeenCalledExactlyOnceWith(
      expect.anything(),
      expect.objectContaining({ ...style, boxSize: 10, border: 4 }),
    );
    rerender(<QrCode value={KEY_URI} {...style} className="mine" label="Mine" />);
    expect(drawQr).toHaveBeenCalledTimes(1);
    rerender(<QrCode value={KEY_URI} {...style} logo={undefined} />);
    expect(drawQr).toHaveBeenCalledTimes(2);
    expect(encodeQr).toHaveBeenCalledTimes(1);
  });

  it('keeps gradients, clips and pictures of two codes in one page apart', () => {
    const codes = (color: string) => (
      <QrCode
        value={KEY_URI}
        gradient={{ type: 'square', stops: [{ offset: 0, color }] }}
        logo={{ src: PICTURE, shape: 'circle', backColor: '#fff' }}
        fillImage={PICTURE}
      />
    );
    const { container } = render(
      <>
        {codes('navy')}
        {codes('maroon')}
      </>,
    );
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...container.innerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(new Set(references)).toEqual(new Set(ids));
    const pictures = [...container.querySelectorAll('image')];
    expect(pictures.map((picture) => picture.getAttribute('href'))).toEqual(
      Array.from({ length: 4 }, () => PICTURE),
    );
  });

  it('keeps the edges of whole modules on device pixels, and those of anything else soft', () => {
    const { container, rerender } = render(<QrCode value="1" eyeColor="navy" />);
    const rendering = (): Array<string | null> =>
      [...container.querySelectorAll('path')].map((path) => path.getAttribute('shape-rendering'));
    expect(rendering()).toEqual(['crispEdges', 'crispEdges', 'crispEdges', 'crispEdges']);
    rerender(<QrCode value="1" />);
    expect(rendering()).toEqual(['crispEdges', 'crispEdges']);
    rerender(<QrCode value="1" eyeShape="circle" />);
    expect(rendering()).toEqual(['crispEdges', null]);
    rerender(<QrCode value="1" moduleShape="gapped-square" />);
    expect(rendering()).toEqual(['crispEdges', null]);
  });

  it.each([
    [
      'a shape that throws',
      {
        moduleShape: () => {
          throw new Error(KEY_URI);
        },
      },
    ],
    ['a gradient without stops', { gradient: { type: 'linear' } as never }],
    ['a shape of no known name', { moduleShape: 'stars' as never }],
    ['a logo without an address', { logo: { src: '' } }],
  ])('shows the fallback and reports %s without throwing', async (_what, style) => {
    const onError = vi.fn<(error: TesseraQrError) => void>();
    render(<QrCode value="1" {...style} fallback={<p>Use the key</p>} onError={onError} />);
    expect(screen.getByText('Use the key')).toBeDefined();
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    const error = onError.mock.calls[0]?.[0];
    expect(error?.code).toBe('invalid-option');
    expect(error?.message).not.toContain('otpauth');
  });
});

describe('prop: as', () => {
  it('is an img with its measures and name when asked for', () => {
    const ref = createRef<HTMLImageElement>();
    const { container } = render(
      <QrCode
        as="img"
        value={KEY_URI}
        boxSize={2}
        label="QR code for Acme"
        className="mine"
        ref={ref}
      />,
    );
    const image = screen.getByRole('img', { name: 'QR code for Acme' });
    expect(ref.current).toBe(image);
    expect(image.className).toBe('tessera-qr-code mine');
    expect(image.getAttribute('width')).toBe('90');
    expect(image.getAttribute('height')).toBe('90');
    expect(image.getAttribute('src')).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    expect(container.querySelector('svg')).toBeNull();
    expect(decodeURIComponent(container.innerHTML)).not.toMatch(/otpauth|JBSW|style=/);
  });

  it('draws with the whole style, and the fallback for what cannot be drawn', () => {
    const { rerender } = render(<QrCode as="img" value="1" fillColor="navy" eyeColor="maroon" />);
    const source = decodeURIComponent(screen.getByRole('img').getAttribute('src') ?? '');
    expect(source).toContain('fill="navy"');
    expect(source).toContain('fill="maroon"');
    rerender(<QrCode as="img" value="1" fillColor="#12345" fallback="Use the key" />);
    expect(screen.getByText('Use the key')).toBeDefined();
  });

  it('warns about pictures that an image cannot load', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    render(<QrCode as="img" value="1" logo={{ src: PICTURE }} />);
    expect(warn).not.toHaveBeenCalled();
    render(<QrCode as="img" value="1" logo={{ src: '/logo.png' }} />);
    expect(warn.mock.calls[0]?.[0]).toContain('data: URL');
  });
});
