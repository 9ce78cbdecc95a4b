import { TwoFactorChallenge } from '@tessera/react';
import type { ReactNode } from 'react';
import { post } from '../api.ts';
import { Page } from '../Page.tsx';
import { forgetSession } from '../session-memory.ts';
import { challengeAdapter } from '../two-factor-adapter.ts';

/** Asks for the code after the password was right, or for a recovery code if the phone is lost. */
export function SecondStep({ onChange }: { onChange: () => Promise<void> }): ReactNode {
  async function signOut(): Promise<void> {
    await post('/sign-out');
    forgetSession();
    await onChange();
  }

  return (
    <Page title="Second step">
      <TwoFactorChallenge
        adapter={challengeAdapter}
        issuer="Tessera Example"
        onPassed={() => void onChange()}
        onCancel={() => void signOut()}
        messages={{ twoFactorChallenge: { cancel: 'Sign in as someone else' } }}
      />
    </Page>
  );
}
