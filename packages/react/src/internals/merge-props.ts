type Handler = (...arguments_: unknown[]) => unknown;

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
  for (const [name, value] of Object.entries(theirs ?? {})) {
    const own = merged[name];
    if (isHandler(name, own) && isHandler(name, value)) {
      merged[name] = (...arguments_: unknown[]) => {
        value(...arguments_);
        const event = arguments_[0] as Preventable | undefined;
        return event?.defaultPrevented === true ? undefined : own(...arguments_);
      };
    } else if (name === 'className' && typeof own === 'string' && typeof value === 'string') {
      merged[name] = `${own} ${value}`;
    } else if (name === 'style' && isObject(own) && isObject(value)) {
      merged[name] = { ...own, ...value };
    } else if (value !== undefined) {
      merged[name] = value;
    }
  }
  return merged as Ours & Theirs;
}

function isHandler(name: string, value: unknown): value is Handler {
  return typeof value === 'function' && /^on[A-Z]/.test(name);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
