import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { ErrorType } from '../server/api-error.ts';
import { RequestError } from './api.ts';
import { toErrorText } from './error-text.ts';

export interface FormProps {
  /** The text of the submit button. */
  submitText: string;
  /**
   * Called with the values of the fields. If it throws, the form shows the error and keeps the
   * values.
   */
  onSend: (fields: Record<string, string>) => Promise<void>;
  /** The style of the submit button. Default `'primary'`. */
  variant?: 'primary' | 'danger' | '' | undefined;
  /** Renders the fields. Gets the id of the error, if there is one. */
  children?: (errorId: string | undefined) => ReactNode;
  /** A button beside the submit button. */
  secondaryButton?: ReactNode;
  /** Texts that replace the usual ones, by the type of the error. */
  errorTexts?: Partial<Record<ErrorType, string>>;
}

export function Form({
  submitText,
  onSend,
  children,
  secondaryButton,
  errorTexts,
  variant = 'primary',
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
      <div className="actions">
        <button type="submit" className={`button ${variant}`} aria-disabled={busy || undefined}>
          {submitText}
        </button>
        {secondaryButton}
      </div>
      {error !== undefined && (
        <p className="error" role="alert" id={errorId}>
          {(error instanceof RequestError && errorTexts?.[error.type]) || toErrorText(error)}
        </p>
      )}
    </form>
  );
}
