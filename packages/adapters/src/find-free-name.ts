/**
 * Returns a name for an authenticator that the user gave none. Numbers that became free are used
 * again, so no two authenticators of an account get the same name.
 */
export function findFreeName(taken: readonly (string | null | undefined)[]): string {
  let number = 1;
  while (taken.includes(`Authenticator ${number}`)) {
    number++;
  }
  return `Authenticator ${number}`;
}
