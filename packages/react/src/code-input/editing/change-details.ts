import type { CodeInputFormat } from './code-format.ts';

/** What changed the value of a code field, and the event behind it. */
export type CodeInputCause =
  /**
   * Typing, autofill, dictation, a drop. Without an event if the text was there before React was.
   */
  | { reason: 'input-change'; event: Event | undefined }
  /** The text went without a deletion: a password manager emptied the field. */
  | { reason: 'input-clear'; event: Event | undefined }
  | { reason: 'input-paste'; event: InputEvent }
  /** A deletion: Backspace, Delete, a cut. */
  | { reason: 'keyboard'; event: InputEvent }
  /** The form was reset or, without an event, a script assigned to the input. */
  | { reason: 'reset'; event: Event | undefined };

/** Why a value changed: `details.reason`. */
export type CodeInputReason = CodeInputCause['reason'];

/** Second argument of `onValueChange`, `onValueComplete` and `onValueInvalid`. */
export type CodeInputDetails = CodeInputCause & {
  /** The format the new value is in; with `formats`, one of them. */
  format: CodeInputFormat;
};

/** Second argument of `onValueChange`. */
export type CodeInputChangeDetails = CodeInputDetails & {
  /** Whether {@link cancel} was called. */
  isCanceled: boolean;
  /** Refuses the change: the field stays as it was, and is not complete. */
  cancel: () => void;
};
