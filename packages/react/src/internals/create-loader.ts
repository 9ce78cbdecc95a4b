/** Loads a module when it is first needed. */
export interface Loader<Module> {
  /** Returns the module if it is loaded. */
  get: () => Module | undefined;
  /** Loads the module, once. Rejects if it cannot be loaded; the next call tries again. */
  load: () => Promise<Module>;
}

/**
 * Creates the loader of a module.
 *
 * @example
 * const { load } = createLoader(() => import('./answer.ts'));
 * const { sendCode } = await load();
 */
export function createLoader<Module>(importModule: () => Promise<Module>): Loader<Module> {
  let loaded: Module | undefined;
  let loading: Promise<Module> | undefined;
  return {
    get: () => loaded,
    load() {
      loading ??= importModule().then(
        (module) => (loaded = module),
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      );
      return loading;
    },
  };
}
