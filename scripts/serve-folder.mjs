import { preview } from 'vite';

/**
 * Serves a built page on this machine.
 *
 * @param {string} folder The folder with `index.html`.
 */
export async function serveFolder(folder) {
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { port: 0, host: '127.0.0.1' },
  });
  return { url: server.resolvedUrls.local[0], stop: () => server.close() };
}
