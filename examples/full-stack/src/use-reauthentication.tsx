import type { ReauthenticationReason } from '@tessera/react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { RequestError } from './api.ts';
import { ReauthenticationDialog } from './ReauthenticationDialog.tsx';
import type { Reauthenticate } from './two-factor-adapter.ts';

interface Question {
  reason: ReauthenticationReason;
  answer: (proved: boolean) => void;
}

export interface Reauthentication {
  /** Opens the dialog. Resolves to whether the person proved who they are. */
  reauthenticate: Reauthenticate;
  /**
   * Does something, and once more after the dialog when the server asks who it is. Resolves to
   * whether it was done.
   */
  authenticated: (reason: ReauthenticationReason, act: () => Promise<void>) => Promise<boolean>;
  /** Has to be on the page. */
  dialog: ReactNode;
}

/** Has people prove who they are when the server wants to know it anew. */
export function useReauthentication(email: string): Reauthentication {
  const [question, setQuestion] = useState<Question>();
  const pending = useRef<Question>(undefined);

  const reauthenticate = useCallback<Reauthenticate>(
    ({ reason, signal }) =>
      new Promise((resolve) => {
        const next: Question = {
          reason,
          answer: (proved) => {
            if (pending.current === next) {
              pending.current = undefined;
            }
            setQuestion((current) => (current === next ? undefined : current));
            resolve(proved);
          },
        };
        pending.current?.answer(false);
        pending.current = next;
        // Nobody waits for the answer any more.
        if (signal?.aborted) {
          return next.answer(false);
        }
        signal?.addEventListener('abort', () => next.answer(false), { once: true });
        setQuestion(next);
      }),
    [],
  );

  const authenticated = useCallback<Reauthentication['authenticated']>(
    async (reason, act) => {
      try {
        await act();
        return true;
      } catch (error) {
        const isRequired =
          error instanceof RequestError && error.body.type === 'reauthentication-required';
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

  useEffect(() => () => pending.current?.answer(false), []);

  const dialog = question && (
    <ReauthenticationDialog email={email} reason={question.reason} onAnswer={question.answer} />
  );
  return { reauthenticate, authenticated, dialog };
}
