declare const process: { env: { NODE_ENV?: string } };

const said = new Set<string>();

/**
 * Tells a developer about a misuse, once per text, and never in production. `message` says what
 * happened, why it matters and what to do.
 */
export function warnOnce(message: string): void {
  if (process.env.NODE_ENV === 'production' || said.has(message)) {
    return;
  }
  said.add(message);
  console.warn(message.startsWith('Tessera:') ? message : `Tessera: ${message}`);
}
