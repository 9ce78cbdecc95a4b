import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TwoFactorChallenge } from '../two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup } from '../two-factor-setup/TwoFactorSetup.tsx';
import { PRIVATE } from './private-attributes.ts';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const CODE = '7K4M-2QXR-9TWD-HC5N';

const adapter = {
  start: async () => ({ secret: SECRET }),
  verify: async () => ({ recoveryCodes: [CODE] }),
};

/**
 * What a recorder would see of a secret: its text, its attributes and what is typed, spaces or not.
 */
function showing(secret: string): Element[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    return [
      ...texts.map(({ textContent }) => textContent),
      ...Array.from(element.attributes, ({ value }) => value),
      (element as HTMLInputElement).value,
    ].some((text) => String(text).replaceAll(' ', '').includes(secret));
  });
}

/** What the element around it that is marked tells recorders. */
function toldAt(element: Element | undefined): Record<string, string | null | undefined> {
  const marked = element?.closest('[data-private]');
  return Object.fromEntries(Object.keys(PRIVATE).map((name) => [name, marked?.getAttribute(name)]));
}

describe('what recorders of sessions are told', () => {
  it.each([false, true])('holds for all that shows the key (same device: %s)', async (same) => {
    render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} sameDevice={same} />);
    const qrCode = await screen.findByRole(
      'img',
      { name: /QR code/, hidden: true },
      { timeout: 20_000 },
    );
    const elements = showing(SECRET);
    // The key and the link to the app.
    expect(elements).toHaveLength(2);
    for (const element of [qrCode, ...elements]) {
      expect(toldAt(element)).toEqual(PRIVATE);
    }
  });

  it('holds for a picture of the QR code', async () => {
    const start = async (): Promise<{ qrImage: string }> => ({ qrImage: 'data:image/png;base64,' });
    render(<TwoFactorSetup adapter={{ ...adapter, start }} issuer="Acme" intro={false} />);
    expect(toldAt(await screen.findByRole('img', { name: /QR code/ }))).toEqual(PRIVATE);
  });

  it('holds for recovery codes, in a list or typed', async () => {
    const user = userEvent.setup();
    render(
      <TwoFactorSetup
        adapter={adapter}
        issuer="Acme"
        intro={false}
        recoveryCodesConfirmation="retype"
      />,
    );
    await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
    await user.type(await screen.findByRole('textbox', { name: /code number 1/ }), CODE);
    const elements = showing(CODE);
    expect(elements.map(({ tagName }) => tagName)).toEqual(['LI', 'INPUT']);
    for (const element of elements) {
      expect(toldAt(element)).toEqual(PRIVATE);
    }
  });

  it('holds for a recovery code that is typed at sign-in', async () => {
    const user = userEvent.setup();
    render(<TwoFactorChallenge adapter={{ verify: async () => false }} />);
    await user.click(screen.getByRole('button', { name: /recovery code/ }));
    await user.keyboard(CODE);
    expect(toldAt(showing(CODE)[0])).toEqual(PRIVATE);
  });
});
