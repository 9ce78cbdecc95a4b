import type { ReactNode } from 'react';
import type { VerificationMessages } from './messages.ts';
import type { RetryWait } from './use-wait.ts';

/**
 * The texts of a countdown, in two elements. The element that announces the end is there from the
 * start, because some screen readers ignore a live region that appears together with its text, or
 * whose role changes. It also answers a user who tries too early.
 */
export function CountdownTexts(props: {
  wait: Pick<RetryWait, 'reminder' | 'waiting'>;
  /** Whole seconds until the next try. */
  seconds: number;
  messages: Pick<VerificationMessages, 'countdown' | 'countdownOver' | 'wait'>;
}): ReactNode {
  const { messages, seconds, wait } = props;
  const { reminder, waiting } = wait;
  return (
    <>
      {/* Screen readers read it on request, not every second. */}
      {waiting && <span role="timer">{messages.countdown({ seconds })}</span>}
      <span role="status" className={waiting ? 'tessera-announcement' : undefined}>
        {waiting
          ? reminder !== undefined && messages.wait({ seconds: reminder })
          : messages.countdownOver}
      </span>
    </>
  );
}
