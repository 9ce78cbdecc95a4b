import type { TwoFactorAdapter, TwoFactorError } from '@tessera/react';

/** A setup adapter for which the wizard asks for a password or a code. */
export type SetupAdapter<Handle = unknown> = TwoFactorAdapter<Handle> & {
  reauthentication?:
    | {
        kind: 'password' | 'code' | 'password-or-code' | 'redirect';
        askFirst?: boolean | undefined;
        isNeeded?: ((input: { signal: AbortSignal }) => Promise<boolean>) | undefined;
      }
    | undefined;
};

/** An error, or that the user must prove who they are, and how or where. */
export type ProviderError =
  | TwoFactorError
  | {
      type: 'reauthentication-required';
      kind?: 'password' | 'code' | 'password-or-code' | 'redirect' | undefined;
      url?: string | undefined;
    };
