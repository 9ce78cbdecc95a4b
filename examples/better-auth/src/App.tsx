import { type ReactNode, useState } from 'react';
import { authClient } from './auth-client.ts';
import { SignIn } from './SignIn.tsx';
import { Challenge, Setup } from './TwoFactor.tsx';

/** The pages: sign-in, the second step, the account, and setup. */
export function App(): ReactNode {
  const { data, isPending, refetch } = authClient.useSession();
  const [needsCode, setNeedsCode] = useState(false);
  const [isSettingUp, setIsSettingUp] = useState(false);
  // Signing in with a password asks for the session again. The challenge keeps what the user types.
  if (isPending && !needsCode) {
    return null;
  }
  if (!data) {
    return (
      <main>
        {needsCode ? (
          <Challenge
            onPassed={() => {
              setNeedsCode(false);
              void refetch();
            }}
            onCancel={() => setNeedsCode(false)}
          />
        ) : (
          <SignIn onCodeNeeded={() => setNeedsCode(true)} />
        )}
      </main>
    );
  }
  const { email } = data.user;
  return (
    <main>
      {isSettingUp ? (
        <Setup email={email} onDone={() => setIsSettingUp(false)} />
      ) : (
        <section className="card">
          <h1>Your account</h1>
          <p>{email}</p>
          <button type="button" onClick={() => setIsSettingUp(true)}>
            Two-step verification
          </button>
          <button type="button" onClick={() => void authClient.signOut()}>
            Sign out
          </button>
        </section>
      )}
    </main>
  );
}
