import { openPage } from '../open-page.ts';
import { startServer } from '../start-server.ts';
import { describeWalk } from '../describe-walk.ts';

const NO_PROOF = { impossible: 'A session is enough for Cognito.' };

describeWalk({
  name: 'Amplify with cognito-local',
  async open() {
    const server = await startServer(new URL('serve.mjs', import.meta.url));
    return openPage({ root: new URL('.', import.meta.url), server });
  },
  proofs: { enroll: NO_PROOF, replace: NO_PROOF, confirm: NO_PROOF, disable: NO_PROOF },
  recoveryCodes: { impossible: 'Cognito has none.' },
  limit: { impossible: 'cognito-local counts no attempts.' },
});
