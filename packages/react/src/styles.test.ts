import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';
import { describe, expect, it } from 'vitest';

const filename = fileURLToPath(new URL('styles.css', import.meta.url));

describe('the stylesheet', () => {
  it('The stylesheet keeps its colors through a build for browsers without light-dark().', () => {
    const css = bundle({ filename, targets: { chrome: 111 << 16 } }).code.toString();
    expect(css).toContain('light-dark(');
    expect(css).not.toContain('var(--lightningcss');
  });

  it('The stylesheet keeps everything in its layer, so that any rule of your app wins.', () => {
    const css = bundle({ filename, minify: true }).code.toString();
    expect(css.replaceAll(/@layer tessera(;|\{)/g, '')).not.toMatch(/@layer/);
    expect(css).toMatch(/^@layer tessera[;{]/);
    expect(css).not.toContain('!important');
  });
});
