import type { CodeInputValidationType } from './editing/code-format.ts';

/** Returns a text about a code of `length` characters of a type, for instance `numeric`. */
type CodeLengthMessage = (length: number, type?: CodeInputValidationType) => string;

/** The texts of a code field, for screen readers and messages of the browser. */
export interface CodeInputMessages {
  /**
   * Describes the length of the code. Browsers add it to their message when the user submits an
   * incomplete code.
   */
  length: CodeLengthMessage;
  /** Announced when a paste or autofill completes the code at once. */
  complete: CodeLengthMessage;
  /** Announced when the field left out invalid characters. */
  ignored: (count: number) => string;
  /** Announced while `status` is `verifying`. */
  verifying: string;
  /**
   * Announced when `status` becomes `error`. Pass an empty text if your app announces a message of
   * its own.
   */
  error: string;
  /** Announced when `status` becomes `success`. */
  success: string;
}

/** The English texts of a code field. */
export const codeInputMessages: CodeInputMessages = {
  length: describe,
  complete: (length, type) => `${describe(length, type)} entered.`,
  ignored: (count) => `Characters left out: ${count}.`,
  verifying: 'Checking',
  error: 'That code didn’t work.',
  success: 'Code accepted.',
};

function describe(length: number, type: CodeInputValidationType = 'numeric'): string {
  return `${length} ${type === 'numeric' ? 'digits' : 'characters'}`;
}
