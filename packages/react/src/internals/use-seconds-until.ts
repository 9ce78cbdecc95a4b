'use client';

import { useEffect, useState } from 'react';

/**
 * Returns the whole seconds until a time, and 0 from then on. The number is read from the clock
 * every second, so that a throttled tab does not fall behind. Returns `undefined` if there is no
 * time to wait for, and on a server.
 *
 * @param moment Milliseconds since the epoch.
 *
 * @example
 * const seconds = useSecondsUntil(error.retryAt);
 */
export function useSecondsUntil(moment: number | undefined): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    if (moment === undefined) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout>;
    function tick(): void {
      const current = Date.now();
      setNow(current);
      const left = moment === undefined ? 0 : moment - current;
      // Wakes just after the next whole second, so that the number shown is never late.
      if (left > 0) {
        timer = setTimeout(tick, left % 1000 || 1000);
      }
    }
    tick();
    return () => clearTimeout(timer);
  }, [moment]);
  if (moment === undefined || now === undefined) {
    return undefined;
  }
  return Math.max(0, Math.ceil((moment - now) / 1000));
}
