import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logError } from './log-error.ts';

let log: string;
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((text: string) => {
    log = text;
  });
});
afterEach(() => vi.restoreAllMocks());

it('The log says what failed and where.', () => {
  logError('A request failed.', new TypeError('cannot read properties of undefined'));
  expect(log).toMatch(
    /^A request failed\.\nTypeError: cannot read properties of undefined\n +at .*log-error\.test\.ts/,
  );
});

it('The message of Postgres, which quotes what was typed, is not in the log, and its code is.', () => {
  const error = Object.assign(
    new Error('invalid input syntax for type uuid: "typed\n    at text"'),
    {
      severity: 'ERROR',
      code: '22P02',
      routine: 'string_to_uuid',
      detail: 'Failing row contains (typed).',
      where: `unnamed portal parameter $1 = 'typed'`,
      query: 'SELECT $1::uuid',
      params: ['typed'],
    },
  );
  logError('A request failed.', error);
  expect(log).toContain('code: 22P02\nroutine: string_to_uuid\n    at ');
  expect(log).not.toContain('typed');
  expect(log).not.toContain('SELECT');
});

it('A wrong URL of a database is not in the log, because it holds a password.', () => {
  let thrown: unknown;
  try {
    thrown = new URL('postgres://app:pass word@:x');
  } catch (error) {
    thrown = error;
  }
  logError('The server did not start.', new Error('no database', { cause: thrown }));
  expect(log).toContain('code: ERR_INVALID_URL');
  expect(log).not.toContain('pass word');
});

it('The log names every cause of an error that has several, and nothing of a thrown text.', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED ::1:5432'), {
    code: 'ECONNREFUSED',
  });
  logError('A request failed.', new AggregateError([refused]));
  expect(log).toContain('code: ECONNREFUSED');
  logError('A request failed.', 'typed');
  expect(log).toBe('A request failed.\nThrown: string');
});
