interface Preventable {
  defaultPrevented?: boolean;
}

type Handler = (...arguments_: [event?: Preventable, ...rest: unknown[]]) => unknown;

/** A handler of ours that says itself what happens when the user passes one for the same event. */
export interface JoinableHandler<Own> {
  /** Returns the handler that takes the place of both. */
  joinWith: (theirs: Own | null) => Own;
}

/**
 * Merges the event handlers of two sets of props. Both handlers run, the user's first. Ours is
 * skipped if the user's calls `event.preventDefault()`, unless ours is a {@link JoinableHandler},
 * as those of forms are. For every other prop the user's value wins. `mergeProps` also joins class
 * names, styles and refs.
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
    merged[name] =
      own && /^on[A-Z]/.test(name) ? join(own as Handler, value as Handler | null) : value;
  }
  return merged as Ours & Theirs;
}

function join(ours: Handler & Partial<JoinableHandler<Handler>>, theirs: Handler | null): Handler {
  return (
    ours.joinWith?.(theirs) ??
    ((...arguments_) => {
      theirs?.(...arguments_);
      return arguments_[0]?.defaultPrevented ? undefined : ours(...arguments_);
    })
  );
}
