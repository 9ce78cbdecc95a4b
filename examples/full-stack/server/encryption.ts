import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/**
 * Encrypts secrets, so that a copy of the database alone reveals none. AES-256-GCM; the result is
 * nonce, tag and ciphertext in one.
 */
export interface Encryption {
  /** @param owner The user's id. The result is bound to it: in another user's row it is useless. */
  encrypt: (text: string, owner: string) => Uint8Array;
  /** @throws Error if the key or the owner differs, or if any bit was changed. */
  decrypt: (encrypted: Uint8Array, owner: string) => string;
}

/** @param key 32 bytes. */
export function createEncryption(key: Uint8Array): Encryption {
  return {
    encrypt(text, owner) {
      const nonce = randomBytes(NONCE_LENGTH);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
    },
    decrypt(encrypted, owner) {
      const nonce = encrypted.subarray(0, NONCE_LENGTH);
      const tag = encrypted.subarray(NONCE_LENGTH, NONCE_LENGTH + TAG_LENGTH);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH })
        .setAAD(Buffer.from(owner))
        .setAuthTag(tag);
      return (
        decipher.update(encrypted.subarray(NONCE_LENGTH + TAG_LENGTH), undefined, 'utf8') +
        decipher.final('utf8')
      );
    },
  };
}

/**
 * Returns the key of this installation: `ENCRYPTION_KEY` (32 bytes in Base64), or the contents of a
 * file in the data folder. The first start creates the file, and only its owner can read it.
 *
 * Without the key the secrets in the database are lost. Back up both, in different places.
 *
 * @throws Error if the key is not 32 bytes long.
 */
export async function loadEncryptionKey(
  folder: string,
  given: string | undefined,
): Promise<Uint8Array> {
  const file = join(folder, 'encryption.key');
  if (given === undefined) {
    await mkdir(folder, { recursive: true });
    // `wx` never overwrites a key.
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
      `${source} holds ${key.length} bytes, but AES-256 needs 32. Create a key with: openssl rand -base64 32`,
    );
  }
  return key;
}
