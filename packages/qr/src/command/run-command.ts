import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import {
  encodeQr,
  type EncodeQrOptions,
  pythonQrcode82,
  type QrStyle,
  type QrSymbol,
  renderPng,
  renderSvg,
  renderText,
  TesseraQrError,
} from '../index.ts';
import { decodeInput } from './decode-input.ts';

/** The parts of a process that the command needs. */
export interface CommandEnvironment {
  readInput: () => Promise<Uint8Array>;
  /** Whether the standard output is a terminal. */
  isTerminal: boolean;
  writeOutput: (content: string | Uint8Array) => Promise<void>;
  writeError: (message: string) => void;
  writeFile: (path: string, content: string | Uint8Array) => Promise<void>;
}

const HELP = `Usage: tessera-qr [options] [text]

Encodes text as a QR code, and draws it in a terminal or writes it as PNG to a
pipe or a file. Without text, encodes standard input, in UTF-8 or with the mark
of UTF-16, without its last line end. Bytes in no encoding are encoded as they
are.

  --error-correction L|M|Q|H  error correction level (M)
  --optimize N                split text like python-qrcode 8.2, into runs of N
                              or more; 0 for a single segment
  --factory png|svg           image format; also pil, svg-path, svg-fragment
                              (by the ending of --output, or else PNG)
  --factory-drawer SHAPE      module shape: gapped-square, circle, rounded, ...
  --ascii                     print as text, even to a pipe
  --invert                    swap light and dark in text, for --ascii in a
                              terminal with light characters on a dark ground
  --output FILE               write to a file
  --symbol-version N          minimum version, 1 to 40 (1)
  --mask N                    mask pattern, 0 to 7
  --box-size N                pixels per module (10)
  --border N                  modules of quiet zone (4)
  --fill-color COLOR          color of dark modules (#000000)
  --back-color COLOR          color of light modules (#ffffff)
  --version                   print the version of this command
  --help                      print this
`;

const OPTIONS = {
  'error-correction': { type: 'string' },
  optimize: { type: 'string' },
  factory: { type: 'string' },
  'factory-drawer': { type: 'string' },
  ascii: { type: 'boolean' },
  invert: { type: 'boolean' },
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
 * Runs the `tessera-qr` command.
 *
 * @returns the exit status: 0 for success, 1 if the data or the value of an option is invalid or
 * something cannot be read or written, 2 if the arguments cannot be parsed.
 */
export async function runCommand(
  args: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  let parsed: ReturnType<typeof parseFlags>;
  try {
    parsed = parseFlags(args);
  } catch (error) {
    // The message names the option, but never contains the data to encode.
    environment.writeError(`tessera-qr: ${(error as Error).message}\nTry tessera-qr --help.\n`);
    return 2;
  }
  const { values: flags, positionals } = parsed;
  try {
    if (flags.help) {
      await environment.writeOutput(HELP);
    } else if (flags.version) {
      await environment.writeOutput(`${readPackageVersion()}\n`);
    } else {
      const data = positionals[0] ?? decodeInput(await environment.readInput());
      await writeSymbol(encodeQr(data, toEncodeOptions(flags)), flags, environment);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof TesseraQrError || isSystemError(error))) {
      throw error;
    }
    // The reader of a pipe, such as `head`, may leave when it has enough: no news to anyone.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
      environment.writeError(`tessera-qr: ${error.message.replace('Tessera: ', '')}\n`);
    }
    return 1;
  }
}

// oxlint-disable-next-line typescript/explicit-module-boundary-types
function parseFlags(args: readonly string[]) {
  const parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (parsed.positionals.length > 1) {
    throw new Error(
      `Expected one text, got ${parsed.positionals.length}. Put text with spaces in quotes.`,
    );
  }
  return parsed;
}

/**
 * Converts the value of a flag. Text that is not a number becomes NaN, which its option rejects.
 */
function toNumber(value: string | undefined): number | undefined {
  return value === undefined ? undefined : value.trim() === '' ? Number.NaN : Number(value);
}

function toEncodeOptions(flags: Flags): EncodeQrOptions {
  const optimize = toNumber(flags.optimize);
  if (optimize !== undefined && !(Number.isInteger(optimize) && optimize >= 0)) {
    throw new TesseraQrError(
      'invalid-option',
      `\`optimize\` must be a whole number from 0, got "${flags.optimize}".`,
    );
  }
  return {
    errorCorrectionLevel: flags['error-correction'] as EncodeQrOptions['errorCorrectionLevel'],
    version: toNumber(flags['symbol-version']),
    mask: toNumber(flags.mask) as EncodeQrOptions['mask'],
    conventions: optimize === undefined ? undefined : pythonQrcode82({ optimize }),
  };
}

async function writeSymbol(
  symbol: QrSymbol,
  flags: Flags,
  environment: CommandEnvironment,
): Promise<void> {
  const border = toNumber(flags.border);
  if (flags.output === undefined && (flags.ascii || (environment.isTerminal && !flags.factory))) {
    const format = flags.ascii ? 'unicode' : 'ansi-compact';
    await environment.writeOutput(renderText(symbol, { border, format, invert: flags.invert }));
    return;
  }
  const style: QrStyle = {
    border,
    boxSize: toNumber(flags['box-size']),
    fillColor: flags['fill-color'],
    backColor: flags['back-color'],
    moduleShape: flags['factory-drawer'] as QrStyle['moduleShape'],
  };
  const format = chooseFormat(flags);
  if (flags.invert && format !== 'text') {
    throw new TesseraQrError(
      'invalid-option',
      '`invert` is for text only, because readers do not find light modules on a dark ground. Use fill-color and back-color for a picture.',
    );
  }
  const content =
    format === 'text'
      ? renderText(symbol, { border, invert: flags.invert })
      : format === 'svg'
        ? renderSvg(symbol, style)
        : await renderPng(symbol, style);
  if (flags.output === undefined) {
    await environment.writeOutput(content);
  } else {
    await environment.writeFile(flags.output, content);
  }
}

function chooseFormat({ factory, output, ascii }: Flags): 'png' | 'svg' | 'text' {
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
  throw new TesseraQrError('invalid-option', `\`factory\` must be png or svg, got "${factory}".`);
}

function readPackageVersion(): string {
  const require = createRequire(import.meta.url);
  return (require('@tessera/qr/package.json') as { version: string }).version;
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
