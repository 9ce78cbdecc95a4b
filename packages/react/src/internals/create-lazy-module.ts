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
      const [tries, setTries] = useState(0);
      const module = get();
      useEffect(() => {
        if (module) {
          return undefined;
        }
        const end = (): void => setTries(tries + 1);
        const tryToLoad = (): void => void load().then(end, end);
        if (tries === 0) {
          tryToLoad();
          return undefined;
        }
        const timer = setTimeout(tryToLoad, RETRY_INTERVAL_MS);
        return () => clearTimeout(timer);
      }, [module, tries]);
      return module ?? (tries > 0 ? 'failed' : undefined);
    },
  };
}
