import { expect } from 'vitest';

/** Matches a `TesseraError` with this code and a message of at least two sentences. */
export function tesseraError(code: string): unknown {
  return expect.objectContaining({
    name: 'TesseraError',
    code,
    message: expect.stringMatching(/^Tessera: (?!.* {2})\S.{30,}\. [A-Z].+\.$/),
  });
}
