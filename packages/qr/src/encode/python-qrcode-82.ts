import { masks } from './choose-mask.ts';
import type { EncoderConventions } from './encoder-conventions.ts';
import { maskPenalty, packModules } from './mask-penalty.ts';
import { moduleKind } from './module-kind.ts';
import { maskDifference, type MaskPattern, type ModuleMatrix } from './qrcode-core.ts';
import type { QrSegment } from './segment.ts';

/**
 * The choices of python-qrcode 8.2, so that a Python server and a page draw the same symbol, module
 * by module. Its segments take more bits than the optimal ones, and it judges masks before format
 * and version information are drawn.
 *
 * @param options.optimize - as in `add_data(data, optimize=20)`: how long a run of digits or
 * alphanumeric characters must be to become a segment of its own; 0 for one segment. Default 20.
 * @example
 * encodeQr(text, { conventions: pythonQrcode82() });
 */
export function pythonQrcode82({
  optimize = 20,
}: { optimize?: number | undefined } = {}): EncoderConventions {
  return { split: (text) => split(text, optimize), chooseMask };
}

const digits = '[0-9]';
const alphanumerics = '[0-9A-Z $%*+\\-./:]';

function split(text: string, optimize: number): QrSegment[] {
  if (optimize === 0) {
    const mode = isWholly(text, digits)
      ? 'numeric'
      : isWholly(text, alphanumerics)
        ? 'alphanumeric'
        : 'byte';
    return [{ mode, data: text }];
  }
  // A text no longer than the shortest run is one run or none; `$` in Python also stands before a
  // last line feed.
  const isShort = new TextEncoder().encode(text).length <= optimize;
  const runs = (characters: string): RegExp =>
    new RegExp(isShort ? `^(${characters}+)(?=\\n?$)` : `(${characters}{${optimize},})`);
  return pieces(text, runs(digits)).flatMap(({ data, isRun }): QrSegment[] =>
    isRun
      ? [{ mode: 'numeric', data }]
      : pieces(data, runs(alphanumerics)).map((piece) => ({
          mode: piece.isRun ? 'alphanumeric' : 'byte',
          data: piece.data,
        })),
  );
}

function isWholly(text: string, characters: string): boolean {
  return new RegExp(`^${characters}*$`).test(text);
}

/** The runs in a text and what lies between them. */
function pieces(text: string, runs: RegExp): Array<{ data: string; isRun: boolean }> {
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
 * The first mask of lowest penalty, with format and version information and the dark module still
 * light.
 */
function chooseMask(matrix: ModuleMatrix): MaskPattern {
  const { size, modules } = matrix;
  const nothing = packModules(size, new Uint8Array(modules.length));
  const penalties = masks.map((mask) => {
    const difference = maskDifference(matrix, mask);
    const blank = modules.map((module, i) => {
      const kind = moduleKind(matrix, Math.floor(i / size), i % size);
      const isDrawn = kind !== 'format' && kind !== 'version' && kind !== 'dark-module';
      return isDrawn ? module ^ difference[i]! : 0;
    });
    return maskPenalty(packModules(size, blank), nothing);
  });
  return masks[penalties.indexOf(Math.min(...penalties))]!;
}
