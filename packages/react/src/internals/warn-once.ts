declare const process: { env: { NODE_ENV?: string } };

const said = new Set<string>();

/**
 * Warns a developer about a misuse in the console, once per text, and never in production.
 *
 * @param message What happened, why it matters and what to do.
 */
export function warnOnce(message: string): void {
  if (process.env.NODE_ENV === 'production' || said.has(message)) {
    return;
  }
  said.add(message);
  console.warn(message.startsWith('Tessera:') ? message : `Tessera: ${message}`);
}
