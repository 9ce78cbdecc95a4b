import type { CodeSlot } from './slots.ts';
import type { CodeInputState } from './use-code-input-return.ts';

/** The state of a code field as attributes to style it by. Each is empty when it applies and absent otherwise, unless said differently. */
export interface CodeInputDataAttributes {
  /** Every slot is filled. */
  'data-complete'?: '' | undefined;
  /** At least one slot is filled. */
  'data-filled'?: '' | undefined;
  /** The input has the focus. */
  'data-focused'?: '' | undefined;
  /** The pointer is over the field. */
  'data-hovered'?: '' | undefined;
  /** The field is marked invalid. */
  'data-invalid'?: '' | undefined;
  'data-disabled'?: '' | undefined;
  'data-readonly'?: '' | undefined;
  'data-required'?: '' | undefined;
  /** Bullets stand for the characters. */
  'data-masked'?: '' | undefined;
  /** The status: `idle`, `verifying`, `error` or `success`. */
  'data-status': string;
}

/** The state of a slot as attributes to style it by. */
export interface CodeInputSlotDataAttributes {
  /** Position of the slot, counted from 0. */
  'data-index': number;
  /** The next key goes into this slot. */
  'data-active'?: '' | undefined;
  /** The slot is active and empty: a caret belongs in it. */
  'data-caret'?: '' | undefined;
  /** There is a character in the slot. */
  'data-filled'?: '' | undefined;
  /** Every slot is filled. */
  'data-complete'?: '' | undefined;
  /** The field is marked invalid. */
  'data-invalid'?: '' | undefined;
  'data-disabled'?: '' | undefined;
  'data-readonly'?: '' | undefined;
}

const present = (flag: boolean): '' | undefined => (flag ? '' : undefined);

/** The attributes of the root. */
export function rootAttributes(state: CodeInputState): CodeInputDataAttributes {
  return {
    'data-complete': present(state.isComplete),
    'data-filled': present(state.value !== ''),
    'data-focused': present(state.isFocused),
    'data-hovered': present(state.isHovered),
    'data-invalid': present(state.isInvalid),
    'data-disabled': present(state.isDisabled),
    'data-readonly': present(state.isReadOnly),
    'data-required': present(state.isRequired),
    'data-masked': present(state.isMasked),
    'data-status': state.status,
  };
}

/** The attributes of a slot. */
export function slotAttributes(slot: CodeSlot, state: CodeInputState): CodeInputSlotDataAttributes {
  return {
    'data-index': slot.index,
    'data-active': present(slot.isActive),
    'data-caret': present(slot.hasCaret),
    'data-filled': present(slot.isFilled),
    'data-complete': present(state.isComplete),
    'data-invalid': present(state.isInvalid),
    'data-disabled': present(state.isDisabled),
    'data-readonly': present(state.isReadOnly),
  };
}
