import type { ChallengeKind, TwoFactorAdapter, TwoFactorChallengeAdapter } from '@tessera/react';
import { type ProviderCall, type Refusal, callProvider, readText } from './call-provider.ts';
import {
  type OryFlow,
  findNode,
  hasNode,
  readUnusedCodes,
  readContext,
  readRefusal,
} from './ory-flow.ts';
import { callApp, createSendOnce } from './send-code-once.ts';
import { toError } from './to-error.ts';

export type { OryFlow } from './ory-flow.ts';

/** A settings flow. */
export interface OrySettingsFlow extends OryFlow {
  expires_at: Date;
  state: unknown;
}

/** The part of `FrontendApi` of `@ory/client-fetch` that {@link createOryAdapter} calls. */
export interface OrySettingsApi {
  createBrowserSettingsFlow: (input?: object, init?: RequestInit) => Promise<OrySettingsFlow>;
  getSettingsFlow: (input: { id: string }, init?: RequestInit) => Promise<OrySettingsFlow>;
  updateSettingsFlow: (
    input: {
      flow: string;
      updateSettingsFlowBody:
        | { method: 'totp'; csrf_token?: string; totp_code?: string; totp_unlink?: boolean }
        | {
            method: 'lookup_secret';
            csrf_token?: string;
            lookup_secret_regenerate?: boolean;
            lookup_secret_reveal?: boolean;
            lookup_secret_confirm?: boolean;
            lookup_secret_disable?: boolean;
          };
    },
    init?: RequestInit,
  ) => Promise<OrySettingsFlow>;
}

/** The part of `FrontendApi` that {@link createOryChallengeAdapter} calls. */
export interface OryLoginApi {
  updateLoginFlow: (
    input: {
      flow: string;
      updateLoginFlowBody:
        | { method: 'totp'; csrf_token?: string; totp_code: string }
        | { method: 'lookup_secret'; csrf_token?: string; lookup_secret: string };
    },
    init?: RequestInit,
  ) => Promise<unknown>;
}

/** Options of {@link createOryAdapter}. */
export interface OryAdapterOptions {
  /**
   * The id of a settings flow to continue, for example from `?flow=` in the address of the page. A
   * new flow has a new key, so without it the key that the user scanned is lost with the page.
   */
  flowId?: string | undefined;
  /** Called with the id of a new flow, so that you can keep it in the address of the page. */
  onFlow?: ((flowId: string) => void) | undefined;
}

/** What {@link createOryAdapter} keeps between `start` and `verify`. */
export interface OryEnrollment {
  flowId: string;
  csrfToken: string | undefined;
}

/**
 * Connects the setup wizard to Ory Kratos and Ory Network.
 *
 * Ory has one authenticator for each user, so the wizard replaces it by turning two-factor off
 * first. New recovery codes work when the user has confirmed that they saved them. If Ory wants a
 * recent sign-in, the error has the `url` of its page.
 *
 * @param api A `FrontendApi` of `@ory/client-fetch`.
 * @example
 * const adapter = createOryAdapter(new FrontendApi(new Configuration({ basePath })));
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} />
 */
export function createOryAdapter(
  api: OrySettingsApi,
  { flowId, onFlow }: OryAdapterOptions = {},
): TwoFactorAdapter<OryEnrollment> {
  /** The flow whose recovery codes the user has not confirmed. */
  let codesFlow: OrySettingsFlow | undefined;

  const createFlow = (signal: AbortSignal) =>
    callProvider(() => api.createBrowserSettingsFlow({}, { signal }), toCall(signal));

  const update = (
    flow: OryEnrollment,
    body: Parameters<OrySettingsApi['updateSettingsFlow']>[0]['updateSettingsFlowBody'],
    signal: AbortSignal,
  ) =>
    callProvider(
      () =>
        api.updateSettingsFlow(
          {
            flow: flow.flowId,
            updateSettingsFlowBody: {
              ...body,
              ...(flow.csrfToken !== undefined && { csrf_token: flow.csrfToken }),
            },
          },
          { signal },
        ),
      toCall(signal),
    );

  return {
    async start({ signal }) {
      const flow = await createFlow(signal);
      if (hasNode(flow, 'totp_unlink')) {
        throw toError('Ory has an authenticator for this user', { type: 'already-enrolled' });
      }
      onFlow?.(flow.id);
      return toEnrollment(flow);
    },
    async resume({ signal }) {
      if (flowId === undefined) {
        return null;
      }
      try {
        const flow = await callProvider(
          () => api.getSettingsFlow({ id: flowId }, { signal }),
          toCall(signal),
        );
        return hasNode(flow, 'totp_unlink') ? null : toEnrollment(flow);
      } catch (error) {
        if (readText(error, 'type') === 'enrollment-expired') {
          return null;
        }
        throw error;
      }
    },
    async verify({ code, enrollment: { handle }, signal }) {
      if (!handle) {
        throw toError('The settings flow is gone', { type: 'enrollment-expired' });
      }
      const flow = await update(handle, { method: 'totp', totp_code: code }, signal);
      if (flow.state === 'success') {
        return true;
      }
      // Ory ignores the code if the account has an authenticator already.
      throw toError('Ory did not accept the code', {
        type: hasNode(flow, 'totp_unlink') ? 'already-enrolled' : 'invalid-code',
      });
    },
    async recoveryCodes({ signal }) {
      const flow = await update(
        toHandle(await createFlow(signal)),
        { method: 'lookup_secret', lookup_secret_regenerate: true },
        signal,
      );
      codesFlow = flow;
      return readUnusedCodes(flow);
    },
    async viewRecoveryCodes({ signal }) {
      const flow = await createFlow(signal);
      if (!hasNode(flow, 'lookup_secret_reveal')) {
        return [];
      }
      const body = { method: 'lookup_secret', lookup_secret_reveal: true } as const;
      return readUnusedCodes(await update(toHandle(flow), body, signal));
    },
    async confirmRecoveryCodes({ signal }) {
      if (!codesFlow) {
        throw toError('The flow of the recovery codes is gone', { type: 'enrollment-expired' });
      }
      // Another flow would make other codes.
      await update(
        toHandle(codesFlow),
        { method: 'lookup_secret', lookup_secret_confirm: true },
        signal,
      );
    },
    async status({ signal }) {
      // It has a key of its own and leaves that of other flows alone.
      const flow = await createFlow(signal);
      const enrolled = hasNode(flow, 'totp_unlink');
      return {
        enrolled,
        ...(enrolled && { recoveryCodesSaved: hasNode(flow, 'lookup_secret_reveal') }),
      };
    },
    async disable({ signal }) {
      const flow = await createFlow(signal);
      if (hasNode(flow, 'totp_unlink')) {
        await update(toHandle(flow), { method: 'totp', totp_unlink: true }, signal);
      }
      const next = await createFlow(signal);
      if (hasNode(next, 'lookup_secret_disable')) {
        const body = { method: 'lookup_secret', lookup_secret_disable: true } as const;
        await update(toHandle(next), body, signal);
      }
    },
    reauthentication: { kind: 'redirect' },
  };
}

/** Options of {@link createOryChallengeAdapter}. */
export interface OryChallengeOptions {
  /**
   * Called with the address to open if Ory wants to continue there after a right code. The
   * challenge passes when its promise has resolved. If it rejects, the user can try again, and the
   * same code is not sent again.
   */
  onRedirect?: ((url: string) => void | Promise<unknown>) | undefined;
}

/**
 * Connects the sign-in challenge to Ory Kratos and Ory Network. Show it with a login flow that was
 * created with `aal: 'aal2'`.
 *
 * @param api A `FrontendApi` of `@ory/client-fetch`.
 * @param flow The login flow.
 * @example
 * const flow = await api.createBrowserLoginFlow({ aal: 'aal2' });
 * const adapter = createOryChallengeAdapter(api, flow);
 * <TwoFactorChallenge adapter={adapter} onPassed={openApp} />
 */
export function createOryChallengeAdapter(
  api: OryLoginApi,
  flow: OryFlow,
  { onRedirect }: OryChallengeOptions = {},
): TwoFactorChallengeAdapter {
  const sendOnce = createSendOnce<string | undefined>();

  /** Returns the address where the sign-in goes on, if it does not end here. */
  async function signIn(
    code: string,
    kind: ChallengeKind,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { csrfToken } = toHandle(flow);
    const csrf = csrfToken === undefined ? {} : { csrf_token: csrfToken };
    const updateLoginFlowBody =
      kind === 'code'
        ? ({ method: 'totp', totp_code: code, ...csrf } as const)
        : ({ method: 'lookup_secret', lookup_secret: code, ...csrf } as const);
    try {
      await callProvider(
        () => api.updateLoginFlow({ flow: flow.id, updateLoginFlowBody }, { signal }),
        { ...toCall(signal), readRefusal: readLoginRefusal },
      );
      return undefined;
    } catch (error) {
      const url = readText(error, 'url');
      if (url === undefined || !onRedirect) {
        throw error;
      }
      return url;
    }
  }

  return {
    verify: ({ code, kind, signal }) =>
      sendOnce(
        code,
        () => signIn(code, kind, signal),
        async (url) => (url === undefined ? undefined : callApp(onRedirect, url)),
      ),
  };
}

/** If the flow of a sign-in is gone, the sign-in must begin again. */
async function readLoginRefusal(thrown: unknown): Promise<Refusal | undefined> {
  const refusal = await readRefusal(thrown);
  return refusal?.error.type === 'enrollment-expired'
    ? { ...refusal, error: { type: 'session-expired' } }
    : refusal;
}

function toEnrollment(flow: OrySettingsFlow) {
  const secret = readContext(flow, 'totp_secret_key', 'secret');
  if (typeof secret !== 'string') {
    throw toError('Ory has authenticator apps turned off', { type: 'not-allowed' });
  }
  return { secret, expiresAt: flow.expires_at, handle: toHandle(flow) };
}

/** The flow itself has the key in it. */
function toHandle(flow: OryFlow): OryEnrollment {
  return { flowId: flow.id, csrfToken: readText(findNode(flow, 'csrf_token'), 'value') };
}

function toCall(signal: AbortSignal): ProviderCall {
  return { provider: 'Ory', signal, readRefusal };
}
