import type { SignInFutureResource, UserResource } from '@clerk/shared/types';
import { expect, expectTypeOf, it } from 'vitest';
import {
  type ClerkSetupFunctions,
  type ClerkSignIn,
  type ClerkUser,
  createClerkAdapter,
  createClerkChallengeAdapter,
} from './clerk.ts';

const { signal } = new AbortController();

const NEVER = {
  getUser: () => null,
  createTOTP: async () => ({}),
  verifyTOTP: async () => ({}),
  disableTOTP: async () => ({}),
} satisfies ClerkSetupFunctions;

it('The types of the adapters are those of the SDK.', () => {
  expectTypeOf<UserResource>().toExtend<ClerkUser>();
  expectTypeOf<Pick<UserResource, 'createTOTP'>>().toExtend<
    Pick<ClerkSetupFunctions, 'createTOTP'>
  >();
  expectTypeOf<Pick<UserResource, 'verifyTOTP'>>().toExtend<
    Pick<ClerkSetupFunctions, 'verifyTOTP'>
  >();
  expectTypeOf<UserResource['createBackupCode']>().toExtend<
    NonNullable<ClerkSetupFunctions['createBackupCode']>
  >();
  expectTypeOf<SignInFutureResource>().toExtend<ClerkSignIn>();
});

it('The dialog of Clerk that the user closed ends as a missing proof.', async () => {
  const { start } = createClerkAdapter({
    ...NEVER,
    createTOTP: async () =>
      Promise.reject(Object.assign(new Error(), { code: 'reverification_cancelled' })),
  });
  await expect(start({ intent: 'enroll', signal })).rejects.toMatchObject({
    type: 'reauthentication-required',
  });
});

it.each([
  ['session_reverification_required', 403, 'reauthentication-required'],
  ['user_locked', 403, 'locked'],
  ['something_new', 422, 'invalid-code'],
  ['something_new', 401, 'session-expired'],
  ['something_new', 403, 'not-allowed'],
  ['something_new', 500, 'unknown'],
])('The code %s with the status %i is the error %s.', async (code, status, type) => {
  const { verify } = createClerkAdapter({
    ...NEVER,
    verifyTOTP: async () =>
      Promise.reject(Object.assign(new Error(), { errors: [{ code }], status })),
  });
  await expect(
    verify({ code: '123456', enrollment: {}, intent: 'enroll', signal }),
  ).rejects.toMatchObject({ type });
});

it('The user is read at each request, because the one of a render becomes out of date.', async () => {
  let totpEnabled = false;
  const { status } = createClerkAdapter({
    ...NEVER,
    getUser: () => ({ totpEnabled, reload: async () => (totpEnabled = true) }),
  });
  expect(await status!({ signal })).toEqual({ enrolled: true });
  await expect(createClerkAdapter(NEVER).status!({ signal })).rejects.toMatchObject({
    type: 'session-expired',
  });
});

it('A backup code is sent once if the sign-in could not be finished the first time.', async () => {
  const requests: string[] = [];
  let error: Error | null = Object.assign(new Error(), { code: 'network_error' });
  const { verify } = createClerkChallengeAdapter(() => ({
    mfa: {
      verifyTOTP: async () => ({ error: null }),
      async verifyBackupCode() {
        requests.push('verifyBackupCode');
        return { error: null };
      },
    },
    async finalize() {
      requests.push('finalize');
      return { error };
    },
  }));
  const send = async () =>
    verify({ code: 'one', kind: 'recovery-code', trustDevice: false, signal });
  await expect(send()).rejects.toMatchObject({ type: 'network' });
  error = null;
  await send();
  expect(requests).toEqual(['verifyBackupCode', 'finalize', 'finalize']);
});

it('Without backup codes in the dashboard, the adapter makes none.', () => {
  expect(createClerkAdapter(NEVER).recoveryCodes).toBe(undefined);
});
