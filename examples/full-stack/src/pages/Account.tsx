import { TwoFactorSetup } from '@tessera/react';
import { type ReactNode, useState } from 'react';
import { post, type Session } from '../api.ts';
import { Page } from '../Page.tsx';
import { forgetSession } from '../session-memory.ts';
import { twoFactorAdapter } from '../two-factor-adapter.ts';
import { TwoFactorOff } from './TwoFactorOff.tsx';
import { TwoFactorOn } from './TwoFactorOn.tsx';

export interface AccountProps {
  session: Extract<Session, { state: 'signed-in' }>;
  onChange: () => Promise<void>;
}

/** The settings page: who is signed in, and the state of two-step verification. */
export function Account({ session, onChange }: AccountProps): ReactNode {
  const { email, twoFactor } = session;
  // The wizard continues what was unfinished when the page was closed: a key that waits for its
  // code, or recovery codes that were never saved.
  const [view, setView] = useState<'settings' | 'wizard'>(
    twoFactor.pending || !twoFactor.recoveryCodesSaved ? 'wizard' : 'settings',
  );

  async function showSettings(): Promise<void> {
    await onChange();
    setView('settings');
  }

  async function signOut(): Promise<void> {
    await post('/sign-out');
    forgetSession();
    await onChange();
  }

  const state = twoFactor.enrolled ? 'on' : 'off';
  return (
    <Page title="Your account" view={view === 'settings' ? state : view}>
      <section className="row">
        <p className="text">
          Signed in as <strong>{email}</strong>
        </p>
        <button type="button" className="button" onClick={() => void signOut()}>
          Sign out
        </button>
      </section>
      {view === 'wizard' ? (
        <TwoFactorSetup
          adapter={twoFactorAdapter}
          issuer="Tessera Example"
          accountName={email}
          intro={false}
          // The first app needs no name to be told from others.
          naming={twoFactor.enrolled ? 'optional' : 'none'}
          onDone={() => void showSettings()}
          onCancel={() => void showSettings()}
        />
      ) : (
        <section className="card">
          <h2>Two-step verification</h2>
          {twoFactor.enrolled ? (
            <TwoFactorOn status={twoFactor} onManage={() => setView('wizard')} />
          ) : (
            <TwoFactorOff onSetUp={() => setView('wizard')} />
          )}
        </section>
      )}
    </Page>
  );
}
