import type { ScannabilityAssessment, ScannabilityFinding } from '@tessera/qr';
import type { PageCheckResult } from './find-page-findings.ts';
import type { PageFinding } from './page-finding.ts';

/**
 * Puts the findings of the page before those of the style, and of each the worst first. The size on
 * the page replaces the size in the options.
 */
export function mergeFindings(
  page: PageCheckResult,
  style: readonly ScannabilityFinding[],
): Array<PageFinding | ScannabilityFinding> {
  const findings = [...page.findings, ...style.filter(({ code }) => code !== 'small-modules')];
  const isWorst = ({ severity }: { severity: string }): number =>
    Number(severity === 'unscannable');
  return findings.toSorted((one, other) => isWorst(other) - isWorst(one));
}

/** Returns the verdict that follows from findings. */
export function judge(
  findings: ReadonlyArray<PageFinding | ScannabilityFinding>,
): ScannabilityAssessment['verdict'] {
  const severities = findings.map(({ severity }) => severity);
  return severities.includes('unscannable')
    ? 'unscannable'
    : severities.includes('risky')
      ? 'risky'
      : 'scannable';
}
