// Starts the built server: `node dist/server/main.js`.
import { join } from 'node:path';
import { start } from './start.ts';

const dist = join(import.meta.dirname, '..');
await start({ root: join(dist, '..'), pages: join(dist, 'client') });
