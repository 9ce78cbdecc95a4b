import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase } from './testing/create-test-database.ts';

const PASSWORD = 'correct horse battery staple';

interface Answer {
  status: number;
  body: Record<string, unknown>;
  token: string | undefined;
}

const processes: ChildProcess[] = [];
let urls: string[];

beforeAll(async () => {
  if (process.env.TEST_DATABASE_URL === undefined) {
    throw new Error('Three processes need a Postgres server: run pnpm test:postgres.');
  }
  const environment = {
    PATH: process.env.PATH,
    PORT: '0',
    DATABASE_URL: await createTestDatabase(),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  };
  urls = await Promise.all([1, 2, 3].map(() => startServer(environment)));
});
afterAll(() => {
  for (const child of processes) {
    child.kill('SIGKILL');
  }
});

/** Starts the example as `pnpm start` does. Resolves to its URL. */
async function startServer(environment: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: join(import.meta.dirname, '..'),
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  let output = '';
  for (;;) {
    const [text] = (await once(child.stdout, 'data')) as [Buffer];
    output += text.toString();
    const [, url] = /^Ready at (\S+)$/m.exec(output) ?? [];
    if (url !== undefined) {
      return url;
    }
  }
}

/** Posts to the process with this number, whichever it is, as a load balancer would. */
async function post(
  index: number,
  path: string,
  body: object = {},
  token?: string,
): Promise<Answer> {
  const response = await fetch(`${urls[index % 3]}/api${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      Cookie: token === undefined ? '' : `session=${token}`,
    },
    body: JSON.stringify(body),
  });
  const [, next] = /^session=([^;]+)/.exec(response.headers.getSetCookie()[0] ?? '') ?? [];
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    token: next ?? token,
  };
}

/** Sends the same request 30 times at once, ten times to each process. */
function postToAll(path: string, body: object, token: string): Promise<Answer[]> {
  return Promise.all(Array.from({ length: 30 }, (_, index) => post(index, path, body, token)));
}

function count(answers: readonly Answer[], status: number): number {
  return answers.filter((answer) => answer.status === status).length;
}

function generateCode(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
}

/** Signs up on one process and starts setup on another one. */
async function startSetup(): Promise<{ email: string; token: string; secret: string }> {
  const email = `${randomUUID()}@example.org`;
  const { token = '' } = await post(0, '/sign-up', { email, password: PASSWORD });
  const { body } = await post(1, '/two-factor/enrollment', { intent: 'enroll' }, token);
  const secret = new URL(String(body.keyUri)).searchParams.get('secret')!;
  return { email, token, secret };
}

async function enroll() {
  const account = await startSetup();
  const code = generateCode(account.secret);
  const { body } = await post(2, '/two-factor/enrollment/confirm', { code }, account.token);
  const halfway = await post(0, '/sign-in', { email: account.email, password: PASSWORD });
  return { ...account, recoveryCodes: body.recoveryCodes as string[], halfway: halfway.token! };
}

it('Of 30 confirmations of one setup on three processes, one turns two-factor on.', async () => {
  const { token, secret } = await startSetup();
  const code = generateCode(secret);
  const answers = await postToAll('/two-factor/enrollment/confirm', { code }, token);
  expect(count(answers, 200)).toBe(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});

it('Of 30 sign-ins with the same code on three processes, one succeeds.', async () => {
  const { secret, halfway } = await enroll();
  const code = generateCode(secret, 1);
  const answers = await postToAll('/sign-in/second-step', { code }, halfway);
  expect(count(answers, 204)).toBe(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});

it('Of 30 sign-ins with the same recovery code on three processes, one succeeds.', async () => {
  const { recoveryCodes, halfway } = await enroll();
  const answers = await postToAll('/sign-in/second-step', { code: recoveryCodes[0] }, halfway);
  expect(count(answers, 204)).toBe(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});

it('Of 30 guesses on three processes, three are compared, as on one process.', async () => {
  const { halfway } = await enroll();
  const answers = await postToAll('/sign-in/second-step', { code: 'ABCDE-FGHJK' }, halfway);
  expect(count(answers, 422)).toBe(3);
  expect(count(answers, 429)).toBe(27);
});

it('Of 30 requests on three processes that turn two-factor off, one succeeds.', async () => {
  const { token } = await enroll();
  const answers = await postToAll('/two-factor/disable', {}, token);
  expect(count(answers, 204)).toBe(1);
  expect(count(answers, 404)).toBe(29);
});

it('Of 30 requests on three processes that remove one or the other of two authenticators, two succeed.', async () => {
  const { token } = await enroll();
  const { body } = await post(0, '/two-factor/enrollment', { intent: 'add' }, token);
  const secret = new URL(String(body.keyUri)).searchParams.get('secret')!;
  const code = generateCode(secret);
  expect((await post(1, '/two-factor/enrollment/confirm', { code }, token)).status).toBe(200);
  const response = await fetch(`${urls[2]}/api/two-factor`, {
    headers: { Cookie: `session=${token}` },
  });
  const { authenticators } = (await response.json()) as { authenticators: { id: string }[] };
  expect(authenticators).toHaveLength(2);
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      post(index, '/two-factor/remove', { id: authenticators[index % 2]!.id }, token),
    ),
  );
  expect(count(answers, 204)).toBe(2);
  expect(count(answers, 404)).toBe(28);
});

it('Signing out on one process ends the session on the others.', async () => {
  const { token } = await enroll();
  expect((await post(0, '/sign-out', {}, token)).status).toBe(204);
  for (const index of [0, 1, 2]) {
    expect((await post(index, '/two-factor/recovery-codes', {}, token)).status).toBe(401);
  }
});
