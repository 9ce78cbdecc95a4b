'use client';

import type { QrDrawing, QrSymbol, ScannabilityAssessment, ScannabilityFinding } from '@tessera/qr';
import { useEffect, useMemo, useState } from 'react';
import type { SizedQrStyle } from './drawing/draw-styled-qr.ts';
import type { PageFinding } from './page-check/page-finding.ts';

/** A drawing and its style. */
export interface StyledDrawing extends QrDrawing {
  style: SizedQrStyle;
}

/** The verdict on a code, and the reasons for it: its style, and the page that it is on. */
export interface QrCodeAssessment extends Omit<ScannabilityAssessment, 'findings'> {
  /**
   * The problems found, the worst first. Those of the page are found only on the `<svg>` that has
   * the props of `getSvgProps`.
   */
  findings: Array<PageFinding | ScannabilityFinding>;
  /** Device pixels along a module on the page. `undefined` until the code is seen there. */
  pixelsPerModule: number | undefined;
}

type Assess = typeof import('./assess.ts');
type PageCheckResult = NonNullable<ReturnType<Assess['findPageFindings']>>;

/**
 * Assesses a drawing after it is shown, with code that is loaded then. Returns `undefined` until
 * then, and if no assessment is wanted.
 *
 * @param element - the element that shows the drawing, to find out what its page does to it.
 */
export function useAssessment(
  symbol: QrSymbol | undefined,
  drawing: StyledDrawing | undefined,
  isWanted: boolean,
  element: Element | null,
): QrCodeAssessment | undefined {
  const [last, setLast] = useState<{
    of: QrDrawing;
    assessment: ScannabilityAssessment;
    assess: Assess;
  }>();
  const [page, setPage] = useState<{ of: QrDrawing; result: PageCheckResult }>();
  useEffect(() => {
    if (!isWanted || !symbol || !drawing) {
      return undefined;
    }
    let isGone = false;
    let stop: (() => void) | undefined;
    const assessDrawing = async (): Promise<void> => {
      const module = await import('./assess.ts');
      const assessment = await module.assess(symbol, drawing.style);
      if (isGone) {
        return;
      }
      setLast({ of: drawing, assessment, assess: module });
      if (element) {
        const code = module.describeCode(drawing.side, drawing.style);
        stop = module.watchPage(element, () => {
          const result = module.findPageFindings(element, code);
          setPage(result && { of: drawing, result });
        });
      }
    };
    // If the code for it does not load, there is no verdict.
    void assessDrawing().catch(() => undefined);
    return () => {
      isGone = true;
      stop?.();
    };
  }, [symbol, drawing, isWanted, element]);
  return useMemo(() => {
    if (!isWanted || !last || last.of !== drawing) {
      return undefined;
    }
    const { assess, assessment } = last;
    if (!page || page.of !== drawing) {
      return { ...assessment, pixelsPerModule: undefined };
    }
    const findings = assess.mergeFindings(page.result, assessment.findings);
    const { pixelsPerModule } = page.result;
    return { ...assessment, verdict: assess.judge(findings), findings, pixelsPerModule };
  }, [isWanted, drawing, last, page]);
}
