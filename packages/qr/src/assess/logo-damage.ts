import { type QrLogoArea, placeLogo, type QrLogo, touchesModule } from '../draw/logo.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import type { ModuleKind } from '../encode/module-kind.ts';
import { mapCodewords } from './codeword-map.ts';

/**
 * The damage that a logo does: the wrong codewords in the Reed–Solomon block that it hits hardest.
 * Readers can correct up to `budget` of them.
 */
export interface QrLogoDamage {
  /** How many codewords of a block may be wrong: half of its error correction codewords. */
  budget: number;
  /**
   * Wrong codewords in the worst block if readers see each module as it is drawn. An unknown
   * picture counts as light.
   */
  asDrawn: number;
  /**
   * Wrong codewords in the worst block if readers get every module under the picture wrong, which
   * an opaque picture can cause.
   */
  worstCase: number;
  /**
   * What is left of the budget for blur and glare in the worst case: 1 for all of it, 0 for
   * nothing, below 0 if the logo exceeds the budget.
   */
  reserve: number;
  /** The function patterns that the logo covers. */
  patterns: ModuleKind[];
}

// Readers sample a module somewhere between these points. Only if all four are wrong is the module
// certain to be read wrong.
const QUARTERS = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/**
 * Counts the codewords of a symbol that a logo destroys.
 *
 * @param isShownDark - returns whether the logo's plate or picture is dark at a point, `undefined`
 * where neither covers it.
 */
export function measureLogoDamage(
  symbol: QrSymbol,
  logo: QrLogo,
  isShownDark: (x: number, y: number) => boolean | undefined,
): QrLogoDamage {
  const { size, isDark, kindAt } = symbol;
  const { codewordOfModule, blockOfCodeword, blocks, budget } = mapCodewords(symbol);
  const { picture, padded } = placeLogo(size, logo);
  const isExcavated = logo.excavate !== false;
  const touched: QrLogoArea = isExcavated || logo.backColor !== undefined ? padded : picture;
  const asDrawn = new Set<number>();
  const worstCase = new Set<number>();
  const patterns = new Set<ModuleKind>();
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!touchesModule(touched, row, column)) {
        continue;
      }
      const kind = kindAt(row, column);
      if (kind !== 'data') {
        patterns.add(kind);
      }
      const codeword = codewordOfModule[row * size + column]!;
      if (codeword < 0) {
        continue;
      }
      const isWrong = QUARTERS.map(([dx, dy]) => {
        const shown = isShownDark(column + dx, row + dy) ?? (!isExcavated && isDark(row, column));
        return shown !== isDark(row, column);
      });
      if (isWrong.every(Boolean)) {
        asDrawn.add(codeword);
      }
      if (isWrong.some(Boolean) || touchesModule(picture, row, column)) {
        worstCase.add(codeword);
      }
    }
  }
  const worstBlock = (wrong: Set<number>): number => {
    const counts = Array.from({ length: blocks }, () => 0);
    for (const codeword of wrong) {
      counts[blockOfCodeword[codeword]!]!++;
    }
    return Math.max(...counts);
  };
  const worst = worstBlock(worstCase);
  return {
    budget,
    asDrawn: worstBlock(asDrawn),
    worstCase: worst,
    reserve: 1 - worst / budget,
    patterns: [...patterns],
  };
}
