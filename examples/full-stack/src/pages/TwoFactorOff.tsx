import type { ReactNode } from 'react';

/** The settings while two-step verification is off. */
export function TwoFactorOff({ onSetUp }: { onSetUp: () => void }): ReactNode {
  return (
    <>
      <p className="text">
        <strong>Off.</strong> If you turn it on, you’ll sign in with your password and a code from
        an app on your phone.
      </p>
      <div className="actions">
        <button type="button" className="button primary" onClick={onSetUp}>
          Set up two-step verification
        </button>
      </div>
    </>
  );
}
