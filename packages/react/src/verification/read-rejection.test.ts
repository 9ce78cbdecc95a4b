import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRejection } from './read-rejection.ts';
import { toTwoFactorError } from './two-factor-error.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('readRejection', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['true', true],
    ['an empty text, as some clients return for no body', ''],
    ['an empty object', {}],
    ['a success field', { valid: true }],
    ['an absent error', { error: undefined }],
    ['an error that is null', { data: {}, error: null }],
    ['an error that is false', { error: false }],
    ['an object of an SDK', { token: 't', user: {} }],
    ['a Response without content', new Response(null, { status: 204 })],
  ])('readRejection reads %s as success.', (_name, answer) => {
    expect(readRejection(answer, toTwoFactorError)).toBeUndefined();
  });

  it.each<[unknown]>([
    [false],
    [{ valid: false }],
    [{ verified: false }],
    [{ ok: false, status: 422 }],
    [{ success: false }],
    [{ success: false, error: 'Invalid code' }],
    [{ data: { valid: false }, error: null }],
    [{ data: false }],
  ])('readRejection reads %j as a wrong code.', (answer) => {
    expect(readRejection(answer, toTwoFactorError)).toEqual({ type: 'invalid-code' });
  });

  it('readRejection prefers a known reason beside a failure.', () => {
    expect(readRejection({ ok: false, error: { type: 'locked' } }, toTwoFactorError)).toEqual({
      type: 'locked',
    });
    expect(readRejection({ ok: false, type: 'code-reused' }, toTwoFactorError)).toMatchObject({
      type: 'code-reused',
    });
  });

  it('readRejection lets mapError read a returned error like a thrown one.', () => {
    const error = { name: 'AuthApiError', code: 'mfa_verification_failed' };
    const mapError = vi.fn(() => ({ type: 'invalid-code' as const, attemptsLeft: 2 }));
    const toError = (thrown: unknown) => toTwoFactorError(thrown, mapError);
    expect(readRejection({ data: null, error }, toError)).toEqual(mapError());
    expect(mapError).toHaveBeenCalledWith(error);
  });

  it.each<[string, unknown]>([
    ['an error of unknown type', { error: { name: 'AuthApiError' } }],
    ['an error without details', { error: true }],
    ['a returned Error', new Error('boom')],
    ['a Response with an error status', new Response('{}', { status: 422 })],
    ['a Response whose body was not read', Response.json({ valid: false })],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['a number', 7],
  ])('readRejection never reads %s as success.', (_name, answer) => {
    expect(readRejection(answer, toTwoFactorError)).toMatchObject({ type: 'unknown' });
  });

  it('readRejection reads a returned error of the union.', () => {
    expect(readRejection({ type: 'rate-limited' }, toTwoFactorError)).toEqual({
      type: 'rate-limited',
    });
  });

  it('readRejection takes the error for a failure without a reason.', () => {
    expect(readRejection({ ok: false }, toTwoFactorError, { type: 'not-allowed' })).toEqual({
      type: 'not-allowed',
    });
  });

  it('readRejection warns about an answer of another shape without repeating it.', () => {
    readRejection('7K4M-2QXR', toTwoFactorError);
    readRejection(new Response('7K4M-2QXR'), toTwoFactorError);
    for (const [text] of vi.mocked(console.warn).mock.calls) {
      expect(text).toMatch(/^Tessera: /);
      expect(text).not.toContain('7K4M');
    }
  });
});
