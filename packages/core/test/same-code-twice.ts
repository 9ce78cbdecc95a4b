import { generateHotp } from '../src/hotp.ts';

/**
 * Finds two time steps, less than a hundred apart, that have the same code, as one pair in a
 * million does.
 */
export function sameCodeTwice(secret: string): { earlier: number; later: number; code: string } {
  const seen = new Map<string, number>();
  for (let later = 0; later < 100_000; later++) {
    const code = generateHotp({ secret, counter: later });
    const earlier = seen.get(code) ?? Number.NEGATIVE_INFINITY;
    if (later - earlier < 100) {
      return { earlier, later, code };
    }
    seen.set(code, later);
  }
  throw new Error('No two time steps have the same code.');
}
