import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const KEY_ID_LENGTH = 8;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/**
 * Encrypts secrets, so that a copy of the database alone reveals none. AES-256-GCM; the result is
 * the id of the key, nonce, tag and ciphertext in one.
 */
export interface Encryption {
  /** @param owner The user's id. The result is bound to it: in another user's row it is useless. */
  encrypt: (text: string, owner: string) => Uint8Array;
  /** @throws Error if the key or the owner differs, or if any bit was changed. */
  decrypt: (encrypted: Uint8Array, owner: string) => string;
  /** The id of the key that encrypts. Results begin with it. */
  keyId: Uint8Array;
  /** The ids of all keys that decrypt, in hexadecimal. */
  keyIds: ReadonlySet<string>;
}

/**
 * @param key 32 bytes.
 * @param oldKeys Keys that decrypt only. To replace the key, give the old one here.
 */
export function createEncryption(key: Uint8Array, oldKeys: readonly Uint8Array[] = []): Encryption {
  const keys = new Map([key, ...oldKeys].map((one) => [toHex(getKeyId(one)), one]));
  const keyId = getKeyId(key);

  return {
    keyId,
    keyIds: new Set(keys.keys()),
    encrypt(text, owner) {
      const nonce = randomBytes(NONCE_LENGTH);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([keyId, nonce, cipher.getAuthTag(), ciphertext]);
    },
    decrypt(encrypted, owner) {
      const [id, nonce, tag, ciphertext] = split(
        encrypted,
        KEY_ID_LENGTH,
        NONCE_LENGTH,
        TAG_LENGTH,
      );
      const usedKey = keys.get(toHex(id!));
      if (!usedKey) {
        throw new Error('A secret cannot be authenticated: none of the keys has encrypted it.');
      }
      const decipher = createDecipheriv('aes-256-gcm', usedKey, nonce!, {
        authTagLength: TAG_LENGTH,
      })
        .setAAD(Buffer.from(owner))
        .setAuthTag(tag!);
      return decipher.update(ciphertext!, undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

/** An id that reveals nothing about the key. */
function getKeyId(key: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update('id of the key').digest().subarray(0, KEY_ID_LENGTH);
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** Cuts parts of these lengths off. The last part is the rest. */
function split(bytes: Uint8Array, ...lengths: number[]): Uint8Array[] {
  let offset = 0;
  const parts = lengths.map((length) => bytes.subarray(offset, (offset += length)));
  return [...parts, bytes.subarray(offset)];
}
