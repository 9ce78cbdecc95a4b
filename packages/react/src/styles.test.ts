import { fileURLToPath } from 'node:url';
import { Features, type SelectorComponent, bundle, transform } from 'lightningcss';
import { describe, expect, it } from 'vitest';

function read(name: string, options: object = {}): string {
  const filename = fileURLToPath(new URL(name, import.meta.url));
  return bundle({ filename, minify: true, ...options }).code.toString();
}

/** What counts for specificity: ids, then classes, attributes and pseudo-classes, then elements. */
function getSpecificity(selector: SelectorComponent[]): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const component of selector) {
    const { type } = component;
    if (type === 'pseudo-class' && 'selectors' in component && component.kind !== 'where') {
      // `:is()`, `:not()` and `:has()` count as the most specific selector in them.
      const [most = [0, 0, 0]] = (component.selectors as SelectorComponent[][])
        .map(getSpecificity)
        .toSorted((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
      most.forEach((count, index) => {
        sum[index] = (sum[index] ?? 0) + count;
      });
    } else if (type === 'id') {
      sum[0] += 1;
    } else if (
      type === 'class' ||
      type === 'attribute' ||
      (type === 'pseudo-class' && component.kind !== 'where')
    ) {
      sum[1] += 1;
    } else if (type === 'type') {
      sum[2] += 1;
    }
  }
  return sum;
}

/** Returns the selectors of a stylesheet that have more than one class, or also an element. */
function findStrongSelectors(css: string): string[] {
  const found: string[] = [];
  transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style({ value }) {
          for (const selector of value.selectors) {
            const [ids, classes, elements] = getSpecificity(selector);
            // What draws a QR code may be as specific as it needs.
            const isDrawing = JSON.stringify(selector).includes('"name":"tessera-qr-code"');
            if (!isDrawing && ids * 100 + classes * 10 + elements > 10) {
              found.push(JSON.stringify(selector));
            }
          }
        },
      },
    },
  });
  return found;
}

describe('the stylesheet', () => {
  it('The stylesheet keeps its colors through a build for browsers without light-dark().', () => {
    const css = read('styles.css', { targets: { chrome: 111 << 16 } });
    expect(css).toContain('light-dark(');
    expect(css).not.toContain('var(--lightningcss');
  });

  it('No rule has more than the specificity of one class, so that one class of your app wins.', () => {
    expect(findStrongSelectors(read('styles.css', { include: Features.Nesting }))).toEqual([]);
  });

  it('The check of specificity finds two classes, and a class with an element.', () => {
    const css = '.a .b{color:red}.a:hover{color:red}.a p{color:red}.a:not(.b){color:red}';
    expect(findStrongSelectors(css)).toHaveLength(4);
    expect(findStrongSelectors('.a:where(.b p)::after{color:red}')).toEqual([]);
  });

  it('The stylesheet in a layer has the same rules as the one without.', () => {
    expect(read('styles.layer.css')).toBe(`@layer tessera{${read('styles.css')}}`);
    expect(read('styles.css')).not.toContain('@layer');
  });

  it('No rule depends on the width of the window, as a component can be in a narrow column.', () => {
    const queries = read('styles.css').match(/@media[^{]*/g) ?? [];
    expect(queries.length).toBeGreaterThan(3);
    expect(
      queries.filter((query) => /width|inline-size|orientation|\bv[wi]\b/.test(query)),
    ).toEqual([]);
  });

  it('Only what the components need to work is important.', () => {
    const important = read('styles.css').match(/(?<=[;{])[^;{}]*!important/g) ?? [];
    expect(important.length).toBeGreaterThan(20);
    // Nothing that an app would set for its own look.
    expect(important.join(';')).not.toMatch(/border-(color|radius)|accent|width:\d+px/);
  });
});
