const KEY = 'signed-in';

/**
 * Remembers in this browser that the user is signed in. The cookie of the session cannot tell: it
 * is hidden from scripts, and it is gone when the session has lasted for its whole time.
 */
export function rememberSession(): void {
  tryStorage((storage) => storage.setItem(KEY, 'yes'));
}

/** Call it when the user signs out: then the sign-in page needs no explanation. */
export function forgetSession(): void {
  tryStorage((storage) => storage.removeItem(KEY));
}

/** Whether the user was signed in and did not sign out. */
export function remembersSession(): boolean {
  return tryStorage((storage) => storage.getItem(KEY) !== null) ?? false;
}

/** Browsers can forbid storage. Then the explanation is missing, and nothing else. */
function tryStorage<Result>(act: (storage: Storage) => Result): Result | undefined {
  try {
    return act(localStorage);
  } catch {
    return undefined;
  }
}
