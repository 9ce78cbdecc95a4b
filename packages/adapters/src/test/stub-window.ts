import { vi } from 'vitest';

/**
 * Stubs what SDKs for browsers use of a page until the test ends.
 *
 * @param cookie The cookies of the page.
 */
export function stubWindow(cookie = ''): void {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
  };
  const document = { cookie };
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', {
    document,
    crypto: globalThis.crypto,
    fetch: (...input: Parameters<typeof fetch>) => globalThis.fetch(...input),
    localStorage: storage,
    sessionStorage: storage,
    location: new URL('http://127.0.0.1/'),
    addEventListener: () => undefined,
    dispatchEvent: () => true,
  });
}
