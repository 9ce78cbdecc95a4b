import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EMAIL, PASSWORD } from './account.ts';

/** In milliseconds. Creating the tables of an empty database takes most of it. */
const START_TIMEOUT = 150_000;
/** In milliseconds. */
const STOP_TIMEOUT = 5_000;

/** A server in a process of its own. */
export interface RunningServer {
  url: string;
  /** The facts that a page needs to know, for example the name of an app. */
  details: Readonly<Record<string, string>>;
  stop: () => Promise<void>;
}

/** Options of {@link startServer}. */
export interface StartOptions {
  /** Whether requests are limited, as in production. */
  isLimited?: boolean | undefined;
  /** The program of Node.js that runs the server. Default: the one of the test. */
  node?: string | undefined;
}

/**
 * Starts the server of a provider on a free port of this machine, with one account. It gets an
 * empty folder to write to, which goes when it stops.
 *
 * @param module The module that starts it and announces its address.
 */
export async function startServer(
  module: URL,
  { isLimited = false, node }: StartOptions = {},
): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'provider-'));
  const server = fork(fileURLToPath(module), [EMAIL, PASSWORD, ...(isLimited ? ['limited'] : [])], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(node !== undefined && { execPath: node }),
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-5_000);
  };
  server.stdout?.on('data', keep);
  server.stderr?.on('data', keep);

  async function stop(): Promise<void> {
    await endProcess(server);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }

  try {
    const { url, ...details } = await waitForAddress(server);
    return { url, details, stop };
  } catch (error) {
    await stop();
    throw new Error(`The server did not start. It wrote:\n${output}`, { cause: error });
  }
}

/** Waits until the server announces its address. */
async function waitForAddress(server: ChildProcess): Promise<{ url: string }> {
  const signal = AbortSignal.timeout(START_TIMEOUT);
  const [message] = (await Promise.race([
    once(server, 'message', { signal }),
    once(server, 'exit', { signal }).then(([code]) => {
      throw new Error(`It ended with the code ${String(code)}.`);
    }),
  ])) as [{ url: string }];
  return message;
}

/** Ends a process, by force if it does not end in time. */
async function endProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  const ended = once(server, 'exit');
  const timer = setTimeout(() => server.kill('SIGKILL'), STOP_TIMEOUT);
  server.kill();
  await ended;
  clearTimeout(timer);
}
