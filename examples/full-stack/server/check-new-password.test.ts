import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import type { ApiError } from './api-error.ts';
import { checkNewPassword } from './check-new-password.ts';
import { openBrowser } from './testing/open-browser.ts';
import { useTestApp } from './testing/use-test-app.ts';

const EMAIL = 'ada.lovelace@example.org';

/** The type of the error, or `undefined` if the password is accepted. */
function check(password: string): string | undefined {
  try {
    checkNewPassword(password, { email: EMAIL, issuer: 'Tessera Example' });
    return undefined;
  } catch (error) {
    return (error as ApiError).body.type;
  }
}

describe('the length of a password', () => {
  it.each([
    ['15 characters', 'mud-lamp-quartz', undefined],
    ['14 characters', 'mud-lamp-quart', 'invalid-request'],
    ['15 emoji of two UTF-16 code units each', '🐙🦊🐢🦀🐝🦉🐍🦋🐳🦔🐌🦒🐫🦜🐬', undefined],
    ['14 emoji of two UTF-16 code units each', '🐙🦊🐢🦀🐝🦉🐍🦋🐳🦔🐌🦒🐫🦜', 'invalid-request'],
    ['14 letters with accents of their own', 'mu\u0308d-lamp-quart', 'invalid-request'],
    ['one character that NFKC makes 18 of', '\uFDFA', 'invalid-request'],
    ['spaces', 'mud lamp quartz', undefined],
    ['lower-case letters only', 'mudlampquartzes', undefined],
    ['no letters and digits', '!"§$%&/()=?*#;:', undefined],
    ['another script', 'глинялампакварц', undefined],
    ['256 characters', `mud-lamp-quartz${'0123456789abc~&'.repeat(17)}`.slice(0, 256), undefined],
  ])('A password of %s is judged by its code points alone.', (_, password, error) => {
    expect(check(password)).toBe(error);
  });
});

describe('passwords that attackers try first', () => {
  it('Every common password is refused if it is long enough.', () => {
    const common = dictionary['passwords-common'].filter((password) => password.length >= 15);
    expect(common.length).toBeGreaterThan(30);
    for (const password of common) {
      expect(check(password)).toBe('common-password');
      expect(check(password.toUpperCase())).toBe('common-password');
    }
  });

  it('Every common password is refused if it is repeated until it is long enough.', () => {
    for (const password of dictionary['passwords-common']) {
      expect(check(password.repeat(Math.ceil(15 / password.length)))).toBe('common-password');
    }
  });

  it.each([
    'PasswordPassword',
    'password password',
    'passwordpasswor',
    'ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ',
    'aaaaaaaaaaaaaaa',
    '---------------',
    '👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍',
    'xq!xq!xq!xq!xq!',
    '123456789012345',
    'Tessera Example',
    'tessera-example-tessera-example',
    'tesseratesseratessera',
    'ada.lovelace@example.org',
    'ADALOVELACEEXAMPLEORG',
    'adalovelaceadalovelace',
    'ada lovelace ada lovelace',
    'example.org example.org',
  ])('The password "%s" is refused.', (password) => {
    expect(check(password)).toBe('common-password');
  });

  it.each(['password mud lamp', 'tessera mud lamp', 'ada.lovelace mud', 'abcdabcdabcd-lamp'])(
    'The password "%s" is accepted, because only the whole password counts.',
    (password) => {
      expect(check(password)).toBeUndefined();
    },
  );

  it('The check takes linear time.', () => {
    // Normalized, this has 4608 characters, and is a repetition up to the last one.
    const password = `${'\uFDFA'.repeat(255)}!`;
    const start = performance.now();
    for (let count = 0; count < 20; count++) {
      check(password);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('signing up and signing in', () => {
  const testApp = useTestApp();

  it('Sign-up refuses a common password with a reason, and creates no account.', async () => {
    const browser = openBrowser(testApp);
    const credentials = { email: EMAIL, password: 'Tessera Example' };
    expect(await browser.post('/sign-up', credentials)).toMatchObject({
      status: 400,
      body: { error: { type: 'common-password', field: 'password' } },
    });
    expect(await testApp.database.query('SELECT * FROM users')).toEqual([]);
  });

  it('No character of a long password is cut off.', async () => {
    const browser = openBrowser(testApp);
    const password = Array.from({ length: 256 }, (_, i) => 'mud-lamp'[(i * i) % 7]).join('');
    await browser.post('/sign-up', { email: EMAIL, password });
    const shorter = { email: EMAIL, password: password.slice(0, -1) };
    expect((await browser.post('/sign-in', shorter)).status).toBe(401);
    expect((await browser.post('/sign-in', { email: EMAIL, password })).status).toBe(204);
  });

  it('A user whose password is older than the rules can still sign in.', async () => {
    const browser = openBrowser(testApp);
    const email = 'grace@example.org';
    await browser.post('/sign-up', { email, password: 'mud-lamp-quartz' });
    // The hash of `seven777` with the salt `0000000000000000`, N = 16, r = 8 and p = 3.
    await testApp.database.query('UPDATE users SET password_hash = $2 WHERE email = $1', [
      email,
      'scrypt$16$8$3$MDAwMDAwMDAwMDAwMDAwMA$ZC74lgnUXbnJVNOJXAVSR6IghckrUSX3hB_LfUfk6jA',
    ]);
    expect((await browser.post('/sign-in', { email, password: 'seven777' })).status).toBe(204);
  });
});
