'use client';

import { TwoFactorChallenge, type TwoFactorChallengeAdapter } from '@tessera/react';

const adapter: TwoFactorChallengeAdapter = {
  verify: async ({ code, kind, signal }) => {
    const response = await fetch('/sign-in/second-step', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, kind }),
      signal,
    });
    return response.json();
  },
};

interface TwoFactorChallengeCardProps {
  /** Your app, as the authenticator app shows it. */
  issuer: string;
  /** Called when the code was right. */
  onPassed: () => void;
}

/** Asks for a code after the password was right. */
export function TwoFactorChallengeCard({ issuer, onPassed }: TwoFactorChallengeCardProps) {
  return <TwoFactorChallenge adapter={adapter} issuer={issuer} onPassed={() => onPassed()} />;
}
