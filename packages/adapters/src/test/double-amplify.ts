import { Amplify, ConsoleLogger } from '@aws-amplify/core';
import * as auth from '@aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import { generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { vi } from 'vitest';
import {
  createAmplifyAdapter,
  createAmplifyChallengeAdapter,
  createAmplifySignInSetupAdapter,
} from '../amplify.ts';
import { WireError, createWire } from './create-wire.ts';
import { type Double, type Provider, EMAIL, PASSWORD, toVerify } from './double.ts';

// It warns that the endpoint is not the usual one.
ConsoleLogger.LOG_LEVEL = 'ERROR';

/** The real SDK of Amplify on a double of Cognito, for a user who is signed in. */
export function createAmplifyDouble(): Double & { state: { pending?: string; active?: string } } {
  const state: { pending?: string; active?: string; isOn: boolean } = { isOn: false };
  const wire = createWire(
    ({ name, body }) => {
      switch (name) {
        case 'AssociateSoftwareToken':
          state.pending = generateSecret();
          return { SecretCode: state.pending };
        case 'VerifySoftwareToken':
          if (state.pending === undefined) {
            throw refusal('SoftwareTokenMFANotFoundException');
          }
          if (!isRight(state.pending, body.UserCode)) {
            throw refusal('EnableSoftwareTokenMFAException');
          }
          state.active = state.pending;
          return { Status: 'SUCCESS' };
        case 'SetUserMFAPreference':
          state.isOn = body.SoftwareTokenMfaSettings.Enabled;
          return {};
        case 'GetUser':
          return {
            Username: EMAIL,
            UserAttributes: [],
            UserMFASettingList: state.isOn ? ['SOFTWARE_TOKEN_MFA'] : [],
          };
        case 'InitiateAuth':
          return {
            ChallengeName: 'SOFTWARE_TOKEN_MFA',
            Session: 'session',
            ChallengeParameters: {},
          };
        case 'RespondToAuthChallenge':
          if (!isRight(state.active, body.ChallengeResponses.SOFTWARE_TOKEN_MFA_CODE)) {
            throw refusal('CodeMismatchException');
          }
          return {
            ChallengeParameters: {},
            AuthenticationResult: {
              AccessToken: createToken(),
              IdToken: createToken(),
              RefreshToken: 'refresh',
            },
          };
        default:
          throw refusal('InvalidParameterException');
      }
    },
    { name: ({ headers }) => headers.get('x-amz-target')!.replace(/.*\./, '') },
  );
  vi.stubGlobal('fetch', wire.fetch);
  const Cognito = {
    userPoolId: 'eu-west-1_acme',
    userPoolClientId: 'acme',
    userPoolEndpoint: 'http://127.0.0.1',
  };
  const tokens = { accessToken: { payload: {}, toString: createToken } };
  Amplify.configure(
    { Auth: { Cognito } },
    {
      Auth: { tokenProvider: { getTokens: async () => tokens } },
    },
  );
  return {
    state,
    adapter: createAmplifyAdapter(auth),
    wire,
    expire() {
      delete state.pending;
    },
    limit() {
      wire.refuse = () => refusal('LimitExceededException');
    },
    async challenge(onSignIn?: () => Promise<void>) {
      state.active = generateSecret();
      // As the package `aws-amplify` does: the SDK stores the tokens of this sign-in itself.
      const tokenProvider = cognitoUserPoolsTokenProvider;
      tokenProvider.setAuthConfig({ Cognito });
      tokenProvider.setKeyValueStorage(createStorage());
      Amplify.configure({ Auth: { Cognito } }, { Auth: { tokenProvider } });
      await auth.signIn({
        username: EMAIL,
        password: PASSWORD,
        options: { authFlowType: 'USER_PASSWORD_AUTH' },
      });
      const { confirmSignIn } = auth;
      let isPassed = false;
      return {
        adapter: createAmplifyChallengeAdapter(
          { confirmSignIn },
          {
            async onResult({ isSignedIn }) {
              await onSignIn?.();
              isPassed = isSignedIn;
            },
          },
        ),
        code: generateTotp({ secret: state.active }),
        isPassed: () => isPassed,
      };
    },
    async setupAtSignIn(onSignIn) {
      const { code } = await this.challenge();
      const { confirmSignIn } = auth;
      const adapter = createAmplifySignInSetupAdapter(
        { confirmSignIn },
        { totpSetupDetails: { sharedSecret: state.active! }, onResult: onSignIn },
      );
      return { code, verify: toVerify(adapter) };
    },
  };
}

function refusal(name: string): WireError {
  return new WireError(400, { __type: name, message: name }, { 'x-amzn-errortype': name });
}

function isRight(secret: string | undefined, code: string): boolean {
  return secret !== undefined && verifyTotp({ secret, code }).ok;
}

function createToken(): string {
  const payload = { sub: 'user', exp: Math.floor(Date.now() / 1000) + 3600, iat: 0 };
  return ['{}', JSON.stringify(payload), ''].map((part) => btoa(part)).join('.');
}

function createStorage() {
  const items = new Map<string, string>();
  return {
    setItem: async (key: string, value: string) => void items.set(key, value),
    getItem: async (key: string) => items.get(key) ?? null,
    removeItem: async (key: string) => void items.delete(key),
    clear: async () => items.clear(),
  };
}

export const AMPLIFY: Provider = {
  name: 'Amplify',
  create: createAmplifyDouble,
  startRequest: 'AssociateSoftwareToken',
  verifyRequests: ['VerifySoftwareToken', 'SetUserMFAPreference'],
  retriesSecond: true,
  expires: true,
  wait: { impossible: 'Cognito names none.' },
  proves: { impossible: 'Cognito changes the second factor of every session.' },
  codes: { impossible: 'Cognito has none.' },
  renewsCodes: { impossible: 'Cognito has none.' },
  refusesAsData: { impossible: 'The SDK throws.' },
  cancels: { impossible: 'Cognito keeps the key, which does nothing, until the next one.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: { impossible: 'Cognito has none.' },
  recovers: { impossible: 'Cognito has no recovery codes.' },
  callsApp: true,
  setsUpAtSignIn: true,
};
