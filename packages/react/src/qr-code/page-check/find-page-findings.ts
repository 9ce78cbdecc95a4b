import { findClipping } from './find-clipping.ts';
import { findCover } from './find-cover.ts';
import { findColorFindings } from './find-color-findings.ts';
import { findPaintFindings } from './find-paint-findings.ts';
import { type MeasuredCode, measureCode } from './measure-code.ts';
import type { MountedCode } from './mounted-code.ts';
import { type AroundElement, listAround } from './page-around.ts';
import { readFilter } from './page-filters.ts';
import type { PageFinding } from './page-finding.ts';

// Measured: with 2 pixels per module all readers read a sharp picture, with 1 they do not. A
// picture from a camera is never that sharp.
const GOOD_SIZE = 3;
const MIN_SIZE = 1;
// Measured: ZXing reads codes that are stretched 2.2 times. A camera that looks from the side adds
// to it.
const GOOD_DISTORTION = 1.5;
// Measured: ZXing reads codes blurred by 0.38 modules in spite of noise, and none at 0.5.
const GOOD_BLUR = 0.3;
const MAX_BLUR = 0.6;

/** What was found on the page of a code. */
export interface PageCheckResult {
  /** The problems found. */
  findings: PageFinding[];
  /** The device pixels along a module. */
  pixelsPerModule: number;
}

/**
 * Finds what the page does to a code that is mounted on it. Returns `undefined` while the page does
 * not show the code.
 */
export function findPageFindings(element: Element, code: MountedCode): PageCheckResult | undefined {
  const around = listAround(element);
  const measured = measureCode(element, code, around);
  if (!measured || around[0]?.style.visibility !== 'visible') {
    return undefined;
  }
  const clipping = findClipping(code, measured, around);
  if (clipping === 'hidden') {
    return undefined;
  }
  const findings = [
    ...findPaintFindings(element),
    ...findColorFindings(element, code, around),
    ...findBlur(measured, around),
    ...findSizeFindings(measured),
    ...(clipping ? [clipping] : findCover(element, code, measured, around)),
  ];
  return {
    findings,
    pixelsPerModule: measured.devicePixels,
  };
}

function findBlur({ pixels }: MeasuredCode, around: readonly AroundElement[]): PageFinding[] {
  const radius = around.reduce((sum, { style }) => sum + readFilter(style.filter).blur, 0);
  const value = radius / pixels;
  return value <= GOOD_BLUR
    ? []
    : [
        {
          code: 'page-blur',
          severity: value > MAX_BLUR ? 'unscannable' : 'risky',
          value,
          limit: GOOD_BLUR,
          message: `A filter blurs the code by ${value.toFixed(1)} modules, which merges them.`,
          fix: 'Remove the blur, or move the QR code out of the element that has it.',
        },
      ];
}

function findSizeFindings({ devicePixels, distortion, isMirrored }: MeasuredCode): PageFinding[] {
  const findings: PageFinding[] = [];
  if (devicePixels < GOOD_SIZE) {
    findings.push({
      code: 'page-size',
      severity: devicePixels < MIN_SIZE ? 'unscannable' : 'risky',
      value: devicePixels,
      limit: GOOD_SIZE,
      message: `A module is ${devicePixels.toFixed(1)} device pixels wide on the page, so the slightest blur merges modules.`,
      fix: 'Give the code more room, or use a lower version or error correction level.',
    });
  }
  if (distortion > GOOD_DISTORTION) {
    findings.push({
      code: 'page-distortion',
      severity: 'risky',
      value: distortion,
      limit: GOOD_DISTORTION,
      message: `The page stretches the code: a module is ${distortion.toFixed(1)} times as long as it is wide.`,
      fix: 'Set only the width of the code, with `height: auto`, and do not skew it.',
    });
  }
  if (isMirrored) {
    findings.push({
      code: 'page-mirror',
      severity: 'risky',
      value: 1,
      limit: 0,
      message: 'The page mirrors the code, and some readers do not read mirrored codes.',
      fix: 'Exclude the code from the rule that mirrors icons, for example on right-to-left pages.',
    });
  }
  return findings;
}
