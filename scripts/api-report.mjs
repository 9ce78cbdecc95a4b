// Writes the public API of every entry point to packages/*/api/*.api.md: `pnpm api`. With `--check`
// it writes nothing, and fails with the difference if a report is out of date. It reads the built
// declarations, so run `pnpm build` first. A declaration without `export` in a report is a type
// that the API uses and does not export.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor';

const PACKAGES = ['adapters', 'core', 'qr', 'react'];
const { None: NONE } = ExtractorLogLevel;

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = mkdtempSync(join(tmpdir(), 'api-'));
process.on('exit', () => rmSync(fresh, { recursive: true }));

const stale = PACKAGES.filter((name) => {
  const reports = join('packages', name, 'api');
  const freshReports = join(fresh, name);
  writeReports(join(root, 'packages', name), freshReports);
  if (process.argv.includes('--check')) {
    return !isSame(reports, freshReports);
  }
  rmSync(join(root, reports), { recursive: true, force: true });
  cpSync(freshReports, join(root, reports), { recursive: true });
  return false;
});
if (stale.length > 0) {
  console.error(`The public API of ${stale.join(', ')} changed: the differences are above.`);
  console.error('If you changed it on purpose, run `pnpm api` and commit the reports.');
  process.exit(1);
}

/**
 * Writes a report for each entry point of a package.
 *
 * @param {string} folder The package.
 * @param {string} target The folder for the reports.
 */
function writeReports(folder, target) {
  mkdirSync(target, { recursive: true });
  const packageJson = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const entries = Object.entries(packageJson.publishConfig.exports)
    .filter(([path, { types }]) => types !== undefined && !path.endsWith('.css'))
    .map(([path, { types }]) => ({ path, types: join(folder, types) }));
  for (const { types } of entries) {
    if (!existsSync(types)) {
      console.error(`${types} is missing: run \`pnpm build\`.`);
      process.exit(1);
    }
  }
  const configs = entries.map(({ path, types }) =>
    ExtractorConfig.prepare({
      packageJson,
      packageJsonFullPath: join(folder, 'package.json'),
      configObjectFullPath: undefined,
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: types,
        newlineKind: 'lf',
        compiler: { overrideTsconfig: { extends: './tsconfig.build.json', include: ['dist'] } },
        apiReport: {
          enabled: true,
          // A language pack is one constant, whose type is in the report of `./messages`.
          includeForgottenExports: !path.startsWith('./messages/'),
          reportFolder: target,
          reportTempFolder: join(target, 'temporary'),
          reportFileName: path === '.' ? 'index' : path.slice(2).replaceAll('/', '.'),
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          extractorMessageReporting: { default: { logLevel: NONE } },
          tsdocMessageReporting: { default: { logLevel: NONE } },
        },
      },
    }),
  );
  const compilerState = CompilerState.create(configs[0], {
    additionalEntryPoints: entries.map(({ types }) => types),
  });
  for (const [index, config] of configs.entries()) {
    const { succeeded } = Extractor.invoke(config, {
      compilerState,
      localBuild: true,
      messageCallback: (message) => {
        message.handled = message.messageId.startsWith('console-');
      },
    });
    if (!succeeded) {
      process.exit(1);
    }
    tidy(config.reportFilePath, packageJson.name + entries[index].path.slice(1));
  }
  rmSync(join(target, 'temporary'), { recursive: true });
}

/** Names the entry point in a report, and removes the notes that every declaration has. */
function tidy(report, entry) {
  const text = readFileSync(report, 'utf8')
    .replace(/^## .*/, `# ${entry}`)
    .replace(/^> .*/m, '> The public API, written by `pnpm api`. Do not edit it by hand.')
    .replaceAll(/^\/\/ @public\n/gm, '')
    .replaceAll('// @public (undocumented)', '// (undocumented)')
    .replace(/\n\/\/ \(No @packageDocumentation .*\n/, '');
  writeFileSync(report, text);
}

/** Prints the differences between two folders and returns whether there are none. */
function isSame(before, after) {
  const { status } = spawnSync('git', ['--no-pager', 'diff', '--no-index', before, after], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}
