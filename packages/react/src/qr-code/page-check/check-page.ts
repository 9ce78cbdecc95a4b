import type { ScannabilityFinding } from '@tessera/qr';
import { warnOnce } from '../../internals/warn-once.ts';
import { assess } from '../assess.ts';
import { drawQrCode, encodeQrCode } from '../drawing/draw-qr-code.ts';
import { leavePlace } from '../drawing/frame-code.tsx';
import { splitStyledProps } from '../drawing/split-qr-code-props.ts';
import { findPageFindings } from './find-page-findings.ts';
import { judge, mergeFindings } from './merge-findings.ts';
import type { CheckedCode, MountedCode } from './mounted-code.ts';
import type { PageFinding } from './page-finding.ts';
import { watchPage } from './watch-page.ts';

/**
 * Checks a mounted code once its page has settled, and again when the page changes, until it has
 * warned of something.
 *
 * @param options - the options of the code, to assess its style, too.
 * @returns A function that stops it.
 */
export function checkPage(
  element: Element,
  code: MountedCode,
  options: CheckedCode | undefined,
): () => void {
  const check = async (): Promise<void> => {
    const style = options ? await findStyleFindings(options) : [];
    // Last, so that it is the page of this moment.
    const page = findPageFindings(element, code);
    if (!page) {
      return;
    }
    const findings = mergeFindings(page, style);
    if (findings.length > 0) {
      stop();
      warnOnce(writeWarning(findings, page.pixelsPerModule, options !== undefined));
    }
  };
  const stop = watchPage(element, () => void check().catch(() => undefined));
  return stop;
}

async function findStyleFindings(options: CheckedCode): Promise<ScannabilityFinding[]> {
  const { as, center, logo } = options;
  const hasPlace = !!center && as !== 'img';
  const { encoding, style } = splitStyledProps(
    hasPlace ? { ...options, logo: leavePlace(logo) } : options,
  );
  const { symbol, drawing } = drawQrCode(encodeQrCode(encoding), style, (_, sized) => sized);
  return symbol ? (await assess(symbol, drawing)).findings : [];
}

/** Writes what was found and how to fix it. The content of the code is not part of it. */
function writeWarning(
  findings: ReadonlyArray<PageFinding | ScannabilityFinding>,
  pixelsPerModule: number,
  isWizard: boolean,
): string {
  const place = isWizard ? 'of the setup wizard' : 'on this page';
  const verdict = judge(findings);
  const meaning = verdict === 'risky' ? 'some readers fail' : 'hardly any reader succeeds';
  return [
    `The QR code ${place} is ${verdict}: ${meaning}. It has ${pixelsPerModule.toFixed(1)} device pixels per module.`,
    ...findings.map(({ code, message, fix }) => `- ${code}: ${message} ${fix}`),
  ].join('\n');
}
