import { errorCorrectionLevels, eyeShapes, logoShapes, moduleShapes } from '@tessera/qr';
import { type ChangeEvent, type ReactNode, useId } from 'react';
import { Check, Choice, Color, Slider } from './controls.tsx';
import { SHIELD, type Settings, gradients, masks, pages } from './settings.ts';

/** Gives a function that changes one of the settings. */
export type Set = <Name extends keyof Settings>(name: Name) => (value: Settings[Name]) => void;

/** A control for each setting. */
export function LabControls({ settings: s, set }: { settings: Settings; set: Set }): ReactNode {
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
        <Choice
          label="Error correction"
          value={s.level}
          options={errorCorrectionLevels}
          onChange={set('level')}
        />
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
          label="Centers of the eyes"
          value={s.center}
          options={eyeShapes}
          onChange={set('center')}
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

async function readFile(
  { target }: ChangeEvent<HTMLInputElement>,
  onRead: (url: string) => void,
): Promise<void> {
  const file = target.files?.[0];
  if (!file) {
    return;
  }
  const reader = new FileReader();
  reader.addEventListener('load', () => onRead(reader.result as string));
  reader.readAsDataURL(file);
}
