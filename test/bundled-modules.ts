import { build, type Rollup } from 'vite';

/** Builds a page that imports everything, or these functions, of a module. */
function buildPage(
  path: string,
  names: readonly string[] | undefined,
  { mode = 'production', conditions }: { mode?: string; conditions?: string[] | undefined } = {},
): Promise<Rollup.RollupOutput> {
  const entry = 'virtual:entry';
  const exported = names === undefined ? '*' : `{ ${names.join(', ')} }`;
  return build({
    configFile: false,
    logLevel: 'silent',
    mode,
    ...(conditions && { resolve: { conditions } }),
    // The value of the test runner would keep the warnings for developers.
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    // That value would also add the name and the line of the file to each element.
    oxc: { jsx: { runtime: 'automatic', development: mode !== 'production' } },
    build: {
      write: false,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        external: /^react(?:$|\/)/,
      },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? `export ${exported} from '${path}';` : undefined),
      },
    ],
  }) as Promise<Rollup.RollupOutput>;
}

/** Returns the chunks that a page loads at once: the entry and its static imports. */
function listLoadedChunks({ output }: Rollup.RollupOutput): Rollup.OutputChunk[] {
  const chunks = output.filter((file) => file.type === 'chunk');
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of loaded) {
    for (const chunk of chunks.filter(({ fileName }) => imports.includes(fileName))) {
      loaded.add(chunk);
    }
  }
  return [...loaded];
}

/**
 * Lists the modules that a page built by Vite loads at once when it imports these functions of a
 * module, without those that tree shaking removes.
 *
 * @param conditions The conditions of package.json files. @default those of Vite for a page
 */
export async function listBundledModules(
  path: string,
  names: readonly string[],
  conditions?: string[],
): Promise<string[]> {
  return listLoadedChunks(await buildPage(path, names, { conditions }))
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id);
}

/** All code of a page built by Vite, by chunk, with what it loads later. */
export async function buildChunks(
  path: string,
  names: readonly string[],
  mode: string,
): Promise<Array<{ code: string; modules: string[] }>> {
  const { output } = await buildPage(path, names, { mode });
  return output
    .filter((chunk) => chunk.type === 'chunk')
    .map(({ code, modules }) => ({
      code,
      modules: Object.entries(modules).flatMap(([id, { renderedLength }]) =>
        renderedLength > 0 ? [id] : [],
      ),
    }));
}
