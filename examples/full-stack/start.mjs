// Starts the example for development: Vite serves the pages and compiles the server, so you need
// not build anything first.
import { createServer } from 'node:http';
import { createServer as createViteServer } from 'vite';

const root = import.meta.dirname;
const server = createServer();
const vite = await createViteServer({
  root,
  server: { middlewareMode: true, ws: { server } },
});
try {
  const { start } = await vite.ssrLoadModule('/server/start.ts');
  const development = { server, middlewares: vite.middlewares, close: () => vite.close() };
  await start({ root, development });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  await vite.close();
}
