import { TwoFactorSetup } from '@tessera/react';
import { type ReactNode, useState } from 'react';
import { post, type Session } from '../api.ts';
import { Page } from '../Page.tsx';
import { twoFactorAdapter } from '../two-factor-adapter.ts';
import { TwoFactorOn } from './TwoFactorOn.tsx';

export interface AccountProps {
  session: Extract<Session, { state: 'signed-in' }>;
  onChange: () => Promise<void>;
}

/** The settings page: who is signed in, and two-step verification on or off. */
export function Account({ session, onChange }: AccountProps): ReactNode {
  const { email, twoFactor } = session;
  const [settingUp, setSettingUp] = useState(false);

  const view = settingUp ? 'set-up' : twoFactor.enrolled ? 'on' : 'off';

  async function signOut(): Promise<void> {
    await post('/sign-out');
    await onChange();
  }

  return (
    <Page title="Your account" view={view}>
      <section className="row">
        <p className="text">
          Signed in as <strong>{email}</strong>
        </p>
        <button type="button" className="button" onClick={() => void signOut()}>
          Sign out
        </button>
      </section>
      {settingUp ? (
        <TwoFactorSetup
          adapter={twoFactorAdapter}
          issuer="Tessera Example"
          accountName={email}
          intro={false}
          onDone={() => void onChange().then(() => setSettingUp(false))}
          onCancel={() => setSettingUp(false)}
        />
      ) : (
        <section className="card">
          <h2>Two-step verification</h2>
          {twoFactor.enrolled ? (
            <TwoFactorOn
              email={email}
              recoveryCodesLeft={twoFactor.recoveryCodesLeft}
              onChange={onChange}
            />
          ) : (
            <>
              <p className="text">
                <strong>Off.</strong> Turn it on, and signing in asks for a code from an app on your
                phone as well as your password.
              </p>
              <div className="actions">
                <button type="button" className="button primary" onClick={() => setSettingUp(true)}>
                  Set up two-step verification
                </button>
              </div>
            </>
          )}
        </section>
      )}
    </Page>
  );
}
