interface Preventable {
  defaultPrevented?: boolean;
}

/**
 * Joins the props a part gives its element with the ones its user passed. The user's value wins; class names are joined, styles merged, and event
 * handlers both run: the user's first, ours only if the user's did not call `event.preventDefault()`.
 *
 * @example
 * mergeProps({ type: 'button', onClick: copy }, { onClick: track, className: 'wide' })
 */
export function mergeProps<Ours extends object, Theirs extends object>(
  ours: Ours,
  theirs: Theirs | undefined,
): Ours & Theirs {
  const merged = { ...ours } as Record<string, unknown>;
  for (const name in theirs) {
    const own = merged[name];
    const value: unknown = theirs[name];
    if (value === undefined) continue;
    merged[name] = value;
    if (!own) continue;
    if (name === 'className') merged[name] = `${own as string} ${value as string}`;
    if (name === 'style') merged[name] = { ...own, ...(value as object) };
    if (/^on[A-Z]/.test(name) && typeof own === 'function')
      merged[name] = (...arguments_: [Preventable | undefined, ...unknown[]]) => {
        (value as typeof own | null)?.(...arguments_);
        return arguments_[0]?.defaultPrevented ? undefined : own(...arguments_);
      };
  }
  return merged as Ours & Theirs;
}
