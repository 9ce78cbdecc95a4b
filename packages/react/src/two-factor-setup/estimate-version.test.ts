import { createKeyUri, generateSecret } from '@tessera/core';
import { encodeQr, errorCorrectionLevels } from '@tessera/qr';
import { expect, it } from 'vitest';
import { estimateVersion } from './estimate-version.ts';

const ISSUERS = ['Acme', 'A', 'Example Corporation', 'Ünïversität', '株式会社', 'ACME-42'];
const ACCOUNTS = ['ada', 'ada@example.org', 'ada.lovelace+2fa@mail.example.co.uk', '0123456789012'];

it('The estimated version of a key URI is almost always that of its symbol, and at most one more.', () => {
  const differences: number[] = [];
  for (const issuer of ISSUERS) {
    for (const accountName of ACCOUNTS) {
      for (const length of [32, 40, 64]) {
        const value = createKeyUri({ issuer, accountName, secret: generateSecret({ length }) });
        for (const errorCorrectionLevel of errorCorrectionLevels) {
          const options = { value, errorCorrectionLevel };
          differences.push(estimateVersion(options) - encodeQr(value, options).version);
        }
      }
    }
  }
  expect(differences.filter((difference) => difference !== 0 && difference !== 1)).toEqual([]);
  const exact = differences.filter((difference) => difference === 0).length;
  expect(exact / differences.length).toBeGreaterThan(0.9);
});

it('The estimated version is at least the given one, and exactly that without `fit`.', () => {
  expect(estimateVersion({ value: 'otpauth://totp/a', version: 9 })).toBe(9);
  expect(estimateVersion({ value: 'x'.repeat(500), version: 3, fit: false })).toBe(3);
});
