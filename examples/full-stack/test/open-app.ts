import type { Engine, Tab } from './engine.ts';
import { ENGINES } from './engines.ts';
import { serveApp, type ServedApp } from './serve-app.ts';

export const PASSWORD = 'correct horse battery staple';

export interface OpenApp {
  app: ServedApp;
  engine: Engine;
  /** Empty. Go to `app.url`. */
  tab: Tab;
  close: () => Promise<void>;
}

/** Serves the app, and starts a browser for it. */
export async function openApp(engineName: string): Promise<OpenApp> {
  const app = await serveApp();
  const engine = await ENGINES[engineName]!();
  return {
    app,
    engine,
    tab: await engine.open(),
    async close() {
      await engine.close();
      await app.stop();
    },
  };
}
