import { createDirectusAdapter, createDirectusChallengeAdapter } from '@tessera/adapters/directus';
import { SERVER_URL as baseUrl, showPages } from '../pages/show-pages.tsx';

/** Sends a request. The session is in a cookie. */
async function post(path: string, body: object) {
  const response = await fetch(baseUrl + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...body, mode: 'session' }),
  });
  return response.ok ? undefined : (await response.json()).errors[0].extensions.code;
}

showPages({
  setup: createDirectusAdapter({ baseUrl }),
  kinds: ['code'],
  async signIn(email, password) {
    const code = await post('/auth/login', { email, password });
    if (code === 'INVALID_OTP') {
      return createDirectusChallengeAdapter({ baseUrl, email, password });
    }
    if (code !== undefined) {
      throw new Error(`Directus refused the sign-in: ${code}`);
    }
    return undefined;
  },
  signOut: () => post('/auth/logout', {}),
});
