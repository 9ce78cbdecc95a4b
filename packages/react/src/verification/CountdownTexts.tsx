import type { ReactNode } from 'react';

/**
 * The texts of a countdown, in two elements. The element that announces the end is there from the
 * start, because some screen readers ignore a live region that appears together with its text, or
 * whose role changes.
 */
export function CountdownTexts(props: {
  waiting: boolean;
  /** Screen readers read it on request, not every second. */
  countdown: string;
  /** Announced once, politely. */
  over: string;
}): ReactNode {
  const { waiting, countdown, over } = props;
  return (
    <>
      {waiting && <span role="timer">{countdown}</span>}
      <span role="status">{!waiting && over}</span>
    </>
  );
}
