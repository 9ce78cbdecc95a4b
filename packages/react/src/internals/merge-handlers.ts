interface Preventable {
  defaultPrevented?: boolean;
}

type Handler = (...arguments_: unknown[]) => unknown;

/**
 * Joins props in which event handlers alone meet: both run, the user's first, ours only if the
 * user's did not call `event.preventDefault()`. Of everything else the user's value wins. For class
 * names and styles, too, there is `mergeProps`.
 *
 * @example
 * mergeHandlers({ type: 'button', onClick: copy }, { onClick: track })
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
      merged[name] = (...arguments_: [Preventable | undefined, ...unknown[]]) => {
        (value as Handler | null)?.(...arguments_);
        return arguments_[0]?.defaultPrevented ? undefined : (own as Handler)(...arguments_);
      };
    }
  }
  return merged as Ours & Theirs;
}
