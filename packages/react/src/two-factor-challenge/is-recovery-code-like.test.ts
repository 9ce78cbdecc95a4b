import { generateRecoveryCodes } from '@tessera/core';
import { describe, expect, it } from 'vitest';
import { isRecoveryCodeLike } from './is-recovery-code-like.ts';

describe('isRecoveryCodeLike', () => {
  it.each([
    '7K4M-2QXR-9TWD-HC5N',
    ' 7k4m 2qxr 9twd hc5n\n',
    '7K4M2QXR9TWDHC5N',
    'aBc1e-12345',
    '7K4M–2QXR–9TWD–HC5N',
    'a1b2c3d4e5',
    ...generateRecoveryCodes({ count: 3 }).filter((code) => /\d/.test(code)),
  ])('isRecoveryCodeLike accepts %j.', (text) => {
    expect(isRecoveryCodeLike(text)).toBe(true);
  });

  it.each([
    '',
    '123456',
    '123 456',
    '12345678',
    'Your code is 123456',
    'G-123456',
    'Acme: 123 456',
  ])('isRecoveryCodeLike leaves %j to the field for digits.', (text) => {
    expect(isRecoveryCodeLike(text)).toBe(false);
  });
});
