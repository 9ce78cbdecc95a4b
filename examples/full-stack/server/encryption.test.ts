import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEncryption } from './encryption.ts';
import { loadEncryptionKeys } from './load-encryption-keys.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-example-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('encryption', () => {
  const { encrypt, decrypt } = createEncryption(randomBytes(32));
  const DECRYPTION_ERROR = /authenticat|initialization vector/i;

  it('Decryption returns the text that was encrypted.', () => {
    expect(decrypt(encrypt('JBSWY3DPEHPK3PXP', 'ada'), 'ada')).toBe('JBSWY3DPEHPK3PXP');
  });

  it('Encryption gives a different result each time.', () => {
    expect(encrypt('JBSWY3DPEHPK3PXP', 'ada')).not.toEqual(encrypt('JBSWY3DPEHPK3PXP', 'ada'));
  });

  it('Decryption fails for another owner and for another key.', () => {
    const encrypted = encrypt('JBSWY3DPEHPK3PXP', 'ada');
    expect(() => decrypt(encrypted, 'bob')).toThrow(DECRYPTION_ERROR);
    expect(() => createEncryption(randomBytes(32)).decrypt(encrypted, 'ada')).toThrow(
      DECRYPTION_ERROR,
    );
  });

  it('Decryption fails if any bit was changed.', () => {
    const encrypted = encrypt('JBSWY3DPEHPK3PXP', 'ada');
    for (let bit = 0; bit < encrypted.length * 8; bit++) {
      const changed = Uint8Array.from(encrypted);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => decrypt(changed, 'ada')).toThrow(DECRYPTION_ERROR);
    }
  });

  it.each(['JBSWY3DPEHPK3PXP', ''])(
    'Decryption fails if the encrypted form of %j was cut off anywhere.',
    (text) => {
      const encrypted = encrypt(text, 'ada');
      for (let length = 0; length < encrypted.length; length++) {
        expect(() => decrypt(encrypted.subarray(0, length), 'ada')).toThrow(DECRYPTION_ERROR);
      }
    },
  );
});

describe('the key', () => {
  it('The first start creates a key that only its owner can read, and the next start uses it.', async () => {
    const first = await loadEncryptionKeys(folder, undefined);
    expect(first.map((key) => key.length)).toEqual([32]);
    expect((await stat(join(folder, 'encryption.key'))).mode & 0o777).toBe(0o600);
    expect(await loadEncryptionKeys(folder, undefined)).toEqual(first);
  });

  it('The key comes from the environment if it is given there.', async () => {
    const key = randomBytes(32);
    expect(await loadEncryptionKeys(folder, key.toString('base64'))).toEqual([key]);
  });

  it('A key that is too short is rejected with an error that does not contain it.', async () => {
    const short = randomBytes(16).toString('base64');
    const message = await loadEncryptionKeys(folder, short).catch((error: Error) => error.message);
    expect(message).toContain('ENCRYPTION_KEY holds 16 bytes');
    expect(message).not.toContain(short);
  });

  it('Keys that are not Base64, or not random, are rejected with an error that does not contain them.', async () => {
    const key = randomBytes(32).toString('base64');
    for (const [text, reason] of [
      [`!!!${key}???`, 'not Base64'],
      [Buffer.alloc(32).toString('base64'), 'not random'],
      [`${key},`, 'holds 0 bytes'],
    ] as const) {
      const message = await loadEncryptionKeys(folder, text).catch((error: Error) => error.message);
      expect(message).toContain(reason);
      expect(message).not.toContain(key);
    }
  });

  it('Several keys are separated by commas.', async () => {
    const keys = [randomBytes(32), randomBytes(32)];
    const text = keys.map((key) => key.toString('base64')).join(',');
    expect(await loadEncryptionKeys(folder, text)).toEqual(keys);
  });

  it('The error names the file if the key in it is too short.', async () => {
    await writeFile(join(folder, 'encryption.key'), 'short');
    await expect(loadEncryptionKeys(folder, undefined)).rejects.toThrow(
      'encryption.key holds 3 bytes',
    );
  });
});
