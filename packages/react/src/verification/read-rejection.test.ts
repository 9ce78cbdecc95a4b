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
    ['an empty text, as some clients give for no body', ''],
    ['an empty object', {}],
    ['a yes', { valid: true }],
    ['an error that is not there', { error: undefined }],
    ['an error that is null', { data: {}, error: null }],
    ['an error that is false', { error: false }],
    ['an object of an SDK', { token: 't', user: {} }],
    ['a Response without content', new Response(null, { status: 204 })],
  ])('lets %s pass', (_name, answer) => {
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
  ])('takes %j for a wrong code', (answer) => {
    expect(readRejection(answer, toTwoFactorError)).toEqual({ type: 'invalid-code' });
  });

  it('lets what stands beside a no say what it means', () => {
    expect(readRejection({ ok: false, error: { type: 'locked' } }, toTwoFactorError)).toEqual({
      type: 'locked',
    });
    expect(readRejection({ ok: false, type: 'code-reused' }, toTwoFactorError)).toMatchObject({
      type: 'code-reused',
    });
  });

  it('lets mapError read an error that was returned, as one that was thrown', () => {
    const error = { name: 'AuthApiError', code: 'mfa_verification_failed' };
    const mapError = vi.fn(() => ({ type: 'invalid-code' as const, attemptsLeft: 2 }));
    const asError = (thrown: unknown) => toTwoFactorError(thrown, mapError);
    expect(readRejection({ data: null, error }, asError)).toEqual(mapError());
    expect(mapError).toHaveBeenCalledWith(error);
  });

  it.each<[string, unknown]>([
    ['an error of no known type', { error: { name: 'AuthApiError' } }],
    ['an error that is only said to be there', { error: true }],
    ['an Error that is returned', new Error('boom')],
    ['a Response with a refusal', new Response('{}', { status: 422 })],
    ['a Response whose body nobody has read', Response.json({ valid: false })],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['a number', 7],
  ])('knows that %s is no yes', (_name, answer) => {
    expect(readRejection(answer, toTwoFactorError)).toMatchObject({ type: 'unknown' });
  });

  it('takes an error of the union that was returned bare', () => {
    expect(readRejection({ type: 'rate-limited' }, toTwoFactorError)).toEqual({
      type: 'rate-limited',
    });
  });

  it('can be told what a bare no means', () => {
    expect(readRejection({ ok: false }, toTwoFactorError, { type: 'not-allowed' })).toEqual({
      type: 'not-allowed',
    });
  });

  it('tells the developer of what is not in the contract, without what it says', () => {
    readRejection('7K4M-2QXR', toTwoFactorError);
    readRejection(new Response('7K4M-2QXR'), toTwoFactorError);
    for (const [text] of vi.mocked(console.warn).mock.calls) {
      expect(text).toMatch(/^Tessera: /);
      expect(text).not.toContain('7K4M');
    }
  });
});
