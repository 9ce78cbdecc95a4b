/**
 * Reads recovery codes as backends return them: a list, or a single code as text, as Auth0 returns
 * it. Leaves out empty and duplicate codes, so that the user saves none that does not work.
 *
 * @returns `undefined` for `undefined` and `null`, unlike an empty list: the wizard then looks for
 * the codes elsewhere.
 * @throws {TypeError} when the value is anything else, such as a list with something other than
 * text. The message holds nothing of the codes.
 * @example
 * readRecoveryCodes('LBNLFHFZFGQ8ZTLF4XNZTYVZ'); // ['LBNLFHFZFGQ8ZTLF4XNZTYVZ']
 */
export function readRecoveryCodes(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  const list: unknown = typeof value === 'string' ? [value] : value;
  if (!isTextList(list)) {
    throw new TypeError(
      `Tessera: recovery codes must be a list of strings, got a value of type ${typeof value} with other content. Return a list of strings.`,
    );
  }
  return [...new Set(list.filter((code) => code.trim() !== ''))];
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string');
}
