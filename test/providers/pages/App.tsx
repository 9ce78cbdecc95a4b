import { TwoFactorChallenge, TwoFactorSetup } from '@tessera/react';
import type { ChallengeKind, TwoFactorAdapter, TwoFactorChallengeAdapter } from '@tessera/react';
import { type ReactNode, type SubmitEvent, useState } from 'react';

/** How the pages use a provider. */
export interface PageProvider {
  setup: TwoFactorAdapter;
  /** The kinds of code at sign-in. Default: both. */
  kinds?: readonly ChallengeKind[] | undefined;
  /** Signs in. Returns an adapter if a code is needed. */
  signIn: (email: string, password: string) => Promise<TwoFactorChallengeAdapter | undefined>;
  signOut: () => Promise<void>;
}

/** The pages: sign-in, the second step, the account, and setup. */
export function App({ provider }: { provider: PageProvider }): ReactNode {
  const [email, setEmail] = useState('');
  const [page, setPage] = useState<'sign-in' | 'challenge' | 'account' | 'setup'>('sign-in');
  const [challenge, setChallenge] = useState<TwoFactorChallengeAdapter>();
  const [hasFailed, setHasFailed] = useState(false);

  async function signIn(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const name = fields.get('email') as string;
    try {
      const adapter = await provider.signIn(name, fields.get('password') as string);
      setHasFailed(false);
      setEmail(name);
      setChallenge(adapter);
      setPage(adapter ? 'challenge' : 'account');
    } catch {
      setHasFailed(true);
    }
  }

  if (page === 'challenge' && challenge) {
    return (
      <main>
        <TwoFactorChallenge
          adapter={challenge}
          kinds={provider.kinds}
          issuer="Acme"
          onPassed={() => setPage('account')}
          onCancel={() => setPage('sign-in')}
        />
      </main>
    );
  }
  if (page === 'setup') {
    return (
      <main>
        <TwoFactorSetup
          adapter={provider.setup}
          issuer="Acme"
          accountName={email}
          onDone={() => setPage('account')}
          onCancel={() => setPage('account')}
        />
      </main>
    );
  }
  if (page === 'account') {
    return (
      <main>
        <section className="card">
          <h1>Your account</h1>
          <p>{email}</p>
          <button type="button" onClick={() => setPage('setup')}>
            Two-step verification
          </button>
          <button
            type="button"
            onClick={() => void provider.signOut().then(() => setPage('sign-in'))}
          >
            Sign out
          </button>
        </section>
      </main>
    );
  }
  return (
    <main>
      <form className="card" onSubmit={(event) => void signIn(event)}>
        <h1>Sign in</h1>
        <label>
          <span>Email</span>
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          <span>Password</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {hasFailed && <p role="alert">That did not work.</p>}
        <button type="submit">Sign in</button>
      </form>
    </main>
  );
}
