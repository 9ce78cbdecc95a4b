import { type ReactNode, useMemo, useRef, useState } from 'react';
import { QrCode } from '../../src/qr-code/QrCode.tsx';
import { useQrCode } from '../../src/qr-code/use-qr-code.ts';
import { LabControls } from './LabControls.tsx';
import './scan-lab.css';
import { type Settings, optionsOf, pages, start } from './settings.ts';
import { useReading } from './use-reading.ts';
import { Verdict } from './Verdict.tsx';

/** Changes anything about a code, and shows what the verdict and a reader make of it. */
export function ScanLab(): ReactNode {
  const [settings, setSettings] = useState(start);
  const set =
    <Name extends keyof Settings>(name: Name) =>
    (value: Settings[Name]): void =>
      setSettings((before) => ({ ...before, [name]: value }));
  const options = useMemo(() => optionsOf(settings), [settings]);
  const qrCode = useQrCode({ ...options, assess: true });
  const { value, page, scale, blur } = settings;
  const camera = useRef<HTMLCanvasElement>(null);
  const svg = qrCode.status === 'ready' ? qrCode.toSvg() : undefined;
  const reading = useReading(camera, svg, qrCode.drawing?.side ?? 0, value, {
    scale,
    blur,
    page: pages[page],
  });

  return (
    <main className="lab">
      <h1>Scan lab</h1>
      <div className="lab-result">
        <div className="lab-page" data-page={page}>
          <QrCode {...options} label="The code" fallback={<p>There is no code to show.</p>} />
        </div>
        <Verdict qrCode={qrCode} reading={reading} />
        <figure className="lab-camera">
          <canvas ref={camera} role="img" aria-label="What the reader sees" />
          <figcaption>What the reader sees</figcaption>
        </figure>
      </div>
      <LabControls settings={settings} set={set} />
    </main>
  );
}
