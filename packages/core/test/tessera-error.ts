import { expect } from 'vitest';

/** An error of ours with this code, and with a message that says something in whole sentences. */
export function tesseraError(code: string): unknown {
  return expect.objectContaining({
    name: 'TesseraError',
    code,
    message: expect.stringMatching(/^Tessera: (?!.* {2})\S.{30,}\. [A-Z].+\.$/),
  });
}
