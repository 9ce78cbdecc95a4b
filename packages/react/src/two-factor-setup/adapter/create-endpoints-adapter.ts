import type { TwoFactorAdapter } from './adapter.ts';
import type { FetchAdapterEndpoints } from './create-fetch-adapter.ts';

/**
 * Creates the adapter of `createFetchAdapter`, which it loads with the first request. It has a
 * method for each endpoint.
 */
export function createEndpointsAdapter(endpoints: FetchAdapterEndpoints): TwoFactorAdapter {
  let loading: Promise<TwoFactorAdapter> | undefined;
  const load = (): Promise<TwoFactorAdapter> =>
    (loading ??= import('./create-fetch-adapter.ts').then(
      ({ createFetchAdapter }) => createFetchAdapter({ endpoints }),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));
  const methods = Object.keys(endpoints) as Array<keyof FetchAdapterEndpoints>;
  const adapter: Partial<Record<keyof FetchAdapterEndpoints, unknown>> = {};
  for (const method of methods.filter((name) => endpoints[name] !== undefined)) {
    adapter[method] = async (input: never) => (await load())[method]?.(input);
  }
  return adapter as TwoFactorAdapter;
}
