/** A command of SVG path data: its letter and its numbers. */
export interface PathCommand {
  /** Lower case for relative commands. */
  command: string;
  values: number[];
}

const LETTER_OR_NUMBER = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giy;
const ARC_FLAG = /[01]/y;
const SEPARATORS = /[\s,]*/y;

/** How many numbers each command takes. */
const ARITY: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/**
 * Parses SVG path data (SVG 2 §9.3). At the first mistake, the rest is ignored, as the
 * specification asks.
 *
 * @yields each command. A repeated one has its letter again.
 */
export function* parsePath(path: string): Generator<PathCommand> {
  let position = 0;
  const take = (pattern: RegExp): string | undefined => {
    SEPARATORS.lastIndex = position;
    SEPARATORS.test(path);
    pattern.lastIndex = SEPARATORS.lastIndex;
    const found = pattern.exec(path)?.[0];
    if (found !== undefined) {
      position = pattern.lastIndex;
    }
    return found;
  };
  let command = '';
  while (true) {
    const before = position;
    const first = take(LETTER_OR_NUMBER);
    if (first === undefined) {
      return;
    }
    const isLetter = /^[a-z]$/i.test(first);
    if (isLetter) {
      command = first;
    } else {
      // A number repeats the last command. After a move, it draws a line.
      position = before;
      if (command === 'm') {
        command = 'l';
      }
      if (command === 'M') {
        command = 'L';
      }
    }
    const lower = command.toLowerCase();
    const values: number[] = [];
    for (let i = 0; i < ARITY[lower]!; i++) {
      // The two flags of an arc need no separator after them.
      const isFlag = lower === 'a' && (i === 3 || i === 4);
      values.push(Number(take(isFlag ? ARC_FLAG : LETTER_OR_NUMBER)));
    }
    if (values.some(Number.isNaN) || (lower === 'z' && !isLetter)) {
      return;
    }
    yield { command, values };
  }
}
