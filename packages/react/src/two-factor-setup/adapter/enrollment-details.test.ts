import { TesseraError } from '@tessera/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SECRET } from '../../../test/fixtures.ts';
import { type EnrollmentDetails, describeEnrollment } from './enrollment-details.ts';

const NOW = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

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
  it('A field that is null counts as absent.', () => {
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

  it('Numbers can come as text.', () => {
    expect(describeJson({ secret: SECRET, digits: '8', period: '60' })).toMatchObject({
      digits: 8,
      period: 60,
    });
  });

  it.each([{ digits: 'six' }, { digits: '' }, { period: {} }])(
    'A parameter that is not a number is an error: %j.',
    (wrong) => {
      expect(() => describeJson({ secret: SECRET, ...wrong })).toThrow(TesseraError);
    },
  );

  it.each([
    [{ issuer: 'Acme' }, /without `keyUri`, `secret` or `qrImage`/],
    [
      { keyUri: `otpauth://hotp/Acme:ada?secret=${SECRET}&counter=0` },
      /for HOTP.*otpauth:\/\/totp\//,
    ],
    [
      { secret: SECRET, recoveryCodes: [{ code: '7K4M' }] },
      /Recovery codes .* Return a list of strings/,
    ],
  ])('An error says what to return instead, without a secret (%#).', (enrollment, message) => {
    const describing = (): unknown => describeJson(enrollment);
    expect(describing).toThrow(TypeError);
    expect(describing).toThrow(/^Tessera: /);
    expect(describing).toThrow(message);
    expect(describing).not.toThrow(new RegExp(`${SECRET}|7K4M`));
  });
});

describe('the expiry of an enrollment', () => {
  it.each([
    ['milliseconds', { expiresAt: NOW + 10 * MINUTE }],
    ['a Date', { expiresAt: new Date(NOW + 10 * MINUTE) }],
    ['ISO text', { expiresAt: new Date(NOW + 10 * MINUTE).toISOString() }],
    ['seconds from now', { expiresIn: 600 }],
    ['seconds from now as text', { expiresIn: '600' }],
    ['both, of which the seconds take precedence', { expiresIn: 600, expiresAt: NOW + MINUTE }],
    ['both, of which one is invalid', { expiresIn: NaN, expiresAt: NOW + 10 * MINUTE }],
  ])('The expiry is read from %s.', (_name, end) => {
    expect(describeJson({ secret: SECRET, ...end }).expiresAt).toBe(NOW + 10 * MINUTE);
    expect(warnings()).toEqual([]);
  });

  it('An enrollment with zero seconds left expires at once.', () => {
    expect(describeJson({ secret: SECRET, expiresIn: 0 }).expiresAt).toBe(NOW);
  });

  it('An expiry in the past is ignored, and the developer is warned.', () => {
    const server = NOW - 20 * MINUTE;
    const { expiresAt } = describeJson({ secret: SECRET, expiresAt: server + 10 * MINUTE });
    expect(expiresAt).toBeUndefined();
    expect(warnings().join()).toMatch(/^Tessera: An enrollment had expired .* Return `expiresIn`/);
  });

  it.each([[{ expiresAt: 'soon' }], [{ expiresAt: NaN }], [{ expiresIn: 'soon' }]])(
    'An invalid expiry is ignored: %j.',
    (end) => {
      expect(describeJson({ secret: SECRET, ...end }).expiresAt).toBeUndefined();
      for (const text of warnings()) {
        expect(text).toContain('invalid `expiresAt` or `expiresIn`');
      }
    },
  );
});
