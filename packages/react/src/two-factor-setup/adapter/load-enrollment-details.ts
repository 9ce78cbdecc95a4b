type Loaded = typeof import('./enrollment-details.ts');

let loading: Promise<Loaded> | undefined;

/**
 * Loads what reads and writes key URIs, which nobody needs before there is an enrollment. A load
 * that failed is tried again the next time.
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
