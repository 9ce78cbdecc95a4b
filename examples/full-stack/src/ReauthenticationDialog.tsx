import type { ReauthenticationReason } from '@tessera/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { get, post, RequestError, type Session } from './api.ts';
import { Form } from './Form.tsx';
import { TextField } from './TextField.tsx';

const PURPOSES: Record<ReauthenticationReason, string> = {
  start: 'before you set up an authenticator app.',
  verify: 'before you set up an authenticator app.',
  'recovery-codes': 'before you make new recovery codes.',
  'view-recovery-codes': 'before you see your recovery codes.',
  'confirm-recovery-codes': 'before you go on.',
  rename: 'before you rename an authenticator app.',
  remove: 'before you remove an authenticator app.',
  disable: 'before you turn off two-step verification.',
};

export interface ReauthenticationDialogProps {
  email: string;
  reason: ReauthenticationReason;
  /** Called once, with whether the user has authenticated. */
  onClose: (isAuthenticated: boolean) => void;
}

/**
 * Asks for everything that sign-in asks for: the password, and a code if two-step verification is
 * on.
 */
export function ReauthenticationDialog(props: ReauthenticationDialogProps): ReactNode {
  const { email, reason, onClose } = props;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const asksForCode = useIsEnrolled();

  useEffect(() => {
    const dialog = dialogRef.current;
    const previousFocus = document.activeElement;
    if (dialog?.open === false) {
      dialog.showModal();
    }
    return () => {
      dialog?.close();
      if (previousFocus instanceof HTMLElement) {
        previousFocus.focus();
      }
    };
  }, []);

  return (
    <dialog
      ref={dialogRef}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose(false);
      }}
    >
      <h2 id={titleId}>Confirm that it’s you</h2>
      <p className="text">
        Enter the password of <strong>{email}</strong> {PURPOSES[reason]}
      </p>
      <Form
        submitText="Continue"
        onSend={async (fields) => {
          await post('/reauthenticate', fields).catch((error: unknown) => {
            // The session was ended on another device. The next request fails, and the page asks to
            // sign in.
            if (!isSessionExpired(error)) {
              throw error;
            }
          });
          onClose(true);
        }}
        errorTexts={{ 'invalid-credentials': 'That isn’t the password of this account.' }}
        secondaryButton={
          <button type="button" className="button" onClick={() => onClose(false)}>
            Not now
          </button>
        }
      >
        {(error) => (
          <>
            {/* Password managers need it to find the password. */}
            <input
              type="email"
              name="email"
              autoComplete="username"
              value={email}
              readOnly
              hidden
            />
            <TextField
              label="Password"
              name="password"
              type="password"
              autoComplete="current-password"
              error={error}
            />
            {asksForCode && (
              <TextField
                label="Code from your app, or a recovery code"
                name="code"
                autoComplete="one-time-code"
                spellCheck={false}
                maxLength={64}
                dir="ltr"
                error={error}
              />
            )}
          </>
        )}
      </Form>
    </dialog>
  );
}

/** Asks the server, because the page may have been open for a while. */
function useIsEnrolled(): boolean {
  const [isEnrolled, setIsEnrolled] = useState(false);
  useEffect(() => {
    const request = new AbortController();
    get<Session>('/session', request.signal).then(
      (session) => setIsEnrolled(session.state === 'signed-in' && session.twoFactor.enrolled),
      // Without an answer the field stays away, and the server reports that the code is missing.
      () => undefined,
    );
    return () => request.abort();
  }, []);
  return isEnrolled;
}

function isSessionExpired(error: unknown): boolean {
  return error instanceof RequestError && error.type === 'session-expired';
}
