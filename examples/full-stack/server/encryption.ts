import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts what the database must not know: AES-256-GCM, stored as nonce, tag and ciphertext in
 * one.
 */
export interface Encryption {
  /** @param owner Bound to the result, which then can't be moved to another user's row. */
  encrypt: (text: string, owner: string) => Uint8Array;
  /** @throws Error when the key or the owner is another, or a bit was changed. */
  decrypt: (encrypted: Uint8Array, owner: string) => string;
}

/** @param key 32 bytes. */
export function createEncryption(key: Uint8Array): Encryption {
  return {
    encrypt(text, owner) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
    },
    decrypt(encrypted, owner) {
      const nonce = encrypted.subarray(0, nonceLength);
      const tag = encrypted.subarray(nonceLength, nonceLength + tagLength);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
        .setAAD(Buffer.from(owner))
        .setAuthTag(tag);
      return (
        decipher.update(encrypted.subarray(nonceLength + tagLength), undefined, 'utf8') +
        decipher.final('utf8')
      );
    },
  };
}

/**
 * The key of this installation: `ENCRYPTION_KEY` (32 bytes in Base64), or a file in the data folder
 * that is made on the first start and that only its owner can read. A database without it is worth
 * nothing: back up both, apart.
 *
 * @throws Error when the key isn't 32 bytes long.
 */
export async function loadEncryptionKey(
  folder: string,
  given: string | undefined,
): Promise<Uint8Array> {
  const file = join(folder, 'encryption.key');
  if (given === undefined) {
    await mkdir(folder, { recursive: true });
    // `wx` writes only if there is none yet.
    await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') {
          throw error;
        }
      },
    );
  }
  const key = Buffer.from(given ?? (await readFile(file, 'utf8')), 'base64');
  if (key.length !== 32) {
    const source = given === undefined ? file : 'ENCRYPTION_KEY';
    throw new Error(
      `${source} holds ${key.length} bytes. AES-256 needs 32, written in Base64: openssl rand -base64 32`,
    );
  }
  return key;
}
