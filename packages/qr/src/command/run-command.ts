import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import {
  encodeQr,
  type EncodeQrOptions,
  pythonQrcode82,
  type QrSegment,
  type QrStyle,
  type QrSymbol,
  renderPng,
  renderSvg,
  renderText,
  TesseraQrError,
} from '../index.ts';

/** What the command needs of the process that it runs in. */
export interface CommandEnvironment {
  readInput: () => Promise<Uint8Array>;
  /** Whether the output goes to a terminal. */
  isTerminal: boolean;
  writeOutput: (content: string | Uint8Array) => Promise<void>;
  writeError: (message: string) => void;
  writeFile: (path: string, content: string | Uint8Array) => Promise<void>;
}

const help = `Usage: tessera-qr [options] [text]

Turns text, or standard input without its last line feed, into a QR code: drawn
in a terminal, or written as PNG to a pipe or a file.

  --error-correction L|M|Q|H  error correction level (M)
  --optimize N                split as python-qrcode 8.2 does, runs of N or more;
                              0 for one segment
  --factory png|svg           image format; pil, svg-path and svg-fragment too.
                              Otherwise by the ending of --output, or PNG
  --factory-drawer SHAPE      module shape: gapped-square, circle, rounded, ...
  --ascii                     print as text even to a pipe
  --output FILE               write to a file
  --symbol-version N          smallest version, 1 to 40
  --mask N                    mask pattern, 0 to 7
  --box-size N                pixels a module (10)
  --border N                  modules of quiet zone (4)
  --fill-color COLOR          color of dark modules (#000000)
  --back-color COLOR          color of light modules (#ffffff)
  --version                   print the version of this command
  --help                      print this
`;

const options = {
  'error-correction': { type: 'string' },
  optimize: { type: 'string' },
  factory: { type: 'string' },
  'factory-drawer': { type: 'string' },
  ascii: { type: 'boolean' },
  output: { type: 'string' },
  'symbol-version': { type: 'string' },
  mask: { type: 'string' },
  'box-size': { type: 'string' },
  border: { type: 'string' },
  'fill-color': { type: 'string' },
  'back-color': { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Flags = ReturnType<typeof parseFlags>['values'];

/**
 * The `tessera-qr` command.
 *
 * @returns the exit status: 0, 1 when the data or an option was refused, 2 when the arguments were
 * not understood.
 */
export async function runCommand(
  args: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  let parsed: ReturnType<typeof parseFlags>;
  try {
    parsed = parseFlags(args);
  } catch (error) {
    // The message names the option, never what was to be encoded.
    environment.writeError(`tessera-qr: ${(error as Error).message}\nTry tessera-qr --help.\n`);
    return 2;
  }
  const { values: flags, positionals } = parsed;
  try {
    if (flags.help) {
      await environment.writeOutput(help);
    } else if (flags.version) {
      await environment.writeOutput(`${packageVersion()}\n`);
    } else {
      const data = positionals[0] ?? textOrBytes(await environment.readInput());
      await write(encodeQr(data, encodingOf(flags)), flags, environment);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof TesseraQrError || isSystemError(error))) {
      throw error;
    }
    environment.writeError(`tessera-qr: ${error.message.replace('@tessera/qr: ', '')}\n`);
    return 1;
  }
}

// oxlint-disable-next-line typescript/explicit-module-boundary-types
function parseFlags(args: readonly string[]) {
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  if (parsed.positionals.length > 1) {
    throw new Error('There is more than one text. Put text with blanks into quotes.');
  }
  return parsed;
}

/** Standard input as text where it is text; otherwise as the bytes that it is. */
function textOrBytes(input: Uint8Array): string | QrSegment[] {
  const bytes = input.at(-1) === 0x0a ? input.subarray(0, -1) : input;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return [{ mode: 'byte', data: bytes }];
  }
}

// What is no number stays NaN, which is refused with the option that it was meant for.
function numberOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : value.trim() === '' ? Number.NaN : Number(value);
}

function encodingOf(flags: Flags): EncodeQrOptions {
  const optimize = numberOf(flags.optimize);
  if (optimize !== undefined && !(Number.isInteger(optimize) && optimize >= 0)) {
    throw new TesseraQrError(
      'invalid-option',
      'optimize is not a whole number. There is no such shortest run. Give 0, or the length of the shortest run.',
    );
  }
  return {
    errorCorrectionLevel: flags['error-correction'] as EncodeQrOptions['errorCorrectionLevel'],
    version: numberOf(flags['symbol-version']),
    mask: numberOf(flags.mask) as EncodeQrOptions['mask'],
    conventions: optimize === undefined ? undefined : pythonQrcode82({ optimize }),
  };
}

async function write(
  symbol: QrSymbol,
  flags: Flags,
  environment: CommandEnvironment,
): Promise<void> {
  const border = numberOf(flags.border);
  if (flags.output === undefined && (flags.ascii || (environment.isTerminal && !flags.factory))) {
    const format = flags.ascii ? 'unicode' : 'ansi-compact';
    await environment.writeOutput(renderText(symbol, { border, format }));
    return;
  }
  const style: QrStyle = {
    border,
    boxSize: numberOf(flags['box-size']),
    fillColor: flags['fill-color'],
    backColor: flags['back-color'],
    moduleShape: flags['factory-drawer'] as QrStyle['moduleShape'],
  };
  const format = formatOf(flags);
  const content =
    format === 'text'
      ? renderText(symbol, { border })
      : format === 'svg'
        ? renderSvg(symbol, style)
        : await renderPng(symbol, style);
  if (flags.output === undefined) {
    await environment.writeOutput(content);
  } else {
    await environment.writeFile(flags.output, content);
  }
}

function formatOf({ factory, output, ascii }: Flags): 'png' | 'svg' | 'text' {
  if (factory === undefined) {
    if (ascii || output?.endsWith('.txt')) {
      return 'text';
    }
    return output?.endsWith('.svg') ? 'svg' : 'png';
  }
  if (['png', 'pil', 'pymaging'].includes(factory)) {
    return 'png';
  }
  if (['svg', 'svg-path', 'svg-fragment'].includes(factory)) {
    return 'svg';
  }
  throw new TesseraQrError(
    'invalid-option',
    `there is no factory ${factory}. Nothing can be drawn with it. Use png or svg.`,
  );
}

function packageVersion(): string {
  const require = createRequire(import.meta.url);
  return (require('@tessera/qr/package.json') as { version: string }).version;
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
