import { preview } from 'vite';

/**
 * Serves a built page on this machine.
 *
 * @param {string} folder The folder with `index.html`.
 * @param {Pick<import('vite').InlineConfig, 'base' | 'appType'>} [options] The path of its address,
 *   `/` by default, and `mpa` as the type of a page that must not stand for a missing file.
 */
export async function serveFolder(folder, options = {}) {
  const server = await preview({
    ...options,
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { port: 0, host: '127.0.0.1' },
  });
  return { url: server.resolvedUrls.local[0], stop: () => server.close() };
}
