import { generateSync } from 'otplib';
import type { Answer } from './open-browser.ts';
import type { TestApp } from './use-test-app.ts';

/** The secret that an authenticator app reads from the QR code. */
export function readSecret({ body }: Answer): string {
  return new URL(String(body.keyUri)).searchParams.get('secret') ?? '';
}

/**
 * The code that an authenticator app shows. It comes from a library that shares no code with ours.
 *
 * @param steps How many time steps of 30 seconds the app is ahead. Default `0`.
 */
export function generateCode(testApp: TestApp, secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(testApp.now / 1000) + steps * 30 });
}
