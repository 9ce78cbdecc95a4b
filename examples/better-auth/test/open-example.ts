import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import type { Tab } from '../../full-stack/test/engine.ts';
import { ENGINES } from '../../full-stack/test/engines.ts';
import type { AuthOptions } from '../server/auth.ts';
import { serveAuth } from '../server/serve-auth.ts';

/** The example in a browser. */
export interface OpenExample {
  url: string;
  tab: Tab;
  close: () => Promise<void>;
}

/** Serves the example on a free port with accounts of its own, and opens it in Chromium. */
export async function openExample(options: AuthOptions): Promise<OpenExample> {
  const server = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [react(), serveAuth(options)],
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  const engine = await ENGINES['Chromium']!();
  const tab = await engine.open();
  const url = server.resolvedUrls!.local[0]!;
  await tab.goto(url);
  return {
    url,
    tab,
    async close() {
      await engine.close();
      await server.close();
    },
  };
}
