import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureDistribution, withCountingBytes } from '../test/random.ts';
import { tesseraError } from '../test/tessera-error.ts';
import { normalizeRecoveryCode } from './normalize-recovery-code.ts';
import {
  generateRecoveryCodes,
  hashRecoveryCodes,
  redeemRecoveryCode,
  type RecoveryCodeRecord,
} from './recovery-codes.ts';

const CODES = ['7Q2K-M4ZT-0XEW-9RBD', 'H3NV-P8AG-51CJ-YF6S', '0000-1111-2222-3333'] as const;
const hashFast = (codes: readonly string[] = CODES) =>
  hashRecoveryCodes(codes, { iterations: 1000 });

describe('generateRecoveryCodes', () => {
  it('generateRecoveryCodes returns ten distinct codes of sixteen characters in groups of four.', () => {
    const codes = generateRecoveryCodes();
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    }
  });

  it('generateRecoveryCodes returns the given number of codes of the given length.', () => {
    expect(generateRecoveryCodes({ count: 1 })).toHaveLength(1);
    expect(generateRecoveryCodes({ count: 100 })).toHaveLength(100);
    expect(generateRecoveryCodes({ count: 1, length: 13 })[0]).toMatch(/^\w{4}-\w{4}-\w{4}-\w$/);
    expect(generateRecoveryCodes({ count: 1, length: 20 })[0]).toMatch(/^(?:\w{4}-){4}\w{4}$/);
  });

  it('generateRecoveryCodes throws for a length or a count that is out of range.', () => {
    for (const length of [0, 12, 65, 13.5, Number.NaN]) {
      expect(() => generateRecoveryCodes({ length })).toThrow(tesseraError('invalid-length'));
    }
    for (const count of [0, -1, 101, 1.5, Number.NaN]) {
      expect(() => generateRecoveryCodes({ count })).toThrow(tesseraError('invalid-count'));
    }
  });

  it('generateRecoveryCodes draws each character from separate bits of Web Crypto.', () => {
    expect(withCountingBytes(() => generateRecoveryCodes({ count: 1, length: 32 }))).toEqual([
      '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ',
    ]);
  });

  it('generateRecoveryCodes draws every character equally often.', () => {
    const codes = Array.from({ length: 16 }, () =>
      generateRecoveryCodes({ count: 100, length: 64 }).join('').replaceAll('-', ''),
    );
    const { characters, chiSquared } = measureDistribution(codes.join(''));
    expect(characters).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    expect(chiSquared).toBeLessThan(100);
  });
});

describe('normalizeRecoveryCode', () => {
  it('normalizeRecoveryCode undoes what users change when they type a code.', () => {
    for (const input of [
      '0000-1111-2222-3333',
      '0000111122223333',
      'oOoO iIlL 2222 3333',
      ' ００００—１１１１ 2222\t3333',
    ]) {
      expect(normalizeRecoveryCode(input)).toBe('0000111122223333');
    }
  });

  it('normalizeRecoveryCode never throws, whatever the input is.', () => {
    for (const value of [undefined, null, 7, {}, []]) {
      expect(normalizeRecoveryCode(value as string)).toBe('');
    }
    expect(normalizeRecoveryCode('u-!')).toBe('U!');
  });
});

describe('hashRecoveryCodes', () => {
  it('hashRecoveryCodes keeps no code, one salt for the set, and the parameters of the hashes.', async () => {
    const record = await hashRecoveryCodes(CODES);
    expect(record).toMatchObject({
      algorithm: 'PBKDF2-SHA-256',
      iterations: 100_000,
      length: 16,
      used: [],
    });
    expect(new Set(record.unused).size).toBe(3);
    expect(atob(record.salt)).toHaveLength(16);
    expect((await hashFast()).salt).not.toBe((await hashFast()).salt);
    expect(JSON.stringify(record)).not.toContain('7Q2K');
  });

  it('hashRecoveryCodes computes PBKDF2-SHA-256 of the code without hyphens.', async () => {
    const record = await hashFast([CODES[0]]);
    const key = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode('7Q2KM4ZT0XEW9RBD'),
      'PBKDF2',
      false,
      ['deriveBits'],
    );
    const salt = Uint8Array.from(atob(record.salt), (character) => character.charCodeAt(0));
    const bits = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 1000 },
      key,
      256,
    );
    expect(record.unused).toEqual([btoa(String.fromCharCode(...new Uint8Array(bits)))]);
  });

  it('hashRecoveryCodes throws for codes that could be guessed or never redeemed.', async () => {
    const wrong = [
      [],
      ['7Q2K'],
      [...CODES, '7Q2K-M4ZT-0XEW-9RB'],
      [CODES[0], CODES[0]],
      [CODES[0], '7q2k m4zt oxew 9rbd'],
      ['UUUU-UUUU-UUUU-UUUU'],
      [null],
      CODES[0],
      null,
      [...generateRecoveryCodes({ count: 100 }), CODES[0]],
      ['0'.repeat(65)],
    ];
    for (const codes of wrong) {
      await expect(hashFast(codes as string[])).rejects.toThrow(
        tesseraError('invalid-recovery-codes'),
      );
    }
  });

  it('hashRecoveryCodes accepts a hundred codes, and codes of 13 and of 64 characters.', async () => {
    expect((await hashFast(generateRecoveryCodes({ count: 100 }))).unused).toHaveLength(100);
    for (const length of [13, 64]) {
      expect(await hashFast(generateRecoveryCodes({ count: 1, length }))).toMatchObject({ length });
    }
  });

  it('hashRecoveryCodes throws for an iteration count that is out of range.', async () => {
    for (const iterations of [0, 999, 1e8, 1000.5, Number.NaN]) {
      await expect(hashRecoveryCodes(CODES, { iterations })).rejects.toThrow(
        tesseraError('invalid-iterations'),
      );
    }
  });
});

describe('redeemRecoveryCode', () => {
  it('redeemRecoveryCode redeems each code once, however it is typed, and counts the rest.', async () => {
    let record: RecoveryCodeRecord = JSON.parse(JSON.stringify(await hashFast()));
    const inputs = ['7q2k m4zt oxew 9rbd', 'H3NVP8AG51CJYF6S', 'oooo-llll-2222-3333'];
    for (const [i, input] of inputs.entries()) {
      const remaining = 2 - i;
      const result = await redeemRecoveryCode({ record, code: input });
      expect(result).toEqual({
        ok: true,
        record: { ...record, ...moveFirst(record, i), revision: record.revision + 1 },
        expectedRevision: record.revision,
        remaining,
      });
      record = JSON.parse(JSON.stringify((result as { record: RecoveryCodeRecord }).record));
      for (const used of inputs.slice(0, i + 1)) {
        const again = await redeemRecoveryCode({ record, code: used });
        expect(again).toEqual({ ok: false, reason: 'replayed', remaining });
      }
    }
  });

  it('redeemRecoveryCode never redeems a code twice, in whatever order codes are typed.', async () => {
    const initial = await hashFast();
    const typed = fc.constantFrom(...CODES, ...CODES.map((code) => code.toLowerCase()), 'ZZZZ');
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { maxLength: 8 }), async (inputs) => {
        let record = initial;
        const redeemed: string[] = [];
        for (const input of inputs) {
          const result = await redeemRecoveryCode({ record, code: input });
          if (!result.ok) {
            continue;
          }
          redeemed.push(normalizeRecoveryCode(input));
          record = result.record;
        }
        const right = inputs.map(normalizeRecoveryCode).filter((code) => code !== 'ZZZZ');
        expect(redeemed).toEqual([...new Set(right)]);
        expect(record.unused).toHaveLength(CODES.length - redeemed.length);
      }),
    );
  });

  /** The hashes after the first unused code was redeemed, when `redeemed` were used before. */
  const moveFirst = ({ unused, used }: RecoveryCodeRecord, redeemed: number) => {
    expect(used).toHaveLength(redeemed);
    return { unused: unused.slice(1), used: [...used, unused[0]] };
  };

  it('hashRecoveryCodes starts each set at a random revision below 2 to the power of 30.', async () => {
    const revisions = new Set<number>();
    for (let i = 0; i < 20; i++) {
      revisions.add((await hashFast([CODES[0]])).revision);
    }
    expect(revisions.size).toBe(20);
    for (const revision of revisions) {
      expect(revision).toBeLessThan(2 ** 30);
    }
  });

  it('redeemRecoveryCode does not change the record that it is given.', async () => {
    const record = await hashFast();
    const before = structuredClone(record);
    await redeemRecoveryCode({ record, code: CODES[0] });
    expect(record).toEqual(before);
  });

  it('redeemRecoveryCode distinguishes a wrong code from input that is not a code.', async () => {
    const record = await hashFast();
    expect(await redeemRecoveryCode({ record, code: '7Q2K-M4ZT-0XEW-9RBE' })).toEqual({
      ok: false,
      reason: 'mismatch',
      remaining: 3,
    });
    for (const input of [
      '',
      '7Q2K-M4ZT-0XEW-9RB',
      '7Q2K-M4ZT-0XEW-9RBDD',
      '7Q2K-M4ZT-0XEW-9RBU',
      '!Q2K-M4ZT-0XEW-9RBD',
      'é'.repeat(16),
      undefined,
      null,
      7,
      {},
      [],
    ]) {
      expect(await redeemRecoveryCode({ record, code: input as string })).toEqual({
        ok: false,
        reason: 'malformed',
        remaining: 3,
      });
    }
  });

  it('redeemRecoveryCode returns mismatch for a wrong code after another one was used.', async () => {
    const first = await redeemRecoveryCode({ record: await hashFast(), code: CODES[0] });
    const { record } = first as { record: RecoveryCodeRecord };
    expect(await redeemRecoveryCode({ record, code: '7Q2K-M4ZT-0XEW-9RBE' })).toEqual({
      ok: false,
      reason: 'mismatch',
      remaining: 2,
    });
  });

  it('redeemRecoveryCode accepts records of up to ten million iterations.', async () => {
    const record = { ...(await hashFast()), iterations: 10_000_000 };
    expect(await redeemRecoveryCode({ record, code: 'x' })).toMatchObject({ reason: 'malformed' });
  });

  it('redeemRecoveryCode throws for a record that is not what was stored.', async () => {
    const record = await hashFast();
    const wrong = [
      null,
      undefined,
      {},
      { ...record, algorithm: 'none' },
      { ...record, iterations: 1 },
      { ...record, iterations: 1e12 },
      { ...record, salt: '' },
      { ...record, salt: '!' },
      { ...record, salt: null },
      { ...record, iterations: 10_000_001 },
      { ...record, salt: record.salt.slice(4) },
      { ...record, length: '16' },
      { ...record, unused: CODES },
      { ...record, unused: null },
      { ...record, used: [''] },
      { ...record, revision: '0' },
      JSON.stringify(record),
    ];
    for (const value of wrong) {
      await expect(
        redeemRecoveryCode({ record: value as RecoveryCodeRecord, code: CODES[0] }),
      ).rejects.toThrow(tesseraError('invalid-record'));
    }
  });
});
