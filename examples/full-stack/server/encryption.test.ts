import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEncryption, loadEncryptionKey } from './encryption.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-example-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('encryption', () => {
  const { encrypt, decrypt } = createEncryption(randomBytes(32));
  const refusal = /authenticat|initialization vector/i;

  it('gives back what it took', () => {
    expect(decrypt(encrypt('JBSWY3DPEHPK3PXP', 'ada'), 'ada')).toBe('JBSWY3DPEHPK3PXP');
  });

  it('writes the same text differently each time', () => {
    expect(encrypt('JBSWY3DPEHPK3PXP', 'ada')).not.toEqual(encrypt('JBSWY3DPEHPK3PXP', 'ada'));
  });

  it('refuses another owner and another key', () => {
    const encrypted = encrypt('JBSWY3DPEHPK3PXP', 'ada');
    expect(() => decrypt(encrypted, 'bob')).toThrow(refusal);
    expect(() => createEncryption(randomBytes(32)).decrypt(encrypted, 'ada')).toThrow(refusal);
  });

  it('refuses what was changed in any bit', () => {
    const encrypted = encrypt('JBSWY3DPEHPK3PXP', 'ada');
    for (let bit = 0; bit < encrypted.length * 8; bit++) {
      const changed = Uint8Array.from(encrypted);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => decrypt(changed, 'ada')).toThrow(refusal);
    }
  });

  it.each(['JBSWY3DPEHPK3PXP', ''])('refuses %j cut off anywhere', (text) => {
    const encrypted = encrypt(text, 'ada');
    for (let length = 0; length < encrypted.length; length++) {
      expect(() => decrypt(encrypted.subarray(0, length), 'ada')).toThrow(refusal);
    }
  });
});

describe('the key', () => {
  it('is made on the first start, for its owner’s eyes only, and is the same on the next', async () => {
    const first = await loadEncryptionKey(folder, undefined);
    expect(first).toHaveLength(32);
    expect((await stat(join(folder, 'encryption.key'))).mode & 0o777).toBe(0o600);
    expect(await loadEncryptionKey(folder, undefined)).toEqual(first);
  });

  it('comes from the environment where it is given', async () => {
    const key = randomBytes(32);
    expect(Buffer.from(await loadEncryptionKey(folder, key.toString('base64')))).toEqual(key);
  });

  it('must be long enough, and is not in the message when it isn’t', async () => {
    const short = randomBytes(16).toString('base64');
    const message = await loadEncryptionKey(folder, short).catch((error: Error) => error.message);
    expect(message).toContain('ENCRYPTION_KEY holds 16 bytes');
    expect(message).not.toContain(short);
  });

  it('names the file when that is what is broken', async () => {
    await writeFile(join(folder, 'encryption.key'), 'short');
    await expect(loadEncryptionKey(folder, undefined)).rejects.toThrow(
      'encryption.key holds 3 bytes',
    );
  });
});
