import { Configuration, FrontendApi } from '@ory/client-fetch';
import { generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { createOryAdapter, createOryChallengeAdapter } from '../ory.ts';
import { WireError, createWire } from './create-wire.ts';
import type { Double, Provider } from './double.ts';

interface Flow {
  id: string;
  secret: string;
  isOver: boolean;
  /** Whether it shows the recovery codes in use. */
  isRevealed: boolean;
}

const CSRF_TOKEN = 'csrf-token';

/** The real SDK of Ory on a double of Kratos, for a user who is signed in. */
export function createOryDouble() {
  const state = {
    flows: new Map<string, Flow>(),
    active: undefined as string | undefined,
    pendingCodes: [] as string[],
    codes: [] as string[],
    used: [] as string[],
    isPrivileged: true,
    isPassed: false,
    redirect: undefined as string | undefined,
  };

  function toFlow({ id, secret, isRevealed }: Flow, flowState: string, texts: string[] = []) {
    const input = (name: string, value?: string) => ({
      type: 'input',
      group: 'default',
      messages: [],
      meta: {},
      attributes: { node_type: 'input', name, type: 'submit', disabled: false, value },
    });
    const text = (name: string, context: object) => ({
      type: 'text',
      group: 'totp',
      messages: [],
      meta: {},
      attributes: {
        node_type: 'text',
        id: name,
        text: { id: 1, text: 'text', type: 'info', context },
      },
    });
    const secrets = (isRevealed ? state.codes : state.pendingCodes).map((code) => ({
      id: 1,
      context: state.used.includes(code)
        ? { used_at: '2026-11-29T12:00:00Z', used_at_unix: 1_795_953_600 }
        : { secret: code },
    }));
    const time = new Date(Date.now() + 600_000).toISOString();
    return {
      id,
      type: 'browser',
      state: flowState,
      expires_at: time,
      issued_at: time,
      request_url: 'http://127.0.0.1/',
      identity: { id: 'user', schema_id: 'user', schema_url: '', traits: {} },
      ui: {
        action: '',
        method: 'POST',
        messages: texts.map((one) => ({ id: 4_000_008, text: one, type: 'error' })),
        nodes: [
          input('csrf_token', CSRF_TOKEN),
          ...(state.active
            ? [input('totp_unlink', 'true')]
            : [text('totp_secret_key', { secret }), input('totp_code')]),
          ...(secrets.length > 0 ? [text('lookup_secret_codes', { secrets })] : []),
          ...(state.pendingCodes.length > 0 ? [input('lookup_secret_confirm')] : []),
          ...(state.codes.length > 0
            ? [input('lookup_secret_reveal'), input('lookup_secret_disable')]
            : [input('lookup_secret_regenerate')]),
        ],
      },
    };
  }

  function createFlow(): Flow {
    const flow = {
      id: crypto.randomUUID(),
      secret: generateSecret(),
      isOver: false,
      isRevealed: false,
    };
    state.flows.set(flow.id, flow);
    return flow;
  }

  const wire = createWire(
    ({ name, url, body }) => {
      if (name === 'create') {
        state.pendingCodes = [];
        return toFlow(createFlow(), 'show_form');
      }
      const flow = state.flows.get(url.searchParams.get('flow') ?? url.searchParams.get('id')!);
      if (!flow || flow.isOver) {
        throw new WireError(410, {
          error: { id: 'self_service_flow_expired', code: 410, message: 'expired' },
          use_flow_id: 'another',
        });
      }
      if (name === 'get') {
        return toFlow(flow, 'show_form');
      }
      if (body.csrf_token !== CSRF_TOKEN) {
        throw new WireError(403, { error: { id: 'security_csrf_violation', code: 403 } });
      }
      if (name === 'login') {
        const isRight = body.totp_code
          ? verifyTotp({ secret: state.active!, code: body.totp_code }).ok
          : state.codes.includes(body.lookup_secret);
        if (!isRight) {
          throw new WireError(400, toFlow(flow, 'choose_method', ['The code is wrong']));
        }
        state.isPassed = true;
        if (state.redirect !== undefined) {
          throw new WireError(422, {
            error: { id: 'browser_location_change_required', code: 422 },
            redirect_browser_to: state.redirect,
          });
        }
        return { session: { id: 'session' } };
      }
      if (!state.isPrivileged) {
        throw new WireError(403, {
          error: { id: 'session_refresh_required', code: 403 },
          redirect_browser_to: 'https://acme.example/login?refresh=true',
        });
      }
      if (body.lookup_secret_regenerate) {
        state.pendingCodes = Array.from({ length: 12 }, (_, index) =>
          generateSecret()
            .toLowerCase()
            .slice(0, 7)
            .concat(String(index % 10)),
        );
        return toFlow(flow, 'show_form');
      }
      if (body.lookup_secret_reveal) {
        flow.isRevealed = true;
        return toFlow(flow, 'show_form');
      }
      if (body.lookup_secret_confirm) {
        state.codes = state.pendingCodes;
        state.pendingCodes = [];
        return toFlow(flow, 'success');
      }
      if (body.lookup_secret_disable) {
        state.codes = [];
        return toFlow(flow, 'success');
      }
      if (body.totp_unlink) {
        state.active = undefined;
        return toFlow(flow, 'success');
      }
      // Ory ignores a code while the account has an authenticator.
      if (state.active) {
        return toFlow(flow, 'show_form');
      }
      if (!verifyTotp({ secret: flow.secret, code: body.totp_code }).ok) {
        throw new WireError(400, toFlow(flow, 'show_form', ['The code is wrong']));
      }
      state.active = flow.secret;
      return toFlow(flow, 'success');
    },
    {
      name: ({ method, path }) => {
        const action = method === 'POST' ? 'update' : 'get';
        return path.includes('/login') ? 'login' : path.endsWith('/browser') ? 'create' : action;
      },
    },
  );
  const api = new FrontendApi(
    new Configuration({ basePath: 'http://127.0.0.1', fetchApi: wire.fetch }),
  );
  return {
    api,
    state,
    wire,
    adapter: createOryAdapter(api),
    expire() {
      for (const flow of state.flows.values()) {
        flow.isOver = true;
      }
    },
    limit() {
      wire.refuse = () => new WireError(429, { error: { id: 'rate_limited', code: 429 } });
    },
    async challenge(onSignIn?: () => Promise<void>) {
      state.active = generateSecret();
      state.codes = ['abcdefg1'];
      // The app has to do something only if the sign-in goes on at another address.
      state.redirect ??= onSignIn && 'https://acme.example/continue';
      const { id } = createFlow();
      const nodes = [{ attributes: { name: 'csrf_token', value: CSRF_TOKEN } }];
      return {
        adapter: createOryChallengeAdapter(api, { id, ui: { nodes } }, { onRedirect: onSignIn }),
        code: generateTotp({ secret: state.active }),
        recoveryCode: 'abcdefg1',
        isPassed: () => state.isPassed,
      };
    },
  } satisfies Double & Record<string, unknown>;
}

export const ORY: Provider = {
  name: 'Ory',
  create: createOryDouble,
  startRequest: 'create',
  verifyRequests: ['update'],
  retriesSecond: { impossible: 'There is one request.' },
  expires: true,
  wait: { impossible: 'Ory names none.' },
  proves: { impossible: 'Ory proves the user on a page of its own, which ory.test.ts tests.' },
  codes: 'after',
  renewsCodes: true,
  refusesAsData: { impossible: 'The SDK throws.' },
  cancels: { impossible: 'A flow cannot be ended. It expires.' },
  removeRequest: { impossible: 'Each account has one authenticator.' },
  renames: { impossible: 'Each account has one authenticator.' },
  viewsCodes: true,
  recovers: true,
  callsApp: true,
  setsUpAtSignIn: { impossible: 'The setup is for users who are signed in.' },
};
