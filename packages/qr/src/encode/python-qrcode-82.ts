import { checkNumber, checkObject, isNatural } from '../check-option.ts';
import { applyMask, MASKS } from './choose-mask.ts';
import { encodeUtf8 } from './encode-utf8.ts';
import type { EncoderConventions } from './encoder-conventions.ts';
import { packModules, scoreMask } from './mask-penalty.ts';
import { getModuleKind } from './module-kind.ts';
import type { MaskPattern, ModuleMatrix } from './qrcode-core.ts';
import type { QrSegment } from './segment.ts';

/**
 * Returns the conventions of python-qrcode 8.2, with which a page draws the same symbol as a Python
 * server, module by module. Its segments take more bits than the optimal ones, and it scores masks
 * before format and version information are drawn.
 *
 * @param options.optimize - like `optimize` of `add_data`: how long a run of digits or alphanumeric
 * characters must be to become a segment, 0 for a single segment. Default: 20.
 * @throws {TesseraQrError} `invalid-option`
 * @example
 * encodeQr(text, { conventions: pythonQrcode82() });
 */
export function pythonQrcode82(
  options: { optimize?: number | undefined } = {},
): EncoderConventions {
  checkObject('options', options);
  const { optimize = 20 } = options;
  checkNumber('optimize', optimize, isNatural, 'a whole number from 0');
  return { split: (text) => split(text, optimize), chooseMask };
}

const DIGITS = '[0-9]';
const ALPHANUMERICS = '[0-9A-Z $%*+\\-./:]';

function split(text: string, optimize: number): QrSegment[] {
  if (optimize === 0) {
    const mode = consistsOf(text, DIGITS)
      ? 'numeric'
      : consistsOf(text, ALPHANUMERICS)
        ? 'alphanumeric'
        : 'byte';
    return [{ mode, data: text }];
  }
  // A text that is no longer than the shortest run is either one run or none. In Python, `$` also
  // matches before a final line feed.
  const isShort = encodeUtf8(text).length <= optimize;
  const runs = (characters: string): RegExp =>
    new RegExp(isShort ? `^(${characters}+)(?=\\n?$)` : `(${characters}{${optimize},})`);
  return splitByRuns(text, runs(DIGITS)).flatMap(({ data, isRun }): QrSegment[] =>
    isRun
      ? [{ mode: 'numeric', data }]
      : splitByRuns(data, runs(ALPHANUMERICS)).map((piece) => ({
          mode: piece.isRun ? 'alphanumeric' : 'byte',
          data: piece.data,
        })),
  );
}

function consistsOf(text: string, characters: string): boolean {
  return new RegExp(`^${characters}*$`).test(text);
}

/** Splits a text into runs and the pieces between them. */
function splitByRuns(text: string, runs: RegExp): Array<{ data: string; isRun: boolean }> {
  const found: Array<{ data: string; isRun: boolean }> = [];
  let rest = text;
  while (rest !== '') {
    const run = runs.exec(rest);
    const start = run ? run.index : rest.length;
    if (start > 0) {
      found.push({ data: rest.slice(0, start), isRun: false });
    }
    if (!run) {
      break;
    }
    found.push({ data: run[0], isRun: true });
    rest = rest.slice(start + run[0].length);
  }
  return found;
}

/**
 * Chooses the first mask with the lowest penalty while format information, version information and
 * the dark module are still light.
 */
function chooseMask(matrix: ModuleMatrix): MaskPattern {
  const { size, modules } = matrix;
  const nothing = packModules(size, new Uint8Array(modules.length));
  const penalties = MASKS.map((mask) => {
    const masked = { ...matrix, modules: modules.slice() };
    applyMask(masked, mask);
    const blank = masked.modules.map((module, i) => {
      const kind = getModuleKind(matrix, Math.floor(i / size), i % size);
      const isDrawn = kind !== 'format' && kind !== 'version' && kind !== 'dark-module';
      return isDrawn ? module : 0;
    });
    return scoreMask(packModules(size, blank), nothing);
  });
  return MASKS[penalties.indexOf(Math.min(...penalties))]!;
}
