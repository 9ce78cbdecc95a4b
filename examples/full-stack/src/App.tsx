import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { get, type Session } from './api.ts';
import { toErrorText } from './error-text.ts';
import { Page } from './Page.tsx';
import { Account } from './pages/Account.tsx';
import { SecondStep } from './pages/SecondStep.tsx';
import { SignIn } from './pages/SignIn.tsx';
import { SignUp } from './pages/SignUp.tsx';
import { remembersSession, rememberSession } from './session-memory.ts';

/** Shows the page for the state of the session, which the server decides. */
export function App(): ReactNode {
  const [session, setSession] = useState<Session>();
  const [loadError, setLoadError] = useState<unknown>();

  const reload = useCallback(
    () =>
      get<Session>('/session').then((next) => {
        if (next.state === 'signed-in') {
          rememberSession();
        }
        setSession(next);
        setLoadError(undefined);
      }, setLoadError),
    [],
  );

  useEffect(() => {
    void reload();
  }, [reload]);
  useEndedSession(session, setSession);

  if (loadError !== undefined) {
    return <LoadError error={loadError} onRetry={reload} />;
  }
  switch (session?.state) {
    case undefined:
      return null;
    case 'signed-in':
      return <Account session={session} onChange={reload} />;
    case 'second-step':
      return <SecondStep onChange={reload} />;
    default:
      return location.pathname === '/sign-up' ? (
        <SignUp onChange={reload} />
      ) : (
        <SignIn onChange={reload} hasSessionEnded={remembersSession()} />
      );
  }
}

/**
 * Finds out that the session has ended when the user comes back to the page, which then shows
 * nothing of the account any more.
 */
function useEndedSession(session: Session | undefined, onEnd: (session: Session) => void): void {
  const isSignedIn = session?.state === 'signed-in';
  useEffect(() => {
    if (!isSignedIn) {
      return undefined;
    }
    function check(): void {
      if (document.visibilityState === 'visible') {
        get<Session>('/session').then(
          (next) => {
            if (next.state !== 'signed-in') {
              onEnd(next);
            }
          },
          // Without an answer the page stays, and the next action of the user reports it.
          () => undefined,
        );
      }
    }
    document.addEventListener('visibilitychange', check);
    return () => document.removeEventListener('visibilitychange', check);
  }, [isSignedIn, onEnd]);
}

function LoadError({
  error,
  onRetry,
}: {
  error: unknown;
  onRetry: () => Promise<void>;
}): ReactNode {
  return (
    <Page title="This page can’t be shown">
      <p className="error" role="alert">
        {toErrorText(error)}
      </p>
      <button type="button" className="button primary" onClick={() => void onRetry()}>
        Try again
      </button>
    </Page>
  );
}
