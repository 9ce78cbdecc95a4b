import { type CDPSession, cdp } from 'vitest/browser';

/** Makes Chromium emulate a medium and media features. Other browsers cannot. */
export async function emulateMedia(media: string, features: Record<string, string>): Promise<void> {
  const session = cdp() as CDPSession & { send: (method: string, params: object) => Promise<void> };
  await session.send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}
