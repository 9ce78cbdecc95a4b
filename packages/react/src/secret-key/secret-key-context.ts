'use client';

import type { Context } from 'react';
import { createPartContext } from '../internals/create-part-context.ts';
import type { CopyStatus } from '../internals/use-copy.ts';
import type { UseSecretKeyReturn } from './use-secret-key.ts';

const context = createPartContext<UseSecretKeyReturn>('SecretKey');

export const SecretKeyContext: Context<UseSecretKeyReturn | undefined> = context.Context;

/**
 * Returns what `useSecretKey` returned in the root around, for a part of your own.
 *
 * @throws {Error} outside `<SecretKey.Root>`.
 * @example
 * const { copyStatus } = useSecretKeyContext();
 */
export const useSecretKeyContext: () => UseSecretKeyReturn = context.use;

/** The state of the parts of a setup key. */
export interface SecretKeyState {
  /** How the last copy went. */
  copyStatus: CopyStatus;
}
