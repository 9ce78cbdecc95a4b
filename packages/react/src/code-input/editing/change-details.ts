import type { CodeInputFormat } from './code-format.ts';

/** What changed the value of a code field, and the event behind it. */
export type CodeInputCause =
  /**
   * Typing, autofill, dictation or a drop. `event` is undefined for text that was in the input
   * before React hydrated it.
   */
  | { reason: 'input-change'; event: Event | undefined }
  /** The text was emptied without a deletion, for instance by a password manager. */
  | { reason: 'input-clear'; event: Event | undefined }
  /** A paste. */
  | { reason: 'input-paste'; event: InputEvent }
  /** A deletion: Backspace, Delete or a cut. */
  | { reason: 'keyboard'; event: InputEvent }
  /** The form was reset. `event` is undefined if a script assigned to `input.value`. */
  | { reason: 'reset'; event: Event | undefined };

/** Why a value changed: the type of `details.reason`. */
export type CodeInputReason = CodeInputCause['reason'];

/** Second argument of `onValueComplete` and `onValueInvalid`. */
export type CodeInputDetails = CodeInputCause & {
  /** The format of the new value; with `formats`, one of them. */
  format: CodeInputFormat;
};

/** Second argument of `onValueChange`. */
export type CodeInputChangeDetails = CodeInputDetails & {
  /** Whether {@link cancel} was called. */
  isCanceled: boolean;
  /** Rejects the change: the field keeps its value, and `onValueComplete` is not called. */
  cancel: () => void;
};
