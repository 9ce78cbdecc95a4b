/**
 * The state of a code field as attributes of its root, and of every slot, to style them by. Each is
 * empty when it applies and absent otherwise.
 */
export interface CodeInputDataAttributes {
  /** Every slot is filled. */
  'data-complete'?: '' | undefined;
  /** At least one slot is filled; on a slot: it is filled. */
  'data-filled'?: '' | undefined;
  /** The input has the focus. */
  'data-focused'?: '' | undefined;
  /** The pointer is over the field. On `CodeInput.Root` only. */
  'data-hovered'?: '' | undefined;
  /** The field is marked invalid. */
  'data-invalid'?: '' | undefined;
  'data-disabled'?: '' | undefined;
  'data-readonly'?: '' | undefined;
  'data-required'?: '' | undefined;
  /** Bullets stand for the characters. */
  'data-masked'?: '' | undefined;
  /** Never empty: `idle`, `verifying`, `error` or `success`. */
  'data-status'?: string | undefined;
}

/** The state of a slot as attributes, besides those of the field. */
export interface CodeInputSlotDataAttributes extends CodeInputDataAttributes {
  /** Position of the slot, counted from 0. */
  'data-index'?: number | undefined;
  /** The next key goes into this slot. */
  'data-active'?: '' | undefined;
  /** The slot is active and empty: a caret belongs in it. */
  'data-caret'?: '' | undefined;
}

/**
 * Returns a state as `data-` attributes. `true` becomes present and empty. `false` becomes absent,
 * also in place of an attribute of the same name.
 */
export function dataAttributes(
  state: Record<string, boolean | string | number | undefined>,
): Record<string, string | number | undefined> {
  const attributes: Record<string, string | number | undefined> = {};
  for (const name in state) {
    const value = state[name];
    attributes[`data-${name}`] = value === true ? '' : value || undefined;
  }
  return attributes;
}
