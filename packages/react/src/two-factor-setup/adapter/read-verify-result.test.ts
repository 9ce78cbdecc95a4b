import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readVerifyResult } from './read-verify-result.ts';
import { toTwoFactorError } from '../../verification/two-factor-error.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

function warnings(): string[] {
  return vi.mocked(console.warn).mock.calls.map(([text]) => String(text));
}

describe('readVerifyResult', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['true', true],
    ['an empty object', {}],
    ['fields that are null', { error: null, recoveryCodes: null }],
    ['a success in the words of an SDK', { verified: true }],
  ])('A result that is %s is a success without recovery codes or a warning.', (_name, result) => {
    expect(readVerifyResult(result, toTwoFactorError)).toEqual({});
    expect(warnings()).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['a list', ['A', 'B'], ['A', 'B']],
    ['a single code', 'A', ['A']],
    ['an empty list', [], []],
  ])('Recovery codes of a result can be %s.', (_name, recoveryCodes, codes) => {
    expect(readVerifyResult({ recoveryCodes }, toTwoFactorError)).toEqual({ recoveryCodes: codes });
  });

  it('A result that says false is a rejection, whatever comes with it.', () => {
    expect(readVerifyResult({ valid: false, recoveryCodes: ['A'] }, toTwoFactorError)).toEqual({
      error: { type: 'invalid-code' },
    });
  });

  it('A result with unreadable recovery codes is a success, and a warning does not show them.', () => {
    expect(readVerifyResult({ recoveryCodes: { first: '7K4M' } }, toTwoFactorError)).toEqual({});
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toMatch(
      /^Tessera: Recovery codes must be a list of strings, got a value of type object\. /,
    );
  });

  it('A result in an unknown shape causes one warning, without its content.', () => {
    expect(readVerifyResult({ token: 't0ken' }, toTwoFactorError)).toEqual({});
    expect(readVerifyResult(['7K4M'], toTwoFactorError)).toEqual({});
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toMatch(/^Tessera: `adapter\.verify` returned an object or a list/);
    expect(warnings()[0]).not.toMatch(/t0ken|7K4M/);
  });
});
