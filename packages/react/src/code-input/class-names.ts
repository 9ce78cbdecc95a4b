/** Keys of the `classNames` of `<CodeInput>`. */
export interface CodeInputClassNames {
  /** The row of slots. */
  codeInput?: string | undefined;
  /** A group of slots. It takes no part in the layout of fields of up to 8 characters. */
  codeInputGroup?: string | undefined;
  /** The box of a character. Its state is in `data-*` attributes: `data-active`, `data-filled`. */
  codeInputSlot?: string | undefined;
  /** The line between two groups, or your `separator`. */
  codeInputSeparator?: string | undefined;
  /** The real input, which is transparent and lies over the slots. */
  codeInputInput?: string | undefined;
  /** The text for screen readers, which is not visible. */
  codeInputStatus?: string | undefined;
}
