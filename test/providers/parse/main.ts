import { createParseAdapter, createParseChallengeAdapter } from '@tessera/adapters/parse';
import { SERVER_URL, readDetail, showPages } from '../pages/show-pages.tsx';

const options = { serverUrl: SERVER_URL, applicationId: readDetail('applicationId') };
let user: { id: string; sessionToken: string } | undefined;

/** Sends a request. Returns the status and the JSON of the answer. */
async function send(method: string, path: string, sessionToken?: string, body?: object) {
  const response = await fetch(options.serverUrl + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'X-Parse-Application-Id': options.applicationId,
      ...(sessionToken !== undefined && { 'X-Parse-Session-Token': sessionToken }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { ok: response.ok, answer: await response.json() };
}

/** Uses the session of this token from now on. */
async function become(sessionToken: string): Promise<void> {
  const { answer } = await send('GET', '/users/me', sessionToken);
  user = { id: answer.objectId, sessionToken };
}

showPages({
  setup: createParseAdapter({ ...options, getUser: () => user }),
  async signIn(username, password) {
    const { ok, answer } = await send('POST', '/login', undefined, { username, password });
    if (ok) {
      await become(answer.sessionToken);
      return undefined;
    }
    if (!String(answer.error).includes('Missing additional authData mfa')) {
      throw new Error('Parse Server refused the sign-in.');
    }
    return createParseChallengeAdapter({ ...options, username, password, onSignIn: become });
  },
  async signOut() {
    await send('POST', '/logout', user?.sessionToken);
    user = undefined;
  },
});
