/**
 * Recovery codes as back ends give them: a list; or a lone one as text, of which Auth0 gives no
 * more. What is empty or there twice is left out, so that nobody keeps a code that is none.
 * `undefined` where there are none to speak of, which is not the same as an empty list: the wizard
 * then looks elsewhere.
 *
 * @throws {TypeError} when it is anything else, also a list with something in it that is no text.
 * The text of the error has nothing of the codes.
 * @example
 * readRecoveryCodes('LBNLFHFZFGQ8ZTLF4XNZTYVZ'); // ['LBNLFHFZFGQ8ZTLF4XNZTYVZ']
 */
export function readRecoveryCodes(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  const list: unknown = typeof value === 'string' ? [value] : value;
  if (!isListOfTexts(list)) {
    throw new TypeError(
      `Tessera: recovery codes came as a value of type ${typeof value} and not as text only. Nobody could read them. Return a list of strings.`,
    );
  }
  return [...new Set(list.filter((code) => code.trim() !== ''))];
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string');
}
