'use client';

import { type GenerateTotpOptions, generateTotp, timeStepRemaining } from '@tessera/core';
import { useEffect, useState } from 'react';

/** Options of {@link useTotpCode}: a secret, and the parameters of its codes. */
export type UseTotpCodeOptions = Omit<GenerateTotpOptions, 'timestamp'>;

/** What {@link useTotpCode} returns. */
export interface UseTotpCodeReturn {
  /** The current code. Empty on a server and during hydration. */
  code: string;
  /** Whole seconds until the next code. 0 if there is no code yet. */
  secondsLeft: number;
}

/**
 * Returns the code that an authenticator app shows for a secret, and the time until the next one.
 * Use it for demonstrations and tests, never to sign a user in. Adds an HMAC to your bundle.
 *
 * @throws {TesseraError} if the secret or a parameter is invalid.
 * @example
 * const { code, secondsLeft } = useTotpCode({ secret });
 */
export function useTotpCode(options: UseTotpCodeOptions): UseTotpCodeReturn {
  const period = options.period ?? 30;
  const [timestamp, setTimestamp] = useState<number>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function tick(): void {
      const now = Date.now();
      setTimestamp(now);
      // Time steps begin at whole seconds, so nothing changes before the next one.
      timer = setTimeout(tick, 1000 - (now % 1000));
    }
    tick();
    return () => clearTimeout(timer);
  }, []);
  if (timestamp === undefined) {
    return { code: '', secondsLeft: 0 };
  }
  return {
    code: generateTotp({ ...options, timestamp }),
    secondsLeft: Math.ceil(timeStepRemaining({ timestamp, period }) / 1000),
  };
}
