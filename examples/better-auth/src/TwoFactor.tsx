import {
  createBetterAuthAdapter,
  createBetterAuthChallengeAdapter,
} from '@tessera/adapters/better-auth';
import { TwoFactorChallenge, TwoFactorSetup } from '@tessera/react';
import type { ReactNode } from 'react';
import { authClient } from './auth-client.ts';

const setupAdapter = createBetterAuthAdapter(authClient);
const challengeAdapter = createBetterAuthChallengeAdapter(authClient);

/** Sets up, replaces and turns off two-factor authentication. */
export function Setup({ email, onDone }: { email: string; onDone: () => void }): ReactNode {
  return (
    <TwoFactorSetup
      adapter={setupAdapter}
      issuer="Acme"
      accountName={email}
      onDone={onDone}
      onCancel={onDone}
    />
  );
}

/** Asks for the second step of the sign-in. */
export function Challenge({
  onPassed,
  onCancel,
}: {
  onPassed: () => void;
  onCancel: () => void;
}): ReactNode {
  return (
    <TwoFactorChallenge
      adapter={challengeAdapter}
      issuer="Acme"
      trustedDeviceDays={30}
      onPassed={onPassed}
      onCancel={onCancel}
    />
  );
}
