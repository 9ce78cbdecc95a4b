import { describe, expect, it } from 'vitest';
import { outcomeText } from '../test/outcome.ts';
import { measureDistribution, withCountingBytes } from '../test/random.ts';
import { tesseraError } from '../test/tessera-error.ts';
import { formatSecret } from './format-secret.ts';
import { generateSecret } from './generate-secret.ts';
import { normalizeSecret } from './normalize-secret.ts';
import { secretFromBytes, secretFromHex, secretToBytes, secretToHex } from './secret-encoding.ts';

describe('normalizeSecret', () => {
  it.each([
    ['JBSWY3DPEHPK3PXP', 'canonical already'],
    ['jbswy3dpehpk3pxp', 'lower case'],
    ['JBSW Y3DP EHPK 3PXP', 'in groups'],
    ['jbsw-y3dp-ehpk-3pxp', 'with hyphens'],
    ['jbsw–y3dp—ehpk−3pxp', 'with the dashes that text editors make of hyphens'],
    ['\tJBSW\u00a0Y3DP\u2009EHPK\n3PXP ', 'with other spaces'],
    ['JBSW\u200bY3DP\u00adEHPK\ufeff3PXP', 'with invisible characters'],
  ])('normalizeSecret reads %j: %s.', (text) => {
    expect(normalizeSecret(text)).toBe('JBSWY3DPEHPK3PXP');
  });

  it('normalizeSecret removes any amount of padding at the end.', () => {
    expect(normalizeSecret('MZXW6YQ=')).toBe('MZXW6YQ');
    expect(normalizeSecret('MY======')).toBe('MY');
    expect(normalizeSecret('MY==')).toBe('MY');
    expect(normalizeSecret('MY = = = = = =')).toBe('MY');
  });

  it.each(['MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'])(
    'normalizeSecret accepts %s of RFC 4648 §10.',
    (secret) => {
      expect(normalizeSecret(secret)).toBe(secret);
    },
  );

  it.each([
    ['', 'nothing'],
    [' ', 'spaces'],
    ['====', 'padding only'],
    ['A', 'one character'],
    ['MZX', 'three characters'],
    ['MZXW6Y', 'six characters'],
    ['MZXW6YTBO', 'nine characters'],
    ['MZ', 'bits that belong to no byte'],
    ['MZXR', 'bits that belong to no byte'],
    ['MZXW7', 'bits that belong to no byte'],
    ['MZXW6YR', 'bits that belong to no byte'],
    ['JBSW1', 'a digit that is not in the alphabet'],
    ['!JBSWY3D', 'a wrong character before'],
    ['JBSWY3DP!', 'a wrong character after'],
    ['JBSWY3D0', 'a zero'],
    ['JBSW=Y3DP', 'padding inside'],
    ['JBSWY3D_', 'an underscore'],
    ['ſſſſſſſſ', 'letters that become others in upper case'],
    ['ıııııııı', 'letters that become others in upper case'],
    ['ＪＢＳＷＹ３ＤＰ', 'full-width letters'],
  ])('normalizeSecret throws for %j: %s.', (text) => {
    expect(() => normalizeSecret(text)).toThrow(tesseraError('invalid-secret'));
  });

  it.each([undefined, null, 42, {}, [], new Uint8Array(20)])(
    'normalizeSecret throws for %j, which is not a string.',
    (value) => {
      expect(() => normalizeSecret(value as string)).toThrow(tesseraError('invalid-secret'));
    },
  );

  it('normalizeSecret reads a text of a million characters in a bounded time.', () => {
    const length = 1_000_000;
    const [letters, padding] = ['A'.repeat(length), '='.repeat(length)];
    expect(normalizeSecret(letters + padding)).toHaveLength(length);
    for (const text of [`${letters}!`, `${padding}A`, `${letters}${padding}A`]) {
      expect(() => normalizeSecret(text)).toThrow(tesseraError('invalid-secret'));
    }
  });
});

describe('the error of normalizeSecret', () => {
  it('The error of normalizeSecret distinguishes a missing secret from a wrong one.', () => {
    const message = (value: unknown) => outcomeText(() => normalizeSecret(value as string));
    return Promise.all([
      expect(message(undefined)).resolves.toContain('got a value of type undefined.'),
      expect(message(null)).resolves.toContain('got null.'),
      expect(message('JBSW!')).resolves.toContain('a character that is not Base32'),
    ]);
  });
});

describe('formatSecret', () => {
  it('formatSecret groups by four characters or by groupSize, without a space at the end.', () => {
    expect(formatSecret('jbswy3dpehpk3pxp')).toBe('JBSW Y3DP EHPK 3PXP');
    expect(formatSecret('JBSWY3DPEHPK3PXP', { groupSize: 5 })).toBe('JBSWY 3DPEH PK3PX P');
    expect(formatSecret('JBSWY3DP', { groupSize: 8 })).toBe('JBSWY3DP');
    expect(formatSecret('MZXW6')).toBe('MZXW 6');
  });

  it('formatSecret throws for a group size that is out of range.', () => {
    for (const groupSize of [0, -4, 1.5, Number.NaN, 1025]) {
      expect(() => formatSecret('JBSWY3DP', { groupSize })).toThrow(
        tesseraError('invalid-group-size'),
      );
    }
  });
});

describe('generateSecret', () => {
  it('generateSecret returns 32 characters, which are 160 bits, by default.', () => {
    expect(generateSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(secretToBytes(generateSecret())).toHaveLength(20);
  });

  const lengths = Array.from({ length: 73 }, (_, i) => 32 + i);
  const exists = (length: number) => ![1, 3, 6].includes(length % 8);

  it('generateSecret returns canonical secrets of every length that Base32 has.', () => {
    for (const length of lengths.filter(exists)) {
      for (let i = 0; i < 50; i++) {
        const secret = generateSecret({ length });
        expect(secret).toHaveLength(length);
        expect(secretFromBytes(secretToBytes(secret))).toBe(secret);
      }
    }
  });

  it('generateSecret throws for lengths that Base32 does not have.', () => {
    for (const length of lengths.filter((n) => !exists(n))) {
      expect(() => generateSecret({ length })).toThrow(tesseraError('invalid-length'));
    }
  });

  it('generateSecret throws for fewer than 32 characters and for lengths out of range.', () => {
    for (const length of [0, 16, 31, -1, 32.5, Number.NaN, 1e9]) {
      expect(() => generateSecret({ length })).toThrow(tesseraError('invalid-length'));
    }
  });

  it('generateSecret draws each character from separate bits of Web Crypto.', () => {
    expect(withCountingBytes(() => generateSecret())).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
  });

  it('generateSecret draws every character equally often.', () => {
    const secrets = Array.from({ length: 100 }, () => generateSecret({ length: 1024 }));
    const { characters, chiSquared } = measureDistribution(secrets.join(''));
    expect(characters).toBe('234567ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect(chiSquared).toBeLessThan(100);
  });
});

describe('secrets as bytes and hexadecimal digits', () => {
  // RFC 4648 §10, without padding.
  it.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('The secret of the bytes %j is %s, and both conversions are reversible.', (text, secret) => {
    const bytes = new TextEncoder().encode(text);
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(secretFromBytes(bytes)).toBe(secret);
    expect(Array.from(secretToBytes(secret))).toEqual(Array.from(bytes));
    expect(secretFromHex(hex)).toBe(secret);
    expect(secretToHex(secret)).toBe(hex.toUpperCase());
  });

  it('secretToBytes returns bytes that the caller may change.', () => {
    const bytes = secretToBytes('MZXW6YTB');
    bytes.fill(0);
    expect(secretToHex('MZXW6YTB')).toBe('666F6F6261');
  });

  it('secretFromBytes encodes only the bytes of a view, not its whole buffer.', () => {
    const buffer = new TextEncoder().encode('xxfoobarxx');
    expect(secretFromBytes(buffer.subarray(2, 8))).toBe('MZXW6YTBOI');
  });

  it('secretFromHex reads hexadecimal digits in any case, with spaces.', () => {
    expect(secretFromHex('66 6f 6F\n')).toBe('MZXW6');
  });

  it('The conversions of secrets throw for input that holds no key.', () => {
    for (const hex of ['', ' ', '6', '666', 'xx', '0x66', '66-6f', null, 66]) {
      expect(() => secretFromHex(hex as string)).toThrow(tesseraError('invalid-bytes'));
    }
    for (const bytes of [
      new Uint8Array(),
      [1, 2],
      'foo',
      null,
      new ArrayBuffer(4),
      new Uint16Array(2),
    ]) {
      expect(() => secretFromBytes(bytes as Uint8Array)).toThrow(tesseraError('invalid-bytes'));
    }
    expect(() => secretToBytes('A')).toThrow(tesseraError('invalid-secret'));
    expect(() => secretToHex('!')).toThrow(tesseraError('invalid-secret'));
  });
});
