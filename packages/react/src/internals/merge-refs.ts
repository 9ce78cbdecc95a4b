import type { Ref, RefCallback } from 'react';

type RefObjectOrCallback<Instance> = Exclude<Ref<Instance>, null>;

/** The merged refs by the two refs that they fill. */
const MERGED = new WeakMap<object, WeakMap<object, RefCallback<never>>>();

/**
 * Merges two refs into one that fills both. The same two refs always give the same merged ref, so
 * that React does not detach and attach it in every render.
 *
 * @example
 * <input ref={mergeRefs(ownRef, props.ref)} />
 */
export function mergeRefs<Instance>(
  first: Ref<Instance> | undefined,
  second: Ref<Instance> | undefined,
): Ref<Instance> | undefined {
  if (!first || !second) {
    return first || second;
  }
  const known = MERGED.get(first) ?? new WeakMap<object, RefCallback<never>>();
  MERGED.set(first, known);
  const merged = known.get(second) ?? createMergedRef(first, second);
  known.set(second, merged);
  return merged;
}

function createMergedRef<Instance>(
  ...refs: ReadonlyArray<RefObjectOrCallback<Instance>>
): RefCallback<Instance> {
  return (instance) => {
    for (const ref of refs) {
      if (typeof ref === 'function') {
        ref(instance);
      } else {
        // React 18 declares it as read-only.
        (ref as { current: Instance | null }).current = instance;
      }
    }
  };
}
