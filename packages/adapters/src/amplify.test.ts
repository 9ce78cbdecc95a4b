import { generateSecret, generateTotp } from '@tessera/core';
import { expect, it, vi } from 'vitest';
import { createAmplifyChallengeAdapter, createAmplifySignInSetupAdapter } from './amplify.ts';
import { createAmplifyDouble } from './test/double-amplify.ts';

const { signal } = new AbortController();

it('A code of the old app is refused for the new one before Cognito sees it.', async () => {
  const { adapter, wire } = createAmplifyDouble();
  const old = await adapter.start({ intent: 'enroll', signal });
  const enrollment = await adapter.start({ intent: 'replace', signal });
  wire.requests.length = 0;
  const verify = (secret: string) =>
    adapter.verify({ code: generateTotp({ secret }), enrollment, intent: 'replace', signal });
  await expect(verify(old.secret!)).rejects.toMatchObject({ type: 'invalid-code' });
  expect(wire.requests).toEqual([]);
  await verify(enrollment.secret!);
  expect(wire.requests).toEqual(['VerifySoftwareToken', 'SetUserMFAPreference']);
});

it('A new app can be set up with a clock that is some minutes off, for which Cognito decides.', async () => {
  const { adapter, wire } = createAmplifyDouble();
  const enrollment = await adapter.start({ intent: 'replace', signal });
  const code = generateTotp({ secret: enrollment.secret!, timestamp: Date.now() - 300_000 });
  wire.requests.length = 0;
  await expect(
    adapter.verify({ code, enrollment, intent: 'replace', signal }),
  ).rejects.toMatchObject({ type: 'invalid-code' });
  expect(wire.requests).toEqual(['VerifySoftwareToken']);
});

it('Without a key URI of Amplify, which does not encode the issuer, the wizard makes its own.', async () => {
  const { adapter } = createAmplifyDouble();
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  expect(enrollment).not.toHaveProperty('keyUri');
});

const NEXT_STEP = { signInStep: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP' };

it('During sign-in the key is that of the step, and the app gets the step that follows.', async () => {
  const confirmSignIn = vi.fn(async () => ({ isSignedIn: false, nextStep: NEXT_STEP }));
  const onResult = vi.fn<(result: unknown) => void>();
  const sharedSecret = generateSecret();
  const adapter = createAmplifySignInSetupAdapter(
    { confirmSignIn },
    { totpSetupDetails: { sharedSecret }, onResult },
  );
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  expect(enrollment).toEqual({ secret: sharedSecret });
  await adapter.verify({ code: '123456', enrollment, intent: 'enroll', signal });
  expect(confirmSignIn).toHaveBeenCalledWith({ challengeResponse: '123456' });
  expect(onResult).toHaveBeenCalledWith({ isSignedIn: false, nextStep: NEXT_STEP });
});

it('Text with other characters than digits is not sent, because Amplify takes it for an address.', async () => {
  const confirmSignIn = vi.fn(async () => ({ isSignedIn: true, nextStep: NEXT_STEP }));
  const onResult = vi.fn<(result: unknown) => void>();
  const { verify } = createAmplifyChallengeAdapter({ confirmSignIn }, { onResult });
  for (const code of ['ada@example.org', 'SMS', '']) {
    await expect(verify({ code, kind: 'code', trustDevice: false, signal })).rejects.toMatchObject({
      type: 'invalid-code',
    });
  }
  expect(confirmSignIn).not.toHaveBeenCalled();
});

it('A device is remembered after the sign-in, and an error of that does not refuse the code.', async () => {
  const confirmSignIn = async () => ({ isSignedIn: true, nextStep: NEXT_STEP });
  const rememberDevice = vi.fn(async () => Promise.reject(new Error('Devices are off')));
  const onResult = vi.fn<(result: unknown) => void>();
  const { verify } = createAmplifyChallengeAdapter({ confirmSignIn, rememberDevice }, { onResult });
  await verify({ code: '123456', kind: 'code', trustDevice: false, signal });
  expect(rememberDevice).not.toHaveBeenCalled();
  await verify({ code: '123456', kind: 'code', trustDevice: true, signal });
  expect(rememberDevice).toHaveBeenCalledOnce();
  expect(onResult).toHaveBeenCalledTimes(2);
});

it('A sign-in that took too long has ended, and a pool without apps does not allow them.', async () => {
  for (const [name, type] of [
    ['NotAuthorizedException', 'session-expired'],
    ['InvalidUserPoolConfigurationException', 'not-allowed'],
    ['LimitExceededException', 'rate-limited'],
    ['SomethingNewException', 'unknown'],
  ]) {
    const { verify } = createAmplifyChallengeAdapter(
      { confirmSignIn: async () => Promise.reject(Object.assign(new Error('123456'), { name })) },
      { onResult: () => undefined },
    );
    const error: unknown = await Promise.resolve(
      verify({ code: '123456', kind: 'code', trustDevice: false, signal }),
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ type });
    expect((error as Error).message).not.toContain('123456');
  }
});
