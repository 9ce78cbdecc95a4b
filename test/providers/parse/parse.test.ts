import { openPage } from '../open-page.ts';
import { startServer } from '../start-server.ts';
import { describeWalk } from '../describe-walk.ts';

const NO_PROOF = { impossible: 'A session is enough for Parse Server.' };

describeWalk({
  name: 'Parse Server on PGlite',
  async open(options) {
    const server = await startServer(new URL('serve.mjs', import.meta.url), options);
    return openPage({ root: new URL('.', import.meta.url), server });
  },
  proofs: { enroll: NO_PROOF, replace: NO_PROOF, confirm: ['code'], disable: NO_PROOF },
  recoveryCodes: 2,
  limit: 3,
});
