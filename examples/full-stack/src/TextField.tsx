import { type ComponentProps, type ReactNode, useId } from 'react';

export interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  name: string;
  hint?: string;
  /** The id of the error message, if there is one. */
  errorId: string | undefined;
}

export function TextField({ label, hint, errorId, ...input }: TextFieldProps): ReactNode {
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
    </div>
  );
}
