/**
 * The label of a key URI: `issuer ":" accountName`, or the account name alone.
 *
 * In the format, the first colon separates the two, literal or as `%3A`, and spaces may follow it.
 * But colons within the names are written as `%3A` too, by this package and by others. So a literal
 * colon always separates, and an encoded one only where its writer must have meant it to.
 */

/** Returns a label with both names percent-encoded. */
export function writeLabel(issuer: string, accountName: string): string {
  const account = encodeURIComponent(accountName);
  // Readers drop spaces after the separator, so an account name that begins with one stands alone.
  return issuer && !accountName.startsWith(' ')
    ? `${encodeURIComponent(issuer)}:${account}`
    : account;
}

/**
 * Whether an account name, written alone, would be read as issuer and account name. An empty issuer
 * parameter prevents that.
 */
export function looksLikeIssuerAndAccount(accountName: string): boolean {
  return splitEncoded(accountName, undefined) !== undefined;
}

/** The parts of a label. */
export interface Label {
  /**
   * The issuer before the separator, or an empty string; the issuer parameter is not considered.
   */
  issuer: string;
  accountName: string;
  /** Whether the separator was an encoded colon. */
  encoded: boolean;
  /** Whether spaces after the separator were dropped. */
  spaced: boolean;
}

/**
 * Splits a label. The two sides of a literal colon are decoded separately, so that an encoded colon
 * stays part of its name.
 */
export function readLabel(
  label: string,
  issuerParameter: string | undefined,
  decode: (text: string) => string,
): Label {
  const colon = label.indexOf(':');
  if (colon >= 0) {
    // The issuer may contain a literal colon, so the first one is not always the separator.
    const name = decode(label);
    const prefix = issuerParameter && getIssuerPrefix(name, issuerParameter);
    if (prefix) {
      return toLabel(false, name.slice(0, prefix.length - 1), name.slice(prefix.length));
    }
    return toLabel(false, decode(label.slice(0, colon)), decode(label.slice(colon + 1)));
  }
  const name = decode(label);
  const split = splitEncoded(name, issuerParameter);
  return split
    ? toLabel(true, ...split)
    : { issuer: '', accountName: name, encoded: false, spaced: false };
}

/**
 * Splits the name of an account in an export into issuer and account name. Exports have no encoding
 * that could tell one colon from another, but most name the issuer in a field of its own.
 *
 * @param issuer The issuer of that field; `undefined` if there is none.
 */
export function splitName(
  name: string,
  issuer: string | undefined,
): { issuer: string; accountName: string } {
  const prefix = issuer ? getIssuerPrefix(name, issuer) : name.slice(0, name.indexOf(':') + 1);
  const rest = name.slice(prefix?.length ?? 0);
  // As in a label, a name that begins with a space has no issuer that would not be known otherwise.
  const isSpaced = name.startsWith(' ');
  if (!prefix || issuer === '' || (issuer === undefined && (isSpaced || rest.trim() === ''))) {
    return { issuer: issuer ?? '', accountName: name };
  }
  return {
    issuer: issuer ?? prefix.slice(0, -1),
    accountName: isSpaced ? rest : rest.replace(/^ +/, ''),
  };
}

/**
 * Returns the issuer and the colon after it if the name begins with them, as they are written
 * there: a space of the parameter may be a `+` in the label.
 */
function getIssuerPrefix(name: string, issuer: string): string | undefined {
  const prefix = name.slice(0, issuer.length + 1);
  return prefix === `${issuer}:` || prefix.replaceAll('+', ' ') === `${issuer}:`
    ? prefix
    : undefined;
}

/**
 * Splits a decoded label at an encoded colon, if the colon separates:
 *
 * - With an issuer parameter, as in every key URI since 2013, it does; with an empty one it does
 *   not.
 * - Without an issuer parameter, it does at the very beginning, before a space as in the format's
 *   own example (`Big%20Corporation%3A%20alice%40bigco.com`), and before an e-mail address.
 *
 * A label that begins with a space has no issuer.
 */
function splitEncoded(
  name: string,
  issuerParameter: string | undefined,
): [issuer: string, accountName: string] | undefined {
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

function toLabel(encoded: boolean, issuer: string, rest: string): Label {
  const accountName = rest.replace(/^ +/, '');
  return { issuer, accountName, encoded, spaced: accountName !== rest };
}
