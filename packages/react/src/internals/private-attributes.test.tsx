import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SECRET } from '../../test/fixtures.ts';
import { TwoFactorChallenge } from '../two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup } from '../two-factor-setup/TwoFactorSetup.tsx';
import { PRIVATE } from './private-attributes.ts';

const CODE = '7K4M-2QXR-9TWD-HC5N';

const adapter = {
  start: async () => ({ secret: SECRET }),
  verify: async () => ({ recoveryCodes: [CODE] }),
};

/**
 * Returns the elements in which a session recorder would find a secret: in text, attributes or the
 * value of a field, with or without spaces.
 */
function findElementsWith(secret: string): Element[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    return [
      ...texts.map(({ textContent }) => textContent),
      ...Array.from(element.attributes, ({ value }) => value),
      (element as HTMLInputElement).value,
    ].some((text) => String(text).replaceAll(' ', '').includes(secret));
  });
}

/** Returns the private attributes of the nearest marked element around an element. */
function readPrivateAttributes(
  element: Element | undefined,
): Record<string, string | null | undefined> {
  const marked = element?.closest('[data-private]');
  return Object.fromEntries(Object.keys(PRIVATE).map((name) => [name, marked?.getAttribute(name)]));
}

describe('PRIVATE', () => {
  it.each([false, true])(
    'Everything that shows the key is marked for session recorders (same device: %s).',
    async (same) => {
      render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} sameDevice={same} />);
      const qrCode = await screen.findByRole(
        'img',
        { name: /QR code/, hidden: true },
        { timeout: 20_000 },
      );
      const elements = findElementsWith(SECRET);
      // The key and the link to the app.
      expect(elements).toHaveLength(2);
      for (const element of [qrCode, ...elements]) {
        expect(readPrivateAttributes(element)).toEqual(PRIVATE);
      }
    },
  );

  it('A QR code from the backend is marked for session recorders.', async () => {
    const start = async (): Promise<{ qrImage: string }> => ({ qrImage: 'data:image/png;base64,' });
    render(<TwoFactorSetup adapter={{ ...adapter, start }} issuer="Acme" intro={false} />);
    expect(readPrivateAttributes(await screen.findByRole('img', { name: /QR code/ }))).toEqual(
      PRIVATE,
    );
  });

  it('Recovery codes are marked for session recorders in the list and in the field that asks for one.', async () => {
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
    await user.type(await screen.findByRole('textbox', { name: 'Enter the code you saved' }), CODE);
    const elements = findElementsWith(CODE);
    expect(elements.map(({ tagName }) => tagName)).toEqual(['LI', 'INPUT']);
    for (const element of elements) {
      expect(readPrivateAttributes(element)).toEqual(PRIVATE);
    }
  });

  it('A recovery code typed at sign-in is marked for session recorders.', async () => {
    const user = userEvent.setup();
    render(<TwoFactorChallenge adapter={{ verify: async () => false }} />);
    await user.click(screen.getByRole('button', { name: /recovery code/ }));
    await user.keyboard(CODE);
    expect(readPrivateAttributes(findElementsWith(CODE)[0])).toEqual(PRIVATE);
  });
});
