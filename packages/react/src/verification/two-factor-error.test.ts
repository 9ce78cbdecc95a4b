import { describe, expect, it, vi } from 'vitest';
import { type TwoFactorError, toTwoFactorError } from './two-factor-error.ts';

describe('toTwoFactorError', () => {
  it('An error has the fields of its type and no others.', () => {
    const fields = { retryAt: 5, attemptsLeft: 2, kind: 'code', url: '/', cause: 1, secret: 'A' };
    const read = (type: string) => toTwoFactorError({ ...fields, type });
    expect(read('code-reused')).toEqual({ type: 'code-reused' });
    expect(read('locked')).toEqual({ type: 'locked', retryAt: 5 });
    expect(read('invalid-code')).toEqual({ type: 'invalid-code', attemptsLeft: 2 });
    expect(read('misconfigured')).toEqual({ type: 'misconfigured', cause: 1 });
    expect(read('reauthentication-required')).toEqual({
      type: 'reauthentication-required',
      kind: 'code',
      url: '/',
    });
  });

  it('toTwoFactorError lets mapError decide first.', () => {
    expect(toTwoFactorError({ type: 'network' }, () => ({ type: 'locked' }))).toEqual({
      type: 'locked',
    });
  });

  it('toTwoFactorError reads the value itself when mapError returns undefined or throws.', () => {
    expect(toTwoFactorError({ type: 'code-reused' }, () => undefined)).toEqual({
      type: 'code-reused',
    });
    expect(
      toTwoFactorError({ type: 'code-reused' }, () => {
        throw new Error('broken');
      }),
    ).toEqual({ type: 'code-reused' });
  });

  it('toTwoFactorError keeps a thrown error of the union with its fields.', () => {
    const thrown = Object.assign(new Error('slow down'), { type: 'rate-limited', retryAt: 5 });
    expect(toTwoFactorError(thrown)).toEqual({ type: 'rate-limited', retryAt: 5 });
  });

  it.each([[null], [{ type: 'invalid_code' }], ['invalid-code'], [{}], [Promise.resolve()]])(
    'toTwoFactorError ignores %j from mapError and warns the developer.',
    (mapped) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const mapError = (): TwoFactorError => mapped as never;
      expect(toTwoFactorError({ type: 'code-reused' }, mapError)).toEqual({ type: 'code-reused' });
      expect(toTwoFactorError('x', mapError)).toEqual({ type: 'unknown', cause: 'x' });
      for (const [text] of warn.mock.calls) {
        expect(text).toContain('`mapError`');
      }
    },
  );

  it.each(['rate-limited', 'locked', 'network'] as const)(
    'toTwoFactorError reads retryAt of %s from JSON.',
    (type) => {
      for (const retryAt of [5000, new Date(5000), '1970-01-01T00:00:05.000Z']) {
        expect(toTwoFactorError({ type, retryAt })).toEqual({ type, retryAt: 5000 });
      }
      for (const retryAt of [null, NaN, 'soon', {}]) {
        expect(toTwoFactorError({ type, retryAt })).toEqual({ type });
      }
    },
  );

  it('toTwoFactorError leaves out attemptsLeft when it is not a count.', () => {
    expect(toTwoFactorError({ type: 'invalid-code', attemptsLeft: 0 })).toEqual({
      type: 'invalid-code',
      attemptsLeft: 0,
    });
    for (const attemptsLeft of [null, NaN, Infinity, -1, '3']) {
      expect(toTwoFactorError({ type: 'invalid-code', attemptsLeft })).toEqual({
        type: 'invalid-code',
      });
    }
  });

  it('toTwoFactorError reads the fields of an error that mapError returns.', () => {
    const mapError = (): TwoFactorError => ({
      type: 'locked',
      retryAt: '1970-01-01T00:00:05Z' as never,
    });
    expect(toTwoFactorError('x', mapError)).toEqual({ type: 'locked', retryAt: 5000 });
  });

  it.each([
    ['Chromium', 'Failed to fetch'],
    ['Firefox', 'NetworkError when attempting to fetch resource.'],
    ['Chromium, halfway', 'network error'],
    ['Safari', 'Load failed'],
    ['Safari, offline', 'The Internet connection appears to be offline.'],
    ['Safari, halfway', 'The network connection was lost.'],
    ['Safari, without a server', 'Could not connect to the server.'],
    ['Safari, after a while', 'The request timed out.'],
    ['React Native', 'Network request failed'],
    ['Node', 'fetch failed'],
    ['Node, halfway', 'terminated'],
  ])('toTwoFactorError recognizes the lost connection of %s.', (_browser, message) => {
    expect(toTwoFactorError(new TypeError(message))).toEqual({ type: 'network' });
  });

  it.each(['TimeoutError', 'AbortError'])(
    'toTwoFactorError reads a %s as a lost connection.',
    (name) => {
      expect(toTwoFactorError(new DOMException('signal timed out', name))).toEqual({
        type: 'network',
      });
    },
  );

  it.each([
    new Error('boom'),
    new TypeError('client.fetch is not a function'),
    new TypeError('Cannot read properties of undefined (reading "network")'),
    new TypeError('x is not a function'),
    'text',
    undefined,
    null,
    { type: 'toString' },
    { type: 7 },
  ])('toTwoFactorError makes any other value the cause of an unknown error (%s).', (thrown) => {
    expect(toTwoFactorError(thrown)).toEqual({ type: 'unknown', cause: thrown });
  });
});
