import type { CodeFormat } from './code-format.ts';

/** What changed the value of a code field, and the event behind it. */
export type CodeInputCause =
  /** Typing, autofill, dictation, a drop. */
  | { reason: 'input-change'; event: Event | undefined }
  /** The text was taken away without a key: cut from a menu, emptied by a password manager. */
  | { reason: 'input-clear'; event: Event | undefined }
  | { reason: 'input-paste'; event: ClipboardEvent | InputEvent }
  /** A key that deletes. */
  | { reason: 'keyboard'; event: KeyboardEvent }
  /** The form was reset. */
  | { reason: 'reset'; event: Event | undefined }
  /** `clear()` or `retry()` was called. */
  | { reason: 'action'; event: undefined };

/** Why a value changed: `details.reason`. */
export type CodeInputReason = CodeInputCause['reason'];

/** Second argument of `onValueChange`. */
export type CodeInputChangeDetails = CodeInputCause & {
  /** The format the new value is in; with `formats`, one of them. */
  format: CodeFormat;
  /** Whether {@link cancel} was called. */
  readonly isCanceled: boolean;
  /** Refuses the change: the field stays as it was, and is not complete. */
  cancel: () => void;
};

/** Second argument of `onValueComplete` and `onValueInvalid`. */
export type CodeInputEventDetails = CodeInputCause & { format: CodeFormat };
