import pico from '@picocss/pico/css/pico.min.css?inline';
import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?inline';
import materialize from 'materialize-css/dist/css/materialize.min.css?raw';
import normalize from 'normalize.css/normalize.css?inline';
import simple from 'simpledotcss/simple.min.css?raw';
import tailwind4Preflight from 'tailwindcss/preflight.css?raw';
import water from 'water.css/out/water.min.css?raw';
import layered from '../../src/styles.layer.css?inline';
import styles from '../../src/styles.css?inline';
import createNext16 from './fixtures/create-next-app-16.css?raw';
import createVite5 from './fixtures/create-vite-5.css?raw';
import createVite9 from './fixtures/create-vite-9.css?raw';
import tailwind3Preflight from './fixtures/tailwind-3-preflight.css?raw';
import tailwindForms from './fixtures/tailwind-forms.css?raw';

/** The stylesheet of ours in no layer. */
export const STYLES = styles;

/** The preflight of Tailwind 4 in its layer. The function is resolved as its compiler does. */
const TAILWIND_4 = `@layer theme, base, components, utilities; @layer base { ${tailwind4Preflight.replaceAll(
  /--theme\(\s*[\w-]+,\s*([^()]*)\)/g,
  '$1',
)} }`;

const TAILWIND_4_WITH_TESSERA = `@layer theme, base, tessera, components, utilities; ${TAILWIND_4}`;

/** What templates, resets and pages say about elements. */
const OTHERS: Record<string, string> = {
  'create-vite 5': createVite5,
  'create-vite 9': createVite9,
  'create-next-app 16': createNext16,
  'Tailwind 3': tailwind3Preflight,
  'Tailwind 3 with forms': tailwind3Preflight + tailwindForms,
  'Tailwind 4': TAILWIND_4,
  'Bootstrap 5': bootstrap,
  'Pico 2': pico,
  'normalize.css': normalize,
  'Materialize 1': materialize,
  'Simple.css 2': simple,
  'Water.css 2': water,
  'a page that counts in tens': 'html { font-size: 62.5% } body { font: 1.6rem/1.5 serif }',
  'a reset of everything': `*, ::before, ::after { border: 0 solid; padding: 0; margin: 0; outline: 0;
    box-sizing: border-box; font: inherit; color: inherit; background: none; text-align: inherit;
    list-style: none; text-transform: inherit; appearance: none; min-width: 0; transition: none }`,
  'a page with rules about every kind of element': `
    div { display: inline; background: #222; padding: 9px } span, i, p, li { color: #eee; margin: 9px }
    label { display: inline; text-transform: uppercase } section, header, form { padding: 40px }
    button { width: 100%; background: #f9f9f9; color: #fff; text-transform: uppercase; height: 20px }
    input { background: #fff; color: #222; border: 1px solid #ccc; padding: 8px; width: auto;
      text-shadow: 0 1px #000; height: 20px; display: inline; position: static; opacity: 1 }
    ul, ol, li { list-style: square; padding-left: 60px } summary::after { content: 'x'; float: right }
    h1, h2 { font-size: 60px; text-transform: uppercase } code { font-size: 30px } strong { color: #fff }`,
};

const MATERIALIZE =
  /code-input-input borderTopLeftRadius|codes-list (paddingLeft: 0px|width)|LI.* width/;

const SIMPLE = /SECTION.* borderTop|H2.* marginTop: 16px| height/;

/**
 * What differs beside sheets with rules that are stronger than one class, or as strong and later.
 * To the cascade a later `[type='submit']` is what a later class of the app is, so that whatever
 * kept one out would keep the other out, too. `!important` is only for what the components need to
 * work. In a layer none of them changes anything: see the last pages.
 */
const DIFFERENCES: Record<string, RegExp> = {
  // The color of open disclosures, a corner of a button in a group, and the width of `submit`.
  'Pico 2, before ours':
    /SUMMARY\S* (color|transform)|(wizard \d+|secret key 2) BUTTON\S* \S+ tessera-small-button borderTopLeftRadius: 0px|primary-button \S+ width: 502px| height/,
  // Also everything else about buttons, whose texts inherit it, and about the element around the
  // key, which is a group.
  'Pico 2, after ours':
    /SUMMARY\S* (color|transform)|BUTTON|SPAN\.(tessera-button-label|null(::after)?) (fontSize|fontWeight|lineHeight|color):|tessera-secret-key|tessera-status| (width|height)/,
  // `ul:not(.browser-default)`, and the corners of the invisible field.
  'Materialize 1, before ours': MATERIALIZE,
  'Materialize 1, after ours': MATERIALIZE,
  // The first section has no border above, and the first heading of a section has a margin.
  'Simple.css 2, before ours': SIMPLE,
  'Simple.css 2, after ours': SIMPLE,
};

/** A page: a name, and its stylesheets in their order. */
export interface StyledPage {
  name: string;
  sheets: string[];
  /** What differs from the drop-ins alone. */
  differences?: RegExp | undefined;
}

/** Rules with more than the specificity of a class, of which a page means every field. */
const STRONG = `input:not([type='checkbox']):not([type='radio']) { background: #fff; color: #222;
    border: 1px solid #ccc; padding: 8px; width: auto; height: 20px; margin: 5px; position: static;
    -webkit-text-fill-color: #222; caret-color: red; letter-spacing: 9px; text-shadow: 0 1px #000;
    transition: none; max-width: 50px; font-size: 12px }
  [type='text'], [type='tel'] { background: #fff; border: 3px solid red; border-radius: 0 }
  [type='text']:focus, input:focus-visible { box-shadow: 0 0 0 3px red; outline: 3px solid red }
  [type='checkbox'] { margin: 0 0 1rem; position: relative }
  [type='checkbox']:not(.mine) { position: absolute; opacity: 0; pointer-events: none }
  label:has([type='checkbox']) { width: fit-content }
  details[open] { padding: 10px } details[open] > summary:not([role]) { margin-bottom: 10px }`;

/** Pages with other stylesheets before and after ours. */
export const PAGES: StyledPage[] = [
  ...Object.entries({ ...OTHERS, 'strong rules about fields and disclosures': STRONG }).flatMap(
    ([name, sheet]) => [
      { name: `${name}, before ours`, sheets: [sheet, styles] },
      { name: `${name}, after ours`, sheets: [styles, sheet] },
    ],
  ),
  { name: 'Tailwind 4 and the layer, before ours', sheets: [TAILWIND_4_WITH_TESSERA, layered] },
  {
    name: 'Tailwind 4 and the layer, after ours',
    sheets: ['@layer theme, base, tessera, components, utilities;', layered, TAILWIND_4],
  },
  ...Object.entries({ 'Pico 2': pico, 'Simple.css 2': simple }).map(([name, sheet]) => ({
    name: `${name} in a layer, after ours`,
    sheets: [styles, `@layer other { ${sheet} }`],
  })),
].map((page) => ({ ...page, differences: DIFFERENCES[page.name] }));
