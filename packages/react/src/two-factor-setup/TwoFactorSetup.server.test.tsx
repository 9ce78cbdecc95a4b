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

// What the wizard loads later takes its time where nothing is compiled yet.
beforeAll(async () => void (await import('../qr-code/PlainQrCode.tsx')), 60_000);

describe('TwoFactorSetup on a server', () => {
  it.each([true, false])(
    'renders its first screen without creating anything or styling inline (intro: %s)',
    (intro) => {
      const server = adapter();
      const html = renderToString(<TwoFactorSetup adapter={server} issuer="Acme" intro={intro} />);
      expect(html).toContain('<section');
      expect(html).not.toContain('style=');
      expect(server.start).not.toHaveBeenCalled();
    },
  );

  it('is hydrated without a mismatch and starts once', async () => {
    const server = adapter();
    const element = <TwoFactorSetup adapter={server} issuer="Acme" intro={false} />;
    const container = document.createElement('div');
    container.innerHTML = renderToString(element);
    document.body.append(container);
    // Only now: here the server renders beside a window, of which React 18 complains.
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
