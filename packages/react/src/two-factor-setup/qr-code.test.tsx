import { render, renderHook, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SECRET, createAdapter } from '../../test/fixtures.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import * as Setup from './index.parts.ts';
import type { SetupQrCodeOptions } from './qr-code-options.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';
import { useTwoFactorSetup } from './use-two-factor-setup.ts';

const LOGO = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Shows the wizard with these options of the QR code, and returns the code. */
async function showQrCode(qrCode: SetupQrCodeOptions): Promise<HTMLElement> {
  render(<TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} qrCode={qrCode} />);
  return screen.findByRole('img', { name: /QR code for Acme/ });
}

/** Returns the colors of the layers of a code. */
function readFills(code: HTMLElement): Array<string | null> {
  return Array.from(code.querySelectorAll('path'), (path) => path.getAttribute('fill'));
}

// The first import compiles the components, which takes a while.
beforeAll(async () => {
  await import('../qr-code/ConcealedQrCode.tsx');
  await import('../qr-code/QrCode.tsx');
}, 60_000);

describe('the `qrCode` option of the wizard', () => {
  it('The wizard draws the QR code with modules of 5 px and square modules by default.', async () => {
    const code = await showQrCode({});
    const modules = Number(code.getAttribute('viewBox')?.split(' ')[2]);
    expect(code.getAttribute('width')).toBe(String(5 * modules));
    expect(code.querySelector('path[d*="a"]')).toBeNull();
  });

  it('The wizard takes the version, the size of modules, the border and the colors.', async () => {
    const code = await showQrCode({
      version: 10,
      errorCorrectionLevel: 'H',
      boxSize: 4,
      border: 2,
      fillColor: '#123456',
      backColor: '#fedcba',
      className: 'mine',
      id: 'code',
    });
    expect(code.getAttribute('viewBox')).toBe('-2 -2 61 61');
    expect(code.getAttribute('width')).toBe('244');
    expect(readFills(code)).toEqual(['#fedcba', '#123456']);
    expect(code.classList.contains('mine')).toBe(true);
    expect(code.id).toBe('code');
    expect(code.hasAttribute('data-private')).toBe(true);
  });

  it.each<[name: string, options: SetupQrCodeOptions, selector: string]>([
    ['shapes', { moduleShape: 'circle' }, 'path[d*="a"]'],
    ['eyes', { eyeShape: 'circle', eyeColor: '#2f55d4' }, 'path[fill="#2f55d4"]'],
    [
      'gradients',
      {
        gradient: {
          type: 'linear',
          stops: [
            { offset: 0, color: '#000' },
            { offset: 1, color: '#036' },
          ],
        },
      },
      'linearGradient',
    ],
    ['a logo', { logo: { src: LOGO, size: 0.1 }, errorCorrectionLevel: 'H' }, 'image'],
  ])('The wizard draws %s.', async (_, options, selector) => {
    const code = await showQrCode(options);
    expect(code.querySelector(selector)).not.toBeNull();
  });

  it('The wizard shows a node in the center of the QR code.', async () => {
    const code = await showQrCode({ center: <b>Logo</b>, logo: { size: 0.1 }, className: 'mine' });
    const frame = screen.getByText('Logo').closest('.tessera-qr-code-frame');
    expect(frame?.firstElementChild).toBe(code);
    expect(frame?.classList.contains('mine')).toBe(true);
    expect(code.hasAttribute('data-private')).toBe(true);
  });

  it('The wizard shows a node in the center of a QR code that was hidden.', async () => {
    const qrCode = { center: <b>Logo</b>, conceal: true };
    render(
      <TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} qrCode={qrCode} />,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Show QR code' }));
    expect(screen.getByText('Logo').closest('.tessera-qr-code-frame')?.firstElementChild).toBe(
      screen.getByRole('img', { name: /QR code for Acme/ }),
    );
  });

  it('The wizard renders the QR code as an image that users can save.', async () => {
    const code = await showQrCode({ as: 'img', label: 'QR code for Acme, to scan' });
    expect(code.tagName).toBe('IMG');
    expect(code.getAttribute('alt')).toBe('QR code for Acme, to scan');
  });

  it('The wizard hides the QR code until the user asks for it, and does not warn about `as`.', async () => {
    const onRevealedChange = vi.fn();
    const error = vi.spyOn(console, 'error');
    const qrCode = { as: 'img', conceal: { onRevealedChange }, border: 2 } as const;
    render(
      <TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} qrCode={qrCode} />,
    );
    const button = await screen.findByRole('button', { name: 'Show QR code' });
    expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull();
    await userEvent.click(button);
    expect(screen.getByRole('img', { name: /QR code for Acme/ }).tagName).toBe('svg');
    expect(onRevealedChange).toHaveBeenCalledWith(true, { reason: 'button' });
    expect(error).not.toHaveBeenCalled();
  });

  it('The wizard follows options that change while it is shown.', async () => {
    const props = { adapter: createAdapter(), issuer: 'Acme', intro: false };
    const { rerender } = render(<TwoFactorSetup {...props} />);
    const plain = await screen.findByRole('img', { name: /QR code for Acme/ });
    expect(plain.querySelector('path[fill="#2f55d4"]')).toBeNull();
    rerender(<TwoFactorSetup {...props} qrCode={{ eyeColor: '#2f55d4' }} />);
    const styled = await screen.findByRole('img', { name: /QR code for Acme/ });
    expect(styled.querySelector('path[fill="#2f55d4"]')).not.toBeNull();
  });

  it('The wizard shows your fallback for a QR code that cannot be drawn, and still opens the key.', async () => {
    const onError = vi.fn();
    const qrCode = { version: 1, fit: false, fallback: <b>No code here</b>, onError };
    render(
      <TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} qrCode={qrCode} />,
    );
    await screen.findByText('No code here');
    const details = screen.getByText('Can’t scan the code?').closest('details');
    // Effects open the details and report the error.
    await waitFor(() => expect(details?.open).toBe(true));
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
  });
});

describe('the QR code of a key that has expired', () => {
  /** Shows the wizard with a key that expires at once, and returns the place of its code. */
  async function showExpired(
    qrCode?: SetupQrCodeOptions,
    rest: { sameDevice?: boolean } = {},
  ): Promise<HTMLElement | null> {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: SECRET, expiresIn: 0 })
      .mockResolvedValueOnce({ secret: SECRET });
    const adapter = createAdapter({ start });
    const props = { adapter, issuer: 'Acme', intro: false, qrCode, ...rest };
    const { container } = render(<TwoFactorSetup {...props} />);
    await screen.findByRole('alert');
    await screen.findByRole('button', { name: 'Start again' });
    return container.querySelector('.tessera-qr-code-overlay');
  }

  it.each<SetupQrCodeOptions | undefined>([
    undefined,
    { moduleShape: 'rounded' },
    { conceal: true },
  ])(
    'An overlay with one button covers the place of the code, without the key (%j).',
    async (qrCode) => {
      const place = await showExpired(qrCode);
      expect(place?.querySelector('svg')?.getAttribute('width')).toBe('245');
      expect(screen.queryByRole('img')).toBeNull();
      expect(document.body.innerHTML).not.toContain(SECRET.slice(0, 4));
      const buttons = screen.getAllByRole('button', { name: 'Start again' });
      expect(buttons).toHaveLength(1);
      expect(place?.contains(buttons[0] ?? null)).toBe(true);
      expect(screen.getByRole('alert').textContent).toContain('has expired');
    },
  );

  it('The button in the overlay brings a new code in the same place.', async () => {
    await showExpired();
    await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
    await screen.findByRole('img', { name: /QR code for Acme/ });
    expect(screen.queryByRole('button', { name: 'Start again' })).toBeNull();
  });

  it('The place has the size of your options.', async () => {
    const place = await showExpired({ version: 9, boxSize: 3, border: 2, className: 'mine' });
    expect(place?.querySelector('svg')?.getAttribute('width')).toBe(String(3 * (53 + 4)));
    expect(place?.classList.contains('mine')).toBe(true);
  });

  it('On the device with the authenticator app, the code is not the first thing to see.', async () => {
    expect(await showExpired(undefined, { sameDevice: true })).toBeNull();
  });

  it('The part shows your overlay with and without a key, and nothing without both.', async () => {
    const setup = (overlay: string | undefined): ReactElement => (
      <Setup.Root adapter={adapter} issuer="Acme">
        <Setup.StartButton />
        <Setup.QrCode overlay={overlay} />
      </Setup.Root>
    );
    const adapter = createAdapter();
    const { container, rerender } = render(setup(undefined));
    await screen.findByRole('button');
    expect(container.querySelector('svg')).toBeNull();
    rerender(setup('Not yet'));
    await screen.findByText('Not yet');
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(container.querySelector('svg')).not.toBeNull());
    screen.getByText('Not yet');
    expect(screen.queryByRole('img')).toBeNull();
    rerender(setup(undefined));
    await screen.findByRole('img', { name: /QR code for Acme/ });
  });
});

describe('the QR code without the drop-in', () => {
  function Parts({ part }: { part: SetupQrCodeOptions }): ReactElement {
    return (
      <Setup.Root
        adapter={createAdapter()}
        issuer="Acme"
        intro={false}
        qrCode={{ boxSize: 7, border: 1, className: 'option' }}
      >
        <Setup.QrCode {...part} />
      </Setup.Root>
    );
  }

  it('The props of the part win over the option, and both class names are used.', async () => {
    render(<Parts part={{ boxSize: 3, className: 'part' }} />);
    const code = await screen.findByRole('img', { name: /QR code for Acme/ });
    const modules = Number(code.getAttribute('viewBox')?.split(' ')[2]);
    expect(code.getAttribute('width')).toBe(String(3 * modules));
    expect(modules % 4).toBe((17 + 2) % 4);
    expect(code.classList.contains('option')).toBe(true);
    expect(code.classList.contains('part')).toBe(true);
  });

  it('The part takes shapes and `conceal` of its own.', async () => {
    render(<Parts part={{ conceal: true, moduleShape: 'circle' }} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Show QR code' }));
    const code = screen.getByRole('img', { name: /QR code for Acme/ });
    expect(code.querySelector('path[d*="a"]')).not.toBeNull();
  });

  it('The hook returns the props of the QR code with the option applied.', async () => {
    const qrCode = { conceal: true, errorCorrectionLevel: 'Q', id: 'code' } as const;
    const { result } = renderHook(() =>
      useTwoFactorSetup({ adapter: createAdapter(), issuer: 'Acme', intro: false, qrCode }),
    );
    await vi.waitFor(() => expect(result.current.details).toBeDefined());
    expect(result.current.getQrCodeProps({ id: 'mine', boxSize: undefined })).toMatchObject({
      value: result.current.details?.keyUri,
      label: expect.stringContaining('Acme'),
      boxSize: 5,
      errorCorrectionLevel: 'Q',
      id: 'mine',
      'data-private': '',
    });
    expect(result.current.getQrCodeProps()).not.toHaveProperty('conceal');
    expect(result.current.qrCode).toBe(qrCode);
  });
});
