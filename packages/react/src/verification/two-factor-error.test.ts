import { describe, expect, it, vi } from 'vitest';
import { type TwoFactorError, toTwoFactorError } from './two-factor-error.ts';

describe('toTwoFactorError', () => {
  it('lets mapError decide first', () => {
    expect(toTwoFactorError({ type: 'network' }, () => ({ type: 'locked' }))).toEqual({
      type: 'locked',
    });
  });

  it('goes on without mapError when it has no opinion or throws itself', () => {
    expect(toTwoFactorError({ type: 'code-reused' }, () => undefined)).toEqual({
      type: 'code-reused',
    });
    expect(
      toTwoFactorError({ type: 'code-reused' }, () => {
        throw new Error('broken');
      }),
    ).toEqual({ type: 'code-reused' });
  });

  it('takes a thrown error of the union as it is, with what it carries', () => {
    const thrown = Object.assign(new Error('slow down'), { type: 'rate-limited', retryAt: 5 });
    expect(toTwoFactorError(thrown)).toEqual({ type: 'rate-limited', retryAt: 5 });
  });

  it.each([[null], [{ type: 'invalid_code' }], ['invalid-code'], [{}], [Promise.resolve()]])(
    'passes over what mapError gives that is no error of the union, and tells the developer: %j',
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
    'reads when to try again after %s as JSON has it',
    (type) => {
      for (const retryAt of [5000, new Date(5000), '1970-01-01T00:00:05.000Z']) {
        expect(toTwoFactorError({ type, retryAt })).toEqual({ type, retryAt: 5000 });
      }
      for (const retryAt of [null, NaN, 'soon', {}]) {
        expect(toTwoFactorError({ type, retryAt })).toEqual({ type });
      }
    },
  );

  it('leaves out how many tries are left when that is no count', () => {
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

  it('reads what mapError gives the same way', () => {
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
  ])('knows the lost connection of %s', (_browser, message) => {
    expect(toTwoFactorError(new TypeError(message))).toEqual({ type: 'network' });
  });

  it.each(['TimeoutError', 'AbortError'])('takes a %s for a lost connection', (name) => {
    expect(toTwoFactorError(new DOMException('signal timed out', name))).toEqual({
      type: 'network',
    });
  });

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
  ])('calls anything else unknown and keeps it as the cause (%s)', (thrown) => {
    expect(toTwoFactorError(thrown)).toEqual({ type: 'unknown', cause: thrown });
  });
});
