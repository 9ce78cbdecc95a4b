'use client';

import { TwoFactorSetup, createFetchAdapter } from '@tessera/react';

const adapter = createFetchAdapter({
  endpoints: { start: '/two-factor/start', verify: '/two-factor/verify' },
});

interface TwoFactorSetupCardProps {
  /** Your app, as the authenticator app shows it. */
  issuer: string;
  /** The user, for example the email address. */
  accountName: string;
  /** Called when the user has saved the recovery codes and closes the card. */
  onDone?: () => void;
}

/** Turns on two-factor authentication for the user who is signed in. */
export function TwoFactorSetupCard({ accountName, issuer, onDone }: TwoFactorSetupCardProps) {
  return (
    <TwoFactorSetup
      adapter={adapter}
      issuer={issuer}
      accountName={accountName}
      onDone={() => onDone?.()}
    />
  );
}
