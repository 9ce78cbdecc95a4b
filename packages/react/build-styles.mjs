// Makes two stylesheets of src/styles.css and what it imports: one without a layer, one in
// `@layer tessera`.
import { copyFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';

for (const name of ['styles.css', 'styles.layer.css']) {
  const { code } = bundle({
    filename: fileURLToPath(new URL(`src/${name}`, import.meta.url)),
    minify: true,
    // `light-dark()` and nesting stay as they are: every browser with one has the other.
    include: 0,
  });
  writeFileSync(new URL(`dist/${name}`, import.meta.url), code);
  copyFileSync(
    new URL('src/styles.css.d.ts', import.meta.url),
    new URL(`dist/${name}.d.ts`, import.meta.url),
  );
}
