import { type ReactNode, useId } from 'react';

/** A choice among texts. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly Value[];
  onChange: (value: Value) => void;
}): ReactNode {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <div className="lab-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  );
}

/** A number, with what it is now. */
export function Slider(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}): ReactNode {
  const { label, value, onChange, ...range } = props;
  const id = useId();
  return (
    <div className="lab-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        {...range}
      />
      <output htmlFor={id} dir="ltr">
        {value}
      </output>
    </div>
  );
}

/** A color. */
export function Color(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}): ReactNode {
  const { label, value, onChange } = props;
  const id = useId();
  return (
    <div className="lab-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="color"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <output htmlFor={id} dir="ltr">
        {value}
      </output>
    </div>
  );
}

/** Yes or no. */
export function Check(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): ReactNode {
  const { label, checked, onChange } = props;
  return (
    <label className="lab-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
