import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

function adapter(): TwoFactorAdapter {
  return {
    start: vi.fn(async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' })),
    verify: vi.fn(async () => true),
  };
}

// The first import compiles the lazy QR code, which takes a while.
beforeAll(async () => void (await import('../qr-code/PlainQrCode.tsx')), 60_000);

describe('TwoFactorSetup on a server', () => {
  it.each([true, false])(
    'The server renders the first screen without creating a secret or styling inline (intro: %s).',
    (intro) => {
      const server = adapter();
      const html = renderToString(<TwoFactorSetup adapter={server} issuer="Acme" intro={intro} />);
      expect(html).toContain('<section');
      expect(html).not.toContain('style=');
      expect(server.start).not.toHaveBeenCalled();
    },
  );

  it('The wizard hydrates without a mismatch and starts once.', async () => {
    const server = adapter();
    const element = <TwoFactorSetup adapter={server} issuer="Acme" intro={false} />;
    const container = document.createElement('div');
    container.innerHTML = renderToString(element);
    document.body.append(container);
    // Spies only now: React 18 logs an error when it renders for a server beside a window.
    const complaints = vi.spyOn(console, 'error');
    const root = await act(async () => hydrateRoot(container, element));
    expect(complaints.mock.calls).toEqual([]);
    await vi.waitFor(() => expect(container.querySelector('svg[role="img"]')).not.toBeNull(), {
      timeout: 10_000,
    });
    expect(server.start).toHaveBeenCalledTimes(1);
    await act(async () => root.unmount());
    container.remove();
  });
});
