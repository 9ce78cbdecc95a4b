import {
  type EncodeQrOptions,
  type QrSegment,
  type TesseraQrError,
  drawPlainQr,
  drawQr,
  encodeQr,
  pythonQrcode82,
} from '@tessera/qr';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The outline of the dark modules in the page. */
function modulesIn(container: HTMLElement): string | null | undefined {
  return container.querySelector('[data-part="modules"]')?.getAttribute('d');
}

/** The outline of the dark modules that `@tessera/qr` draws. */
function drawModules(value: string | readonly QrSegment[], options: EncodeQrOptions): unknown {
  const modules = drawPlainQr(encodeQr(value, options)).layers.find(
    ({ part }) => part === 'modules',
  );
  return modules?.type === 'path' && modules.path;
}

describe.each([
  ['QrCode', QrCode],
  ['PlainQrCode', PlainQrCode],
])('%s', (_name, Component) => {
  it('The code is one named image whose markup does not contain the value as text.', () => {
    const { container } = render(<Component value={KEY_URI} label="QR code for Acme" />);
    screen.getByRole('img', { name: 'QR code for Acme' });
    expect(container.innerHTML).not.toMatch(/otpauth|JBSW|ada|style=/);
  });

  it('The side is the modules and the quiet zone times boxSize.', () => {
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
  ])(
    'A size of %i px gives modules of as many whole pixels as fit, %i px in all.',
    (size, side) => {
      render(<Component value="HELLO WORLD" size={size} />);
      expect(screen.getByRole('img').getAttribute('width')).toBe(String(side));
    },
  );

  it('The dark modules are on a light ground of their own.', () => {
    const { container } = render(
      <Component value="HELLO WORLD" fillColor="#1d1d1f" backColor="#fffefa" />,
    );
    const [ground, modules] = container.querySelectorAll('path');
    expect(ground?.getAttribute('fill')).toBe('#fffefa');
    expect(ground?.getAttribute('d')).toBe('M-4 -4h29v29h-29z');
    expect(modules?.getAttribute('fill')).toBe('#1d1d1f');
  });

  it('A transparent ground is not drawn.', () => {
    const { container } = render(<Component value="HELLO WORLD" backColor="transparent" />);
    expect(container.querySelectorAll('path')).toHaveLength(1);
  });

  it('The value is encoded again only when an encoding option changes.', () => {
    const python = pythonQrcode82();
    const chooseMask = vi.fn(python.chooseMask);
    const conventions = { ...python, chooseMask };
    const { container, rerender } = render(<Component value={KEY_URI} conventions={conventions} />);
    const before = modulesIn(container);
    rerender(
      <Component
        value={KEY_URI}
        conventions={conventions}
        fillColor="navy"
        border={5}
        boxSize={3}
        label="Mine"
      />,
    );
    expect(modulesIn(container)).toBe(before);
    expect(chooseMask).toHaveBeenCalledTimes(1);
    rerender(<Component value={`${KEY_URI}&x=1`} conventions={conventions} fillColor="navy" />);
    expect(modulesIn(container)).not.toBe(before);
    expect(chooseMask).toHaveBeenCalledTimes(2);
  });

  it.each<[string, EncodeQrOptions]>([
    ['version', { version: 7 }],
    ['errorCorrectionLevel', { errorCorrectionLevel: 'H' }],
    ['boostErrorCorrection', { boostErrorCorrection: true }],
    ['mask', { mask: 3 }],
    ['segmentation', { segmentation: 'byte' }],
    ['conventions', { conventions: { ...pythonQrcode82(), chooseMask: () => 7 } }],
    ['every option', { version: 5, fit: false, errorCorrectionLevel: 'L', mask: 3 }],
  ])('The option %s changes the modules as it does in encodeQr.', (_option, options) => {
    const { container, rerender } = render(<Component value="HELLO WORLD" />);
    const before = modulesIn(container);
    rerender(<Component value="HELLO WORLD" {...options} />);
    expect(modulesIn(container)).toBe(drawModules('HELLO WORLD', options));
    expect(modulesIn(container)).not.toBe(before);
  });

  it('Your own segments are encoded as they are.', () => {
    const segments = [{ mode: 'numeric' as const, data: '0042' }];
    const options = { version: 5, fit: false } as const;
    const { container } = render(<Component value={segments} {...options} />);
    expect(modulesIn(container)).toBe(drawModules(segments, options));
    expect(screen.getByRole('img').getAttribute('viewBox')).toBe('-4 -4 45 45');
  });

  it('The conventions of python-qrcode give the modules that python-qrcode draws.', () => {
    const conventions = pythonQrcode82();
    const options = { errorCorrectionLevel: 'H', conventions } as const;
    const { container } = render(<Component value="hello" {...options} />);
    // Mask 6 has the lowest penalty.
    expect(encodeQr('hello', options).mask).toBe(5);
    expect(modulesIn(container)).toBe(drawModules('hello', options));
    expect(screen.getByRole('img').getAttributeNames()).not.toContain('conventions');
  });

  it('Every part of the drawing has its name as data-part.', () => {
    const { container } = render(<Component value="1" />);
    const parts = [...container.querySelectorAll('path')].map((path) => path.dataset.part);
    expect(parts).toEqual(['ground', 'modules']);
  });

  it.each([
    [{}, 290],
    [{ version: 5, boxSize: 4 }, 180],
    [{ version: 2, border: 0, size: 60 }, 50],
  ])('Without a value, a plate reserves the place of the code (%j).', (options, side) => {
    const { container, rerender } = render(<Component value="" {...options} />);
    const measures = (): Array<string | null | undefined> =>
      ['width', 'height'].map((name) => container.querySelector('svg')?.getAttribute(name));
    expect(measures()).toEqual([String(side), String(side)]);
    expect(screen.queryByRole('img')).toBeNull();
    rerender(<Component value="1" {...options} />);
    screen.getByRole('img');
    expect(measures()).toEqual([String(side), String(side)]);
    rerender(<Component value="" {...options} fallback={null} />);
    expect(container.innerHTML).toBe('');
  });

  it('The element receives the ref, the attributes and the handlers.', () => {
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
    'The fallback is shown while there is no value (%j), without an error.',
    (value) => {
      const onError = vi.fn();
      render(<Component value={value} fallback={<p>Not yet</p>} onError={onError} />);
      screen.getByText('Not yet');
      expect(screen.queryByRole('img')).toBeNull();
      expect(onError).not.toHaveBeenCalled();
    },
  );

  it.each([
    [
      'a value that is too long for any version',
      { value: 'x'.repeat(3000) },
      'too-long',
      'data-too-long',
    ],
    [
      'a value that is too long for its exact version',
      { value: KEY_URI, version: 1, fit: false },
      'too-long',
      'version-too-small',
    ],
    ['a lone surrogate', { value: '\uD800' }, 'invalid', 'invalid-data'],
    ['a value of another type', { value: 5 as unknown as string }, 'invalid', 'invalid-data'],
    ['a version that does not exist', { value: '1', version: 41 }, 'invalid', 'invalid-version'],
    ['an invalid color', { value: '1', fillColor: '#12345' }, 'invalid', 'invalid-color'],
    ['an invalid quiet zone', { value: '1', border: -1 }, 'invalid', 'invalid-option'],
    [
      'an invalid size of modules',
      { value: '1', boxSize: Number.NaN },
      'invalid',
      'invalid-option',
    ],
  ])('For %s the fallback is shown and onError is called.', async (_what, props, status, code) => {
    const onError = vi.fn<(error: TesseraQrError) => void>();
    const { rerender } = render(
      <Component {...props} fallback={(reason) => <p>{reason.status}</p>} onError={onError} />,
    );
    screen.getByText(status);
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    expect(onError.mock.calls[0]?.[0].code).toBe(code);
    const another = vi.fn();
    rerender(<Component {...props} onError={another} />);
    expect(another).not.toHaveBeenCalled();
    rerender(<Component value="1" onError={another} />);
    screen.getByRole('img');
  });
});

describe('QrCode: style', () => {
  it('Every style option has the effect that it has in drawQr.', () => {
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
    const { container } = render(<QrCode value={KEY_URI} {...style} />);
    const { layers } = drawQr(encodeQr(KEY_URI), { ...style, boxSize: 10, border: 4 });
    // The paths of clips are not among the parts.
    const parts = [...container.querySelectorAll<SVGElement>('[data-part]')];
    expect(
      parts.map((part) => [part.dataset.part, part.getAttribute('d') ?? part.getAttribute('href')]),
    ).toEqual(layers.map((layer) => [layer.part, layer.type === 'path' ? layer.path : layer.src]));
    expect(parts.map((part) => part.getAttribute('fill'))).toContain('maroon');
    expect(container.querySelectorAll('linearGradient > stop')).toHaveLength(2);
  });

  it('The symbol is drawn again only when a style option changes.', () => {
    const moduleShape = vi.fn(() => 'h1v1h-1z');
    const style = { moduleShape, logo: { src: PICTURE, size: 0.2 } };
    const { container, rerender } = render(<QrCode value={KEY_URI} {...style} />);
    const calls = moduleShape.mock.calls.length;
    const before = modulesIn(container);
    expect(calls).toBeGreaterThan(0);
    rerender(<QrCode value={KEY_URI} {...style} className="mine" label="Mine" />);
    expect(moduleShape).toHaveBeenCalledTimes(calls);
    rerender(<QrCode value={KEY_URI} {...style} logo={undefined} />);
    expect(moduleShape.mock.calls.length).toBeGreaterThan(calls);
    expect(modulesIn(container)).not.toBe(before);
  });

  it('Two codes in one page share no id of a gradient or clip.', () => {
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

  it('Only paths of whole modules get crisp edges.', () => {
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
    ['an unknown shape', { moduleShape: 'stars' as never }],
    ['a logo without an address', { logo: { src: '' } }],
  ])('For %s the fallback is shown and onError is called.', async (_what, style) => {
    const onError = vi.fn<(error: TesseraQrError) => void>();
    render(<QrCode value="1" {...style} fallback={<p>Use the key</p>} onError={onError} />);
    screen.getByText('Use the key');
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    const error = onError.mock.calls[0]?.[0];
    expect(error?.code).toBe('invalid-option');
    expect(error?.message).not.toContain('otpauth');
  });
});

describe('QrCode: as', () => {
  it('With "img" the code is an <img> with the same size, name and ref.', () => {
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

  it('An <img> has the whole style, and an invalid style shows the fallback.', () => {
    const { rerender } = render(<QrCode as="img" value="1" fillColor="navy" eyeColor="maroon" />);
    const source = decodeURIComponent(screen.getByRole('img').getAttribute('src') ?? '');
    expect(source).toContain('fill="navy"');
    expect(source).toContain('fill="maroon"');
    rerender(<QrCode as="img" value="1" fillColor="#12345" fallback="Use the key" />);
    screen.getByText('Use the key');
  });

  it('A picture that an <img> cannot load causes a warning.', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    render(<QrCode as="img" value="1" logo={{ src: PICTURE }} />);
    expect(warn).not.toHaveBeenCalled();
    render(<QrCode as="img" value="1" logo={{ src: '/logo.png' }} />);
    expect(warn.mock.calls[0]?.[0]).toContain('data: URL');
  });
});
