import { randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { isUnknown, type Answer, type Client, type Request } from './client.ts';
import type { Ledger } from './ledger.ts';

const PASSWORD = 'correct horse battery staple';
const CODES_PER_SET = 10;
/** Sign-ins have cheap requests between them, as page loads are. */
const READS_PER_SIGN_IN = 10;

/** A user of the example with two-factor on, and what the servers have acknowledged to them. */
export interface SoakUser {
  /**
   * Signs in twice with one code at the same moment, and once more with the same code. Exactly one
   * of these succeeds. Then reads, makes new recovery codes if few are left, and signs out.
   *
   * @returns Whether it succeeded, which it need not after something was down.
   */
  signInAndOut: () => Promise<boolean>;
}

/** Creates an account and turns two-factor on. */
export async function createUser(client: Client, ledger: Ledger): Promise<SoakUser> {
  const email = `${randomUUID()}@example.org`;
  const credentials = { email, password: PASSWORD };

  async function expectStatus(request: Request, ...statuses: number[]): Promise<Answer> {
    const answer = await client.ask(request);
    if (!statuses.includes(answer.status)) {
      const error = JSON.stringify(answer.body);
      ledger.reportFault(`${request.path} of ${email}: ${answer.status} ${error}.`);
    }
    return answer;
  }

  async function enterPassword(): Promise<string | undefined> {
    const request: Request = { kind: 'password', path: '/sign-in', body: credentials };
    return (await expectStatus(request, 204)).token;
  }

  const signUp = await client.ask({ kind: 'password', path: '/sign-up', body: credentials });
  // The answer to the first request was lost, and it had succeeded.
  const isTaken = signUp.status === 409 && signUp.isRepeated;
  if (signUp.status !== 204 && !isTaken) {
    ledger.reportFault(`/sign-up of ${email}: ${signUp.status}.`);
  }
  const firstToken = isTaken ? await enterPassword() : signUp.token;
  const enrollment = await expectStatus(
    {
      kind: 'change',
      path: '/two-factor/enrollment',
      body: { intent: 'enroll' },
      token: firstToken,
    },
    201,
  );
  const secret = new URL(String(enrollment.body.keyUri)).searchParams.get('secret')!;
  let lastStep = getStep();
  const confirmation = await client.ask({
    kind: 'code',
    path: '/two-factor/enrollment/confirm',
    body: { code: generateCode(secret, lastStep) },
    token: firstToken,
  });
  if (confirmation.status !== 200) {
    // The codes of a lost answer are nowhere else: such a user makes new ones. Here, another
    // account takes the place of this one.
    if (!confirmation.isRepeated) {
      ledger.reportFault(`A setup was not confirmed: ${confirmation.status}.`);
    }
    return createUser(client, ledger);
  }
  ledger.accept(`step ${lastStep} of ${email}`);

  let codes = confirmation.body.recoveryCodes as string[];
  /** The recovery codes that servers have accepted, and those of requests without an answer. */
  let used = new Set<string>();
  let uncertain = new Set<string>();

  /** Returns a code that is not used yet: of the app once in each time step. */
  function takeCode(): { code: string; name: string } {
    const step = getStep();
    if (step > lastStep) {
      lastStep = step;
      return { code: generateCode(secret, step), name: `step ${step} of ${email}` };
    }
    const code = codes.find((one) => !used.has(one) && !uncertain.has(one))!;
    return { code, name: `recovery code ${code} of ${email}` };
  }

  /** Sends a code, and remembers whether it is used. */
  async function enterCode(
    { code, name }: { code: string; name: string },
    token: string | undefined,
  ): Promise<Answer> {
    const request: Request = { kind: 'code', path: '/sign-in/second-step', body: { code }, token };
    const answer = await client.send(request);
    if (answer.status === 204) {
      ledger.accept(name);
      used.add(code);
    } else if (isUnknown(answer)) {
      uncertain.add(code);
    } else if (answer.status !== 422 && answer.status !== 429) {
      ledger.reportFault(`A code of ${email} was answered with ${answer.status}.`);
    }
    return answer;
  }

  /** Expects that the account is as the servers have acknowledged. */
  async function checkAccount(token: string | undefined): Promise<void> {
    const { body } = await expectStatus({ kind: 'read', path: '/session', token }, 200);
    const status = body.twoFactor as { enrolled: boolean; recoveryCodesLeft: number } | undefined;
    if (body.state !== 'signed-in' || status?.enrolled !== true) {
      ledger.reportFault(`A sign-in of ${email} was lost: ${JSON.stringify(body)}.`);
      return;
    }
    const usedUp = codes.filter((code) => used.has(code)).length;
    const unclear = codes.filter((code) => !used.has(code) && uncertain.has(code)).length;
    const left = status.recoveryCodesLeft;
    if (left > CODES_PER_SET - usedUp || left < CODES_PER_SET - usedUp - unclear) {
      ledger.reportFault(`${left} codes of ${email} are left after ${usedUp} (+ ${unclear}) uses.`);
    }
  }

  async function renewCodes(token: string | undefined): Promise<void> {
    const renewal = await expectStatus(
      { kind: 'change', path: '/two-factor/recovery-codes', body: {}, token },
      200,
    );
    codes = renewal.body.recoveryCodes as string[];
    used = new Set();
    uncertain = new Set();
  }

  async function signOut(token: string | undefined): Promise<void> {
    await expectStatus({ kind: 'change', path: '/sign-out', body: {}, token }, 204);
    const { body } = await expectStatus({ kind: 'read', path: '/session', token }, 200);
    if (body.state !== 'signed-out') {
      ledger.reportFault(`A sign-out of ${email} was lost.`);
    }
  }

  return {
    async signInAndOut() {
      const halfway = await Promise.all([enterPassword(), enterPassword()]);
      const code = takeCode();
      const answers = await Promise.all(halfway.map((token) => enterCode(code, token)));
      const winner = answers.findIndex(({ status }) => status === 204);
      if (winner < 0) {
        if (answers.every(({ status }) => status === 422)) {
          ledger.reportFault(`No server accepted ${code.name}.`);
        }
        return false;
      }
      await enterCode(code, halfway[1 - winner]);
      const { token } = answers[winner]!;
      for (let read = 0; read < READS_PER_SIGN_IN; read++) {
        await checkAccount(token);
      }
      if (codes.filter((one) => !used.has(one) && !uncertain.has(one)).length <= 2) {
        await renewCodes(token);
        await checkAccount(token);
      }
      await signOut(token);
      return true;
    },
  };
}

/** Returns the number of the current time step. */
function getStep(): number {
  return Math.floor(Date.now() / 30_000);
}

/** The code of an authenticator app. It comes from a library that shares no code with ours. */
function generateCode(secret: string, step: number): string {
  return generateSync({ secret, epoch: step * 30 });
}
