import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TwoFactorAdapter } from './adapter.ts';
import { type FetchAdapterOptions, createFetchAdapter } from './create-fetch-adapter.ts';

const { signal } = new AbortController();
const endpoints = { start: '/start', verify: '/verify' };

function answering(
  answer: Response,
  options: Partial<FetchAdapterOptions> = {},
): { adapter: TwoFactorAdapter; calls: ReturnType<typeof vi.fn<typeof fetch>> } {
  const calls = vi.fn<typeof fetch>(async () => answer);
  return { adapter: createFetchAdapter({ endpoints, fetch: calls, ...options }), calls };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('createFetchAdapter', () => {
  it('posts JSON and reads an enrollment', async () => {
    const { adapter, calls } = answering(Response.json({ keyUri: 'otpauth://totp/x' }));
    expect(await adapter.start({ intent: 'enroll', signal })).toEqual({
      keyUri: 'otpauth://totp/x',
    });
    expect(calls).toHaveBeenCalledWith('/start', {
      method: 'POST',
      credentials: 'same-origin',
      signal,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: '{"intent":"enroll"}',
    });
  });

  it('sends the code and nothing else of the enrollment', async () => {
    const { adapter, calls } = answering(new Response(null, { status: 204 }));
    await adapter.verify({
      code: '123456',
      enrollment: { secret: 'SECRET' },
      intent: 'enroll',
      signal,
    });
    expect(calls.mock.calls[0]?.[1]?.body).toBe('{"code":"123456","intent":"enroll"}');
  });

  it('asks for headers each time', async () => {
    let token = 0;
    const { adapter, calls } = answering(new Response(null, { status: 204 }), {
      headers: () => ({ 'X-CSRF-Token': String(++token) }),
    });
    await adapter.start({ intent: 'enroll', signal });
    await adapter.start({ intent: 'enroll', signal });
    expect(
      calls.mock.calls.map(([, init]) => new Headers(init?.headers).get('X-CSRF-Token')),
    ).toEqual(['1', '2']);
  });

  it('has only what the server has', () => {
    expect(Object.keys(createFetchAdapter({ endpoints })).toSorted()).toEqual(['start', 'verify']);
  });

  it.each([[['A', 'B']], [{ recoveryCodes: ['A', 'B'] }]])(
    'reads recovery codes from %j',
    async (body) => {
      const { adapter } = answering(Response.json(body), {
        endpoints: { ...endpoints, recoveryCodes: '/codes' },
      });
      expect(await adapter.recoveryCodes?.({ signal })).toEqual(['A', 'B']);
    },
  );

  it('asks for the status by GET', async () => {
    const { adapter, calls } = answering(Response.json({ enrolled: true }), {
      endpoints: { ...endpoints, status: '/status' },
    });
    expect(await adapter.status?.({ signal })).toEqual({ enrolled: true });
    expect(calls.mock.calls[0]?.[1]).toMatchObject({ method: 'GET' });
    expect(calls.mock.calls[0]?.[1]?.body).toBeUndefined();
  });

  it('tells what the person wants and what they call the authenticator', async () => {
    const { adapter, calls } = answering(Response.json({ secret: 'A' }));
    await adapter.start({ intent: 'add', name: 'Phone', signal });
    expect(calls.mock.calls[0]?.[1]?.body).toBe('{"intent":"add","name":"Phone"}');
  });

  it.each([
    ['a pending enrollment', Response.json({ secret: 'A' }), { secret: 'A' }],
    ['null', Response.json(null), null],
    ['nothing', new Response(null, { status: 204 }), undefined],
  ])('asks for what is pending by GET, and takes %s', async (_name, answer, expected) => {
    const { adapter, calls } = answering(answer, {
      endpoints: { ...endpoints, resume: '/pending' },
    });
    expect(await adapter.resume?.({ signal })).toEqual(expected);
    expect(calls.mock.calls[0]?.[1]).toMatchObject({ method: 'GET' });
  });

  it('turns two-factor off', async () => {
    const { adapter, calls } = answering(new Response(null, { status: 204 }), {
      endpoints: { ...endpoints, disable: '/off' },
    });
    await adapter.disable?.({ signal });
    expect(calls.mock.calls[0]?.[0]).toBe('/off');
  });

  it.each([
    [401, 'session-expired'],
    [403, 'not-allowed'],
    [409, 'already-enrolled'],
    [410, 'enrollment-expired'],
    [422, 'invalid-code'],
    [429, 'rate-limited'],
    [500, 'unknown'],
  ])('throws for status %i an error of type %s', async (status, type) => {
    const { adapter } = answering(new Response('<html>', { status }));
    await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({ type });
  });

  it.each([
    [{ error: { type: 'invalid-code', attemptsLeft: 3 } }],
    [{ type: 'invalid-code', attemptsLeft: 3 }],
  ])('believes a body that names the error over the status: %j', async (body) => {
    const { adapter } = answering(Response.json(body, { status: 400 }));
    await expect(
      adapter.verify({ code: '1', enrollment: {}, intent: 'enroll', signal }),
    ).rejects.toEqual({
      type: 'invalid-code',
      attemptsLeft: 3,
    });
  });

  it.each([
    ['30', 30_000],
    ['Thu, 01 Jan 1970 00:02:00 GMT', 120_000],
    ['soon', undefined],
  ])('reads when to try again from Retry-After: %s', async (header, retryAt) => {
    vi.useFakeTimers({ now: 0 });
    const { adapter } = answering(
      new Response(null, { status: 429, headers: { 'Retry-After': header } }),
    );
    await expect(adapter.start({ intent: 'enroll', signal })).rejects.toEqual({
      type: 'rate-limited',
      retryAt,
    });
  });

  it('lets a lost connection through as it is', async () => {
    const lost = new TypeError('Failed to fetch');
    const adapter = createFetchAdapter({ endpoints, fetch: () => Promise.reject(lost) });
    await expect(adapter.start({ intent: 'enroll', signal })).rejects.toBe(lost);
  });
});
