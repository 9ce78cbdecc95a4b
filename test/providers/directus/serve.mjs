// Starts Directus on PGlite, which is Postgres in this process, with one account.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { announce } from '../announce.mjs';

const [email, password, isLimited] = process.argv.slice(2);

const database = new PGLiteSocketServer({
  db: await PGlite.create(),
  host: '127.0.0.1',
  port: 0,
});
await database.start();
const [host, port] = database.getServerConn().split(':');

Object.assign(process.env, {
  DB_CLIENT: 'pg',
  DB_HOST: host,
  DB_PORT: port,
  DB_USER: 'postgres',
  DB_PASSWORD: 'postgres',
  DB_DATABASE: 'postgres',
  // PGlite has one connection.
  DB_POOL__MIN: '0',
  DB_POOL__MAX: '1',
  SECRET: crypto.randomUUID(),
  ADMIN_EMAIL: email,
  ADMIN_PASSWORD: password,
  PROJECT_NAME: 'Acme',
  SERVE_APP: 'false',
  TELEMETRY: 'false',
  LOG_LEVEL: 'warn',
  ...(isLimited && {
    RATE_LIMITER_ENABLED: 'true',
    // Signing in, the status and the key take the others.
    RATE_LIMITER_POINTS: '6',
    RATE_LIMITER_DURATION: '60',
  }),
});

// Creates the tables. It ends its process, so it needs one of its own.
const command = fileURLToPath(import.meta.resolve('@directus/api/cli/run.js'));
await promisify(execFile)(process.execPath, [command, 'bootstrap']);

const { createServer } = await import('@directus/api/server');
const server = await createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
announce({ url: `http://127.0.0.1:${server.address().port}` });
