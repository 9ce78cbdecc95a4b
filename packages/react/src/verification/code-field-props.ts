import type { ClipboardEvent, Ref, RefAttributes } from 'react';
import type { CodeInputProps } from '../code-input/CodeInput.tsx';
import type { CodeInputMessages } from '../code-input/messages.ts';

/**
 * The props that `getCodeInputProps` of the challenge returns. They fit `<CodeInput>` and
 * `useCodeInput`.
 */
export interface CodeFieldProps {
  id?: string | undefined;
  /** Focus returns to the field after a rejection. */
  ref: Ref<HTMLInputElement>;
  value: string;
  onValueChange: (value: string) => void;
  /** Sends the code, unless `autoSubmit` is false. */
  onValueComplete: (value: string) => void;
  onPaste?: ((event: ClipboardEvent<HTMLInputElement>) => void) | undefined;
  /** Number of digits. */
  length: number;
  status: 'idle' | 'verifying' | 'error';
  readOnly: boolean;
  /** Texts without one for the error, which has a message of its own. */
  messages: Partial<CodeInputMessages>;
  'aria-describedby': string | undefined;
}

/** Merges the props of the code field with yours. Both event handlers run; otherwise yours win. */
export type GetCodeFieldProps = <Given extends CodeInputProps & RefAttributes<HTMLInputElement>>(
  props?: Given,
) => CodeFieldProps & Given;

/**
 * How the code field of a drop-in looks and behaves: the props of `<CodeInput>`, for example
 * `groups`, `separator`, `mask` and `className`, except those that the drop-in decides.
 */
export type CodeFieldOptions = Omit<
  CodeInputProps,
  | 'aria-describedby'
  | 'autoSubmit'
  | 'classNames'
  | 'defaultValue'
  | 'formats'
  | 'id'
  | 'length'
  | 'messages'
  | 'normalizeValue'
  | 'readOnly'
  | 'status'
  | 'validationType'
  | 'value'
>;
