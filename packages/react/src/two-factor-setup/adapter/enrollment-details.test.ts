import { TesseraError } from '@tessera/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type EnrollmentDetails, describeEnrollment } from './enrollment-details.ts';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const NOW = Date.UTC(2026, 0, 1);
const minute = 60_000;

/** As JSON gives it, which is not always as the types have it. */
function describeJson(enrollment: object): EnrollmentDetails {
  const host = { issuer: 'Acme', accountName: 'ada@example.org' };
  return describeEnrollment(enrollment, host, NOW);
}

function warnings(): string[] {
  return vi.mocked(console.warn).mock.calls.map(([text]) => String(text));
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('describeEnrollment', () => {
  it('takes null for nothing', () => {
    const nothing = {
      keyUri: null,
      qrImage: null,
      issuer: null,
      accountName: null,
      algorithm: null,
      digits: null,
      period: null,
      recoveryCodes: null,
      expiresAt: null,
      expiresIn: null,
    };
    expect(describeJson({ ...nothing, secret: SECRET })).toEqual(describeJson({ secret: SECRET }));
    expect(
      describeJson({ ...nothing, secret: null, qrImage: 'data:image/png;base64,AA' }),
    ).toMatchObject({ keyUri: undefined, secret: undefined, digits: 6 });
    expect(warnings()).toEqual([]);
  });

  it('reads numbers that came as text', () => {
    expect(describeJson({ secret: SECRET, digits: '8', period: '60' })).toMatchObject({
      digits: 8,
      period: 60,
    });
  });

  it.each([{ digits: 'six' }, { digits: '' }, { period: {} }])(
    'refuses what is no number: %j',
    (wrong) => {
      expect(() => describeJson({ secret: SECRET, ...wrong })).toThrow(TesseraError);
    },
  );

  it.each([
    [{ issuer: 'Acme' }, /without keyUri, secret or qrImage/],
    [
      { keyUri: `otpauth://hotp/Acme:ada?secret=${SECRET}&counter=0` },
      /for hotp.*otpauth:\/\/totp\//,
    ],
    [
      { secret: SECRET, recoveryCodes: [{ code: '7K4M' }] },
      /recovery codes .* Return a list of strings/,
    ],
  ])('says what to return in place of a mistake, without a secret (%#)', (enrollment, message) => {
    const describing = (): unknown => describeJson(enrollment);
    expect(describing).toThrow(TypeError);
    expect(describing).toThrow(/^Tessera: /);
    expect(describing).toThrow(message);
    expect(describing).not.toThrow(new RegExp(`${SECRET}|7K4M`));
  });
});

describe('the end of an enrollment', () => {
  it.each([
    ['milliseconds', { expiresAt: NOW + 10 * minute }],
    ['a Date', { expiresAt: new Date(NOW + 10 * minute) }],
    ['ISO text', { expiresAt: new Date(NOW + 10 * minute).toISOString() }],
    ['seconds from now', { expiresIn: 600 }],
    ['seconds from now as text', { expiresIn: '600' }],
    ['both, of which the seconds count', { expiresIn: 600, expiresAt: NOW + minute }],
    ['both, of which one says nothing', { expiresIn: NaN, expiresAt: NOW + 10 * minute }],
  ])('is read from %s', (_name, end) => {
    expect(describeJson({ secret: SECRET, ...end }).expiresAt).toBe(NOW + 10 * minute);
    expect(warnings()).toEqual([]);
  });

  it('may be at once, where the server counts the seconds', () => {
    expect(describeJson({ secret: SECRET, expiresIn: 0 }).expiresAt).toBe(NOW);
  });

  it('is left to the server where the person’s clock is ahead of it', () => {
    const server = NOW - 20 * minute;
    const { expiresAt } = describeJson({ secret: SECRET, expiresAt: server + 10 * minute });
    expect(expiresAt).toBeUndefined();
    expect(warnings().join()).toMatch(/^Tessera: An enrollment had expired .* Give `expiresIn`/);
  });

  it.each([[{ expiresAt: 'soon' }], [{ expiresAt: NaN }], [{ expiresIn: 'soon' }]])(
    'is not told when nobody can tell it: %j',
    (end) => {
      expect(describeJson({ secret: SECRET, ...end }).expiresAt).toBeUndefined();
      for (const text of warnings()) {
        expect(text).toContain('says no time');
      }
    },
  );
});
