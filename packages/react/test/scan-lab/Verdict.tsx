import type { ReactNode } from 'react';
import type { UseQrCodeReturn } from '../../src/qr-code/use-qr-code.ts';
import type { Reading } from './use-reading.ts';

const READINGS: Record<Reading, string> = {
  reading: 'ZXing is looking…',
  read: 'ZXing reads what was encoded.',
  wrong: 'ZXing reads something else.',
  'not-read': 'ZXing does not read it.',
};

/** Shows the assessment of a code and what a reader finds. */
export function Verdict({
  qrCode,
  reading,
}: {
  qrCode: UseQrCodeReturn;
  reading: Reading;
}): ReactNode {
  const { symbol, assessment, verdict, error, status } = qrCode;
  return (
    <section className="lab-verdict" aria-labelledby="lab-verdict">
      <h2 id="lab-verdict" data-verdict={verdict}>
        {verdict ?? (status === 'ready' ? 'judging…' : status)}
      </h2>
      <p role="status">{READINGS[reading]}</p>
      {error && <p>{error.message}</p>}
      {symbol && (
        <p>
          Version {symbol.version}, {symbol.size} × {symbol.size} modules, level{' '}
          {symbol.errorCorrectionLevel}, mask {symbol.mask}.
          {assessment?.contrast !== undefined && ` Contrast ${assessment.contrast.toFixed(1)} : 1.`}
          {assessment && ` Dark modules cover ${Math.round(100 * assessment.moduleFill)} %.`}
        </p>
      )}
      {assessment?.logo && (
        <p>
          The logo takes {assessment.logo.asDrawn} of {assessment.logo.budget} codewords in the
          worst block as drawn, {assessment.logo.worstCase} in the worst case.
        </p>
      )}
      {assessment && assessment.findings.length > 0 && (
        <ul>
          {assessment.findings.map((finding) => (
            <li key={finding.code + finding.message} data-severity={finding.severity}>
              <strong>
                {finding.code}, {round(finding.value)} (limit {round(finding.limit)})
              </strong>
              <span>{finding.message}</span> <span>{finding.fix}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
