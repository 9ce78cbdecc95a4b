import type { ReactNode } from 'react';
import { Check, Choice, Color, FilePicker, Slider, TextArea } from './controls.tsx';
import { type Control, SECTIONS } from './lab-controls.ts';
import type { Settings } from './settings.ts';

/** Changes one setting. */
export type SetSetting = (name: keyof Settings, value: Settings[keyof Settings]) => void;

/** Renders a control for each setting. */
export function LabControls(props: { settings: Settings; onChange: SetSetting }): ReactNode {
  const { settings, onChange } = props;
  return (
    <form className="lab-controls" onSubmit={(event) => event.preventDefault()}>
      {SECTIONS.map(([legend, controls]) => (
        <fieldset key={legend}>
          <legend>{legend}</legend>
          {controls.map((control) => (
            <LabControl
              key={control.label}
              control={control}
              value={settings[control.name]}
              onChange={(value) => onChange(control.name, value)}
            />
          ))}
        </fieldset>
      ))}
    </form>
  );
}

function LabControl(props: {
  control: Control;
  value: Settings[keyof Settings];
  onChange: (value: Settings[keyof Settings]) => void;
}): ReactNode {
  const { control, value, onChange } = props;
  const { label } = control;
  switch (control.type) {
    case 'text':
      return <TextArea label={label} value={String(value)} onChange={onChange} />;
    case 'choice':
      return (
        <Choice label={label} value={String(value)} options={control.options} onChange={onChange} />
      );
    case 'slider':
      return (
        <Slider label={label} value={Number(value)} range={control.range} onChange={onChange} />
      );
    case 'color':
      return <Color label={label} value={String(value)} onChange={onChange} />;
    case 'check':
      return <Check label={label} checked={value === true} onChange={onChange} />;
    case 'picture':
      return (
        <Check
          label={label}
          checked={value === control.src}
          onChange={(isOn) => onChange(isOn ? control.src : '')}
        />
      );
    case 'file':
      return <FilePicker label={label} accept="image/*" onRead={onChange} />;
  }
}
