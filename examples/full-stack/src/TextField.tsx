import { type ComponentProps, type ReactNode, useId } from 'react';
import { ErrorText, type FormError } from './Form.tsx';

export interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  name: string;
  hint?: string;
  /** The error of the form, if there is one. */
  error: FormError | undefined;
}

export function TextField({ label, hint, error, ...input }: TextFieldProps): ReactNode {
  const isOwnError = error !== undefined && error.field === input.name;
  // An error of no field may be due to each: the password, or the email that it belongs to.
  const errorId = isOwnError || error?.field === undefined ? error?.id : undefined;
  const id = useId();
  const hintId = `${id}-hint`;
  const description = [hint === undefined ? undefined : hintId, errorId].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        required
        {...input}
        id={id}
        aria-describedby={description || undefined}
        aria-invalid={errorId !== undefined}
      />
      {hint !== undefined && (
        <p className="text hint" id={hintId}>
          {hint}
        </p>
      )}
      {isOwnError && <ErrorText error={error} />}
    </div>
  );
}
