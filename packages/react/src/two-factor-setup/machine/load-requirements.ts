import { loadDeferred } from './load-deferred.ts';

type LoadedDetails = Awaited<ReturnType<typeof loadDeferred>>;

const requirements = new Set<() => Promise<unknown> | undefined>();

/**
 * Adds code that every wizard must load before it asks the backend for a key or for recovery codes.
 * The backend returns both only once, so the page must be able to show them when they arrive.
 *
 * @param load Loads the code. Called before each of these requests, so it must load only once.
 * @returns A function that removes the requirement.
 */
export function addRequirement(load: () => Promise<unknown> | undefined): () => void {
  requirements.add(load);
  return () => void requirements.delete(load);
}

/**
 * Loads the code that reads an enrollment, and all code of {@link addRequirement}. Rejects if any
 * of it cannot be loaded.
 */
export async function loadRequirements(): Promise<LoadedDetails> {
  const [details] = await Promise.all([
    loadDeferred(),
    ...Array.from(requirements, (load) => load()),
  ]);
  return details;
}
