import { createLazyModule } from '../../internals/create-lazy-module.ts';

/**
 * Loads the code that the wizard needs only once it asks the backend for a key: key URIs, the
 * question who the user is, the check of a code, and the adapter for `endpoints`.
 *
 * @example
 * const { describeEnrollment } = await loadDeferred();
 */
export const loadDeferred: () => Promise<typeof import('./deferred.ts')> = createLazyModule(
  () => import('./deferred.ts'),
).load;
