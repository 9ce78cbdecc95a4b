import type { CodeInputValidationType } from './editing/code-format.ts';

/** A text about a code of so many characters, `numeric` ones for instance. */
type CodeLengthMessage = (length: number, type?: CodeInputValidationType) => string;

/** Every text of a code field, for screen readers only. */
export interface CodeInputMessages {
  /**
   * Describes the field: how long the code is. Browsers add it to their message when a part of a
   * code is submitted.
   */
  length: CodeLengthMessage;
  /** Announced when the code was completed at one stroke, by a paste or autofill. */
  complete: CodeLengthMessage;
  /** Announced when characters that cannot stand in the code were left out. */
  ignored: (count: number) => string;
  /** Announced while `status` is `verifying`. */
  verifying: string;
  /**
   * Announced when `status` becomes `error`. Make it empty if a message of your own is announced.
   */
  error: string;
  /** Announced when `status` becomes `success`. */
  success: string;
}

/** The code field in English. */
export const codeInputMessages: CodeInputMessages = {
  length: describe,
  complete: (length, type) => `${describe(length, type)} entered.`,
  ignored: (count) => `${count} ignored.`,
  verifying: 'Checking',
  error: 'Wrong code.',
  success: 'Accepted.',
};

function describe(length: number, type: CodeInputValidationType = 'numeric'): string {
  return `${length} ${type === 'numeric' ? 'digits' : 'characters'}`;
}
