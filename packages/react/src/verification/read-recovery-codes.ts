/**
 * Reads recovery codes as backends return them: a list, or a single code as text, as Auth0 returns
 * it. Leaves out empty and duplicate codes, so that the user saves only codes that work.
 *
 * @returns The codes, or `undefined` if the value is `undefined` or `null`. An empty list means
 *   that there are no codes; after `undefined`, the wizard looks for them elsewhere.
 * @throws {TypeError} If the value is anything else. The message holds nothing of the codes.
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
      `Tessera: Recovery codes must be a list of strings, got ${Array.isArray(value) ? 'a list with other items' : `a value of type ${typeof value}`}. The wizard cannot show them. Return a list of strings.`,
    );
  }
  return [...new Set(list.filter((code) => code.trim() !== ''))];
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string');
}
