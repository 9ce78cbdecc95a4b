import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import '../styles.css';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

const adapter: TwoFactorAdapter = {
  start: async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }),
  verify: async () => ({ recoveryCodes: ['7K4M-2QXR-9TWD-HC5N', 'V8P3-JZ6G-0BYA-4SEF'] }),
};

/** Adds an element of the given width to the page, for the wizard. */
function place(inlineSize: string, tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.style.inlineSize = inlineSize;
  document.body.append(element);
  return element;
}

/** Returns everything the user can press. */
function targets(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('button, a, summary, label:has(input)')];
}

describe('TwoFactorSetup in a narrow place', () => {
  it.each(['280px', '320px'])(
    'The wizard fits into %s with targets of at least 24 px.',
    async (width) => {
      const user = userEvent.setup();
      const container = place(width);
      const { unmount } = render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />, {
        container,
      });
      const field = await screen.findByRole('textbox', { name: '6-digit code' });
      await screen.findByRole('img', { name: /QR code/ });
      for (const details of container.querySelectorAll('details')) {
        details.open = true;
      }
      const check = (): void => {
        expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
        for (const target of targets(container)) {
          const { width: inline, height: block } = target.getBoundingClientRect();
          expect([inline >= 24, block >= 24, target.textContent]).toEqual([
            true,
            true,
            target.textContent,
          ]);
        }
      };
      check();
      await user.type(field, '123456');
      await screen.findByRole('list', { name: 'Recovery codes' });
      check();
      unmount();
      container.remove();
    },
  );

  it('The key and the code field run from left to right on a page that runs from right to left.', async () => {
    const container = place('320px');
    container.dir = 'rtl';
    const { unmount } = render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />, {
      container,
    });
    const field = await screen.findByRole('textbox', { name: '6-digit code' });
    const key = screen.getByText(/^JBSW/);
    expect(
      [field, key, screen.getByRole('heading')].map((e) => getComputedStyle(e).direction),
    ).toEqual(['ltr', 'ltr', 'rtl']);
    unmount();
    container.remove();
  });
});

describe('TwoFactorSetup in a dialog', () => {
  it('The wizard keeps its dialog open while the recovery codes are unsaved and lets it close afterwards.', async () => {
    const user = userEvent.setup();
    const dialog = place('480px', 'dialog') as HTMLDialogElement;
    const { unmount } = render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />, {
      container: dialog,
    });
    dialog.showModal();
    await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
    await screen.findByRole('list', { name: 'Recovery codes' });
    // Android’s Back and the close request of a browser send this event.
    const close = (): boolean => dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(close()).toBe(false);
    await screen.findByRole('alertdialog');
    await user.click(screen.getByRole('button', { name: 'Go back and save' }));
    await user.click(screen.getByRole('checkbox'));
    expect(close()).toBe(false);
    await user.click(await screen.findByRole('button', { name: 'Go back and save' }));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await waitFor(() => expect(close()).toBe(true));
    dialog.close();
    unmount();
    dialog.remove();
  });
});
