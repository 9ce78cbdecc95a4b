import { TesseraError } from '../src/tessera-error.ts';

/** Returns the result of a call, or the code of its `TesseraError`. Throws any other error. */
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

/** Returns the text of the error that a call throws, with its stack; empty if it throws none. */
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
