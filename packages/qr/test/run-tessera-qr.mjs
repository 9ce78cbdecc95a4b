// Runs the command from its source, with the arguments and streams of this process.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

await runnerImport(fileURLToPath(new URL('../src/command/tessera-qr.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'silent',
  ssr: { noExternal: [] },
});
