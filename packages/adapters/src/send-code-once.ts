import { toError } from './to-error.ts';

/**
 * Creates a function that sends a code of a sign-in, and then does what follows. Most codes work
 * once, so if only that failed, a retry does not send the same code again.
 *
 * @example
 * const sendOnce = createSendOnce<Tokens>();
 * await sendOnce(code, () => post(code), (tokens) => callApp(onSignIn, tokens));
 */
export function createSendOnce<Accepted>() {
  /** The answer to a right code, which no other code must get. */
  let accepted: { code: string; answer: Accepted } | undefined;
  return async <Result>(
    code: string,
    send: () => Promise<Accepted>,
    follow: (answer: Accepted) => Promise<Result>,
  ): Promise<Result> => {
    if (accepted?.code !== code) {
      accepted = undefined;
      accepted = { code, answer: await send() };
    }
    const result = await follow(accepted.answer);
    accepted = undefined;
    return result;
  };
}

/**
 * Calls a function of the app after a right code, and waits for its promise. An error of the app
 * must not tell the user that the code was wrong, whatever it says.
 */
export async function callApp<Value>(
  callback: ((value: Value) => unknown) | undefined,
  value: Value,
): Promise<void> {
  try {
    await callback?.(value);
  } catch (cause) {
    // `fetch` got no answer: the components know this error.
    if (cause instanceof TypeError) {
      throw cause;
    }
    throw toError('The code was right, and the function of your app that follows it failed', {
      type: 'unknown',
      cause,
    });
  }
}
