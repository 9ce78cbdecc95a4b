import { readText } from './call-provider.ts';

/** Returns the password that the user typed into the wizard, if it asked for one. */
export function readPassword(proof: unknown): string | undefined {
  return readText(proof, 'password');
}

/** Returns the code of an authenticator in use that the user typed, if the wizard asked for one. */
export function readCode(proof: unknown): string | undefined {
  return readText(proof, 'code');
}
