import type { ComponentPropsWithRef, ComponentPropsWithoutRef } from 'react';
import type { CodeFormat } from './code-format.ts';
import type { CodeInputMessages } from './messages.ts';
import type { CodeSlot } from './slots.ts';
import type { CodeInputStatus } from './use-code-input-options.ts';

/** What an app can do to a code field. */
export interface CodeInputActions {
  /** Empties the field and gives it the focus. */
  clear: () => void;
  /** Prepares the next attempt after a wrong code: focus on the field, with the code selected, so that the next key or paste replaces it; or emptied. */
  retry: (options?: { clear?: boolean | undefined }) => void;
}

/** What the parts of a code field know. */
export interface CodeInputState {
  value: string;
  /** Whether every slot is filled. */
  isComplete: boolean;
  isFocused: boolean;
  isHovered: boolean;
  /** Whether the field is marked invalid, be it by `invalid` or `status`. */
  isInvalid: boolean;
  /** Whether bullets stand for the characters just now. */
  isMasked: boolean;
  /** The status, `idle` once the user has changed a code that was wrong. */
  status: CodeInputStatus;
}

/** Result of `useCodeInput`. */
export interface UseCodeInputReturn extends CodeInputState, CodeInputActions {
  slots: readonly CodeSlot[];
  /** The slots in the groups of the format. */
  groups: readonly (readonly CodeSlot[])[];
  /** The format in use; with `formats`, the one that fits the value. */
  format: CodeFormat;
  /** The texts in force. */
  messages: CodeInputMessages;
  /** Shows the characters of a masked code, or masks them again. */
  setRevealed: (revealed: boolean) => void;
  /** Attributes of the element that holds slots and input. It must be positioned (`position: relative`). */
  getRootProps: (props?: ComponentPropsWithoutRef<'div'>) => ComponentPropsWithoutRef<'div'>;
  /** Attributes and ref of the one real input. It must cover the slots and draw neither text nor caret itself. */
  getInputProps: (props?: ComponentPropsWithoutRef<'input'>) => ComponentPropsWithRef<'input'>;
  /** Attributes of the element that draws a slot. */
  getSlotProps: (
    index: number,
    props?: ComponentPropsWithoutRef<'div'>,
  ) => ComponentPropsWithoutRef<'div'>;
  /** Attributes and text of the element that describes the field: how long the code is. */
  getDescriptionProps: (
    props?: ComponentPropsWithoutRef<'span'>,
  ) => ComponentPropsWithoutRef<'span'>;
  /** Attributes and text of the live region. */
  getStatusProps: (props?: ComponentPropsWithoutRef<'span'>) => ComponentPropsWithoutRef<'span'>;
  /** Attributes and text of the button that shows a masked code. */
  getRevealProps: (
    props?: ComponentPropsWithoutRef<'button'>,
  ) => ComponentPropsWithoutRef<'button'>;
}
