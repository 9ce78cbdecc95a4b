'use client';

import { type Ref, type RefCallback, useCallback } from 'react';

/**
 * One ref that fills several, for an element that both the library and its user want to reach.
 *
 * @example
 * <input ref={useMergedRefs(ownRef, props.ref)} />
 */
export function useMergedRefs<Instance>(
  first: Ref<Instance> | undefined,
  second: Ref<Instance> | undefined,
  third?: Ref<Instance>,
): RefCallback<Instance> {
  return useCallback(
    (instance: Instance | null) => {
      for (const ref of [first, second, third]) {
        assign(ref, instance);
      }
    },
    [first, second, third],
  );
}

function assign<Instance>(ref: Ref<Instance> | undefined, instance: Instance | null): void {
  if (typeof ref === 'function') {
    ref(instance);
  } else if (ref) {
    ref.current = instance;
  }
}
