import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a server may take to print its address, in milliseconds. */
const START_TIMEOUT = 60_000;

/** The address that a server prints. */
const ADDRESS = /http:\/\/localhost:\d+/;

/**
 * Starts a command that runs until it is stopped.
 *
 * @param {string} command
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 */
export function startServer(command, cwd, env) {
  // In a group of its own, because npm starts further processes.
  // Without colors, which would stand in the middle of the address where `CI` is set.
  const child = spawn('bash', ['-c', command], {
    cwd,
    env: { ...env, NO_COLOR: '1' },
    detached: true,
  });
  let output = '';
  const ended = new Promise((_, reject) => {
    child.once('exit', () => reject(new Error(`\`${command.trim()}\` ended:\n${output}`)));
  });
  // A caller that waits gets the error.
  ended.catch(() => {});
  const waitForAddress = () =>
    Promise.race([
      ended,
      delay(START_TIMEOUT, undefined, { ref: false }).then(() => {
        throw new Error(`\`${command.trim()}\` printed no address:\n${output}`);
      }),
      new Promise((resolve) => {
        child.stdout.on('data', () => {
          const found = ADDRESS.exec(output);
          if (found !== null) {
            resolve(found[0]);
          }
        });
      }),
    ]);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const stop = () => {
    if (child.exitCode === null) {
      process.kill(-Number(child.pid));
    }
  };
  return { waitForAddress, stop };
}
