'use client';

import type { QrDrawing, QrSymbol, ScannabilityAssessment } from '@tessera/qr';
import { useEffect, useState } from 'react';
import type { SizedQrStyle } from './drawing/draw-styled-qr.ts';

/** A drawing and its style. */
export interface StyledDrawing extends QrDrawing {
  style: SizedQrStyle;
}

/**
 * Assesses a drawing after it is shown, with code that is loaded then. Returns `undefined` until
 * then, and if no assessment is wanted.
 */
export function useAssessment(
  symbol: QrSymbol | undefined,
  drawing: StyledDrawing | undefined,
  isWanted: boolean,
): ScannabilityAssessment | undefined {
  const [last, setLast] = useState<{ of: QrDrawing; assessment: ScannabilityAssessment }>();
  useEffect(() => {
    if (!isWanted || !symbol || !drawing) {
      return undefined;
    }
    let isGone = false;
    const assessDrawing = async (): Promise<void> => {
      const { assess } = await import('./assess.ts');
      const assessment = await assess(symbol, drawing.style);
      if (!isGone) {
        setLast({ of: drawing, assessment });
      }
    };
    // If the code for it does not load, there is no verdict.
    void assessDrawing().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [symbol, drawing, isWanted]);
  return isWanted && last?.of === drawing ? last?.assessment : undefined;
}
