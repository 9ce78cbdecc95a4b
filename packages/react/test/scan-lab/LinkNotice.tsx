import type { ReactNode } from 'react';

/** Says which settings of a link have their defaults instead. Renders nothing without any. */
export function LinkNotice({ ignored }: { ignored: readonly string[] }): ReactNode {
  return (
    ignored.length > 0 && (
      <p className="lab-notice" role="status">
        The link has settings or values that don’t exist here. The defaults are used for:{' '}
        {ignored.join('; ')}.
      </p>
    )
  );
}
