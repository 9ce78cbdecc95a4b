import { vi } from 'vitest';
import type { TwoFactorAdapter } from '../src/two-factor-setup/adapter/adapter.ts';

/** A secret, in Base32. */
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Another secret. */
export const OTHER_SECRET = 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU';

/** Recovery codes. */
export const CODES: readonly string[] = ['7K4M-2QXR-9TWD-HC5N', 'V8P3-JZ6G-0BYA-4SEF'];

/**
 * Creates an adapter that starts enrollments of {@link SECRET} and accepts every code without
 * recovery codes, except for `parts`.
 */
export function createAdapter(parts: Partial<TwoFactorAdapter> = {}): TwoFactorAdapter {
  return {
    start: vi.fn(async () => ({ secret: SECRET })),
    verify: vi.fn(async () => undefined),
    ...parts,
  };
}

/** A promise, and the functions that settle it. */
export interface Deferred<Value> {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (reason: unknown) => void;
}

/** Creates a promise that the test settles. */
export function createDeferred<Value>(): Deferred<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** Waits until everything that depends on settled promises has run. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}
