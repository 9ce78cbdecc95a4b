import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root, shellEnvironment } from './start-example.ts';

/** Builds the app once for all test files, because that takes longer than any of their tests. */
export async function setup(): Promise<void> {
  await promisify(execFile)('pnpm', ['build'], { cwd: root, env: shellEnvironment() });
}
