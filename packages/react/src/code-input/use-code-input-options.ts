import type { ComponentPropsWithoutRef, Ref } from 'react';
import type { CodeInputChangeDetails, CodeInputDetails } from './editing/change-details.ts';
import type { CodeInputFormat, CodeInputValidationType } from './editing/code-format.ts';
import type { CodeInputMessages } from './messages.ts';

/** Where the verification of a code stands. */
export type CodeInputStatus = 'idle' | 'verifying' | 'error' | 'success';

/** What a code field can be told. */
export interface CodeInputOptions {
  /**
   * Number of characters, one slot each.
   *
   * @default 6
   */
  length?: number | undefined;
  /**
   * What may stand in a slot: `numeric`, `alphabetic`, `alphanumeric`, or a pattern that one
   * allowed character matches.
   *
   * @default 'numeric'
   */
  validationType?: CodeInputValidationType | undefined;
  /**
   * Sizes of the groups the slots are shown in. By default two halves for 6 and 8 characters,
   * otherwise one group.
   */
  groups?: readonly number[] | undefined;
  /**
   * Rewrites what comes in, e.g. to upper case; called once with the characters that `type` let
   * through.
   */
  normalizeValue?: ((text: string) => string) | undefined;
  /**
   * Several formats in one field, e.g. a code or a recovery code, in place of `length`, `type`,
   * `groups` and `normalizeValue`. What is typed decides for the first one it fits.
   */
  formats?: readonly [CodeInputFormat, ...CodeInputFormat[]] | undefined;
  /** The value, if the app keeps it. */
  value?: string | undefined;
  /** The value to begin with and to go back to when the form is reset, if the field keeps it. */
  defaultValue?: string | undefined;
  /**
   * Called with the new value when the user changes it. `details` says why, and can refuse the
   * change.
   */
  onValueChange?: ((value: string, details: CodeInputChangeDetails) => void) | undefined;
  /**
   * Called when something the user does makes the code complete, after the change has been applied:
   * again after each correction of a complete code, and when the same code is pasted anew. Values
   * set by the app do not count.
   */
  onValueComplete?: ((value: string, details: CodeInputDetails) => void) | undefined;
  /**
   * Called with the text as it came in when some of it cannot stand in the code. Spaces and dashes
   * do not count.
   */
  onValueInvalid?: ((text: string, details: CodeInputDetails) => void) | undefined;
  /**
   * Where the verification stands. `verifying` and `success` hold the value fast without taking the
   * focus or the keyboard away; `error` marks the field invalid until the user changes it.
   *
   * @default 'idle'
   */
  status?: CodeInputStatus | undefined;
  /** Whether the field is marked invalid, whatever the status. */
  invalid?: boolean | undefined;
  /** Whether to submit the form when the code is complete. Tell people beforehand (WCAG 3.2.2). */
  autoSubmit?: boolean | undefined;
  /**
   * Whether bullets stand for the characters. The input stays a text field, so that keyboards and
   * autofill know what it is.
   */
  mask?: boolean | undefined;
  /** Texts in place of the English ones. */
  messages?: Partial<CodeInputMessages> | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  /** Whether a form needs the code to be submitted. A part of a code is never submitted. */
  required?: boolean | undefined;
}

/**
 * Options of `useCodeInput`. What is none of {@link CodeInputOptions} is an attribute of the input,
 * and passed on to it.
 */
export interface UseCodeInputOptions
  extends
    Omit<
      ComponentPropsWithoutRef<'input'>,
      keyof CodeInputOptions | 'children' | 'className' | 'size' | 'style'
    >,
    CodeInputOptions {
  /** The input, for an app that needs it. */
  ref?: Ref<HTMLInputElement> | undefined;
}
