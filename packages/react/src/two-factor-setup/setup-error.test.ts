import { describe, expect, it } from 'vitest';
import { toSetupError } from './setup-error.ts';

describe('toSetupError', () => {
  it('lets mapError decide first', () => {
    expect(toSetupError({ type: 'network' }, () => ({ type: 'locked' }))).toEqual({
      type: 'locked',
    });
  });

  it('goes on without mapError when it has no opinion or throws itself', () => {
    expect(toSetupError({ type: 'code-reused' }, () => undefined)).toEqual({ type: 'code-reused' });
    expect(
      toSetupError({ type: 'code-reused' }, () => {
        throw new Error('broken');
      }),
    ).toEqual({ type: 'code-reused' });
  });

  it('takes a thrown error of the union as it is, with what it carries', () => {
    const thrown = Object.assign(new Error('slow down'), { type: 'rate-limited', retryAt: 5 });
    expect(toSetupError(thrown)).toBe(thrown);
  });

  it.each([
    ['Chromium', 'Failed to fetch'],
    ['Firefox', 'NetworkError when attempting to fetch resource.'],
    ['Safari', 'Load failed'],
    ['Node', 'fetch failed'],
  ])('knows the lost connection of %s', (_browser, message) => {
    expect(toSetupError(new TypeError(message))).toEqual({ type: 'network' });
  });

  it.each([
    new Error('boom'),
    new TypeError('x is not a function'),
    'text',
    undefined,
    null,
    { type: 'toString' },
    { type: 7 },
  ])('calls anything else unknown and keeps it as the cause (%s)', (thrown) => {
    expect(toSetupError(thrown)).toEqual({ type: 'unknown', cause: thrown });
  });
});
