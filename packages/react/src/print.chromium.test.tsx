import './styles.css';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { MUI_SLOTS } from '../test/app-components/mui.tsx';
import { SHADCN_SLOTS } from '../test/app-components/shadcn.tsx';
import { emulateMedia } from '../test/emulate-media.ts';
import { CODES, SECRET, createAdapter } from '../test/fixtures.ts';
import {
  ConcealedQrCode,
  RecoveryCodes,
  SecretKey,
  TwoFactorChallenge,
  TwoFactorSetup,
} from './index.ts';

afterEach(() => emulateMedia('', {}));

it.each([
  ['our own', undefined],
  ['shadcn', SHADCN_SLOTS],
  ['MUI', MUI_SLOTS],
] as const)(
  'No button and no checkbox is printed, but the codes are: %s.',
  async (_name, slots) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { container } = render(
      <>
        {/* As the classes of an app say it, in a sheet that comes later. */}
        <style>{'.inline-flex, .MuiButtonBase-root { display: inline-flex }'}</style>
        <TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} slots={slots} />
        <TwoFactorChallenge
          adapter={{ verify: async () => undefined }}
          slots={slots}
          trustedDeviceDays={30}
        />
        <SecretKey secret={SECRET} slots={slots} />
        <RecoveryCodes codes={CODES} slots={slots} confirmation="checkbox" />
        <ConcealedQrCode value="1" slots={slots} />
        <button type="button">Of the page</button>
      </>,
    );
    await screen.findByRole('img', { name: /QR code for Acme/ });
    await userEvent.click(screen.getByText('Can’t scan the code?'));
    const find = (): HTMLElement[] =>
      [
        ...container.querySelectorAll<HTMLElement>(
          'button, input[type="checkbox"], [role="checkbox"], a[href^="otpauth:"]',
        ),
      ].filter((element) => element.getClientRects().length > 0);
    const count = find().length;
    expect(count).toBeGreaterThan(6);
    await emulateMedia('print', {});
    await waitFor(() =>
      expect(find().map(({ textContent }) => textContent)).toEqual(['Of the page']),
    );
    expect(screen.getByText(CODES[0]!).getClientRects().length).toBeGreaterThan(0);
  },
);
