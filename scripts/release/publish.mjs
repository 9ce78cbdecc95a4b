import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Publishes the packages that the registry does not have.
 *
 * @param {ReturnType<import('./pack.mjs').pack>} packages
 * @param {Record<string, string>} environment Variables for npm, in addition to those of the
 *   process.
 */
export async function publish(packages, environment) {
  const options = { env: { ...process.env, ...environment } };
  for (const { name, version, tarball } of packages) {
    if (await isPublished(`${name}@${version}`, options)) {
      console.log(`${name} ${version} is published already.`);
    } else {
      await run('npm', ['publish', tarball, '--access', 'public'], options);
      console.log(`Published ${name} ${version}.`);
    }
  }
}

async function isPublished(specifier, options) {
  try {
    await run('npm', ['view', specifier, 'version'], options);
    return true;
  } catch (error) {
    if (error.stderr.includes('E404')) {
      return false;
    }
    throw error;
  }
}
