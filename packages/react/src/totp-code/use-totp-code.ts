'use client';

import { type GenerateTotpOptions, generateTotp, timeStepRemaining } from '@tessera/core';
import { useEffect, useState } from 'react';

/**
 * What {@link useTotpCode} takes: a secret and, where they are not the defaults, the parameters of
 * its codes.
 */
export type UseTotpCodeOptions = Omit<GenerateTotpOptions, 'timestamp'>;

/** What {@link useTotpCode} returns. */
export interface UseTotpCodeReturn {
  /** The code of this moment; empty on a server and until the page has a clock. */
  code: string;
  /** Whole seconds until the next code; 0 while there is none. */
  secondsLeft: number;
}

/**
 * The code an authenticator app would show for a secret, and how long it stays: for demonstrations
 * and for tests of a page, never for signing in. Brings the HMAC with it.
 *
 * @throws {TesseraError} for a secret or parameters that are none.
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
      // Steps begin at whole seconds: the next one is when something changes.
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
