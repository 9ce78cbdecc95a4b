import { spawn } from 'node:child_process';

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
  const child = spawn('bash', ['-c', command], { cwd, env, detached: true });
  let output = '';
  const ended = new Promise((_, reject) => {
    child.once('exit', () => reject(new Error(`\`${command.trim()}\` ended:\n${output}`)));
  });
  // A caller that waits gets the error.
  ended.catch(() => {});
  const waitForAddress = () =>
    Promise.race([
      ended,
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
