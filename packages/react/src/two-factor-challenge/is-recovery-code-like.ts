/**
 * Whether a pasted text can only be a recovery code: at least eight letters and digits, in one
 * piece or in groups of the same length.
 *
 * @example
 * isRecoveryCodeLike('7K4M-2QXR-9TWD-HC5N'); // true
 * isRecoveryCodeLike('123 456'); // false
 */
export function isRecoveryCodeLike(text: string): boolean {
  return /[a-z]/i.test(text) && hasShapeOfCode(text);
}

/** Whether a text has the length and the groups of a recovery code, which may lack letters. */
export function hasShapeOfCode(text: string): boolean {
  const groups = text.trim().split(/[\s\p{Dash}]+/u);
  return (
    /^(?=.*\d)[a-z\d]{8,64}$/i.test(groups.join('')) &&
    groups.every((group) => group.length === groups[0]?.length)
  );
}
