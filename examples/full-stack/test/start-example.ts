import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The folder of the example. */
export const root: string = join(import.meta.dirname, '..');

/** The environment as in a user's shell, without the test runner's `NODE_ENV`. */
export function shellEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR };
}

export interface RunningExample {
  url: string;
  /** Sends what Ctrl+C sends, and waits for the process to end. */
  stop: () => Promise<void>;
}

/**
 * Runs a command as in a terminal, on a free port, and resolves when the server is ready.
 *
 * @throws Error with the output, if the process ends before that.
 */
export async function startExample(
  command: readonly [string, ...string[]],
  dataFolder: string,
): Promise<RunningExample> {
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, {
    cwd: root,
    env: { ...shellEnvironment(), PORT: '0', DATA_FOLDER: dataFolder },
    // A process group of its own, so that the signal reaches all of it, as in a terminal.
    detached: true,
  });
  const ended = once(child, 'close');

  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      output += text.toString();
      const [, address] = /^Ready at (\S+)$/m.exec(output) ?? [];
      if (address !== undefined) {
        resolve(address);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', () =>
      reject(new Error(`${command.join(' ')} ended before it was ready:\n${output}`)),
    );
  });

  return {
    url,
    async stop() {
      const isRunning = child.exitCode === null && child.signalCode === null;
      if (isRunning) {
        process.kill(-Number(child.pid), 'SIGINT');
      }
      await ended;
    },
  };
}
