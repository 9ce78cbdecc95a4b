import type { ComponentPropsWithoutRef, Ref } from 'react';
import type { CodeInputChangeDetails, CodeInputDetails } from './editing/change-details.ts';
import type { CodeInputFormat, CodeInputValidationType } from './editing/code-format.ts';
import type { CodeInputMessages } from './messages.ts';

/** The state of the verification of a code. */
export type CodeInputStatus = 'idle' | 'verifying' | 'error' | 'success';

/** Options of a code field. */
export interface CodeInputOptions {
  /**
   * Number of characters, one slot each.
   *
   * @default 6
   */
  length?: number | undefined;
  /**
   * Which characters a slot accepts: `numeric`, `alphabetic`, `alphanumeric`, or a regular
   * expression that matches one allowed character.
   *
   * @default 'numeric'
   */
  validationType?: CodeInputValidationType | undefined;
  /**
   * Sizes of the groups that the slots are shown in, for instance `[3, 3]`.
   *
   * @default two halves for 6, 8 and 10 characters, thirds for 9 and 12, otherwise one group
   */
  groups?: readonly number[] | undefined;
  /**
   * Rewrites the text that comes in, for instance to upper case. Called once with the characters
   * that `validationType` accepts.
   */
  normalizeValue?: ((text: string) => string) | undefined;
  /**
   * Several formats in one field, for instance a code and a recovery code. They replace `length`,
   * `validationType`, `groups` and `normalizeValue`. The field uses the first format that the value
   * fits.
   */
  formats?: readonly [CodeInputFormat, ...CodeInputFormat[]] | undefined;
  /** The value, if your app keeps it. */
  value?: string | undefined;
  /** The initial value if the field keeps the value itself. A form reset restores it. */
  defaultValue?: string | undefined;
  /**
   * Called with the new value when the user changes it. `details.reason` says why, and
   * `details.cancel()` rejects the change.
   */
  onValueChange?: ((value: string, details: CodeInputChangeDetails) => void) | undefined;
  /**
   * Called when the user completes the code, after the change has been applied. Called again after
   * each correction of a complete code, and when the user pastes the same code again. Not called
   * for values that your app sets.
   */
  onValueComplete?: ((value: string, details: CodeInputDetails) => void) | undefined;
  /**
   * Called with the unchanged text when some of its characters are invalid. Spaces and dashes do
   * not count.
   */
  onValueInvalid?: ((text: string, details: CodeInputDetails) => void) | undefined;
  /**
   * State of the verification. `verifying` rejects every change, and the focus and the keyboard
   * stay. `error` marks the field invalid until the user changes the code.
   *
   * @default 'idle'
   */
  status?: CodeInputStatus | undefined;
  /** Whether the field is marked invalid, whatever the status. */
  invalid?: boolean | undefined;
  /**
   * Whether to submit the form when the code is complete. Tell the user beforehand (WCAG 2.2,
   * 3.2.2).
   *
   * @default false
   */
  autoSubmit?: boolean | undefined;
  /**
   * Whether `maskCharacter` replaces the characters. The input stays a text field, so that
   * keyboards and autofill recognize it.
   *
   * @default false
   */
  mask?: boolean | undefined;
  /**
   * What is shown in place of a character with `mask`.
   *
   * @default '•'
   */
  maskCharacter?: string | undefined;
  /** Texts that replace the English ones. */
  messages?: Partial<CodeInputMessages> | undefined;
  /** Whether the field is disabled. */
  disabled?: boolean | undefined;
  /** Whether the user can select and copy the code, but not change it. */
  readOnly?: boolean | undefined;
  /** Whether a form needs the code to be submitted. An incomplete code is never submitted. */
  required?: boolean | undefined;
}

/**
 * Options of `useCodeInput`. Every option that is not one of {@link CodeInputOptions} becomes an
 * attribute of the input.
 */
export interface UseCodeInputOptions
  extends
    Omit<
      ComponentPropsWithoutRef<'input'>,
      keyof CodeInputOptions | 'children' | 'className' | 'size' | 'style'
    >,
    CodeInputOptions {
  /** Receives the input. */
  ref?: Ref<HTMLInputElement> | undefined;
}
