import { TesseraError } from '../src/tessera-error.ts';

/**
 * What a call came to: its result, or the code of the error it threw. Any other error is rethrown.
 */
export function outcome<Result>(call: () => Result): Result | { error: string } {
  try {
    return call();
  } catch (error) {
    if (error instanceof TesseraError) {
      return { error: error.code };
    }
    throw error;
  }
}

/** The text of the error that a call came to, with its stack; empty if it came to none. */
export async function outcomeText(call: () => unknown): Promise<string> {
  try {
    await call();
    return '';
  } catch (error) {
    return error instanceof Error
      ? `${error.name} ${error.message} ${error.stack}`
      : 'not an Error';
  }
}
