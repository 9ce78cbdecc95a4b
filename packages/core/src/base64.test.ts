import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

describe('Base64', () => {
  // RFC 4648 §10.
  it.each([
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ])('Base64 encodes %j as %s and decodes it, with and without padding.', (text, base64) => {
    const bytes = Array.from(new TextEncoder().encode(text));
    expect(toBase64(Uint8Array.from(bytes))).toBe(base64);
    expect(Array.from(fromBase64(base64)!)).toEqual(bytes);
    expect(Array.from(fromBase64(base64.replaceAll('=', ''))!)).toEqual(bytes);
  });

  it('Base64 decoding accepts the standard and the URL alphabet.', () => {
    for (const text of ['+/+/', '-_-_']) {
      expect(Array.from(fromBase64(text)!)).toEqual([251, 255, 191]);
    }
  });

  it('Base64 decoding returns undefined for text that is not Base64.', () => {
    for (const text of ['!', 'A', 'Zg=a', 'é']) {
      expect(fromBase64(text)).toBeUndefined();
    }
  });
});
