/**
 * A component of a block. Its properties are what the app passes.
 *
 * @typedef {object} Component
 * @property {string} create The expression that creates the adapter.
 * @property {[name: string, type: string, description: string][]} [props] A name that ends with `?`
 *   is optional.
 * @property {string} [body] What the component calls before.
 * @property {boolean} [isRepeated] Whether each render creates the adapter.
 *
 * @typedef {object} Provider
 * @property {string} name The start of the names of the components.
 * @property {string[]} imports What the block imports from `@tessera/adapters`.
 * @property {string} [sdkImport] The import of the SDK, if the block calls it.
 * @property {string} [sdk] The package of `sdkImport`.
 * @property {boolean} [hasNoRecoveryCodes] Whether the challenge asks for codes only.
 * @property {Component} setup The component for the settings page.
 * @property {Component} challenge The component for the sign-in.
 */

/** @type {Record<string, Provider>} */
export const PROVIDERS = {
  amplify: {
    name: 'Amplify',
    imports: ['createAmplifyAdapter', 'createAmplifyChallengeAdapter'],
    sdkImport: "import * as auth from 'aws-amplify/auth';",
    sdk: 'aws-amplify',
    hasNoRecoveryCodes: true,
    setup: { create: 'createAmplifyAdapter(auth)' },
    challenge: {
      create: 'createAmplifyChallengeAdapter(auth, { onResult })',
      props: [
        [
          'onResult',
          '(result: auth.ConfirmSignInOutput) => void | Promise<unknown>',
          'Called with the result of `confirmSignIn`, because another step can follow.',
        ],
      ],
    },
  },
  appwrite: {
    name: 'Appwrite',
    imports: ['type AppwriteAccount', 'createAppwriteAdapter', 'createAppwriteChallengeAdapter'],
    setup: {
      create: 'createAppwriteAdapter(account)',
      props: [['account', 'AppwriteAccount', 'The `Account` of your app.']],
    },
    challenge: {
      create: 'createAppwriteChallengeAdapter(account)',
      props: [['account', 'AppwriteAccount', 'The `Account` of your app.']],
    },
  },
  auth0: {
    name: 'Auth0',
    imports: [
      'type Auth0Mfa',
      'type Auth0MyAccount',
      'type Auth0SignInOptions',
      'createAuth0Adapter',
      'createAuth0ChallengeAdapter',
    ],
    setup: {
      create: 'createAuth0Adapter(myAccount)',
      props: [['myAccount', 'Auth0MyAccount', 'The My Account API: `auth0.myAccount`.']],
    },
    challenge: {
      create: 'createAuth0ChallengeAdapter(mfa, options)',
      props: [
        ['mfa', "Pick<Auth0Mfa, 'verify'>", 'The MFA API: `auth0.mfa`.'],
        [
          'options',
          'Auth0SignInOptions',
          'The `mfa_token` of the `MfaRequiredError`, and what to call after the sign-in.',
        ],
      ],
    },
  },
  'better-auth': {
    name: 'BetterAuth',
    imports: [
      'type BetterAuthAdapterOptions',
      'type BetterAuthChallengeClient',
      'type BetterAuthSetupClient',
      'createBetterAuthAdapter',
      'createBetterAuthChallengeAdapter',
    ],
    setup: {
      create: 'createBetterAuthAdapter(client, options)',
      props: [
        ['client', 'BetterAuthSetupClient', 'Your client, with the plugin `twoFactorClient`.'],
        [
          'options?',
          'BetterAuthAdapterOptions',
          'The issuer, and whether the user has a password.',
        ],
      ],
    },
    challenge: {
      create: 'createBetterAuthChallengeAdapter(client)',
      props: [
        ['client', 'BetterAuthChallengeClient', 'Your client, with the plugin `twoFactorClient`.'],
      ],
    },
  },
  clerk: {
    name: 'Clerk',
    imports: ['createClerkAdapter', 'createClerkChallengeAdapter'],
    sdkImport: "import { useClerk, useReverification, useSignIn } from '@clerk/react';",
    sdk: '@clerk/react',
    setup: {
      body: `const clerk = useClerk();
const createTOTP = useReverification(() => clerk.user!.createTOTP());
const verifyTOTP = useReverification((input: { code: string }) => clerk.user!.verifyTOTP(input));
const disableTOTP = useReverification(() => clerk.user!.disableTOTP());
const createBackupCode = useReverification(() => clerk.user!.createBackupCode());`,
      create:
        'createClerkAdapter({ getUser: () => clerk.user, createTOTP, verifyTOTP, disableTOTP, createBackupCode })',
    },
    challenge: {
      body: 'const { signIn } = useSignIn();',
      create: 'createClerkChallengeAdapter(() => signIn)',
      isRepeated: true,
    },
  },
  directus: {
    name: 'Directus',
    imports: [
      'type DirectusAdapterOptions',
      'type DirectusChallengeOptions',
      'createDirectusAdapter',
      'createDirectusChallengeAdapter',
    ],
    hasNoRecoveryCodes: true,
    setup: {
      create: 'createDirectusAdapter(options)',
      props: [['options', 'DirectusAdapterOptions', 'The address of Directus.']],
    },
    challenge: {
      create: 'createDirectusChallengeAdapter(options)',
      props: [
        [
          'options',
          'DirectusChallengeOptions',
          'The address of Directus and the sign-in to finish.',
        ],
      ],
    },
  },
  'django-allauth': {
    name: 'Allauth',
    imports: ['type AllauthOptions', 'createAllauthAdapter', 'createAllauthChallengeAdapter'],
    setup: {
      create: 'createAllauthAdapter(options)',
      props: [['options?', 'AllauthOptions', 'The address of the API, if it is another one.']],
    },
    challenge: {
      create: 'createAllauthChallengeAdapter(options)',
      props: [['options?', 'AllauthOptions', 'The address of the API, if it is another one.']],
    },
  },
  firebase: {
    name: 'Firebase',
    imports: ['createFirebaseAdapter', 'createFirebaseChallengeAdapter'],
    sdkImport: `import {
  type Auth,
  EmailAuthProvider,
  type MultiFactorResolver,
  TotpMultiFactorGenerator,
  getMultiFactorResolver,
  multiFactor,
  reauthenticateWithCredential,
} from 'firebase/auth';`,
    sdk: 'firebase',
    hasNoRecoveryCodes: true,
    setup: {
      create: `createFirebaseAdapter(
        auth,
        { multiFactor, TotpMultiFactorGenerator, getMultiFactorResolver },
        {
          signInAgain: (user, password) =>
            reauthenticateWithCredential(
              user,
              EmailAuthProvider.credential(user.email ?? '', password),
            ),
        },
      )`,
      props: [['auth', 'Auth', 'The `Auth` of your app.']],
    },
    challenge: {
      create: 'createFirebaseChallengeAdapter(resolver, { TotpMultiFactorGenerator })',
      props: [['resolver', 'MultiFactorResolver', 'The result of `getMultiFactorResolver`.']],
    },
  },
  'laravel-fortify': {
    name: 'Fortify',
    imports: [
      'type FortifyAdapterOptions',
      'type FortifyOptions',
      'createFortifyAdapter',
      'createFortifyChallengeAdapter',
    ],
    setup: {
      create: 'createFortifyAdapter(options)',
      props: [['options', 'FortifyAdapterOptions', 'How your app knows that it is on.']],
    },
    challenge: {
      create: 'createFortifyChallengeAdapter(options)',
      props: [['options?', 'FortifyOptions', 'The address of your app, if it is another one.']],
    },
  },
  logto: {
    name: 'Logto',
    imports: [
      'type LogtoAdapterOptions',
      'type LogtoChallengeOptions',
      'type LogtoClient',
      'createLogtoAdapter',
      'createLogtoChallengeAdapter',
    ],
    setup: {
      create: 'createLogtoAdapter(client, options)',
      props: [
        ['client', 'LogtoClient', 'The client of your app.'],
        ['options', 'LogtoAdapterOptions', 'The address of Logto.'],
      ],
    },
    challenge: {
      create: 'createLogtoChallengeAdapter(options)',
      props: [['options', 'LogtoChallengeOptions', 'What to call when the sign-in goes on.']],
    },
  },
  ory: {
    name: 'Ory',
    imports: [
      'type OryAdapterOptions',
      'type OryFlow',
      'type OryLoginApi',
      'type OrySettingsApi',
      'createOryAdapter',
      'createOryChallengeAdapter',
    ],
    setup: {
      create: 'createOryAdapter(api, options)',
      props: [
        ['api', 'OrySettingsApi', 'The `FrontendApi` of your app.'],
        ['options?', 'OryAdapterOptions', 'The settings flow in the address of the page.'],
      ],
    },
    challenge: {
      create: 'createOryChallengeAdapter(api, flow)',
      props: [
        ['api', 'OryLoginApi', 'The `FrontendApi` of your app.'],
        ['flow', 'OryFlow', 'The login flow with `aal2`.'],
      ],
    },
  },
  parse: {
    name: 'Parse',
    imports: [
      'type ParseAdapterOptions',
      'type ParseChallengeOptions',
      'createParseAdapter',
      'createParseChallengeAdapter',
    ],
    setup: {
      create: 'createParseAdapter(options)',
      props: [['options', 'ParseAdapterOptions', 'The server and the user who is signed in.']],
    },
    challenge: {
      create: 'createParseChallengeAdapter(options)',
      props: [['options', 'ParseChallengeOptions', 'The server and the sign-in to finish.']],
    },
  },
  supabase: {
    name: 'Supabase',
    imports: ['type SupabaseClient', 'createSupabaseAdapter', 'createSupabaseChallengeAdapter'],
    hasNoRecoveryCodes: true,
    setup: {
      create: 'createSupabaseAdapter(client)',
      props: [['client', 'SupabaseClient', 'The client of your app.']],
    },
    challenge: {
      create: 'createSupabaseChallengeAdapter(client)',
      props: [['client', 'SupabaseClient', 'The client of your app.']],
    },
  },
  supertokens: {
    name: 'Supertokens',
    imports: [
      'type SupertokensTotp',
      'createSupertokensAdapter',
      'createSupertokensChallengeAdapter',
    ],
    hasNoRecoveryCodes: true,
    setup: {
      create: 'createSupertokensAdapter(totp)',
      props: [['totp', 'SupertokensTotp', 'The recipe `supertokens-web-js/recipe/totp`.']],
    },
    challenge: {
      create: 'createSupertokensChallengeAdapter(totp)',
      props: [['totp', 'SupertokensTotp', 'The recipe `supertokens-web-js/recipe/totp`.']],
    },
  },
};
