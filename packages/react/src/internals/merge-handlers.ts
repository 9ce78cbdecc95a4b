import type { SubmitHandler } from './get-form-handlers.ts';

interface Preventable {
  defaultPrevented?: boolean;
}

type Handler = (...arguments_: unknown[]) => unknown;

/**
 * Merges the event handlers of two sets of props. Both handlers run, the user's first. Ours is
 * skipped if the user's calls `event.preventDefault()`, except for `onSubmit` and `onReset`, where
 * the call only prevents what the browser does. For every other prop the user's value wins.
 * `mergeProps` also joins class names, styles and refs.
 *
 * @example
 * mergeHandlers({ type: 'button', onClick: copy }, { onClick: track });
 */
export function mergeHandlers<Ours extends object, Theirs extends object>(
  ours: Ours,
  theirs: Theirs | undefined,
): Ours & Theirs {
  const merged = { ...ours } as Record<string, unknown>;
  for (const name in theirs) {
    const own = merged[name];
    const value: unknown = theirs[name];
    if (value === undefined) {
      continue;
    }
    merged[name] = value;
    if (own && /^on[A-Z]/.test(name)) {
      const both = (...arguments_: [Preventable | undefined, ...unknown[]]): unknown => {
        (value as Handler | null)?.(...arguments_);
        const isSkipped = arguments_[0]?.defaultPrevented && !/^on(Submit|Reset)$/.test(name);
        return isSkipped ? undefined : (own as Handler)(...arguments_);
      };
      merged[name] = both;
      const { merged: latest } = own as Partial<SubmitHandler>;
      if (latest) {
        latest.handler = both;
        Object.assign(both, { merged: latest });
      }
    }
  }
  return merged as Ours & Theirs;
}
