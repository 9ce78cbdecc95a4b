import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refusalOf } from './refusal-of.ts';
import { toSetupError } from './setup-error.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('refusalOf', () => {
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
    expect(refusalOf(answer, toSetupError)).toBeUndefined();
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
    expect(refusalOf(answer, toSetupError)).toEqual({ type: 'invalid-code' });
  });

  it('lets what stands beside a no say what it means', () => {
    expect(refusalOf({ ok: false, error: { type: 'locked' } }, toSetupError)).toEqual({
      type: 'locked',
    });
    expect(refusalOf({ ok: false, type: 'code-reused' }, toSetupError)).toMatchObject({
      type: 'code-reused',
    });
  });

  it('lets mapError read an error that was returned, as one that was thrown', () => {
    const error = { name: 'AuthApiError', code: 'mfa_verification_failed' };
    const mapError = vi.fn(() => ({ type: 'invalid-code' as const, attemptsLeft: 2 }));
    const asError = (thrown: unknown) => toSetupError(thrown, mapError);
    expect(refusalOf({ data: null, error }, asError)).toEqual(mapError());
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
    expect(refusalOf(answer, toSetupError)).toMatchObject({ type: 'unknown' });
  });

  it('takes an error of the union that was returned bare', () => {
    expect(refusalOf({ type: 'rate-limited' }, toSetupError)).toEqual({ type: 'rate-limited' });
  });

  it('can be told what a bare no means', () => {
    expect(refusalOf({ ok: false }, toSetupError, { type: 'not-allowed' })).toEqual({
      type: 'not-allowed',
    });
  });

  it('tells the developer of what is not in the contract, without what it says', () => {
    refusalOf('7K4M-2QXR', toSetupError);
    refusalOf(new Response('7K4M-2QXR'), toSetupError);
    for (const [text] of vi.mocked(console.warn).mock.calls) {
      expect(text).toMatch(/^Tessera: /);
      expect(text).not.toContain('7K4M');
    }
  });
});
