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
    ['a yes in the words of others', { verified: true }],
  ])('takes %s for a yes without codes, and has nothing to say', (_name, result) => {
    expect(readVerifyResult(result, toTwoFactorError)).toEqual({});
    expect(warnings()).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['a list', ['A', 'B'], ['A', 'B']],
    ['a lone one', 'A', ['A']],
    ['an empty list', [], []],
  ])('reads recovery codes that are %s', (_name, recoveryCodes, codes) => {
    expect(readVerifyResult({ recoveryCodes }, toTwoFactorError)).toEqual({ recoveryCodes: codes });
  });

  it('takes a no for one, whatever comes with it', () => {
    expect(readVerifyResult({ valid: false, recoveryCodes: ['A'] }, toTwoFactorError)).toEqual({
      error: { type: 'invalid-code' },
    });
  });

  it('says “on” although the codes that came cannot be read, and tells the developer, without them', () => {
    expect(readVerifyResult({ recoveryCodes: { first: '7K4M' } }, toTwoFactorError)).toEqual({});
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toMatch(/^Tessera: recovery codes came as a value of type object /);
  });

  it('tells the developer once of a shape that is not in the contract, without what it holds', () => {
    expect(readVerifyResult({ token: 't0ken' }, toTwoFactorError)).toEqual({});
    expect(readVerifyResult(['7K4M'], toTwoFactorError)).toEqual({});
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toMatch(/^Tessera: `adapter\.verify` returned an object or a list/);
    expect(warnings()[0]).not.toMatch(/t0ken|7K4M/);
  });
});
