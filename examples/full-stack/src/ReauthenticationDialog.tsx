import type { ReauthenticationReason } from '@tessera/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { get, post, RequestError, type Session } from './api.ts';
import { Form } from './Form.tsx';
import { TextField } from './TextField.tsx';

const purposes: Record<ReauthenticationReason, string> = {
  start: 'before you connect an authenticator app.',
  verify: 'before you connect an authenticator app.',
  'recovery-codes': 'before you get new recovery codes.',
  'confirm-recovery-codes': 'before you go on.',
  disable: 'before you turn two-step verification off.',
};

export interface ReauthenticationDialogProps {
  email: string;
  reason: ReauthenticationReason;
  /** Called once, with whether the server believed it. */
  onAnswer: (proved: boolean) => void;
}

/**
 * Asks for everything that signing in asks for: the password, and a code where two-step
 * verification is on.
 */
export function ReauthenticationDialog(props: ReauthenticationDialogProps): ReactNode {
  const { email, reason, onAnswer } = props;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const asksForCode = useIsEnrolled();

  useEffect(() => {
    const dialog = dialogRef.current;
    const before = document.activeElement;
    if (dialog?.open === false) {
      dialog.showModal();
    }
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) {
        before.focus();
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
        onAnswer(false);
      }}
    >
      <h2 id={titleId}>Confirm that it’s you</h2>
      <p className="text">
        Type the password of <strong>{email}</strong> {purposes[reason]}
      </p>
      <Form
        action="Continue"
        onSend={async (fields) => {
          await post('/reauthenticate', fields).catch((error: unknown) => {
            // It ended elsewhere: signing in is the only way on, and the page says so.
            if (!isSessionExpired(error)) {
              throw error;
            }
          });
          onAnswer(true);
        }}
        errorTexts={{ 'invalid-credentials': 'That isn’t the password of this account.' }}
        more={
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            Not now
          </button>
        }
      >
        {(errorId) => (
          <>
            {/* For password managers, which fill in the password that goes with it. */}
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
              errorId={errorId}
            />
            {asksForCode && (
              <TextField
                label="Code from your app, or a recovery code"
                name="code"
                autoComplete="one-time-code"
                spellCheck={false}
                maxLength={64}
                dir="ltr"
                errorId={errorId}
              />
            )}
          </>
        )}
      </Form>
    </dialog>
  );
}

/** What the server says now: this page may have been open for a while. */
function useIsEnrolled(): boolean {
  const [isEnrolled, setIsEnrolled] = useState(false);
  useEffect(() => {
    const call = new AbortController();
    get<Session>('/session', call.signal).then(
      (session) => setIsEnrolled(session.state === 'signed-in' && session.twoFactor.enrolled),
      // Then the server names the field that is missing.
      () => undefined,
    );
    return () => call.abort();
  }, []);
  return isEnrolled;
}

function isSessionExpired(error: unknown): boolean {
  return error instanceof RequestError && error.body.type === 'session-expired';
}
