import type { ReactNode } from 'react';

/** The settings while two-step verification is off. */
export function TwoFactorOff({ onSetUp }: { onSetUp: () => void }): ReactNode {
  return (
    <>
      <p className="text">
        <strong>Off.</strong> Turn it on, and signing in asks for a code from an app on your phone
        as well as your password.
      </p>
      <div className="actions">
        <button type="button" className="button primary" onClick={onSetUp}>
          Set up two-step verification
        </button>
      </div>
    </>
  );
}
