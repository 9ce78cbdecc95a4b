// Starts the built server: `node dist/server/main.js`.
import { join } from 'node:path';
import { start } from './start.ts';

const dist = join(import.meta.dirname, '..');
try {
  await start({ root: join(dist, '..'), pages: join(dist, 'client') });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
