import { type ReactNode, useState } from 'react';
import { CopyButton } from '../scan-lab/CopyButton.tsx';
import { Choice } from '../scan-lab/controls.tsx';
import { LinkNotice } from '../scan-lab/LinkNotice.tsx';
import { createStoryLink, decodeSettings, encodeSettings } from '../scan-lab/share-link.ts';
import { ContrastReport } from './ContrastReport.tsx';
import { FORMATS } from './export-theme.ts';
import { INITIAL_THEME, PRESETS, SCHEMES, type Theme, isThemeValue } from './theme.ts';
import { ThemeControls } from './ThemeControls.tsx';
import { ThemePreview } from './ThemePreview.tsx';
import '../scan-lab/scan-lab.css';
import './theme-builder.css';

const FORMAT_NAMES = Object.keys(FORMATS) as Array<keyof typeof FORMATS>;
const SHOWN = ['light and dark', ...SCHEMES];

/** Changes the variables of the stylesheet on all components at once. */
export function ThemeBuilder(props: {
  /** The theme of a link. */
  settings?: string;
  /** Called with the theme as text for a link. */
  onSettingsChange?: (settings: string) => void;
}): ReactNode {
  const { onSettingsChange, settings = '' } = props;
  const [fromLink] = useState(() => decodeSettings(settings, INITIAL_THEME, isThemeValue));
  const [theme, setTheme] = useState(fromLink.settings);
  const [format, setFormat] = useState<keyof typeof FORMATS>('CSS');
  const [shown, setShown] = useState('light and dark');

  function change(next: Theme): void {
    setTheme(next);
    onSettingsChange?.(encodeSettings(next, INITIAL_THEME));
  }

  const text = FORMATS[format](theme);
  return (
    <main className="theme-builder">
      <div className="theme-side lab-controls">
        <h1>Theme builder</h1>
        <LinkNotice ignored={fromLink.ignored} />
        <div className="theme-row" role="group" aria-label="Presets">
          {Object.entries(PRESETS).map(([name, preset]) => (
            <button
              key={name}
              type="button"
              className="tessera-button tessera-secondary-button tessera-small-button"
              onClick={() => change(preset)}
            >
              {name}
            </button>
          ))}
        </div>
        <ContrastReport theme={theme} onChange={change} />
        <ThemeControls theme={theme} onChange={change} />
        <fieldset>
          <legend>Take it with you</legend>
          <Choice
            label="Format"
            value={format}
            options={FORMAT_NAMES}
            onChange={(name) => setFormat(name as typeof format)}
          />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
          <pre className="theme-export" role="region" aria-label="Your theme" tabIndex={0}>
            {text}
          </pre>
          <div className="theme-row">
            <CopyButton label={`Copy ${format}`} text={() => text} />
            <CopyButton
              label="Copy link"
              text={() =>
                createStoryLink(
                  'lab-theme-builder--theme-builder',
                  encodeSettings(theme, INITIAL_THEME),
                )
              }
            />
          </div>
        </fieldset>
      </div>
      <div className="theme-result">
        <Choice label="Show" value={shown} options={SHOWN} onChange={setShown} />
        <div className="theme-previews">
          {SCHEMES.filter((scheme) => shown.includes(scheme)).map((scheme) => (
            <ThemePreview key={scheme} scheme={scheme} theme={theme} />
          ))}
        </div>
      </div>
    </main>
  );
}
