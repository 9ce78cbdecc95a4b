import { describe, expect, it } from 'vitest';
import { decodePng, rasterizeSvg } from '../../test/picture.ts';
import { listReaders, READERS } from '../../test/read-qr.ts';
import { encodeQr, renderText } from '../index.ts';
import { runCommand } from './run-command.ts';

async function run(
  args: string[],
  { input = '', isTerminal = false }: { input?: string | Uint8Array; isTerminal?: boolean } = {},
): Promise<{
  status: number;
  output: string | Uint8Array | undefined;
  error: string;
  files: Map<string, string | Uint8Array>;
}> {
  let output: string | Uint8Array | undefined;
  let error = '';
  const files = new Map<string, string | Uint8Array>();
  const status = await runCommand(args, {
    readInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    isTerminal,
    writeOutput: async (content) => {
      output = content;
    },
    writeError: (message) => {
      error += message;
    },
    writeFile: async (path, content) => {
      files.set(path, content);
    },
  });
  return { status, output, error, files };
}

describe('tessera-qr', () => {
  it('The command writes a PNG of its argument to a pipe.', async () => {
    const { status, output } = await run(['https://example.com/']);
    expect(status).toBe(0);
    expect(await listReaders(decodePng(output as Uint8Array), 'https://example.com/')).toEqual(
      READERS,
    );
  });

  it('The command draws in black on white in a terminal, whatever its colors are.', async () => {
    const { output } = await run(['hello'], { isTerminal: true });
    expect(output).toBe(renderText(encodeQr('hello'), { format: 'ansi-compact' }));
  });

  it('The command prints text with --ascii, even to a pipe.', async () => {
    const { output } = await run(['--ascii', '--border', '1', 'hello']);
    expect(output).toBe(renderText(encodeQr('hello'), { border: 1 }));
  });

  it('The command encodes standard input without its last line feed.', async () => {
    const { output } = await run(['--factory', 'svg'], { input: 'from a pipe\n\n' });
    expect(await listReaders(rasterizeSvg(output as string), 'from a pipe\n')).toEqual(READERS);
  });

  it('The command encodes standard input that is not UTF-8 as bytes.', async () => {
    const bytes = new Uint8Array([0xff, 0xfd, 0x00, 0x80]);
    for (const end of [[], [0x0a], [0x0d], [0x0d, 0x0a]]) {
      const { output } = await run(['--ascii'], { input: new Uint8Array([...bytes, ...end]) });
      expect(output).toBe(renderText(encodeQr([{ mode: 'byte', data: bytes }])));
    }
  });

  const URI = 'otpauth://totp/ACME:alice?secret=JBSWY3DPEHPK3PXP&issuer=ACME';
  const encodeUtf16 = (text: string, isLittleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (let i = 0; i < text.length; i++) {
      view.setUint16(2 * i, text.charCodeAt(i), isLittleEndian);
    }
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['a line feed', `${URI}\n`, URI],
    ['the line end of Windows', `${URI}\r\n`, URI],
    ['a carriage return', `${URI}\r`, URI],
    ['the blank that echo of Windows adds to a URI', `${URI} \r\n`, URI],
    ['a byte-order mark', `\ufeff${URI}\r\n`, URI],
    ['the mark of UTF-16, little endian', encodeUtf16(`\ufeff${URI}\r\n`, true), URI],
    ['the mark of UTF-16, big endian', encodeUtf16(`\ufeffĀ\n`, false), 'Ā'],
    ['one of two line ends', 'a\r\n\r\n', 'a\r\n'],
    ['none of the blanks of a text', ' a b \n', ' a b '],
    ['none of the bytes of a line end within', 'a\r\nb', 'a\r\nb'],
    ['one of two marks', '\ufeff\ufeffa', '\ufeffa'],
  ])('The command removes %s from standard input.', async (_, input, text) => {
    const { output, status } = await run(['--ascii'], { input });
    expect(status).toBe(0);
    expect(output).toBe(renderText(encodeQr(text)));
  });

  it.each([
    ['UTF-16 without a mark', encodeUtf16('abc', true)],
    ['UTF-16 without a mark, big endian', encodeUtf16('abc', false)],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 97, 0, 0, 0])],
    ['UTF-32, big endian', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 97])],
    ['half of a character after the mark of UTF-16', new Uint8Array([0xff, 0xfe, 97])],
    ['other bytes after the mark of UTF-8', new Uint8Array([0xef, 0xbb, 0xbf, 0xff])],
    ['nothing but a mark and a line end', '\ufeff\r\n'],
  ])('The command rejects standard input that is %s.', async (_, input) => {
    const { output, status, error } = await run(['--ascii'], { input });
    expect([status, output]).toEqual([1, undefined]);
    expect(error).toMatch(/^tessera-qr: .+\n$/);
  });

  it('The command swaps light and dark in text with --invert.', async () => {
    const symbol = encodeQr('hello');
    expect((await run(['--ascii', '--invert', 'hello'])).output).toBe(
      renderText(symbol, { invert: true }),
    );
    expect((await run(['--invert', 'hello'], { isTerminal: true })).output).toBe(
      renderText(symbol, { invert: true, format: 'ansi-compact' }),
    );
    const { files } = await run(['--invert', '--output', 'x.txt', 'hello']);
    expect(files.get('x.txt')).toBe(renderText(symbol, { invert: true }));
    for (const args of [['--factory', 'svg'], ['--output', 'x.png'], []]) {
      const { status, error, output } = await run(['--invert', ...args, 'hello']);
      expect([status, output]).toEqual([1, undefined]);
      expect(error).toContain('`invert` is for text only');
    }
  });

  it.each([
    ['code.svg', '<svg'],
    ['code.txt', '    '],
  ])('The command chooses the format of %s by its ending.', async (path, start) => {
    const { files, output } = await run(['--output', path, 'x']);
    expect(files.get(path)).toMatch(new RegExp(`^${start}`));
    expect(output).toBeUndefined();
  });

  it('The command accepts the factories and drawers of python-qrcode.', async () => {
    const { files } = await run([
      '--factory',
      'svg-path',
      '--factory-drawer',
      'gapped-circle',
      '--output',
      'x',
      'x',
    ]);
    expect(files.get('x')).toContain('a.45 .45');
    const { output } = await run(['--factory', 'pil', 'x'], { isTerminal: true });
    expect((output as Uint8Array).subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  });

  it('The command passes its encoding options to encodeQr.', async () => {
    const { output } = await run([
      '--ascii',
      '--error-correction',
      'H',
      '--symbol-version',
      '5',
      '--mask',
      '3',
      '--optimize',
      '0',
      'A1',
    ]);
    const symbol = encodeQr('A1', { errorCorrectionLevel: 'H', version: 5, mask: 3 });
    expect(output).toBe(renderText(symbol));
  });

  it('The command passes its style options to the renderer.', async () => {
    const { output } = await run([
      '--factory',
      'svg',
      '--box-size',
      '3',
      '--border',
      '2',
      '--fill-color',
      'navy',
      '--back-color',
      '#eee',
      'x',
    ]);
    expect(output).toMatch(/width="75".*viewBox="-2 -2 25 25".*fill="#eee".*fill="navy"/);
  });

  it('The command prints its version and its help.', async () => {
    expect((await run(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { output, status } = await run(['--help']);
    expect(status).toBe(0);
    for (const flag of [
      'factory',
      'factory-drawer',
      'optimize',
      'error-correction',
      'ascii',
      'output',
      'version',
    ]) {
      expect(output).toContain(`--${flag}`);
    }
  });

  it.each([
    ['an unknown option', ['--colour', 'red', 'x'], 2],
    ['two texts', ['one', 'two'], 2],
    ['an unknown factory', ['--factory', 'gif', 'x'], 1],
    ['an unknown level', ['--error-correction', 'Z', 'x'], 1],
    ['a version that is not a number', ['--symbol-version', 'five', 'x'], 1],
    ['an optimize that is not a number', ['--optimize', '', 'x'], 1],
    ['an unknown drawer', ['--factory', 'svg', '--factory-drawer', 'star', 'x'], 1],
    ['nothing to encode', [], 1],
  ])('The command rejects %s with a message and an exit status.', async (_, args, status) => {
    const result = await run(args);
    expect(result.status).toBe(status);
    expect(result.error).toMatch(/^tessera-qr: .+\n/);
    expect(result.output).toBeUndefined();
  });

  it('The command prints the message of a system error.', async () => {
    let error = '';
    const status = await runCommand(['--output', '/nowhere/x.png', 'x'], {
      readInput: async () => new Uint8Array(),
      isTerminal: false,
      writeOutput: async () => {},
      writeError: (message) => {
        error += message;
      },
      writeFile: async () => {
        throw Object.assign(new Error('ENOENT: no such file or directory'), { syscall: 'open' });
      },
    });
    expect([status, error]).toEqual([1, 'tessera-qr: ENOENT: no such file or directory\n']);
  });
});
