import { generateRecoveryCodes } from '@tessera/core';
import { describe, expect, it } from 'vitest';
import { recoveryCodesMessages } from '../recovery-codes/messages.ts';
import { recoveryCodesText } from '../recovery-codes/recovery-codes-text.ts';
import { findRecoveryCodes } from './find-recovery-codes.ts';

describe('findRecoveryCodes', () => {
  const codes = generateRecoveryCodes({ count: 10 }).filter((code) => /\d/.test(code));

  it('findRecoveryCodes finds every code in the text that the wizard copies, saves and prints.', () => {
    for (const issuer of ['Acme', '2026', 'Acme, Inc.', undefined]) {
      const text = recoveryCodesText(
        codes,
        { issuer, accountName: 'ada@example.org', createdAt: new Date(0), count: codes.length },
        recoveryCodesMessages,
      );
      expect(findRecoveryCodes(text)).toEqual(codes);
      expect(findRecoveryCodes(text.replaceAll('\n', '\r\n'))).toEqual(codes);
    }
  });

  it.each([
    codes.map((code, index) => `${index + 1}. ${code}`).join('\n'),
    codes.map((code) => `• ${code}`).join('\n'),
    codes.map((code) => `- ${code}`).join('\n'),
    codes.join(', '),
    codes.map((code, index) => code + (index % 2 ? '\n' : '\t')).join(''),
    codes.join(';'),
  ])('findRecoveryCodes finds every code in a list of any form.', (text) => {
    expect(findRecoveryCodes(text)).toEqual(codes);
  });

  it('findRecoveryCodes finds codes of digits in a list, and none in one line.', () => {
    expect(findRecoveryCodes('1234 5678\n8765 4321')).toEqual(['1234 5678', '8765 4321']);
    expect(findRecoveryCodes('1234 5678')).toEqual([]);
  });

  it.each([
    ['3. 7K4M-2QXR', ['7K4M-2QXR']],
    ['Recovery code for Acme\n7K4M-2QXR', ['7K4M-2QXR']],
    ['7K4M\n2QXR\n9TWD\nHC5N', ['7K4M\n2QXR\n9TWD\nHC5N']],
    ['Your Acme code is 123 456', []],
    ['', []],
  ])('findRecoveryCodes reads %j as %j.', (text, found) => {
    expect(findRecoveryCodes(text)).toEqual(found);
  });
});
