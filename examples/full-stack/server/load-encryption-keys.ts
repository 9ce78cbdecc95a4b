import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Returns the keys of this installation: `ENCRYPTION_KEY`, or the contents of a file in the data
 * folder. The first start creates the file, and only its owner can read it.
 *
 * Either holds 32 bytes in Base64, or several keys separated by commas. The first one encrypts, the
 * others only decrypt.
 *
 * Without the key the secrets in the database are lost. Back up both, in different places.
 *
 * @throws Error if a key is not 32 random bytes.
 */
export async function loadEncryptionKeys(
  folder: string,
  given: string | undefined,
): Promise<[Uint8Array, ...Uint8Array[]]> {
  const file = join(folder, 'encryption.key');
  if (given === undefined) {
    await createKeyFile(folder, file);
  }
  const source = given === undefined ? file : 'ENCRYPTION_KEY';
  const [first = '', ...others] = (given ?? (await readFile(file, 'utf8'))).split(',');
  return [parseKey(first, source), ...others.map((text) => parseKey(text, source))];
}

async function createKeyFile(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    // `wx` never overwrites a key.
    await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
  }
}

/** The errors never quote the key. */
function parseKey(text: string, source: string): Uint8Array {
  const key = Buffer.from(text, 'base64');
  const advice = 'Create a key with: openssl rand -base64 32';
  if (key.length !== 32) {
    throw new Error(`${source} holds ${key.length} bytes, but AES-256 needs 32. ${advice}`);
  }
  // Node skips what is not Base64.
  if (key.toString('base64') !== text.trim()) {
    throw new Error(`${source} holds characters that are not Base64. ${advice}`);
  }
  // 32 random bytes have about 30 different values.
  if (new Set(key).size < 16) {
    throw new Error(`${source} is not random. ${advice}`);
  }
  return key;
}
