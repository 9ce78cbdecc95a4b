import { TwoFactorSetup, type TwoFactorSetupProps } from '@tessera/react';
import { type ReactNode, useMemo, useState } from 'react';
import { post, RequestError, type Session } from '../api.ts';
import { Page } from '../Page.tsx';
import { forgetSession } from '../session-memory.ts';
import { createTwoFactorAdapter } from '../two-factor-adapter.ts';
import { useReauthentication } from '../use-reauthentication.tsx';
import { TwoFactorOff } from './TwoFactorOff.tsx';
import { TwoFactorOn } from './TwoFactorOn.tsx';

export interface AccountProps {
  session: Extract<Session, { state: 'signed-in' }>;
  onChange: () => Promise<void>;
}

interface View {
  name: 'settings' | 'wizard';
  /** Where the wizard starts if two-step verification is on. */
  intent?: TwoFactorSetupProps['intent'];
}

/** The settings page: who is signed in, and the state of two-step verification. */
export function Account({ session, onChange }: AccountProps): ReactNode {
  const { email, twoFactor } = session;
  const { dialog, reauthenticate, withReauthentication } = useReauthentication(email);
  const adapter = useMemo(() => createTwoFactorAdapter(reauthenticate), [reauthenticate]);
  // The wizard continues what was unfinished when the page was closed: a key that waits for its
  // code, or recovery codes that were never saved.
  const [view, setView] = useState<View>({
    name: twoFactor.pending || !twoFactor.recoveryCodesSaved ? 'wizard' : 'settings',
  });

  async function showSettings(): Promise<void> {
    await onChange();
    setView({ name: 'settings' });
  }

  async function disable(): Promise<void> {
    try {
      const isDone = await withReauthentication('disable', () => post('/two-factor/disable'));
      if (!isDone) {
        return;
      }
    } catch (error) {
      // The sign-in page says what happened.
      if (!(error instanceof RequestError && error.type === 'session-expired')) {
        throw error;
      }
    }
    await onChange();
  }

  async function signOut(): Promise<void> {
    await post('/sign-out');
    forgetSession();
    await onChange();
  }

  const state = twoFactor.enrolled ? 'on' : 'off';
  return (
    <Page title="Your account" view={view.name === 'settings' ? state : view.name}>
      <section className="row">
        <p className="text">
          Signed in as <strong>{email}</strong>
        </p>
        <button type="button" className="button" onClick={() => void signOut()}>
          Sign out
        </button>
      </section>
      {view.name === 'wizard' && (
        <TwoFactorSetup
          adapter={adapter}
          issuer="Tessera Example"
          accountName={email}
          intro={false}
          intent={view.intent}
          onDone={() => void showSettings()}
          onCancel={() => void showSettings()}
        />
      )}
      {view.name === 'settings' && (
        <section className="card">
          <h2>Two-step verification</h2>
          {twoFactor.enrolled ? (
            <TwoFactorOn
              status={twoFactor}
              onReplace={() => setView({ name: 'wizard', intent: 'replace' })}
              onRenewRecoveryCodes={() => setView({ name: 'wizard', intent: 'recovery-codes' })}
              onDisable={disable}
            />
          ) : (
            <TwoFactorOff onSetUp={() => setView({ name: 'wizard' })} />
          )}
        </section>
      )}
      {dialog}
    </Page>
  );
}
