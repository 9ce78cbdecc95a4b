import { TesseraError } from '../src/error.ts';

/** What a call came to: its result, or the code of the error it threw. Any other error is rethrown. */
export function outcome<Result>(call: () => Result): Result | { error: string } {
  try {
    return call();
  } catch (error) {
    if (error instanceof TesseraError) return { error: error.code };
    throw error;
  }
}
