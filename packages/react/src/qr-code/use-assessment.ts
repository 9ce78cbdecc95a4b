'use client';

import type { QrDrawing, QrSymbol, ScannabilityAssessment } from '@tessera/qr';
import { useEffect, useState } from 'react';
import type { WholeStyle } from './use-styled-draw.ts';

/** A drawing with the style that it was drawn in. */
export interface StyledDrawing extends QrDrawing {
  style: WholeStyle;
}

/**
 * Judges a drawing after it is shown, by code that is loaded then: `undefined` until it is done,
 * and where it is not wanted.
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
    const judge = async (): Promise<void> => {
      const { assess } = await import('./assess.ts');
      const assessment = await assess(symbol, drawing.style);
      if (!isGone) {
        setLast({ of: drawing, assessment });
      }
    };
    // Where the code for it does not load there is no verdict, as before.
    void judge().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [symbol, drawing, isWanted]);
  return isWanted && last?.of === drawing ? last?.assessment : undefined;
}
