import { expect, it } from 'vitest';
import * as core from './index.ts';
import { diagnoseCode } from './diagnose-code.ts';

/** The exported functions that take text of a user or of another program. */
const FUNCTIONS: Record<string, (text: string) => unknown> = {
  normalizeCode: core.normalizeCode,
  normalizeRecoveryCode: core.normalizeRecoveryCode,
  normalizeSecret: core.normalizeSecret,
  formatSecret: core.formatSecret,
  parseKeyUri: core.parseKeyUri,
  lintKeyUri: core.lintKeyUri,
  parseMigrationUri: core.parseMigrationUri,
  secretFromHex: core.secretFromHex,
  verifyTotp: (code) => core.verifyTotp({ code, secret: 'JBSWY3DPEHPK3PXP' }),
  verifyHotp: (code) => core.verifyHotp({ code, secret: 'JBSWY3DPEHPK3PXP', counter: 0 }),
  diagnoseCode: (code) => diagnoseCode({ code, secret: 'JBSWY3DPEHPK3PXP' }),
};

/** Texts of a length, each made to be slow for a careless function. */
const TEXTS: Record<string, (length: number) => string> = {
  digits: (length) => '1'.repeat(length),
  spaces: (length) => ' '.repeat(length),
  'combining marks': (length) => `a${'\u0301\u0323'.repeat(length / 2)}`,
  'half-width marks': (length) => `ｶ${'\uFF9E\u0323'.repeat(length / 2)}`,
  'invisible characters': (length) => `1${'\u200B'.repeat(length)}`,
  'Base32 with padding': (length) => 'A'.repeat(length / 2) + '='.repeat(length / 2),
  ampersands: (length) => `otpauth://totp/a?secret=JBSWY3DP${'&'.repeat(length)}`,
  'escaped ampersands': (length) =>
    `otpauth://totp/a?secret=JBSWY3DP${'&amp;amp;'.repeat(length / 9)}`,
  'open character references': (length) =>
    `otpauth://totp/a?secret=JBSWY3DP${'&#x26'.repeat(length / 5)}`,
  'escapes that are not closed': (length) => `otpauth://totp/${'%'.repeat(length)}?secret=JBSWY3DP`,
  'open braces': (length) => `otpauth://totp/${'{{'.repeat(length / 2)}?secret=JBSWY3DP`,
  'open tags': (length) => `otpauth://totp/${'<%'.repeat(length / 2)}?secret=JBSWY3DP`,
  parameters: (length) =>
    `otpauth://totp/a?secret=JBSWY3DP${Array.from({ length: length / 8 }, (_, index) => `&a${index}=b`).join('')}`,
  'a migration': (length) => `otpauth-migration://offline?data=${'A'.repeat(length)}`,
  'a migration with blanks': (length) =>
    `otpauth-migration://offline?data=${' A\n'.repeat(length / 3)}`,
};

/**
 * Returns the time that the processor spent on the quickest of several runs, in milliseconds. Time
 * on the clock would count what other processes do.
 */
function measure(run: () => unknown): number {
  let quickest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage();
    try {
      run();
    } catch {
      // What a function refuses, it must refuse in time as well.
    }
    quickest = Math.min(quickest, process.cpuUsage(start).user / 1000);
  }
  return quickest;
}

const SHORT = 8000;
const FACTOR = 8;

/** Whether eight times the text takes far more than eight times as long. Quadratic is 64 times. */
function isSteep(call: (text: string) => unknown, create: (length: number) => string): boolean {
  const [short, long] = [create(SHORT), create(SHORT * FACTOR)];
  const [before, after] = [measure(() => call(short)), measure(() => call(long))];
  // Below two milliseconds the clock of the processor is too coarse.
  return after > 2 && after > before * FACTOR * 3;
}

it.each(Object.entries(FUNCTIONS))(
  'The time that %s takes grows no faster than the text.',
  (_, call) => {
    const steep = Object.entries(TEXTS)
      // The compiler of the engine can still be at work in the first measurement.
      .filter(([, create]) => [1, 2, 3].every(() => isSteep(call, create)))
      .map(([name]) => name);
    expect(steep).toEqual([]);
  },
);
