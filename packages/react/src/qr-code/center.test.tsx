import { type TesseraQrError, drawQr, encodeQr } from '@tessera/qr';
import { render, renderHook, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactElement, createRef } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConcealedQrCode } from './ConcealedQrCode.tsx';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode, type QrCodeProps } from './QrCode.tsx';
import { QrCodeCanvas } from './QrCodeCanvas.tsx';
import { useQrCode } from './use-qr-code.ts';

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const MARK = <b className="mark">Acme</b>;

/** Renders a code with a node in its center, and returns the two elements and the one around. */
function show(props: Partial<QrCodeProps> = {}): Record<'frame' | 'code' | 'place', HTMLElement> {
  const { container } = render(<QrCode value={KEY_URI} center={MARK} {...props} />);
  const find = (name: string): HTMLElement => {
    const [element, ...others] = container.querySelectorAll<HTMLElement>(`.tessera-${name}`);
    expect(others).toEqual([]);
    return element!;
  };
  return { frame: find('qr-code-frame'), code: find('qr-code'), place: find('qr-code-center') };
}

/** Returns the outlines of the layers of a code. */
function readPaths(code: Element): Array<string | null> {
  return Array.from(code.querySelectorAll('path[data-part]'), (path) => path.getAttribute('d'));
}

/** Returns the outlines of a code with this logo. */
function drawPaths(logo: QrCodeProps['logo']): string[] {
  const { layers } = drawQr(encodeQr(KEY_URI), { logo });
  return layers.flatMap((layer) => (layer.type === 'path' ? [layer.path] : []));
}

describe('the center of QrCode', () => {
  it('A node is over the middle of the code, whose modules under it are left out.', () => {
    const { frame, code, place } = show();
    expect([...frame.children]).toEqual([code, place]);
    expect(place.querySelector('.mark')?.textContent).toBe('Acme');
    expect(readPaths(code)).toEqual(drawPaths({}));
    expect(readPaths(code)).not.toEqual(drawPaths(undefined));
    expect(code.querySelector('image')).toBeNull();
  });

  it('The place has the size, the shape and the plate of the logo, without its picture.', () => {
    const logo = { src: PICTURE, size: 0.25, aspectRatio: 2, padding: 1, backColor: '#fff' };
    const { code, place } = show({ logo });
    expect(readPaths(code)).toEqual(drawPaths({ ...logo, src: undefined }));
    expect(readPaths(code)).toHaveLength(3);
    expect(code.querySelector('image')).toBeNull();
    const { width, height } = place.style;
    expect(parseFloat(width)).toBeCloseTo((100 * 37 * 0.25) / 45);
    expect(parseFloat(height)).toBeCloseTo(parseFloat(width) / 2);
  });

  it.each([
    ['square', '0px'],
    ['rounded', '20%'],
    ['circle', '50%'],
  ] as const)('What reaches out of a place of the shape "%s" is cut off.', (shape, radius) => {
    const { place } = show({ logo: { shape } });
    expect(place.style.overflow).toBe('hidden');
    expect(place.style.borderRadius).toBe(radius);
  });

  it('The code has the only name, and nothing in the node is found or has the focus.', async () => {
    const { code, place } = show({
      label: 'QR code for Acme',
      center: (
        <button type="button">
          <img src={PICTURE} alt="Acme" />
        </button>
      ),
    });
    expect(screen.getByRole('img')).toBe(code);
    expect(screen.getByRole('img', { name: 'QR code for Acme' })).toBe(code);
    expect(screen.queryByRole('button')).toBeNull();
    expect(place.getAttribute('aria-hidden')).toBe('true');
    expect(place.hasAttribute('inert')).toBe(true);
  });

  it('Texts have the color of the modules.', () => {
    expect(show({ fillColor: 'navy' }).place.style.color).toBe('navy');
  });

  it('Your class and style are on the element around both, everything else is on the code.', () => {
    const ref = createRef<SVGSVGElement>();
    const onClick = vi.fn();
    const { container } = render(
      <QrCode
        value={KEY_URI}
        center={MARK}
        ref={ref}
        className="mine"
        style={{ margin: '1px' }}
        id="code"
        data-mine="yes"
        onClick={onClick}
      />,
    );
    const frame = container.firstElementChild as HTMLElement;
    const code = screen.getByRole('img');
    expect([...frame.classList]).toEqual(['tessera-qr-code-frame', 'mine']);
    expect(frame.style.margin).toBe('1px');
    expect(frame.id).toBe('');
    expect(code.getAttribute('class')).toBe('tessera-qr-code');
    expect(code.style.margin).toBe('');
    expect([code.id, code.dataset.mine]).toEqual(['code', 'yes']);
    expect(ref.current).toBe(code);
  });

  it.each([undefined, null, false, ''])('Without a node (%j) there is only the code.', (center) => {
    const { container } = render(<QrCode value={KEY_URI} center={center} />);
    expect(container.firstElementChild).toBe(screen.getByRole('img'));
    expect(readPaths(container)).toEqual(drawPaths(undefined));
  });

  it('Another node does not draw the code again, another place does.', () => {
    const moduleShape = vi.fn(() => 'h1v1h-1z');
    const code = (text: string, size: number) => {
      const logo = size === 0.2 ? LOGO : SMALL_LOGO;
      const center = <b>{text}</b>;
      return <QrCode value={KEY_URI} center={center} logo={logo} moduleShape={moduleShape} />;
    };
    const LOGO = { size: 0.2 };
    const SMALL_LOGO = { size: 0.1 };
    const { rerender } = render(code('One', 0.2));
    const calls = moduleShape.mock.calls.length;
    rerender(code('Two', 0.2));
    screen.getByText('Two');
    expect(moduleShape).toHaveBeenCalledTimes(calls);
    rerender(code('Two', 0.1));
    expect(moduleShape.mock.calls.length).toBeGreaterThan(calls);
  });

  it('An overlay or a fallback takes the place of the code and of the node.', () => {
    const { rerender } = render(<QrCode value={KEY_URI} center={MARK} overlay="Expired" />);
    screen.getByText('Expired');
    expect(screen.queryByText('Acme')).toBeNull();
    rerender(<QrCode value="" center={MARK} fallback="Not yet" />);
    screen.getByText('Not yet');
    expect(screen.queryByText('Acme')).toBeNull();
  });

  it('A server renders the node, without an inline style.', () => {
    const html = renderToString(<QrCode value={KEY_URI} center={MARK} logo={{ size: 0.1 }} />);
    expect(html).toContain('<b class="mark">Acme</b>');
    expect(html).toContain('aria-hidden="true"');
    expect(html).not.toContain('style=');
  });
});

describe('the center of ConcealedQrCode', () => {
  it('The node appears and goes with the code.', async () => {
    const { container } = render(
      <ConcealedQrCode value={KEY_URI} center={MARK} classNames={{ qrCode: 'mine' }} />,
    );
    expect(screen.queryByText('Acme')).toBeNull();
    await userEvent.click(screen.getByRole('button'));
    const code = screen.getByRole('img');
    expect(readPaths(code)).toEqual(drawPaths({}));
    expect(screen.getByText('Acme').parentElement?.previousElementSibling).toBe(code);
    expect(container.querySelector('.mine')).toBe(code.parentElement);
    await userEvent.click(screen.getByRole('button'));
    expect(screen.queryByText('Acme')).toBeNull();
  });
});

describe('an image of a code with a node', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  it.each<[name: string, render: (props: QrCodeProps) => ReactElement]>([
    ['QrCode as="img"', (props) => <QrCode as="img" {...props} />],
    ['QrCodeCanvas', (props) => <QrCodeCanvas {...(props as object as { value: string })} />],
  ])('%s refuses a node with an error and the fallback.', async (_name, renderCode) => {
    const onError = vi.fn<(error: TesseraQrError) => void>();
    render(renderCode({ value: KEY_URI, center: MARK, fallback: 'No code', onError }));
    screen.getByText('No code');
    expect(screen.queryByText('Acme')).toBeNull();
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    const error = onError.mock.calls[0]?.[0];
    expect(error?.code).toBe('invalid-option');
    expect(error?.message).toContain('`logo.src`');
    expect(error?.message).not.toContain('otpauth');
  });

  it('An image shows the picture of the logo in place of the node.', () => {
    const logo = { src: PICTURE, size: 0.1 };
    render(<QrCode as="img" value={KEY_URI} center={MARK} logo={logo} />);
    const image = screen.getByRole('img');
    expect(image.tagName).toBe('IMG');
    expect(decodeURIComponent(image.getAttribute('src') ?? '')).toContain(PICTURE);
    expect(screen.queryByText('Acme')).toBeNull();
  });

  it('A place without a picture is exported neither as PNG nor as SVG, and the results say why.', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const { current } = renderHook(() => useQrCode({ value: KEY_URI, logo: { size: 0.1 } })).result;
    const failure = { reason: 'logo-without-picture' };
    expect(current.status).toBe('ready');
    expect(current.drawing?.logo).toMatchObject({ x: 16.65, width: 3.7 });
    expect(await current.toPng()).toEqual({ rendered: false, ...failure });
    expect(await current.download()).toEqual({ saved: false, ...failure });
    expect(await current.download('code.svg')).toEqual({ saved: false, ...failure });
    expect(await current.copyImage()).toEqual({ copied: false, ...failure });
    expect(current.toSvg()).toBeUndefined();
    expect(click).not.toHaveBeenCalled();
  });
});

it('The compiler rejects a node where none can be shown.', () => {
  // @ts-expect-error -- a canvas has pixels only
  const canvas = <QrCodeCanvas value="1" center={MARK} />;
  // @ts-expect-error -- a plain code has square modules in one color and nothing else
  const plain = <PlainQrCode value="1" center={MARK} />;
  expect([canvas, plain].map(({ props }) => (props as QrCodeProps).center)).toEqual([MARK, MARK]);
});
