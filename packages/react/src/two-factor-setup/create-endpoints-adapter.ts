import type { TwoFactorAdapter } from './adapter/adapter.ts';
import type { FetchAdapterEndpoints } from './adapter/create-fetch-adapter.ts';
import { loadDeferred } from './machine/load-deferred.ts';

/**
 * Creates the adapter of `createFetchAdapter`, which it loads with the first request. It has a
 * method for each endpoint.
 */
export function createEndpointsAdapter(endpoints: FetchAdapterEndpoints): TwoFactorAdapter {
  let created: TwoFactorAdapter | undefined;
  const methods = Object.keys(endpoints) as Array<keyof FetchAdapterEndpoints>;
  const adapter: Partial<Record<keyof FetchAdapterEndpoints, unknown>> = {};
  for (const method of methods.filter((name) => endpoints[name] !== undefined)) {
    adapter[method] = async (input: never) => {
      const { createFetchAdapter } = await loadDeferred();
      created ??= createFetchAdapter({ endpoints });
      return created[method]?.(input);
    };
  }
  return adapter as TwoFactorAdapter;
}
