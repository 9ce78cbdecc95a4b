import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of an empty PGlite. Tests copy it, because creating one takes seconds. */
    databaseTemplate: string;
  }
}

/** Creates the folder before all tests, and removes it and its copies after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-example-'));
  const template = join(folder, 'template');
  const pglite = await PGlite.create(template);
  await pglite.close();
  project.provide('databaseTemplate', template);
  return () => rm(folder, { recursive: true });
}

/** Returns the folder of an empty PGlite. */
export async function copyDatabaseTemplate(template: string): Promise<string> {
  const copy = join(template, '..', randomUUID());
  await cp(template, copy, { recursive: true });
  return copy;
}
