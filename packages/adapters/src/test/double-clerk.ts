import type { BackupCodeResource, TOTPResource, UserResource } from '@clerk/shared/types';
import { createKeyUri, generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { createClerkAdapter, createClerkChallengeAdapter } from '../clerk.ts';
import { type Double, type Provider, EMAIL, ISSUER } from './double.ts';

/** The error of Clerk’s API. */
class ClerkDoubleError extends Error {
  readonly errors: { code: string }[];
  readonly status: number;
  readonly retryAfter: number | undefined;
  constructor(code: string, status: number, retryAfter?: number) {
    super('The texts of Clerk are not for logs');
    this.errors = [{ code }];
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

type DoubleUser = Pick<
  UserResource,
  'createTOTP' | 'verifyTOTP' | 'disableTOTP' | 'createBackupCode' | 'totpEnabled' | 'reload'
>;

/** A double of Clerk’s user and sign-in, with the types of the SDK. */
function createClerkDouble(): Double & { state: { hasCodes: boolean } } {
  const state = {
    pending: undefined as string | undefined,
    active: undefined as string | undefined,
    hasCodes: false,
  };
  const wire: Double['wire'] = { requests: [], statuses: [], isOffline: false };

  /** Runs a method with the faults of the wire. */
  async function run<Result>(name: string, method: () => Result): Promise<Result> {
    if (wire.isOffline) {
      throw Object.assign(new Error('Network'), { code: 'network_error' });
    }
    wire.requests.push(name);
    wire.onRequest?.();
    if (wire.refuse?.(name)) {
      throw new ClerkDoubleError('internal_error', 500);
    }
    const result = method();
    if (wire.lostAnswer === name) {
      throw Object.assign(new Error('Network'), { code: 'network_error' });
    }
    return result;
  }

  const resource = { createdAt: null, updatedAt: null, pathRoot: '', reload: neverCalled };
  // An instance whose methods use `this`, as in the SDK.
  class ClerkDoubleUser implements DoubleUser {
    totpEnabled = false;
    createTOTP = async () =>
      run('createTOTP', () => {
        const secret = generateSecret();
        state.pending = secret;
        const uri = createKeyUri({ secret, issuer: ISSUER, accountName: EMAIL });
        return { ...resource, id: 'totp', secret, uri, verified: false } satisfies TOTPResource;
      });
    async verifyTOTP({ code }: { code: string }) {
      return run('verifyTOTP', () => {
        if (state.pending === undefined) {
          throw new ClerkDoubleError('verification_expired', 400);
        }
        if (!verifyTotp({ code, secret: state.pending }).ok) {
          throw new ClerkDoubleError('form_code_incorrect', 422);
        }
        state.active = state.pending;
        this.totpEnabled = true;
        const backupCodes = state.hasCodes ? undefined : ['one', 'two'];
        return { ...resource, id: 'totp', verified: true, backupCodes } as TOTPResource;
      });
    }
    async disableTOTP() {
      return run('disableTOTP', () => {
        this.totpEnabled = false;
        return { deleted: true, object: 'totp' };
      });
    }
    createBackupCode = async () =>
      run('createBackupCode', () => {
        state.hasCodes = true;
        return {
          ...resource,
          id: 'codes',
          codes: [generateSecret(), generateSecret()],
        } satisfies BackupCodeResource;
      });
    reload = async () => run('reload', () => this as unknown as UserResource);
  }
  const user = new ClerkDoubleUser();

  return {
    state,
    wire,
    adapter: createClerkAdapter({
      getUser: () => user,
      createTOTP: () => user.createTOTP(),
      verifyTOTP: (input) => user.verifyTOTP(input),
      disableTOTP: () => user.disableTOTP(),
      createBackupCode: () => user.createBackupCode(),
    }),
    expire() {
      state.pending = undefined;
    },
    limit() {
      user.verifyTOTP = async () => {
        throw new ClerkDoubleError('too_many_requests', 429, 20);
      };
    },
    async challenge() {
      const secret = generateSecret();
      let isVerified = false;
      let isPassed = false;
      // The sign-in returns its errors.
      const answer = async (isRight: boolean) => {
        isVerified ||= isRight;
        return { error: isRight ? null : new ClerkDoubleError('form_code_incorrect', 422) };
      };
      return {
        adapter: createClerkChallengeAdapter(() => ({
          mfa: {
            verifyTOTP: ({ code }) => answer(verifyTotp({ code, secret }).ok),
            verifyBackupCode: ({ code }) => answer(code === 'one'),
          },
          async finalize() {
            isPassed = isVerified;
            return { error: null };
          },
        })),
        code: generateTotp({ secret }),
        recoveryCode: 'one',
        isPassed: () => isPassed,
      };
    },
  };
}

function neverCalled(): never {
  throw new Error('The adapter does not call this.');
}

export const CLERK: Provider = {
  name: 'Clerk',
  create: createClerkDouble,
  startRequest: 'createTOTP',
  verifyRequests: ['verifyTOTP'],
  retriesSecond: { impossible: 'There is one request.' },
  expires: true,
  wait: 20,
  proves: { impossible: 'Clerk asks in a dialog of its own, through `useReverification`.' },
  codes: 'verify',
  renewsCodes: true,
  refusesAsData: { impossible: 'Methods of the user throw.' },
  cancels: { impossible: 'Clerk has no request for it. The next key replaces this one.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: { impossible: 'Clerk shows them once.' },
  recovers: true,
  callsApp: { impossible: 'Clerk keeps the session.' },
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
