import { type ReactNode, useMemo, useRef, useState } from 'react';
import { ConcealedQrCode } from '../../src/qr-code/ConcealedQrCode.tsx';
import { QrCode } from '../../src/qr-code/QrCode.tsx';
import { useQrCode } from '../../src/qr-code/use-qr-code.ts';
import { LabControls } from './LabControls.tsx';
import './scan-lab.css';
import { INITIAL_SETTINGS, type LabOptions, PAGES, toQrCodeOptions } from './settings.ts';
import { useReading } from './use-reading.ts';
import { Verdict } from './Verdict.tsx';

/**
 * A workbench for a QR code: change any option and see the verdict and what a reader finds.
 *
 * @param props.renderCode - renders the code in a component of its own.
 */
export function ScanLab(props: {
  heading?: string;
  renderCode?: (options: LabOptions) => ReactNode;
}): ReactNode {
  const { heading = 'Scan lab', renderCode = renderAlone } = props;
  const [settings, setSettings] = useState(INITIAL_SETTINGS);
  const options = useMemo(() => toQrCodeOptions(settings), [settings]);
  // A node in the middle is judged and seen as the picture in its place.
  const qrCode = useQrCode({ ...options, assess: true });
  const { value, page, scale, blur } = settings;
  const camera = useRef<HTMLCanvasElement>(null);
  const svg = qrCode.status === 'ready' ? qrCode.toSvg() : undefined;
  const reading = useReading(camera, svg, qrCode.drawing?.side ?? 0, value, {
    scale,
    blur,
    page: PAGES[page],
  });

  return (
    <main className="lab">
      <h1>{heading}</h1>
      <div className="lab-result">
        <div className="lab-page" data-page={page}>
          {renderCode(options)}
        </div>
        <Verdict qrCode={qrCode} reading={reading} />
        <figure className="lab-camera">
          <canvas ref={camera} role="img" aria-label="What the reader sees" />
          <figcaption>What the reader sees</figcaption>
        </figure>
      </div>
      <LabControls
        settings={settings}
        onChange={(name, next) => setSettings((before) => ({ ...before, [name]: next }))}
      />
    </main>
  );
}

function renderAlone({ conceal, ...options }: LabOptions): ReactNode {
  const Code = conceal ? ConcealedQrCode : QrCode;
  return <Code {...options} label="The code" fallback={<p>There is no code to show.</p>} />;
}
