import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { RequestError } from './api.ts';
import { toErrorText } from './error-text.ts';

export interface FormError {
  /** The name of the field that shows the error. Without one, the form shows it. */
  field: string | undefined;
  text: string;
  /** The id of the element that shows the error. */
  id: string;
}

export interface FormProps {
  /** The text of the submit button. */
  submitText: string;
  /**
   * Called with the values of the fields. If it throws, the form shows the error and keeps the
   * values.
   */
  onSend: (fields: Record<string, string>) => Promise<void>;
  /** Renders the fields. Gets the error, if there is one. */
  children: (error: FormError | undefined) => ReactNode;
}

export function Form({ submitText, onSend, children }: FormProps): ReactNode {
  const [error, setError] = useState<FormError>();
  const [busy, setBusy] = useState(false);
  const errorId = useId();

  async function send(form: HTMLFormElement): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      await onSend(Object.fromEntries(new FormData(form)) as Record<string, string>);
    } catch (thrown) {
      const field = thrown instanceof RequestError ? thrown.field : undefined;
      setError({
        field: hasField(form, field) ? field : undefined,
        text: toErrorText(thrown),
        id: errorId,
      });
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
      {children(error)}
      <div className="actions">
        <button type="submit" className="button primary" aria-disabled={busy || undefined}>
          {submitText}
        </button>
      </div>
      {error !== undefined && error.field === undefined && <ErrorText error={error} />}
    </form>
  );
}

export function ErrorText({ error }: { error: FormError }): ReactNode {
  return (
    <p className="error" role="alert" id={error.id}>
      {error.text}
    </p>
  );
}

/** Whether the form has a field with this name, so that the error can stand beside it. */
function hasField(form: HTMLFormElement, name: string | undefined): boolean {
  const field = name === undefined ? null : form.elements.namedItem(name);
  return field instanceof HTMLInputElement;
}
