// Makes one stylesheet of src/styles.css and what it imports.
import { copyFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';

const { code } = bundle({
  filename: fileURLToPath(new URL('src/styles.css', import.meta.url)),
  minify: true,
  // `light-dark()` and nesting stay as they are: every browser with one has the other.
  include: 0,
});
writeFileSync(new URL('dist/styles.css', import.meta.url), code);
copyFileSync(
  new URL('src/styles.css.d.ts', import.meta.url),
  new URL('dist/styles.css.d.ts', import.meta.url),
);
