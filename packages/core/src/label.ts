/**
 * The label of a key URI: `issuer ":" accountName`, or the account name alone.
 *
 * The format separates the two by the first colon, literal or `%3A`, and lets spaces stand after
 * it. But colons of the names themselves are written `%3A` too, by this package and others. So a
 * literal colon always separates, and an encoded one where that is what its writer must have meant.
 */

/** Writes a label, both names percent-encoded. */
export function writeLabel(issuer: string, accountName: string): string {
  const account = encodeURIComponent(accountName);
  // Spaces after the separator do not count, so that an account name that begins with one must
  // stand alone to keep it.
  return issuer && !accountName.startsWith(' ')
    ? `${encodeURIComponent(issuer)}:${account}`
    : account;
}

/**
 * Whether an account name written alone would be taken for an issuer and an account name. An empty
 * issuer parameter beside it says that it is not one.
 */
export function looksSeparated(accountName: string): boolean {
  return splitEncoded(accountName, undefined) !== undefined;
}

/** What a label says. */
export interface Label {
  /** The issuer before the separator, if there is one; the issuer parameter is not considered. */
  issuer: string;
  accountName: string;
  /** Whether the separator was an encoded colon. */
  encoded: boolean;
  /** Whether spaces were left out after the separator. */
  spaced: boolean;
}

/**
 * Reads a label. What stands on either side of a literal colon is decoded apart, so that an encoded
 * one remains data.
 */
export function readLabel(
  label: string,
  issuerParameter: string | undefined,
  decode: (text: string) => string,
): Label {
  const colon = label.indexOf(':');
  if (colon >= 0) {
    return separated(false, decode(label.slice(0, colon)), decode(label.slice(colon + 1)));
  }
  const name = decode(label);
  const split = splitEncoded(name, issuerParameter);
  return split
    ? separated(true, ...split)
    : { issuer: '', accountName: name, encoded: false, spaced: false };
}

/**
 * Splits at an encoded colon if it separates: whenever an issuer parameter stands beside it, as in
 * every URI since 2013, but for one that is empty; else at the very beginning, before a space as in
 * the format's own example (`Big%20Corporation%3A%20alice%40bigco.com`), and before an e-mail
 * address. A label that begins with a space has no issuer.
 */
function splitEncoded(
  name: string,
  issuerParameter: string | undefined,
): [issuer: string, accountName: string] | undefined {
  // An issuer may hold a colon, and then the first one is not the one that separates.
  if (issuerParameter && name.startsWith(`${issuerParameter}:`)) {
    return [issuerParameter, name.slice(issuerParameter.length + 1)];
  }
  const colon = name.indexOf(':');
  const rest = name.slice(colon + 1);
  if (colon < 0 || rest === '' || name.startsWith(' ')) {
    return undefined;
  }
  const separates =
    issuerParameter === undefined
      ? colon === 0 || rest.startsWith(' ') || rest.includes('@')
      : issuerParameter !== '';
  return separates ? [name.slice(0, colon), rest] : undefined;
}

function separated(encoded: boolean, issuer: string, rest: string): Label {
  const accountName = rest.replace(/^ +/, '');
  return { issuer, accountName, encoded, spaced: accountName !== rest };
}
