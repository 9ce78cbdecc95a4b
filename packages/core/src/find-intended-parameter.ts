import { KNOWN_PARAMETERS } from './key-uri-format.ts';

/** What other libraries call the parameters of the format. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  secret: ['key', 'seed', 'secretkey', 'sharedsecret', 'base32'],
  issuer: ['service', 'provider', 'issuername', 'organization', 'org'],
  algorithm: ['algo', 'alg', 'hash', 'digest', 'hashalgorithm', 'hmac'],
  digits: ['length', 'codelength', 'size', 'otplength', 'numdigits'],
  period: ['interval', 'step', 'timestep', 'timeout', 'duration', 'seconds'],
  counter: ['count', 'movingfactor', 'initialcount', 'initialcounter'],
  image: ['logo', 'icon', 'imageurl', 'logourl'],
};

/**
 * Returns the parameter of the format that a name was probably meant to be: a typing error, or the
 * name that another library uses; `undefined` for a name of the format and for any other.
 *
 * @example
 * findIntendedParameter('interval'); // 'period'
 * findIntendedParameter('algoritm'); // 'algorithm'
 */
export function findIntendedParameter(name: string): string | undefined {
  // Longer names are no typing errors, and comparing them takes time.
  if (name.length > 20 || KNOWN_PARAMETERS.includes(name)) {
    return undefined;
  }
  const plain = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  return KNOWN_PARAMETERS.find(
    (known) =>
      known === plain ||
      OTHER_NAMES[known]?.includes(plain) === true ||
      // Two mistakes in a short name make another word.
      countEdits(plain, known) <= (known.length < 8 ? 1 : 2),
  );
}

/**
 * Counts the characters to insert, delete, replace or swap with the next one to turn one text into
 * the other (optimal string alignment distance).
 */
function countEdits(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      let edits = Math.min(
        rows[row - 1]![column]! + 1,
        line[column - 1]! + 1,
        rows[row - 1]![column - 1]! + (isSame ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      ) {
        edits = Math.min(edits, rows[row - 2]![column - 2]! + 1);
      }
      line.push(edits);
    }
    rows.push(line);
  }
  return rows[from.length]![to.length]!;
}
