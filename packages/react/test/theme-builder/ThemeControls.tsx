import type { ReactNode } from 'react';
import { Choice, Slider } from '../scan-lab/controls.tsx';
import type { Token } from './read-tokens.ts';
import { SCHEMES, type Theme, getRange, getValue, listOptions, toKey, withBoth } from './theme.ts';
import { TOKENS } from './tokens.ts';

/** Renders a control for each variable of the stylesheet. */
export function ThemeControls(props: {
  theme: Theme;
  onChange: (theme: Theme) => void;
}): ReactNode {
  const { onChange, theme } = props;
  const isColor = ({ kind }: Token): boolean => kind === 'color';
  return (
    <>
      <fieldset>
        <legend>Colors</legend>
        <div className="theme-color" aria-hidden="true">
          <span />
          <span>Light</span>
          <span>Dark</span>
        </div>
        {TOKENS.filter(isColor).map(({ name }) => (
          <div className="theme-color" key={name}>
            <span>{name}</span>
            {SCHEMES.map((scheme) => (
              <input
                key={scheme}
                type="color"
                aria-label={toKey(name, scheme)}
                value={getValue(theme, name, scheme)}
                onChange={(event) =>
                  onChange({ ...theme, [toKey(name, scheme)]: event.target.value })
                }
              />
            ))}
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>Shape and text</legend>
        {TOKENS.filter((token) => !isColor(token)).map((token) => (
          <OtherControl key={token.name} token={token} theme={theme} onChange={onChange} />
        ))}
      </fieldset>
    </>
  );
}

function OtherControl(props: {
  token: Token;
  theme: Theme;
  onChange: (theme: Theme) => void;
}): ReactNode {
  const { onChange, theme, token } = props;
  const { kind, name } = token;
  const value = getValue(theme, name, 'light');
  if (kind === 'length') {
    return (
      <Slider
        label={name}
        value={Number.parseFloat(value)}
        range={getRange(token)}
        onChange={(pixels) => onChange(withBoth(theme, name, `${pixels}px`))}
      />
    );
  }
  return (
    <Choice
      label={name}
      value={value}
      options={listOptions(token)}
      onChange={(next) => onChange(withBoth(theme, name, next))}
    />
  );
}
