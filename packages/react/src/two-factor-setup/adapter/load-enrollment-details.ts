type Loaded = typeof import('./enrollment-details.ts');

let loading: Promise<Loaded> | undefined;

/**
 * Loads the code that reads and writes key URIs, which the wizard needs only once there is an
 * enrollment. After a failure, the next call tries again.
 *
 * @example
 * const { describeEnrollment } = await loadEnrollmentDetails();
 */
export function loadEnrollmentDetails(): Promise<Loaded> {
  loading ??= import('./enrollment-details.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
