import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { ErrorType } from '../server/api-error.ts';
import { RequestError } from './api.ts';
import { errorText } from './error-text.ts';

export interface FormProps {
  /** What stands on the button. */
  action: string;
  /** Sends what was typed. What it throws is shown, and nothing that was typed is lost. */
  onSend: (fields: Record<string, string>) => Promise<void>;
  /** How the button looks. Default `'primary'`. */
  look?: 'primary' | 'danger' | '' | undefined;
  /** The fields. They get the id of the error while there is one. */
  children?: (errorId: string | undefined) => ReactNode;
  /** Before the button. */
  more?: ReactNode;
  /** What to say of an error in place of the usual text. */
  errorTexts?: Partial<Record<ErrorType, string>>;
}

export function Form({
  action,
  onSend,
  children,
  more,
  errorTexts,
  look = 'primary',
}: FormProps): ReactNode {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const errorId = useId();

  async function send(form: HTMLFormElement): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      await onSend(Object.fromEntries(new FormData(form)) as Record<string, string>);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!busy) {
      void send(event.currentTarget);
    }
  }

  return (
    <form className="form" onSubmit={submit} aria-busy={busy}>
      {children?.(error === undefined ? undefined : errorId)}
      {error !== undefined && (
        <p className="error" role="alert" id={errorId}>
          {(error instanceof RequestError && errorTexts?.[error.body.type]) || errorText(error)}
        </p>
      )}
      <div className="actions">
        {more}
        <button type="submit" className={`button ${look}`} aria-disabled={busy || undefined}>
          {action}
        </button>
      </div>
    </form>
  );
}
