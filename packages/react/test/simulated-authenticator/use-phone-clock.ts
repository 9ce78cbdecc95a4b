import { useEffect, useState } from 'react';

/**
 * Returns the time of a phone in milliseconds since 1970, and renders again each second.
 *
 * @param drift - the seconds by which the clock of the phone is ahead, negative if it is behind.
 */
export function usePhoneClock(drift: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    // Time steps begin at whole seconds, so nothing changes before the next one.
    const timer = setTimeout(() => setNow(Date.now()), 1000 - (now % 1000));
    return () => clearTimeout(timer);
  }, [now]);
  return now + drift * 1000;
}
