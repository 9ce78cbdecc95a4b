import { type ReactNode, useMemo, useRef, useState } from 'react';
import { ConcealedQrCode } from '../../src/qr-code/ConcealedQrCode.tsx';
import { QrCode } from '../../src/qr-code/QrCode.tsx';
import { useQrCode } from '../../src/qr-code/use-qr-code.ts';
import { CopyButton } from './CopyButton.tsx';
import { isSettingValue } from './lab-controls.ts';
import { LabControls } from './LabControls.tsx';
import { LinkNotice } from './LinkNotice.tsx';
import './scan-lab.css';
import {
  INITIAL_SETTINGS,
  type LabOptions,
  PAGES,
  type Settings,
  toQrCodeOptions,
} from './settings.ts';
import { createStoryLink, decodeSettings, encodeSettings } from './share-link.ts';
import { useReading } from './use-reading.ts';
import { Verdict } from './Verdict.tsx';

/** Props of the scan lab, alone and with the wizard. */
export interface LabProps {
  /** The settings of a link. */
  settings?: string;
  /** Called with the settings as text for a link. */
  onSettingsChange?: (settings: string) => void;
}

const STORIES = { alone: 'lab-scan-lab--scan-lab', wizard: 'lab-wizard-lab--scan-lab' };

/**
 * A workbench for a QR code: change any option and see the verdict and what a reader finds.
 *
 * @param props.renderCode - renders the code in the wizard.
 */
export function ScanLab(
  props: LabProps & { renderCode?: (options: LabOptions) => ReactNode },
): ReactNode {
  const { onSettingsChange, renderCode, settings: linked = '' } = props;
  const [fromLink] = useState(() => decodeSettings(linked, INITIAL_SETTINGS, isSettingValue));
  const [settings, setSettings] = useState(fromLink.settings);
  const [here, other] = renderCode
    ? [STORIES.wizard, STORIES.alone]
    : [STORIES.alone, STORIES.wizard];
  const encoded = encodeSettings(settings, INITIAL_SETTINGS);

  function change(name: keyof Settings, value: Settings[keyof Settings]): void {
    const next = { ...settings, [name]: value };
    setSettings(next);
    onSettingsChange?.(encodeSettings(next, INITIAL_SETTINGS));
  }

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
      <h1>{renderCode ? 'Scan lab of the wizard' : 'Scan lab'}</h1>
      <LinkNotice ignored={fromLink.ignored} />
      <div className="lab-result">
        <div className="lab-page" data-page={page}>
          {(renderCode ?? renderAlone)(options)}
        </div>
        <Verdict qrCode={qrCode} reading={reading} />
        <figure className="lab-camera">
          <canvas ref={camera} role="img" aria-label="What the reader sees" />
          <figcaption>What the reader sees</figcaption>
        </figure>
        <div className="lab-links">
          <CopyButton label="Copy link" text={() => createStoryLink(here, encoded)} />
          <a
            className="tessera-button tessera-link-button"
            href={createStoryLink(other, encoded)}
            target="_top"
          >
            {renderCode ? 'The same code alone' : 'The same code in the wizard'}
          </a>
        </div>
      </div>
      <LabControls settings={settings} onChange={change} />
    </main>
  );
}

function renderAlone({ conceal, ...options }: LabOptions): ReactNode {
  const Code = conceal ? ConcealedQrCode : QrCode;
  return <Code {...options} label="The code" fallback={<p>There is no code to show.</p>} />;
}
