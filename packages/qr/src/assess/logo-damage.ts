import { type LogoArea, placeLogo, type QrLogo, touchesModule } from '../draw/logo.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import type { ModuleKind } from '../encode/module-kind.ts';
import { codewordMap } from './codeword-map.ts';

/**
 * What a logo costs: wrong codewords in the Reed–Solomon block that it hits hardest. A symbol is
 * read as long as that is no more than `budget`.
 */
export interface QrLogoDamage {
  /** Wrong codewords that a block can bear: half of its error correction codewords. */
  budget: number;
  /**
   * Wrong codewords in the worst block when each module has the color that is drawn there; where
   * the picture is not known, it counts as light.
   */
  asDrawn: number;
  /**
   * Wrong codewords in the worst block when every module under the picture is read wrong, which is
   * how an opaque one may turn out.
   */
  worstCase: number;
  /**
   * What is left of the budget in the worst case, for blur and glare: 1 all of it, 0 nothing, below
   * 0 too much is gone.
   */
  reserve: number;
  /** Function patterns that the logo touches. */
  patterns: ModuleKind[];
}

// Points around the middle of a module: readers look somewhere between them. Only where all are
// wrong is the module surely read wrong.
const quarters = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/**
 * Counts what a logo costs a symbol.
 *
 * @param isShownDark - whether the logo, plate or picture, shows dark at a point; `undefined` where
 * it shows nothing.
 */
export function logoDamage(
  symbol: QrSymbol,
  logo: QrLogo,
  isShownDark: (x: number, y: number) => boolean | undefined,
): QrLogoDamage {
  const { size, isDark, kindAt } = symbol;
  const { codewordOfModule, blockOfCodeword, blocks, budget } = codewordMap(symbol);
  const { picture, padded } = placeLogo(size, logo);
  const isExcavated = logo.excavate !== false;
  const touched: LogoArea = isExcavated || logo.backColor !== undefined ? padded : picture;
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
      const isWrong = quarters.map(([dx, dy]) => {
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
