import fc from 'fast-check';
import { generateSync, verifySync } from 'otplib';
import { expect } from 'vitest';
import { generateHotp, verifyHotp } from '../src/hotp.ts';
import { secretFromBytes } from '../src/secret-encoding.ts';
import { generateTotp, verifyTotp } from '../src/totp.ts';

/** Configurations that otplib supports too: secrets of 16 to 64 bytes, 6 to 8 digits. */
const configuration = fc.record({
  secret: fc.uint8Array({ minLength: 16, maxLength: 64 }).map(secretFromBytes),
  algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
  digits: fc.constantFrom(6 as const, 7 as const, 8 as const),
  period: fc.integer({ min: 1, max: 3600 }),
  // To the year 2600, in milliseconds.
  timestamp: fc.nat({ max: 20_000_000_000_000 }),
  counter: fc.maxSafeNat(),
  offset: fc.integer({ min: -2, max: 2 }),
});

/**
 * Compares codes and their verification with otplib in random configurations.
 *
 * @returns The share of codes that were within the window, 0 to 1.
 */
export function compareWithOtplib(runs: number): number {
  let accepted = 0;
  fc.assert(
    fc.property(configuration, ({ timestamp, counter, offset, ...options }) => {
      const { algorithm: upperCase, ...shared } = options;
      const algorithm = upperCase.toLowerCase() as Lowercase<typeof upperCase>;
      const epoch = Math.floor(timestamp / 1000);

      const code = generateTotp({ ...options, timestamp });
      expect(code).toBe(generateSync({ ...shared, algorithm, epoch, strategy: 'totp' }));
      const hotp = generateHotp({ ...options, counter });
      expect(hotp).toBe(generateSync({ ...shared, algorithm, counter, strategy: 'hotp' }));

      // The code of a time step up to two away, in a window of one.
      const other = Math.max(0, timestamp + offset * options.period * 1000);
      const typed = generateTotp({ ...options, timestamp: other });
      const theirs = verifySync({
        ...shared,
        algorithm,
        epoch,
        strategy: 'totp',
        token: typed,
        epochTolerance: options.period,
      });
      const ours = verifyTotp({ ...options, timestamp, code: typed });
      expect(ours.ok).toBe(theirs.valid);
      accepted += Number(ours.ok);

      const ahead = verifyHotp({
        ...options,
        code: hotp,
        counter: Math.max(0, counter - 1),
        lookAhead: 1,
      });
      expect(ahead.ok).toBe(counter < Number.MAX_SAFE_INTEGER);
    }),
    { numRuns: runs },
  );
  return accepted / runs;
}
