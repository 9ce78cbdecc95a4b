import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runServer } from 'verdaccio';

/**
 * Starts a registry for the packages of this repository alone, on a free port of this machine. All
 * other packages come from the registry that npm is configured with.
 *
 * @returns {Promise<{
 *   environment: Record<string, string>;
 *   connect: (folder: string) => void;
 *   stop: () => Promise<void>;
 * }>} `environment` is for the process that publishes, `connect` lets a folder install from it.
 */
export async function startLocalRegistry() {
  const storage = mkdtempSync(join(tmpdir(), 'registry-'));
  const server = await runServer({
    configPath: join(storage, 'config.yaml'),
    self_path: join(storage, 'config.yaml'),
    storage,
    uplinks: {},
    packages: { '@tessera/*': { access: '$all', publish: '$all' } },
    // Sources and maps make the tarballs larger than other packages.
    max_body_size: '50mb',
    log: { type: 'stdout', format: 'pretty', level: 'fatal' },
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `//127.0.0.1:${server.address().port}/`;
  return {
    environment: {
      'npm_config_@tessera:registry': `http:${address}`,
      // npm publishes to no registry without a token. This one accepts any.
      [`npm_config_${address}:_authToken`]: 'any',
    },
    connect: (folder) => {
      writeFileSync(join(folder, '.npmrc'), `@tessera:registry=http:${address}\n`);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      rmSync(storage, { recursive: true });
    },
  };
}
