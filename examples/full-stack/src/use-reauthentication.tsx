import type { ReauthenticationReason } from '@tessera/react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { RequestError } from './api.ts';
import { ReauthenticationDialog } from './ReauthenticationDialog.tsx';
import type { Reauthenticate } from './two-factor-adapter.ts';

interface DialogRequest {
  reason: ReauthenticationReason;
  settle: (isAuthenticated: boolean) => void;
}

export interface Reauthentication {
  /** Opens the dialog. Resolves to whether the user has authenticated. */
  reauthenticate: Reauthenticate;
  /**
   * Calls `act`. If the server requires re-authentication, opens the dialog and calls it again.
   * Resolves to whether it succeeded: `false` if the user declined.
   */
  withReauthentication: (
    reason: ReauthenticationReason,
    act: () => Promise<void>,
  ) => Promise<boolean>;
  /** Render it on the page. */
  dialog: ReactNode;
}

/** Asks for the password again when the server requires it. */
export function useReauthentication(email: string): Reauthentication {
  const [request, setRequest] = useState<DialogRequest>();
  const pending = useRef<DialogRequest>(undefined);

  const reauthenticate = useCallback<Reauthenticate>(
    ({ reason, signal }) =>
      new Promise((resolve) => {
        const next: DialogRequest = {
          reason,
          settle: (isAuthenticated) => {
            if (pending.current === next) {
              pending.current = undefined;
            }
            setRequest((current) => (current === next ? undefined : current));
            resolve(isAuthenticated);
          },
        };
        pending.current?.settle(false);
        pending.current = next;
        // The wizard was canceled before the dialog opened.
        if (signal?.aborted) {
          return next.settle(false);
        }
        signal?.addEventListener('abort', () => next.settle(false), { once: true });
        setRequest(next);
      }),
    [],
  );

  const withReauthentication = useCallback<Reauthentication['withReauthentication']>(
    async (reason, act) => {
      try {
        await act();
        return true;
      } catch (error) {
        const isRequired =
          error instanceof RequestError && error.type === 'reauthentication-required';
        if (!isRequired) {
          throw error;
        }
        if (!(await reauthenticate({ reason }))) {
          return false;
        }
        await act();
        return true;
      }
    },
    [reauthenticate],
  );

  useEffect(() => () => pending.current?.settle(false), []);

  const dialog = request && (
    <ReauthenticationDialog email={email} reason={request.reason} onClose={request.settle} />
  );
  return { reauthenticate, withReauthentication, dialog };
}
