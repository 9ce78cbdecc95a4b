import { type Loader, createLoader } from '../../internals/create-loader.ts';

const deferred: Loader<typeof import('./deferred.ts')> = createLoader(
  () => import('./deferred.ts'),
);

/**
 * Loads the code that the wizard needs only once it asks the backend for a key: key URIs, the
 * question who the user is, the check of a code, later texts, and the adapter for `endpoints`.
 *
 * @example
 * const { describeEnrollment } = await loadDeferred();
 */
export const loadDeferred: typeof deferred.load = deferred.load;

/** Returns what {@link loadDeferred} loads, if it is loaded. */
export const getDeferred: typeof deferred.get = deferred.get;
