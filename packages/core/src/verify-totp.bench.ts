/** Compares `verifyTotp` with other libraries. Each gets the same Base32 string and window. */
import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { verifyTOTPWithGracePeriod } from '@oslojs/otp';
import * as OTPAuth from 'otpauth';
import { verifySync } from 'otplib';
import type { Benchmark } from '../../../test/bench/measure.ts';
import { generateSecret } from './generate-secret.ts';
import { generateTotp, verifyTotp } from './totp.ts';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const PEERS: Record<string, (code: string, secret: string) => unknown> = {
  otplib: (token, secret) => verifySync({ token, secret, epochTolerance: 30 }),
  otpauth: (token, secret) =>
    OTPAuth.TOTP.validate({ token, secret: OTPAuth.Secret.fromBase32(secret) }),
  '@oslojs/otp': (code, secret) =>
    verifyTOTPWithGracePeriod(decodeBase32IgnorePadding(secret), 30, 6, code, 30),
};

const REQUIRED: Record<string, number> = { otplib: 6, otpauth: 1 };

let rightCode = '';
let rightTimeStep = 0;

/** Returns the right code, which is another one every 30 seconds. */
function getRightCode(): string {
  const timeStep = Math.floor(Date.now() / 30_000);
  if (timeStep !== rightTimeStep) {
    rightCode = generateTotp({ secret: SECRET });
    rightTimeStep = timeStep;
  }
  return rightCode;
}

/** Calls a function with the next of the secrets each time. */
function byTurns(run: (secret: string) => unknown): () => unknown {
  const secrets = Array.from({ length: 1000 }, () => generateSecret());
  let next = 0;
  return () => run(secrets[next++ % secrets.length]!);
}

export const comparisons: Benchmark['comparisons'] = Object.entries(PEERS).flatMap(
  ([peer, verify]) => [
    {
      task: 'check a right code',
      peer,
      required: REQUIRED[peer],
      ours: () => verifyTotp({ code: getRightCode(), secret: SECRET }),
      theirs: () => verify(getRightCode(), SECRET),
    },
    {
      task: 'check a wrong code',
      peer,
      ours: () => verifyTotp({ code: '000000', secret: SECRET }),
      theirs: () => verify('000000', SECRET),
    },
    {
      task: 'check a wrong code while 1,000 secrets are in use',
      peer,
      ours: byTurns((secret) => verifyTotp({ code: '000000', secret })),
      theirs: byTurns((secret) => verify('000000', secret)),
    },
  ],
);
