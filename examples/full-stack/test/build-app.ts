import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root, shellEnvironment } from './start-example.ts';

/** Runs once, before all files: building takes longer than any of their tests. */
export async function setup(): Promise<void> {
  await promisify(execFile)('pnpm', ['build'], { cwd: root, env: shellEnvironment() });
}
