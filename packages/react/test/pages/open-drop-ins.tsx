import { waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRoot } from 'react-dom/client';
import { RecoveryCodes, SecretKey, TwoFactorChallenge, TwoFactorSetup } from '../../src/index.ts';
import { CODES, SECRET } from '../fixtures.ts';
import { openPage } from './open-page.ts';

/** A page with every drop-in. */
export interface DropInsPage {
  page: Document;
  /** The elements of the drop-ins, by their names. */
  roots: Record<'wizard' | 'challenge' | 'recovery codes' | 'secret key', HTMLElement>;
  /** Takes the drop-ins off the page, and closes it. */
  close: () => void;
}

/**
 * Opens a page with stylesheets in the given order and every drop-in, each with the class `mine`.
 * The disclosures of the wizard are open. Four digits are typed in the wizard and the challenge.
 */
export async function openDropIns(width: number, sheets: readonly string[]): Promise<DropInsPage> {
  const page = await openPage(width, sheets);
  const container = page.createElement('div');
  // The same width on pages whose text has another width or margin.
  container.style.cssText = `position: absolute; inset: 0 auto auto 0; display: block;
    box-sizing: border-box; width: ${width}px; min-width: 0; max-width: none; margin: 0; padding: 0`;
  page.body.append(container);
  const root = createRoot(container);
  root.render(
    <>
      <TwoFactorSetup
        className="mine"
        adapter={{ start: async () => ({ secret: SECRET }), verify: async () => undefined }}
        issuer="Acme"
        accountName="ada@example.org"
        intro={false}
        onCancel={() => undefined}
      />
      <TwoFactorChallenge
        className="mine"
        adapter={{ verify: async () => undefined }}
        onCancel={() => undefined}
      />
      <RecoveryCodes className="mine" codes={CODES} confirmation="checkbox" />
      <SecretKey className="mine" secret={SECRET} />
    </>,
  );
  const screen = within(page.body);
  await screen.findByRole('img', { name: /QR code/ });
  for (const details of container.querySelectorAll('details')) {
    details.open = true;
  }
  const fields = await waitFor(() => {
    const found = screen.getAllByRole('textbox', { name: '6-digit code' });
    return found.length === 2 ? found : Promise.reject(new Error('A field is missing.'));
  });
  const user = userEvent.setup({ document: page });
  for (const field of fields.toReversed()) {
    await user.type(field, '1234');
  }
  const find = (name: string): HTMLElement =>
    container.querySelector(`:scope > ${name}`) as HTMLElement;
  return {
    page,
    roots: {
      wizard: find('.tessera-setup'),
      challenge: find('.tessera-challenge'),
      'recovery codes': find('.tessera-recovery-codes'),
      'secret key': find('.tessera-secret-key'),
    },
    close() {
      root.unmount();
      page.defaultView?.frameElement?.remove();
    },
  };
}
