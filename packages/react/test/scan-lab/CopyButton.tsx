import type { ReactNode } from 'react';
import { useCopy } from '../../src/internals/use-copy.ts';

/** A button that copies a text, and tells whether it did. */
export function CopyButton(props: { label: string; text: () => string }): ReactNode {
  const { label, text } = props;
  const { copy, status } = useCopy({ text });
  return (
    <span className="lab-copy">
      <button
        type="button"
        className="tessera-button tessera-secondary-button tessera-small-button"
        onClick={copy}
      >
        {label}
      </button>
      <span role="status">
        {status === 'copied' && 'Copied.'}
        {status === 'failed' && 'The browser blocked the clipboard.'}
      </span>
    </span>
  );
}
