import type { ComponentPropsWithoutRef, ComponentPropsWithRef } from 'react';
import type { CodeInputFormat } from './editing/code-format.ts';
import type { CodeInputSlotState } from './editing/slots.ts';
import type { CodeInputStatus } from './use-code-input-options.ts';

/** What the parts of a code field know. All but the value is mirrored in `data-` attributes. */
export interface CodeInputState {
  value: string;
  /** Whether every slot is filled. */
  complete: boolean;
  /** Whether there is a character in any slot. */
  filled: boolean;
  /** Whether the input has the focus. */
  focused: boolean | undefined;
  /** Whether the field is marked invalid, be it by `invalid` or `status`. */
  invalid: boolean;
  /** Whether bullets stand for the characters. */
  masked: boolean | undefined;
  disabled: boolean | undefined;
  readonly: boolean | undefined;
  required: boolean | undefined;
  /** The status; `idle` once a code that was wrong has been changed. */
  status: CodeInputStatus;
}

/** Result of `useCodeInput`. */
export interface UseCodeInputReturn extends CodeInputState {
  slots: readonly CodeInputSlotState[];
  /** The slots in the groups of the format. */
  groups: readonly (readonly CodeInputSlotState[])[];
  /** The format in use; with `formats`, the first one that fits the value. */
  format: CodeInputFormat;
  /**
   * Attributes of the element that holds slots and input. It must be positioned
   * (`position: relative`).
   */
  getRootProps: (props?: ComponentPropsWithoutRef<'div'>) => ComponentPropsWithoutRef<'div'>;
  /**
   * Attributes and ref of the one real input. It must cover the slots and draw neither text nor
   * caret itself.
   */
  getInputProps: (props?: ComponentPropsWithoutRef<'input'>) => ComponentPropsWithRef<'input'>;
  /** Attributes of the element that draws a slot. */
  getSlotProps: (
    index: number,
    props?: ComponentPropsWithoutRef<'div'>,
  ) => ComponentPropsWithoutRef<'div'>;
  /**
   * Attributes and text of the live region. It must be rendered all the time, but need not be seen.
   */
  getStatusProps: (props?: ComponentPropsWithoutRef<'span'>) => ComponentPropsWithoutRef<'span'>;
}
