import { expect, it } from 'vitest';
import { compareWithOtplib } from '../test/compare-with-otplib.ts';

it('Codes and their verification agree with otplib in 10,000 random configurations.', () => {
  const accepted = compareWithOtplib(10_000);
  expect(accepted).toBeGreaterThan(0.4);
  expect(accepted).toBeLessThan(0.8);
});
