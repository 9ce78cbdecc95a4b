'use client';

import { useEffect, useState } from 'react';
import { type Loader, createLoader } from './create-loader.ts';

const RETRY_INTERVAL_MS = 5000;

/** A module that is loaded when it is first needed. */
export interface LazyModule<Module> extends Pick<Loader<Module>, 'load'> {
  /**
   * Loads the module, and returns it once it is loaded. Returns `'failed'` if it cannot be loaded,
   * and tries again every 5 seconds while the component is shown.
   */
  useModule: () => Module | 'failed' | undefined;
}

/**
 * Creates a module that is loaded when it is first needed.
 *
 * @example
 * const lazyForms = createLazyModule(() => import('./forms.ts'));
 * const { CodeForm } = await lazyForms.load();
 */
export function createLazyModule<Module>(importModule: () => Promise<Module>): LazyModule<Module> {
  const { get, load } = createLoader(importModule);

  return {
    load,
    useModule() {
      const [result, setResult] = useState<Module | 'failed' | undefined>(get);
      const isNeeded = get() === undefined;
      useEffect(() => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        let isCurrent = isNeeded;
        const show = (next: Module | 'failed'): void => {
          if (isCurrent) {
            setResult(() => next);
          }
        };
        const tryToLoad = (): void =>
          void load().then(show, () => {
            show('failed');
            timer = isCurrent ? setTimeout(tryToLoad, RETRY_INTERVAL_MS) : undefined;
          });
        if (isNeeded) {
          tryToLoad();
        }
        return () => {
          isCurrent = false;
          clearTimeout(timer);
        };
      }, [isNeeded]);
      return get() ?? result;
    },
  };
}
