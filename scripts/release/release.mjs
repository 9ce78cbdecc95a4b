// Publishes each package whose version is not in the registry yet: `pnpm build && pnpm release`.
// With `--dry-run` it publishes to a registry on this machine, runs the install line of each README
// in a fresh folder, and imports every entry point of what was installed. Then it asks Deno whether
// JSR would take `core` and `qr`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkJsr } from './check-jsr.mjs';
import { readInstallLines, tryInstallLine } from './install-lines.mjs';
import { startLocalRegistry } from './local-registry.mjs';
import { pack } from './pack.mjs';
import { publish } from './publish.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'node_modules/.release');

const packages = pack(join(folder, 'packages'));
writeBillsOfMaterials();
if (process.argv.includes('--dry-run')) {
  await rehearse();
  checkJsr();
} else {
  await publish(packages, {});
}

/** Writes a CycloneDX file for each package: what it depends on, with versions and licenses. */
function writeBillsOfMaterials() {
  const command = 'pnpm --filter ./packages/* sbom --sbom-format cyclonedx --prod --split --out';
  const [program, ...options] = command.split(' ');
  execFileSync(program, [...options, join(folder, '%s.cdx.json')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function rehearse() {
  const registry = await startLocalRegistry();
  // Outside of the repository, whose dependencies Node would find.
  const apps = mkdtempSync(join(tmpdir(), 'apps-'));
  try {
    await publish(packages, registry.environment);
    for (const [index, line] of readInstallLines().entries()) {
      const entries = await tryInstallLine(line, join(apps, `${index}`), registry.connect);
      console.log(`${line}: ${entries.length} entry points work.`);
    }
  } finally {
    rmSync(apps, { recursive: true });
    await registry.stop();
  }
}
