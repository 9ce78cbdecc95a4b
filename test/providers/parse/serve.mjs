// Starts Parse Server on PGlite, which is Postgres in this process, with one account.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import express from 'express';
import { ParseServer } from 'parse-server';
import { announce } from '../announce.mjs';

const [email, password, isLimited] = process.argv.slice(2);
const APP_ID = 'acme';

const database = new PGLiteSocketServer({
  db: await PGlite.create(),
  host: '127.0.0.1',
  port: 0,
});
await database.start();

const app = express();
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${server.address().port}`;
const parse = new ParseServer({
  appId: APP_ID,
  masterKey: crypto.randomUUID(),
  serverURL: url,
  // PGlite has one connection.
  databaseURI: `postgres://postgres@${database.getServerConn()}/postgres?poolSize=1`,
  directAccess: false,
  silent: true,
  logsFolder: null,
  auth: { mfa: { enabled: true, options: ['TOTP'], digits: 6, period: 30, algorithm: 'SHA1' } },
  rateLimit: isLimited
    ? [
        {
          requestPath: '/users/*path',
          requestMethods: 'PUT',
          requestTimeWindow: 60_000,
          requestCount: 3,
          // The test calls from this machine.
          includeInternalRequests: true,
        },
      ]
    : [],
});
await parse.start();
app.use(parse.app);

const response = await fetch(`${url}/users`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-Parse-Application-Id': APP_ID },
  body: JSON.stringify({ username: email, email, password }),
});
if (!response.ok) {
  throw new Error(`The account was refused: ${await response.text()}`);
}
announce({ url, applicationId: APP_ID });
