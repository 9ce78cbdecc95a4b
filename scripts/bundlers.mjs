import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'esbuild';
import { rollup } from 'rollup';
import { build } from 'vite';
import webpack from 'webpack';

// Every app has React already.
const REACT = /^react(?:-dom)?(?:\/|$)/;

/**
 * The files that a bundler makes of an entry. A page loads the initial ones at once.
 *
 * @typedef {{ code: string; isInitial: boolean }[]} Bundle
 */

/** Marks the entry and what it imports statically. */
function toBundle(files) {
  const initial = new Set(files.filter(({ isEntry }) => isEntry));
  for (const { imports } of initial) {
    for (const file of files.filter(({ name }) => imports.includes(name))) {
      initial.add(file);
    }
  }
  return files.map((file) => ({ code: file.code, isInitial: initial.has(file) }));
}

function fromRollup({ output }) {
  const chunks = output.filter(({ type }) => type === 'chunk');
  return toBundle(chunks.map((chunk) => ({ ...chunk, name: chunk.fileName })));
}

/** A plugin, because Rollup alone leaves the checks for developers in. */
const production = {
  name: 'production',
  transform: (code) => ({
    code: code.replaceAll('process.env.NODE_ENV', '"production"'),
    map: null,
  }),
};

async function buildWithEsbuild(entry, folder, splitting) {
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    splitting,
    minify: true,
    format: 'esm',
    outdir: folder,
    absWorkingDir: folder,
    write: false,
    metafile: true,
    external: ['react', 'react-dom'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return toBundle(
    Object.entries(metafile.outputs).map(([name, { entryPoint, imports }]) => ({
      name,
      isEntry: entryPoint !== undefined && entryPoint.endsWith(basename(entry)),
      imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
      code: outputFiles.find(({ path }) => path === join(folder, name)).text,
    })),
  );
}

/**
 * Build an entry for production, with default settings as far as possible.
 *
 * @type {Record<string, (entry: string, folder: string) => Promise<Bundle>>}
 */
export const bundlers = {
  Vite: async (entry, folder) =>
    fromRollup(
      await build({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        build: {
          write: false,
          rollupOptions: { input: entry, preserveEntrySignatures: 'strict', external: REACT },
        },
      }),
    ),
  Rollup: async (entry) => {
    const bundle = await rollup({
      input: entry,
      external: REACT,
      // Circles in culori, and “use client”, which a page does not need.
      onwarn: () => {},
      plugins: [nodeResolve({ browser: true }), commonjs(), production, terser()],
    });
    return fromRollup(await bundle.generate({ format: 'es' }));
  },
  webpack: async (entry, folder) => {
    const path = join(folder, 'webpack', basename(entry));
    mkdirSync(path, { recursive: true });
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry,
      externals: REACT,
      externalsType: 'module',
      experiments: { outputModule: true },
      output: { path, clean: true, library: { type: 'module' } },
      performance: { hints: false },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    if (stats.hasErrors()) {
      throw new Error(stats.toString({ all: false, errors: true }));
    }
    const { assets, entrypoints } = stats.toJson();
    const initial = new Set(entrypoints.main.assets.map(({ name }) => name));
    return assets
      .filter(({ name }) => /\.m?js$/.test(name))
      .map(({ name }) => ({
        code: readFileSync(join(path, name), 'utf8'),
        isInitial: initial.has(name),
      }));
  },
  esbuild: (entry, folder) => buildWithEsbuild(entry, folder, false),
  'esbuild, splitting': (entry, folder) => buildWithEsbuild(entry, folder, true),
};
