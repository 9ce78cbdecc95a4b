/** The settings in the environment variables. The README lists them. */
export interface Configuration {
  dataFolder: string | undefined;
  databaseUrl: string | undefined;
  encryptionKey: string | undefined;
  host: string;
  port: number;
  origin: string | undefined;
  proxies: number;
}

/**
 * Reads the environment variables, and finds mistakes in them before a user does.
 *
 * @throws Error that names the variable.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const { DATABASE_URL, ENCRYPTION_KEY, DATA_FOLDER, HOST, ORIGIN } = environment;
  const host = HOST ?? '127.0.0.1';
  if (DATABASE_URL !== undefined && ENCRYPTION_KEY === undefined) {
    throw new Error(
      'DATABASE_URL needs ENCRYPTION_KEY, because all servers of a database must have the same key. Create it with: openssl rand -base64 32',
    );
  }
  if (ORIGIN !== undefined && (!URL.canParse(ORIGIN) || new URL(ORIGIN).origin !== ORIGIN)) {
    throw new Error('ORIGIN must be like https://example.org, without a path.');
  }
  if (ORIGIN === undefined && !/^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host)) {
    throw new Error(
      'HOST opens the server to the network, so ORIGIN must name the address that browsers use, such as https://example.org.',
    );
  }
  return {
    dataFolder: DATA_FOLDER,
    databaseUrl: DATABASE_URL,
    encryptionKey: ENCRYPTION_KEY,
    host,
    port: readInteger(environment, 'PORT', 5173, 65_535),
    origin: ORIGIN,
    proxies: readInteger(environment, 'PROXIES', 0, 10),
  };
}

function readInteger(
  environment: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
  maximum: number,
): number {
  const value = Number(environment[name] ?? fallback);
  if (!Number.isInteger(value) || value < 0 || value > maximum) {
    throw new Error(`${name} must be a whole number from 0 to ${maximum}.`);
  }
  return value;
}
