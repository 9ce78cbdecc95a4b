import type { ReactNode } from 'react';
import { type ContrastResult, checkContrast, mendContrast } from './check-contrast.ts';
import type { Theme } from './theme.ts';

/** Lists the contrast of every pair of colors, and says which variable to change. */
export function ContrastReport(props: {
  theme: Theme;
  onChange: (theme: Theme) => void;
}): ReactNode {
  const { onChange, theme } = props;
  const results = checkContrast(theme);
  const failures = results.filter(({ isEnough }) => !isEnough);
  return (
    <section className="theme-contrast" aria-labelledby="contrast-title">
      <h2 id="contrast-title">Contrast</h2>
      <p role="status">
        {failures.length === 0
          ? `All ${results.length} pairs have enough contrast.`
          : `${failures.length} of ${results.length} pairs have too little contrast.`}
      </p>
      <ul>
        {failures.map((result) => (
          <li key={`${result.color} ${result.ground} ${result.scheme}`}>
            <strong>{describe(result)}</strong>
            <span>
              Change <code>--tessera-{result.color}</code> in {result.scheme} mode.
            </span>
            <button
              type="button"
              className="tessera-button tessera-secondary-button tessera-small-button"
              onClick={() => onChange(mendContrast(theme, result))}
            >
              Mend {result.color} in {result.scheme} mode on {result.ground}
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary>All pairs</summary>
        <ul>
          {results.map((result) => (
            <li key={`${result.color} ${result.ground} ${result.scheme}`}>
              {describe(result)} ({result.scheme})
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function describe({ color, contrast, ground, least, where }: ContrastResult): string {
  // Rounded down: 4.49 must not look like 4.5.
  const ratio = Math.floor(contrast * 100) / 100;
  return `${where}: ${color} on ${ground} has ${ratio} : 1, needs ${least} : 1`;
}
