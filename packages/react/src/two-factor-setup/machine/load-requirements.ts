import { loadEnrollmentDetails } from '../adapter/load-enrollment-details.ts';

type LoadedDetails = Awaited<ReturnType<typeof loadEnrollmentDetails>>;

const requirements = new Set<() => Promise<unknown>>();

/**
 * Makes every wizard load something before it asks the backend for a key or for recovery codes. The
 * backend shows both only once, so the page must be able to show them when they arrive.
 *
 * @param load Loads it, once however often it is called.
 */
export function addRequirement(load: () => Promise<unknown>): void {
  requirements.add(load);
}

/** Loads what reads an enrollment, and everything else that is required. Rejects if it cannot. */
export async function loadRequirements(): Promise<LoadedDetails> {
  const [details] = await Promise.all([
    loadEnrollmentDetails(),
    ...Array.from(requirements, (load) => load()),
  ]);
  return details;
}
