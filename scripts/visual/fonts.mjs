import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The font for each generic family. What Noto Sans lacks comes from the other packages. */
const FAMILIES = {
  'system-ui': 'Noto Sans',
  'sans-serif': 'Noto Sans',
  serif: 'Noto Sans',
  monospace: 'Noto Sans Mono',
};

const PACKAGES = [
  import.meta.resolve('@expo-google-fonts/noto-sans/package.json'),
  import.meta.resolve('@expo-google-fonts/noto-sans-arabic/package.json'),
  import.meta.resolve('@expo-google-fonts/noto-sans-mono/package.json'),
];

/**
 * Writes a configuration of fontconfig that knows the fonts of three npm packages and none of the
 * machine. A browser that starts with its path in `FONTCONFIG_FILE` draws all text with them.
 *
 * @param {string} folder Where the file and the cache of fontconfig are.
 * @returns {string} The path of the file.
 */
export function writeFontConfiguration(folder) {
  const folders = PACKAGES.map((url) => dirname(fileURLToPath(url)));
  const aliases = Object.entries(FAMILIES).map(
    ([family, font]) =>
      `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`,
  );
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((path) => `<dir>${path}</dir>`).join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`,
  );
  return file;
}
