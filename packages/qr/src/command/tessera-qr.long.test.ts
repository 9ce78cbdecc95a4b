import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePng, rasterizeSvg } from '../../test/picture.ts';
import { READERS, listReaders } from '../../test/read-qr.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

// A process of its own needs JavaScript. It lies in the package, for the sake of its dependencies.
beforeAll(async () => {
  folder = await mkdtemp(join(ROOT, 'node_modules/.tessera-qr-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    build: { outDir: folder, ssr: 'src/command/tessera-qr.ts', minify: false },
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command in a process of its own. */
async function run(
  args: string[],
  input = '',
): Promise<{ status: number; output: Buffer; error: string }> {
  const child = spawn(process.execPath, [join(folder, 'tessera-qr.js'), ...args]);
  child.stdin.end(input);
  const ended = new Promise<number>((resolve) => {
    child.on('close', (status) => resolve(status ?? -1));
  });
  const [status, output, error] = await Promise.all([
    ended,
    buffer(child.stdout),
    text(child.stderr),
  ]);
  return { status, output, error };
}

describe('tessera-qr as a process', () => {
  it('The process writes a complete PNG of standard input to standard output.', async () => {
    const input = `${'x'.repeat(1500)}\n`;
    const { status, output, error } = await run([], input);
    expect([status, error]).toEqual([0, '']);
    expect(await listReaders(decodePng(output), input.trimEnd())).toEqual(READERS);
  });

  it('The process writes a file.', async () => {
    const { status, output } = await run(['--output', join(folder, 'code.svg'), 'a file']);
    expect([status, output.length]).toEqual([0, 0]);
    const svg = await readFile(join(folder, 'code.svg'), 'utf8');
    expect(await listReaders(rasterizeSvg(svg), 'a file')).toEqual(READERS);
  });

  it('The process ends with a status and a message when an argument is invalid.', async () => {
    expect(await run(['--mask', '8', 'x'])).toMatchObject({
      status: 1,
      error: expect.stringMatching(
        /^tessera-qr: `mask` must be one of 0, 1, 2, 3, 4, 5, 6, 7, got 8\.\n$/,
      ),
    });
    const { status, error } = await run(['--no-such-option', 'x']);
    expect([status, error]).toEqual([2, expect.stringContaining('Try tessera-qr --help.')]);
  });

  it.each([['svg'], ['png']])(
    'The process ends quietly when nobody reads the %s any more.',
    async (format) => {
      const child = spawn(process.execPath, [
        join(folder, 'tessera-qr.js'),
        '--factory',
        format,
        '--factory-drawer',
        'circle',
        '--symbol-version',
        '40',
        'x',
      ]);
      child.stdout.destroy();
      const ended = new Promise((resolve) => child.on('close', resolve));
      expect(await Promise.all([ended, text(child.stderr)])).toEqual([1, '']);
    },
  );

  it.runIf(existsSync('/dev/full'))(
    'The process ends with one line and a status when the disk is full.',
    async () => {
      const full = await open('/dev/full', 'w');
      for (const args of [['--factory', 'svg'], ['--ascii'], ['--help']]) {
        const child = spawn(process.execPath, [join(folder, 'tessera-qr.js'), ...args, 'x'], {
          stdio: ['ignore', full.fd, 'pipe'],
        });
        const ended = new Promise((resolve) => child.on('close', resolve));
        expect(await Promise.all([ended, text(child.stderr!)])).toEqual([
          1,
          'tessera-qr: ENOSPC: no space left on device, write\n',
        ]);
      }
      await full.close();
      expect(await run(['--output', '/dev/full', 'x'])).toMatchObject({
        status: 1,
        error: expect.stringMatching(/^tessera-qr: ENOSPC: .+\n$/),
      });
    },
  );

  it('The process ends with its status when its messages cannot be written either.', async () => {
    const child = spawn(process.execPath, [join(folder, 'tessera-qr.js'), '--mask', '8', 'x']);
    child.stderr.destroy();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
  });
});
