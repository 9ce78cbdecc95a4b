import { createAmplifyAdapter, createAmplifyChallengeAdapter } from '@tessera/adapters/amplify';
import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';
import { SERVER_URL, readDetail, showPages } from '../pages/show-pages.tsx';

Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: readDetail('userPoolId'),
      userPoolClientId: readDetail('userPoolClientId'),
      userPoolEndpoint: SERVER_URL,
    },
  },
});

showPages({
  setup: createAmplifyAdapter(auth),
  kinds: ['code'],
  async signIn(username, password) {
    const { nextStep } = await auth.signIn({
      username,
      password,
      options: { authFlowType: 'USER_PASSWORD_AUTH' },
    });
    return nextStep.signInStep === 'CONFIRM_SIGN_IN_WITH_TOTP_CODE'
      ? createAmplifyChallengeAdapter(auth, { onResult: () => undefined })
      : undefined;
  },
  signOut: () => auth.signOut(),
});
