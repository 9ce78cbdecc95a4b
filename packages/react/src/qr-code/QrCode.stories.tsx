import { errorCorrectionLevels, eyeShapes, moduleShapes, pythonQrcode82 } from '@tessera/qr';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactElement, useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { QrCode, type QrCodeProps } from './QrCode.tsx';
import { QrCodeStatus } from './QrCodeStatus.tsx';
import { useQrCode } from './use-qr-code.ts';

/** The key URI with the public example secret. */
const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="96" height="96"><path fill="#2f55d4" d="M12 1l9 3v8c0 6-4 9-9 11-5-2-9-5-9-11V4z"/><path fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" d="M8 12l3 3 5-6"/></svg>',
)}`;

/** A letter that is as large as its place allows. */
function Letter(): ReactElement {
  return <span style={{ color: '#2f55d4', font: '700 90cqh/1 system-ui, sans-serif' }}>A</span>;
}

/** An icon as a component. */
function Shield(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" width="100%" height="100%">
      <path fill="#2f55d4" d="M12 1l9 3v8c0 6-4 9-9 11-5-2-9-5-9-11V4z" />
    </svg>
  );
}

const meta = {
  title: 'Components/QrCode',
  // docs has its page.
  tags: ['!autodocs'],
  component: QrCode,
  args: {
    value: KEY_URI,
    label: 'QR code for Acme',
    version: 1,
    fit: true,
    errorCorrectionLevel: 'M',
    boostErrorCorrection: false,
    segmentation: 'optimal',
    boxSize: 6,
    border: 4,
    fillColor: '#000000',
    backColor: '#ffffff',
    moduleShape: 'square',
    eyeShape: 'square',
    as: 'svg',
    onError: fn(),
  },
  argTypes: {
    value: { control: 'text' },
    version: { control: { type: 'range', min: 1, max: 40, step: 1 } },
    fit: { control: 'boolean' },
    errorCorrectionLevel: { control: 'inline-radio', options: errorCorrectionLevels },
    boostErrorCorrection: { control: 'boolean' },
    segmentation: { control: 'inline-radio', options: ['optimal', 'byte'] },
    mask: { control: 'select', options: [undefined, 0, 1, 2, 3, 4, 5, 6, 7] },
    boxSize: { control: { type: 'range', min: 1, max: 20, step: 1 } },
    size: { control: { type: 'number', min: 21 } },
    border: { control: { type: 'range', min: 0, max: 10, step: 1 } },
    fillColor: { control: 'color' },
    backColor: { control: 'color' },
    moduleShape: { control: 'select', options: moduleShapes },
    moduleSize: { control: { type: 'range', min: 0.1, max: 1, step: 0.05 } },
    moduleRadius: { control: { type: 'range', min: 0, max: 1, step: 0.05 } },
    eyeShape: { control: 'select', options: eyeShapes },
    eyeColor: { control: 'color' },
    gradient: { control: 'object' },
    logo: { control: 'object' },
    fillImage: { control: 'text' },
    as: { control: 'inline-radio', options: ['svg', 'img'] },
    center: {
      control: 'select',
      options: ['none', 'letter', 'icon'],
      mapping: { none: undefined, letter: <Letter />, icon: <Shield /> },
    },
    fallback: { control: false },
    overlay: {
      control: 'select',
      options: ['none', 'loading', 'expired', 'text'],
      mapping: {
        none: undefined,
        loading: <QrCodeStatus status="loading" />,
        expired: <QrCodeStatus status="expired" onRefresh={() => undefined} />,
        text: 'Scanned. Continue on your phone.',
      },
    },
  },
} satisfies Meta<typeof QrCode>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Fails unless the code is this wide, in CSS pixels. */
function hasWidth(pixels: number): NonNullable<Story['play']> {
  return async ({ canvas }) => {
    const code = canvas.getByRole('img', { name: 'QR code for Acme' });
    await waitFor(() => expect(code.getBoundingClientRect().width).toBe(pixels));
  };
}

/** Returns the modules row by row, 1 for a dark one. */
function readModules(code: HTMLElement, size: number): string {
  const path = new Path2D(code.querySelector('path[fill="#000000"]')!.getAttribute('d')!);
  const context = document.createElement('canvas').getContext('2d')!;
  return Array.from({ length: size * size }, (_, index) => {
    const [x, y] = [index % size, Math.floor(index / size)];
    return context.isPointInPath(path, x + 0.5, y + 0.5, 'evenodd') ? '1' : '0';
  }).join('');
}

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'QR code for Acme' })).toBeVisible();
  },
};

/** Rounded modules, eyes in another color, and a logo without modules under it. */
export const Styled: Story = {
  args: {
    errorCorrectionLevel: 'Q',
    moduleShape: 'rounded',
    eyeShape: 'rounded',
    eyeColor: '#2f55d4',
    fillColor: '#17181c',
    logo: { src: LOGO, size: 0.18, padding: 0.5 },
  },
  play: async ({ canvas }) => {
    const code = canvas.getByRole('img', { name: 'QR code for Acme' });
    await expect(code.querySelector('image')).toHaveAttribute('href', LOGO);
    await expect(code.querySelector('[fill="#2f55d4"]')).not.toBeNull();
  },
};

/** Any node in the center, in a place of this size. The code has the only name. */
export const Centered: Story = {
  args: {
    errorCorrectionLevel: 'Q',
    center: <Shield />,
    logo: { size: 0.18, padding: 0.5, shape: 'circle' },
  },
  play: async ({ canvas, canvasElement }) => {
    const code = canvas.getByRole('img', { name: 'QR code for Acme' });
    const outer = code.getBoundingClientRect();
    const inner = canvasElement.querySelector('.tessera-qr-code-center')!.getBoundingClientRect();
    await expect(inner.x - outer.x).toBeCloseTo(outer.right - inner.right, 0);
    await expect(inner.y - outer.y).toBeCloseTo(outer.bottom - inner.bottom, 0);
    // 18 % of the 37 modules, between two quiet zones of 4.
    await expect(inner.width / outer.width).toBeCloseTo((0.18 * 37) / 45, 2);
  },
};

/** Passing the version of the last symbol keeps the size while the content changes. */
export const HeldVersion: Story = {
  args: { value: 'A short text', version: 6, fit: true },
  // 41 modules between two quiet zones of 4.
  play: hasWidth(49 * 6),
};

// Created once, because another object would be encoded again.
const PYTHON = pythonQrcode82();

/** The same modules as python-qrcode 8.2. */
export const SameAsPython: Story = {
  args: { value: 'hello', version: 5, conventions: PYTHON },
  argTypes: { conventions: { control: false } },
  play: async ({ canvas }) => {
    const modules = readModules(canvas.getByRole('img', { name: 'QR code for Acme' }), 37);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(modules));
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
    // Of the modules that python-qrcode makes of this text: packages/qr/test/vectors.
    await expect(hex.join('')).toBe(
      '80be6d1262caa2653a2e387b1cb11de5f86dbf11e7c608d728fcf4ba8bc0fa1c',
    );
  },
};

/** Modules of as many whole pixels as fit into `size`. */
export const Sized: Story = {
  args: { size: 200 },
  // 37 modules between two quiet zones of 4.
  play: hasWidth(45 * 4),
};

/** An `<img>` that users can save and long-press. Its source is a `data:` URL. */
export const AsImage: Story = {
  args: { as: 'img', moduleShape: 'circle' },
  play: async ({ canvas }) => {
    const image = canvas.getByRole<HTMLImageElement>('img', { name: 'QR code for Acme' });
    await expect(image.tagName).toBe('IMG');
    await expect(image).toHaveAttribute('width', '270');
  },
};

/** In a narrow container the code shrinks and keeps its edges on whole device pixels. */
export const Narrow: Story = {
  decorators: [(Story) => <div style={{ inlineSize: 180 }}>{Story()}</div>],
  play: hasWidth(45 * 4),
};

/** Without a value, a plate reserves the place of a code of this version. */
export const NotYet: Story = {
  args: { value: undefined, version: 5 },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.queryByRole('img')).toBeNull();
    const plate = canvasElement.querySelector('.tessera-qr-code-plate')!;
    await expect(plate.getBoundingClientRect().width).toBe(45 * 6);
  },
};

/** Without a value, with your own fallback. */
export const Empty: Story = {
  args: { value: '', fallback: <p>The code appears here.</p> },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('The code appears here.')).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};

/** While the code is being loaded, an overlay keeps the place of a code of this version. */
export const Loading: Story = {
  args: { value: undefined, version: 5, overlay: <QrCodeStatus status="loading" /> },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading');
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};

/** A code that has expired is not in the page. A button requests another one. */
export const Expired: Story = {
  render: function Expired(args: QrCodeProps): ReactElement {
    const [isExpired, setIsExpired] = useState(true);
    const refresh = (): void => setIsExpired(false);
    return (
      <QrCode
        {...args}
        overlay={isExpired && <QrCodeStatus status="expired" onRefresh={refresh} />}
      />
    );
  },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('img')).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Get a new code' })).toBeVisible();
  },
};

/** Any node covers the code. */
export const Covered: Story = {
  args: {
    overlay: (
      <p style={{ margin: 0 }}>
        <strong>Scanned.</strong> Continue on your phone.
      </p>
    ),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Scanned.')).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};

/** Too long for its exact version: the fallback is shown and `onError` is called. */
export const TooLong: Story = {
  args: { version: 2, fit: false, fallback: <p>This doesn’t fit into version 2.</p> },
  play: async ({ args, canvas }) => {
    await expect(canvas.getByText(/doesn’t fit/)).toBeVisible();
    await waitFor(() => expect(args.onError).toHaveBeenCalled());
  },
};

/** An invalid option: the fallback receives the reason, and `onError` is called. */
export const Invalid: Story = {
  args: {
    fillColor: '#12345',
    fallback: ({ status }) => <p>There is no code to show ({status}).</p>,
  },
  play: async ({ args, canvas }) => {
    await expect(canvas.getByText(/\(invalid\)/)).toBeVisible();
    await waitFor(() => expect(args.onError).toHaveBeenCalled());
  },
};

/** With `useQrCode` you render, save and copy the code yourself. */
export const Headless: Story = {
  play: async ({ canvas }) => {
    const code = canvas.getByRole('img', { name: 'QR code for Acme' });
    await expect(code).toBeVisible();
    await expect(code.querySelectorAll('path')).toHaveLength(2);
    for (const name of ['Save as SVG', 'Save as PNG', 'Copy']) {
      await expect(canvas.getByRole('button', { name })).toBeEnabled();
    }
  },
  render: function Headless(args: QrCodeProps): ReactElement {
    const { drawing, getSvgProps, download, copyImage } = useQrCode(args);
    const button = 'tessera-button tessera-small-button';
    return (
      <figure style={{ margin: 0, display: 'grid', gap: 12, justifyItems: 'center' }}>
        <svg {...getSvgProps({ className: 'tessera-qr-code' })}>
          {drawing?.layers.map(
            (layer) =>
              layer.type === 'path' &&
              typeof layer.fill === 'string' && (
                <path key={layer.part} d={layer.path} fill={layer.fill} fillRule={layer.fillRule} />
              ),
          )}
        </svg>
        <figcaption className="tessera-toolbar">
          <button type="button" className={button} onClick={() => void download('acme.svg')}>
            Save as SVG
          </button>
          <button
            type="button"
            className={button}
            onClick={() => void download('acme.png', { boxSize: 12 })}
          >
            Save as PNG
          </button>
          <button type="button" className={button} onClick={() => void copyImage()}>
            Copy
          </button>
        </figcaption>
      </figure>
    );
  },
};
