/**
 * Measures `verifyTotp` and its peers. Each gets the same Base32 string and window and keeps
 * nothing between calls. Every peer runs in every round, so that a busy machine slows all of them
 * down.
 *
 * Numbers to hold: 0.7 × otpauth and, for a right code, 5 × otplib. A wrong code costs every peer
 * three HMACs, so it is as fast as otpauth computes them.
 */
import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { verifyTOTPWithGracePeriod } from '@oslojs/otp';
import * as OTPAuth from 'otpauth';
import { verifySync } from 'otplib';
import { bench, describe } from 'vitest';
import { generateTotp, verifyTotp } from './totp.ts';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const PEERS: Record<string, (code: string) => unknown> = {
  tessera: (code) => verifyTotp({ code, secret: SECRET }),
  otplib: (token) => verifySync({ token, secret: SECRET, epochTolerance: 30 }),
  otpauth: (token) => OTPAuth.TOTP.validate({ token, secret: OTPAuth.Secret.fromBase32(SECRET) }),
  '@oslojs/otp': (code) => {
    const key = decodeBase32IgnorePadding(SECRET);
    return verifyTOTPWithGracePeriod(key, 30, 6, code, 30);
  },
};

for (const round of [1, 2, 3]) {
  for (const kind of ['right', 'wrong']) {
    describe(`a ${kind} code, round ${round}`, () => {
      let code = '000000';
      // Generated before each run, so that it is still the right one.
      const setup = (): void => {
        if (kind === 'right') {
          code = generateTotp({ secret: SECRET });
        }
      };
      for (const [name, verify] of Object.entries(PEERS)) {
        bench(name, () => void verify(code), { time: 300, setup });
      }
    });
  }
}
