import { type ReactNode, useId } from 'react';

interface FieldProps<Value> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
}

function Field(props: {
  label: string;
  /** Shown beside the control. */
  output?: string | number;
  children: (id: string) => ReactNode;
}): ReactNode {
  const { label, output, children } = props;
  const id = useId();
  return (
    <div className="lab-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {output !== undefined && (
        <output htmlFor={id} dir="ltr">
          {output}
        </output>
      )}
    </div>
  );
}

/** A text of several lines. */
export function TextArea({ label, value, onChange }: FieldProps<string>): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <textarea
          id={id}
          rows={3}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A choice among texts. */
export function Choice(props: FieldProps<string> & { options: readonly string[] }): ReactNode {
  const { label, value, options, onChange } = props;
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A number, with its value beside the slider. */
export function Slider(
  props: FieldProps<number> & { range: readonly [min: number, max: number, step: number] },
): ReactNode {
  const { label, value, range, onChange } = props;
  const [min, max, step] = range;
  return (
    <Field label={label} output={value}>
      {(id) => (
        <input
          id={id}
          type="range"
          value={value}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          min={min}
          max={max}
          step={step}
        />
      )}
    </Field>
  );
}

/** A color, with its value beside the picker. */
export function Color({ label, value, onChange }: FieldProps<string>): ReactNode {
  return (
    <Field label={label} output={value}>
      {(id) => (
        <input
          id={id}
          type="color"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** On or off. */
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

/** A file of the user, read as a `data:` URL. */
export function FilePicker(props: {
  label: string;
  accept: string;
  onRead: (url: string) => void;
}): ReactNode {
  const { label, accept, onRead } = props;
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="file"
          accept={accept}
          onChange={(event) => readFile(event.target.files?.[0], onRead)}
        />
      )}
    </Field>
  );
}

function readFile(file: File | undefined, onRead: (url: string) => void): void {
  if (!file) {
    return;
  }
  const reader = new FileReader();
  reader.addEventListener('load', () => onRead(reader.result as string));
  reader.readAsDataURL(file);
}
