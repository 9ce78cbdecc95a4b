import type { ReactNode } from 'react';

/**
 * What a countdown says. Two elements, because the one that announces its end has to be there
 * before: a region that comes with its text, or whose role changes with it, is not read by every
 * screen reader.
 */
export function CountdownTexts(props: {
  waiting: boolean;
  /** Read when asked, and not every second. */
  countdown: string;
  /** Said once, politely. */
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
