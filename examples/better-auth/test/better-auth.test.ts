import { EMAIL, PASSWORD } from '../../../test/providers/account.ts';
import { describeWalk } from '../../../test/providers/describe-walk.ts';
import { openPage } from '../../../test/providers/open-page.ts';
import { serveAuth } from '../server/serve-auth.ts';

describeWalk({
  name: 'The example for Better Auth',
  open: ({ isLimited }) =>
    openPage({ root: new URL('..', import.meta.url), plugins: [serveAuth({ isLimited })] }),
  async enter(user) {
    await user.fill('Email', EMAIL);
    await user.fill('Password', PASSWORD);
    await user.press('Create account');
  },
  proofs: {
    enroll: ['password'],
    replace: ['password'],
    confirm: { impossible: 'The password came before the key.' },
    disable: ['password'],
  },
  recoveryCodes: 10,
  // The hyphen may be left out.
  respell: (code) => code.replace('-', ''),
  limit: 3,
});
