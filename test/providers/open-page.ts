import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type PluginOption, createServer } from 'vite';
import type { Tab } from '../../examples/full-stack/test/engine.ts';
import { ENGINES } from '../../examples/full-stack/test/engines.ts';
import type { RunningServer } from './start-server.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** A page in a browser. */
export interface OpenPage {
  tab: Tab;
  close: () => Promise<void>;
}

/** Options of {@link openPage}. */
export interface PageOptions {
  /** The folder with the page. */
  root: URL;
  plugins?: PluginOption[];
  /** The server of a provider. It answers the requests to `/server`, and stops with the page. */
  server?: RunningServer | undefined;
}

/** Serves a page on a free port of this machine, and opens it in Chromium. */
export async function openPage({
  root,
  plugins = [],
  server: provider,
}: PageOptions): Promise<OpenPage> {
  const server = await createServer({
    root: fileURLToPath(root),
    // Each page has its own, because several tests run at a time.
    cacheDir: fileURLToPath(new URL('node_modules/.vite', root)),
    configFile: false,
    logLevel: 'error',
    plugins: [react(), ...plugins],
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      watch: null,
      fs: { allow: [REPOSITORY] },
      ...(provider && {
        proxy: {
          '/server': { target: provider.url, rewrite: (path) => path.replace('/server', '') },
        },
      }),
    },
  });
  await server.listen();
  const engine = await ENGINES['Chromium']!();
  const tab = await engine.open();
  const url = new URL(server.resolvedUrls!.local[0]!);
  url.search = new URLSearchParams(provider?.details).toString();
  await tab.goto(url.href);
  return {
    tab,
    async close() {
      await engine.close();
      await server.close();
      await provider?.stop();
    },
  };
}
