import type { CodeType } from './code-format.ts';

/** A text about a code of so many characters, `numeric` ones for instance. */
export type CodeLengthMessage = string | ((length: number, type: CodeType) => string);

/** Every text of a code field. All but `incomplete`, `show` and `hide` are for screen readers only. */
export interface CodeInputMessages {
  /** Describes the field: how long the code is. */
  length: CodeLengthMessage;
  /** Shown by the browser when a form is submitted with a part of the code. */
  incomplete: CodeLengthMessage;
  /** Announced when the code was completed at one stroke, by a paste or autofill. */
  complete: CodeLengthMessage;
  /** Announced when characters that cannot stand in the code were left out. */
  ignored: string | ((count: number) => string);
  /** Announced while `status` is `verifying`. */
  verifying: string;
  /** Announced when `status` becomes `error`. Make it empty if a message of your own is announced. */
  error: string;
  /** Announced when `status` becomes `success`. */
  success: string;
  /** The button that shows a masked code. */
  show: string;
  /** The button that masks it again. */
  hide: string;
}

/** The code field in English. */
export const codeInputMessages: CodeInputMessages = {
  length: (length, type) => `${length} ${unit(type)}`,
  incomplete: (length, type) => `Enter all ${length} ${unit(type)} of the code.`,
  complete: (length, type) => `All ${length} ${unit(type)} entered.`,
  ignored: (count) => (count === 1 ? '1 character ignored.' : `${count} characters ignored.`),
  verifying: 'Checking the code…',
  error: 'The code was not accepted.',
  success: 'The code was accepted.',
  show: 'Show code',
  hide: 'Hide code',
};

function unit(type: CodeType): string {
  return type === 'numeric' ? 'digits' : 'characters';
}
