'use client';

import { useEffect, useState } from 'react';

/**
 * Whole seconds until a moment, counted down once a second from the clock (a throttled tab does not
 * fall behind), and 0 from then on. `undefined` while there is no moment to wait for, or not yet
 * known as on a server.
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
