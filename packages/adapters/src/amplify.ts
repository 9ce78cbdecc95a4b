import { verifyTotp } from '@tessera/core';
import type { TwoFactorAdapter, TwoFactorChallengeAdapter, TwoFactorError } from '@tessera/react';
import { type ProviderCall, callProvider, readText } from './call-provider.ts';
import { callApp, createSendOnce } from './send-code-once.ts';
import { toError } from './to-error.ts';

/** The functions of `aws-amplify/auth` that {@link createAmplifyAdapter} calls. */
export interface AmplifySetupFunctions {
  setUpTOTP: () => Promise<{ sharedSecret: string }>;
  verifyTOTPSetup: (input: { code: string }) => Promise<void>;
  updateMFAPreference: (input: { totp: 'PREFERRED' | 'DISABLED' }) => Promise<void>;
  fetchMFAPreference: () => Promise<{ enabled?: readonly string[] }>;
}

/**
 * The result of `signIn` and `confirmSignIn`. `Step` is the type of Amplify’s own `nextStep`.
 */
export interface AmplifySignInResult<Step = unknown> {
  isSignedIn: boolean;
  nextStep: Step;
}

/** The functions of `aws-amplify/auth` that the adapters for the time of sign-in call. */
export interface AmplifySignInFunctions<Step = unknown> {
  confirmSignIn: (input: { challengeResponse: string }) => Promise<AmplifySignInResult<Step>>;
  /** Called for users who trust this device, if the user pool remembers devices. */
  rememberDevice?: (() => Promise<void>) | undefined;
}

/** Options of {@link createAmplifySignInSetupAdapter}. */
export interface AmplifySignInSetupOptions<Step = unknown> {
  /** The `nextStep.totpSetupDetails` of the step `CONTINUE_SIGN_IN_WITH_TOTP_SETUP`. */
  totpSetupDetails: { sharedSecret: string };
  /**
   * Called with the result after a right code. Another step can follow. The wizard waits for its
   * promise. If it rejects, the user can try again, and the same code is not sent again.
   */
  onResult: (result: AmplifySignInResult<Step>) => void | Promise<unknown>;
}

/** Options of {@link createAmplifyChallengeAdapter}. */
export interface AmplifyChallengeOptions<Step = unknown> {
  /**
   * Called with the result after a right code. Another step can follow. The challenge passes when
   * its promise has resolved. If it rejects, the user can try again, and the same code is not sent
   * again.
   */
  onResult: (result: AmplifySignInResult<Step>) => void | Promise<unknown>;
}

/** What {@link createAmplifyAdapter} keeps between `start` and `verify`. */
export interface AmplifyEnrollment {
  secret: string;
  /** Whether Cognito has accepted a code. Then only the preference is missing. */
  isVerified: boolean;
}

/**
 * Time steps by which the clock of this device may be off in the check of a replacement. Ten
 * minutes are more than Cognito accepts.
 */
const LOCAL_WINDOW = 20;

/**
 * Connects the setup wizard to AWS Amplify 6 (Amazon Cognito), for users who are signed in.
 *
 * Cognito has one authenticator for each user, and no recovery codes. A new key replaces the old
 * one when its first code is confirmed. Cognito has been seen to accept a code of the old app then,
 * so the adapter compares the code of a replacement with the new key before it sends it.
 *
 * Pass `issuer` and `accountName` to the wizard, which creates the key URI: that of Amplify does
 * not encode them.
 *
 * @param auth Functions of `aws-amplify/auth`.
 * @example
 * import * as auth from 'aws-amplify/auth';
 * const adapter = createAmplifyAdapter(auth);
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} />
 */
export function createAmplifyAdapter(
  auth: AmplifySetupFunctions,
): TwoFactorAdapter<AmplifyEnrollment> {
  const { fetchMFAPreference, setUpTOTP, updateMFAPreference, verifyTOTPSetup } = auth;
  return {
    async start({ signal }) {
      const { sharedSecret: secret } = await callProvider(() => setUpTOTP(), toCall(signal));
      return { secret, handle: { secret, isVerified: false } };
    },
    async verify({ code, enrollment: { handle }, intent, signal }) {
      if (!handle) {
        throw toError('The key of this setup is gone', { type: 'enrollment-expired' });
      }
      if (!handle.isVerified) {
        if (intent === 'replace' && !isCodeOf(handle.secret, code)) {
          throw toError('The code is not one of the new app', { type: 'invalid-code' });
        }
        await callProvider(() => verifyTOTPSetup({ code }), toCall(signal));
        // The key works from now on. A retry sends only what failed.
        handle.isVerified = true;
      }
      await callProvider(() => updateMFAPreference({ totp: 'PREFERRED' }), toCall(signal));
    },
    async status({ signal }) {
      const { enabled = [] } = await callProvider(() => fetchMFAPreference(), toCall(signal));
      return { enrolled: enabled.includes('TOTP'), canReplace: true };
    },
    async disable({ signal }) {
      await callProvider(() => updateMFAPreference({ totp: 'DISABLED' }), toCall(signal));
    },
  };
}

/**
 * Connects the setup wizard to a sign-in with AWS Amplify 6 that wants an authenticator first: the
 * step `CONTINUE_SIGN_IN_WITH_TOTP_SETUP`.
 *
 * @param functions `confirmSignIn` of `aws-amplify/auth`.
 * @example
 * const { totpSetupDetails } = nextStep;
 * const adapter = createAmplifySignInSetupAdapter({ confirmSignIn }, { totpSetupDetails, onResult });
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={email} />
 */
export function createAmplifySignInSetupAdapter<Step>(
  { confirmSignIn }: Pick<AmplifySignInFunctions<Step>, 'confirmSignIn'>,
  { totpSetupDetails, onResult }: AmplifySignInSetupOptions<Step>,
): TwoFactorAdapter {
  const sendOnce = createSendOnce<AmplifySignInResult<Step>>();
  return {
    start: async () => ({ secret: totpSetupDetails.sharedSecret }),
    verify: ({ code, signal }) =>
      sendOnce(
        code,
        () => answerStep(confirmSignIn, code, signal),
        (result) => callApp(onResult, result),
      ),
  };
}

/**
 * Connects the sign-in challenge to AWS Amplify 6: the step `CONFIRM_SIGN_IN_WITH_TOTP_CODE`.
 * Cognito has no recovery codes.
 *
 * @param functions `confirmSignIn` of `aws-amplify/auth`, and `rememberDevice` if your user pool
 *   remembers devices.
 * @example
 * const adapter = createAmplifyChallengeAdapter({ confirmSignIn }, { onResult });
 * <TwoFactorChallenge adapter={adapter} kinds={['code']} />
 */
export function createAmplifyChallengeAdapter<Step>(
  { confirmSignIn, rememberDevice }: AmplifySignInFunctions<Step>,
  { onResult }: AmplifyChallengeOptions<Step>,
): TwoFactorChallengeAdapter {
  const sendOnce = createSendOnce<AmplifySignInResult<Step>>();
  return {
    verify: ({ code, trustDevice, signal }) =>
      sendOnce(
        code,
        async () => {
          const result = await answerStep(confirmSignIn, code, signal);
          if (trustDevice && result.isSignedIn) {
            // The code was right, so an error here is no reason to refuse it.
            await rememberDevice?.().catch(() => undefined);
          }
          return result;
        },
        (result) => callApp(onResult, result),
      ),
  };
}

/** Sends a code as the answer to a step of the sign-in. */
async function answerStep<Step>(
  confirmSignIn: AmplifySignInFunctions<Step>['confirmSignIn'],
  code: string,
  signal: AbortSignal,
): Promise<AmplifySignInResult<Step>> {
  // Amplify takes other text for the name of a method, or for an email address.
  if (!/^\d+$/.test(code)) {
    throw toError('The code has other characters than digits', { type: 'invalid-code' });
  }
  return callProvider(() => confirmSignIn({ challengeResponse: code }), toCall(signal));
}

/** Whether a code is one of this key, now or a few minutes ago. */
function isCodeOf(secret: string, code: string): boolean {
  return verifyTotp({ code, secret, window: LOCAL_WINDOW }).ok;
}

const ERRORS: Readonly<Record<string, TwoFactorError['type']>> = {
  CodeMismatchException: 'invalid-code',
  EnableSoftwareTokenMFAException: 'invalid-code',
  ExpiredCodeException: 'session-expired',
  TooManyRequestsException: 'rate-limited',
  LimitExceededException: 'rate-limited',
  TooManyFailedAttemptsException: 'rate-limited',
  NotAuthorizedException: 'session-expired',
  UserUnAuthenticatedException: 'session-expired',
  // The sign-in is gone, for example because the page was loaded again.
  SignInException: 'session-expired',
  SoftwareTokenMFANotFoundException: 'enrollment-expired',
  InvalidUserPoolConfigurationException: 'not-allowed',
  ForbiddenException: 'not-allowed',
  NetworkError: 'network',
};

function toCall(signal: AbortSignal): ProviderCall {
  return {
    provider: 'Cognito',
    signal,
    readRefusal(thrown) {
      const code = readText(thrown, 'name');
      const type = code === undefined ? undefined : ERRORS[code];
      return code === undefined || type === undefined ? undefined : { code, error: { type } };
    },
  };
}
