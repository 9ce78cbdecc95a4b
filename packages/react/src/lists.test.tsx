import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { CODES, createAdapter } from '../test/fixtures.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './two-factor-setup/TwoFactorSetup.tsx';

beforeAll(() => import('./two-factor-setup/screens/forms.ts'), 60_000);

const user = userEvent.setup({ delay: null });

async function enterCode(): Promise<void> {
  await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
}

const SCREENS: Record<
  string,
  { props?: Partial<TwoFactorSetupProps>; reach?: () => Promise<unknown>; lists: string[] }
> = {
  'the apps on the intro': { lists: ['tessera-apps'] },
  'the instructions beside the QR code': {
    props: { intro: false, authenticatorApps: [] },
    reach: () => screen.findByRole('textbox', { name: '6-digit code' }),
    lists: ['tessera-instructions'],
  },
  'the instructions on a phone': {
    props: { intro: false, authenticatorApps: [], sameDevice: true },
    reach: () => screen.findByRole('textbox', { name: '6-digit code' }),
    lists: ['tessera-instructions', 'tessera-instructions'],
  },
  'the recovery codes': {
    props: { intro: false },
    reach: enterCode,
    lists: ['tessera-recovery-codes-list'],
  },
  'what is true at the end': {
    props: { intro: false, adapter: createAdapter() },
    reach: enterCode,
    lists: ['tessera-outcome'],
  },
  'the apps of an account': {
    props: {
      adapter: createAdapter({
        status: async () => ({ enrolled: true, authenticators: [{ id: '1', name: 'Pixel' }] }),
      }),
    },
    lists: ['tessera-authenticators'],
  },
};

// Safari tells VoiceOver of no list if its markers are removed by CSS, unless it has the role.
it.each(Object.entries(SCREENS))(
  'A list has the role that it needs in Safari: %s.',
  async (_, shown) => {
    const { container } = render(
      <TwoFactorSetup
        issuer="Acme"
        adapter={createAdapter({ verify: async () => ({ recoveryCodes: CODES }) })}
        {...shown.props}
      />,
    );
    await shown.reach?.();
    const getLists = (): Element[] => [...container.querySelectorAll('ul, ol')];
    await waitFor(() => expect(getLists().map(({ className }) => className)).toEqual(shown.lists));
    expect(getLists().map((list) => list.getAttribute('role'))).toEqual(
      shown.lists.map(() => 'list'),
    );
  },
);
