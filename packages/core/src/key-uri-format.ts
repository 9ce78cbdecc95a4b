/** The Google Key Uri Format: what a key URI can say. */
import type { Algorithm } from './options.ts';

/** An account, as a key URI describes it. */
export interface KeyUriAccount {
  /** Whether codes are based on time (`totp`) or on a counter (`hotp`). @default 'totp' */
  type?: 'totp' | 'hotp' | undefined;
  /** The secret in Base32. It is written in its canonical form. */
  secret: string;
  /** The name of the account, usually an e-mail address. */
  accountName: string;
  /**
   * The name of your service, which the user looks for in the authenticator app. Omit it only if
   * the service has no name.
   */
  issuer?: string | undefined;
  /**
   * The hash function of the HMAC. Authenticator apps that ignore it show wrong codes; `lintKeyUri`
   * names them. @default 'SHA1'
   */
  algorithm?: Algorithm | undefined;
  /** The length of the codes, 6 to 10, or 5 for Steam. @default 6 */
  digits?: number | undefined;
  /** The length of a time step in seconds, 1 to 3600. Used for `totp` only. @default 30 */
  period?: number | undefined;
  /** The counter of the first code. Used for `hotp` only. @default 0 */
  counter?: number | undefined;
  /** The `https:` address of a logo, which a few authenticator apps show. */
  image?: string | undefined;
  /** Other parameters that some authenticator apps support, such as `lock` or `encoder`. */
  parameters?: Readonly<Record<string, string>> | undefined;
}

/** The length of a Steam code, whatever the key URI says. */
export const STEAM_DIGITS = 5;

/** The parameters that have an option, so they cannot be among `parameters`. */
export const KNOWN_PARAMETERS: readonly string[] = [
  'secret',
  'issuer',
  'algorithm',
  'digits',
  'period',
  'counter',
  'image',
];

/** Whether authenticator apps load a logo from this address. */
export function isImageAddress(image: string): boolean {
  return URL.canParse(image) && new URL(image).protocol === 'https:';
}
