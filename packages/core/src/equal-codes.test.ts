import { describe, expect, it, vi } from 'vitest';
import { equalCodes } from './equal-codes.ts';

describe('equalCodes', () => {
  it('equalCodes is true for equal codes only.', () => {
    expect(equalCodes('123456', '123456')).toBe(true);
    for (const other of ['023456', '123450', '123465', '12345', '1234567', '']) {
      expect(equalCodes('123456', other)).toBe(false);
    }
  });

  it('equalCodes reads every character of the codes, wherever they differ.', () => {
    const charCodeAt = vi.spyOn(String.prototype, 'charCodeAt');
    const reads = ['123456', '023456', '123450'].map((other) => {
      charCodeAt.mockClear();
      equalCodes('123456', other);
      return charCodeAt.mock.calls.length;
    });
    charCodeAt.mockRestore();
    expect(reads).toEqual([12, 12, 12]);
  });
});
