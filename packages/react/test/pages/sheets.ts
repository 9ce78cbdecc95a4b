import pico from '@picocss/pico/css/pico.min.css?inline';
import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?inline';
import normalize from 'normalize.css/normalize.css?inline';
import tailwind4Preflight from 'tailwindcss/preflight.css?raw';
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

/** Rules with more than the specificity of a class, of which a page means every text field. */
const STRONG = `input:not([type='checkbox']):not([type='radio']) { background: #fff; color: #222;
    border: 1px solid #ccc; padding: 8px; width: auto; height: 20px; margin: 5px; position: static;
    -webkit-text-fill-color: #222; caret-color: red; letter-spacing: 9px; text-shadow: 0 1px #000;
    transition: none; max-width: 50px; font-size: 12px }
  [type='text'], [type='tel'] { background: #fff; border: 3px solid red; border-radius: 0 }
  [type='text']:focus, input:focus-visible { box-shadow: 0 0 0 3px red; outline: 3px solid red }`;

/** A page: a name, and its stylesheets in their order. */
export interface StyledPage {
  name: string;
  sheets: string[];
  /** Whether it has rules that are as strong as ours or stronger, so that they show in places. */
  isStrong?: true | undefined;
}

/** Pages with other stylesheets before and after ours. */
export const PAGES: StyledPage[] = [
  ...Object.entries(OTHERS).flatMap(([name, sheet]): StyledPage[] => {
    // It styles groups, open disclosures and buttons by their attributes.
    const isStrong = name === 'Pico 2' || undefined;
    return [
      { name: `${name}, before ours`, sheets: [sheet, styles], isStrong },
      { name: `${name}, after ours`, sheets: [styles, sheet], isStrong },
    ];
  }),
  { name: 'Tailwind 4 and the layer, before ours', sheets: [TAILWIND_4_WITH_TESSERA, layered] },
  {
    name: 'Tailwind 4 and the layer, after ours',
    sheets: ['@layer theme, base, tessera, components, utilities;', layered, TAILWIND_4],
  },
  { name: 'strong rules about text fields, before ours', sheets: [STRONG, styles], isStrong: true },
  { name: 'strong rules about text fields, after ours', sheets: [styles, STRONG], isStrong: true },
];
