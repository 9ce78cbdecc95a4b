import type { ErrorCorrectionLevel, MaskPattern, ModuleShapeName, QrStyle } from '@tessera/qr';
import { type ChangeEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { QrCode } from '../../src/qr-code/QrCode.tsx';
import { type UseQrCodeOptions, useQrCode } from '../../src/qr-code/use-qr-code.ts';
import { Check, Choice, Color, Slider } from './controls.tsx';
import './scan-lab.css';
import { Verdict } from './Verdict.tsx';
import { useReading } from './use-reading.ts';

const moduleShapes = [
  'square',
  'gapped-square',
  'circle',
  'gapped-circle',
  'diamond',
  'rounded',
  'extra-rounded',
  'classy',
  'classy-rounded',
  'vertical-bars',
  'horizontal-bars',
] as const satisfies readonly ModuleShapeName[];
const eyeShapes = ['square', 'rounded', 'circle', 'leaf'] as const;
const logoShapes = ['square', 'rounded', 'circle'] as const;
const gradients = ['none', 'linear', 'radial', 'square'] as const;
const levels = ['L', 'M', 'Q', 'H'] as const satisfies readonly ErrorCorrectionLevel[];
const masks = ['best', '0', '1', '2', '3', '4', '5', '6', '7'] as const;
const pages = { white: '#ffffff', gray: '#808080', black: '#000000' } as const;

const SHIELD = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="96" height="96"><path fill="#2f55d4" d="M12 1l9 3v8c0 6-4 9-9 11-5-2-9-5-9-11V4z"/></svg>',
)}`;

const start = {
  value:
    'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme',
  level: 'M' as ErrorCorrectionLevel,
  version: 1,
  isBoosted: false,
  mask: 'best' as (typeof masks)[number],
  moduleShape: 'square' as (typeof moduleShapes)[number],
  moduleSize: 1,
  moduleRadius: 1,
  ring: 'square' as (typeof eyeShapes)[number],
  pupil: 'square' as (typeof eyeShapes)[number],
  fillColor: '#000000',
  backColor: '#ffffff',
  isTransparent: false,
  gradient: 'none' as (typeof gradients)[number],
  gradientColor: '#2f55d4',
  angle: 0,
  border: 4,
  boxSize: 6,
  logo: '',
  logoSize: 0.2,
  logoPadding: 0.5,
  logoShape: 'square' as (typeof logoShapes)[number],
  isExcavated: true,
  page: 'black' as keyof typeof pages,
  scale: 4,
  blur: 0.3,
};
type Settings = typeof start;

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
      <Controls settings={settings} set={set} />
    </main>
  );
}

type Set = <Name extends keyof Settings>(name: Name) => (value: Settings[Name]) => void;

function Controls({ settings: s, set }: { settings: Settings; set: Set }): ReactNode {
  const textId = useId();
  const fileId = useId();
  return (
    <form className="lab-controls" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Content</legend>
        <div className="lab-field">
          <label htmlFor={textId}>Text</label>
          <textarea
            id={textId}
            rows={3}
            value={s.value}
            onChange={(event) => set('value')(event.target.value)}
          />
        </div>
        <Choice label="Error correction" value={s.level} options={levels} onChange={set('level')} />
        <Check label="Boost it" checked={s.isBoosted} onChange={set('isBoosted')} />
        <Slider
          label="Version, at least"
          value={s.version}
          min={1}
          max={40}
          step={1}
          onChange={set('version')}
        />
        <Choice label="Mask" value={s.mask} options={masks} onChange={set('mask')} />
      </fieldset>
      <fieldset>
        <legend>Shape</legend>
        <Choice
          label="Modules"
          value={s.moduleShape}
          options={moduleShapes}
          onChange={set('moduleShape')}
        />
        <Slider
          label="Their size"
          value={s.moduleSize}
          min={0.3}
          max={1}
          step={0.05}
          onChange={set('moduleSize')}
        />
        <Slider
          label="Their roundness"
          value={s.moduleRadius}
          min={0}
          max={1}
          step={0.05}
          onChange={set('moduleRadius')}
        />
        <Choice
          label="Rings of the eyes"
          value={s.ring}
          options={eyeShapes}
          onChange={set('ring')}
        />
        <Choice
          label="Pupils of the eyes"
          value={s.pupil}
          options={eyeShapes}
          onChange={set('pupil')}
        />
        <Slider
          label="Quiet zone"
          value={s.border}
          min={0}
          max={8}
          step={1}
          onChange={set('border')}
        />
        <Slider
          label="Pixels a module"
          value={s.boxSize}
          min={1}
          max={12}
          step={1}
          onChange={set('boxSize')}
        />
      </fieldset>
      <fieldset>
        <legend>Color</legend>
        <Color label="Modules" value={s.fillColor} onChange={set('fillColor')} />
        <Color label="Ground" value={s.backColor} onChange={set('backColor')} />
        <Check
          label="Transparent ground"
          checked={s.isTransparent}
          onChange={set('isTransparent')}
        />
        <Choice
          label="Gradient"
          value={s.gradient}
          options={gradients}
          onChange={set('gradient')}
        />
        <Color label="Its other color" value={s.gradientColor} onChange={set('gradientColor')} />
        <Slider
          label="Its angle"
          value={s.angle}
          min={0}
          max={345}
          step={15}
          onChange={set('angle')}
        />
      </fieldset>
      <fieldset>
        <legend>Logo</legend>
        <Check
          label="A shield"
          checked={s.logo === SHIELD}
          onChange={(isOn) => set('logo')(isOn ? SHIELD : '')}
        />
        <div className="lab-field">
          <label htmlFor={fileId}>A file of yours</label>
          <input
            id={fileId}
            type="file"
            accept="image/*"
            onChange={(event) => void readFile(event, set('logo'))}
          />
        </div>
        <Slider
          label="Its width"
          value={s.logoSize}
          min={0.05}
          max={0.6}
          step={0.01}
          onChange={set('logoSize')}
        />
        <Slider
          label="Room around it"
          value={s.logoPadding}
          min={0}
          max={3}
          step={0.25}
          onChange={set('logoPadding')}
        />
        <Choice
          label="Its outline"
          value={s.logoShape}
          options={logoShapes}
          onChange={set('logoShape')}
        />
        <Check
          label="Leave out the modules under it"
          checked={s.isExcavated}
          onChange={set('isExcavated')}
        />
      </fieldset>
      <fieldset>
        <legend>Camera</legend>
        <Choice
          label="Page"
          value={s.page}
          options={Object.keys(pages) as Array<keyof typeof pages>}
          onChange={set('page')}
        />
        <Slider
          label="Pixels it has for a module"
          value={s.scale}
          min={1}
          max={8}
          step={0.1}
          onChange={set('scale')}
        />
        <Slider
          label="Blur, in modules"
          value={s.blur}
          min={0}
          max={1}
          step={0.05}
          onChange={set('blur')}
        />
      </fieldset>
    </form>
  );
}

function optionsOf(s: Settings): UseQrCodeOptions {
  const gradient: QrStyle['gradient'] =
    s.gradient === 'none'
      ? undefined
      : {
          type: s.gradient,
          angle: s.angle,
          stops: [
            { offset: 0, color: s.fillColor },
            { offset: 1, color: s.gradientColor },
          ],
        };
  return {
    value: s.value,
    errorCorrectionLevel: s.level,
    boostErrorCorrection: s.isBoosted,
    version: s.version,
    mask: s.mask === 'best' ? undefined : (Number(s.mask) as MaskPattern),
    moduleShape: s.moduleShape,
    moduleSize: s.moduleSize === 1 ? undefined : s.moduleSize,
    moduleRadius: s.moduleRadius,
    eyeShape: { ring: s.ring, pupil: s.pupil },
    fillColor: s.fillColor,
    backColor: s.isTransparent ? 'transparent' : s.backColor,
    gradient,
    border: s.border,
    boxSize: s.boxSize,
    logo:
      s.logo === ''
        ? undefined
        : {
            src: s.logo,
            size: s.logoSize,
            padding: s.logoPadding,
            shape: s.logoShape,
            excavate: s.isExcavated,
          },
  };
}

async function readFile(
  { target }: ChangeEvent<HTMLInputElement>,
  onRead: (url: string) => void,
): Promise<void> {
  const file = target.files?.[0];
  if (!file) return;
  const reader = new FileReader();
  reader.addEventListener('load', () => onRead(reader.result as string));
  reader.readAsDataURL(file);
}
