import type { ComponentPropsWithoutRef, ComponentPropsWithRef } from 'react';
import type { CodeInputFormat } from './editing/code-format.ts';
import type { CodeInputSlotState } from './editing/slots.ts';
import type { CodeInputStatus } from './use-code-input-options.ts';

/** The state of a code field. All of it except the value is mirrored in `data-*` attributes. */
export interface CodeInputState {
  /** The characters in the slots. */
  value: string;
  /** Whether every slot is filled. */
  complete: boolean;
  /** Whether at least one slot is filled. */
  filled: boolean;
  /** Whether the input has the focus. */
  focused: boolean | undefined;
  /** Whether the field is marked invalid, by the option `invalid` or by the status `error`. */
  invalid: boolean;
  /** Whether mask characters replace the characters. */
  masked: boolean | undefined;
  /** Whether the field is disabled. */
  disabled: boolean | undefined;
  /** Whether the user can select and copy the code, but not change it. */
  readonly: boolean | undefined;
  /** Whether a form needs the code to be submitted. */
  required: boolean | undefined;
  /** The status of the verification. It is `idle` again once the user changes a wrong code. */
  status: CodeInputStatus;
}

/** The result of `useCodeInput`. */
export interface UseCodeInputReturn extends CodeInputState {
  /** How to draw each slot. */
  slots: readonly CodeInputSlotState[];
  /** The slots in the groups of the format. */
  groups: readonly (readonly CodeInputSlotState[])[];
  /** The format in use; with `formats`, the first one that fits the value. */
  format: CodeInputFormat;
  /**
   * Returns the attributes of the element that contains the slots and the input. Give it
   * `position: relative`.
   */
  getRootProps: (props?: ComponentPropsWithoutRef<'div'>) => ComponentPropsWithoutRef<'div'>;
  /**
   * Returns the attributes and the ref of the one real input. It must cover the slots, with a
   * transparent text and caret.
   */
  getInputProps: (props?: ComponentPropsWithoutRef<'input'>) => ComponentPropsWithRef<'input'>;
  /**
   * Returns the attributes of the element that draws a slot.
   *
   * @param index Position of the slot, counted from 0.
   */
  getSlotProps: (
    index: number,
    props?: ComponentPropsWithoutRef<'div'>,
  ) => ComponentPropsWithoutRef<'div'>;
  /**
   * Returns the attributes and the text of the live region. Render it all the time. It may be
   * visually hidden.
   */
  getStatusProps: (props?: ComponentPropsWithoutRef<'span'>) => ComponentPropsWithoutRef<'span'>;
}
