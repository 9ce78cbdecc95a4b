import { createLazyModule } from '../../internals/create-lazy-module.ts';

/**
 * Loads the code that reads and writes key URIs, which the wizard needs only once there is an
 * enrollment.
 *
 * @example
 * const { describeEnrollment } = await loadEnrollmentDetails();
 */
export const loadEnrollmentDetails: () => Promise<typeof import('./enrollment-details.ts')> =
  createLazyModule(() => import('./enrollment-details.ts')).load;
