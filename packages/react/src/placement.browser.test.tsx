import { render, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { CODES, createAdapter } from '../test/fixtures.ts';
import { openPage } from '../test/pages/open-page.ts';
import { STYLES } from '../test/pages/sheets.ts';
import { RecoveryCodes } from './recovery-codes/RecoveryCodes.tsx';
import { TwoFactorChallenge } from './two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup } from './two-factor-setup/TwoFactorSetup.tsx';

interface Component {
  element: ReactElement;
  /** The class name of its root. */
  root: string;
  /** Its width where there is room. */
  natural: number;
  waitFor: (page: ReturnType<typeof within>) => Promise<unknown>;
}

const COMPONENTS: Record<string, Component> = {
  'the wizard': {
    element: <TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} />,
    root: 'tessera-setup',
    natural: 560,
    waitFor: (page) => page.findByRole('img', { name: /QR code/ }),
  },
  'the challenge': {
    element: <TwoFactorChallenge adapter={{ verify: async () => undefined }} />,
    root: 'tessera-challenge',
    natural: 440,
    waitFor: (page) => page.findByRole('textbox'),
  },
  'the list of recovery codes': {
    element: <RecoveryCodes codes={CODES} />,
    root: 'tessera-recovery-codes',
    natural: 504,
    waitFor: (page) => page.findByRole('list', { name: 'Recovery codes' }),
  },
};

/** Elements, each in the one before it. The component is in the last. */
interface Place {
  elements: Array<{ tag?: 'dialog'; css: string; popover?: true }>;
  /** The width of the component, unless it is its natural width. */
  width?: number;
  /** Whether the component fills the place, so that recovery codes have no width of their own. */
  isBlock?: true;
}

const PLACES: Record<string, Place> = {
  'a block': { elements: [{ css: '' }], isBlock: true },
  'a native dialog': { elements: [{ tag: 'dialog', css: '' }] },
  'a popover': { elements: [{ css: '', popover: true }] },
  'a centered flex container': { elements: [{ css: 'display: flex; justify-content: center' }] },
  'an element in a centered flex container': {
    elements: [{ css: 'display: flex; justify-content: center' }, { css: '' }],
  },
  'a flex column': { elements: [{ css: 'display: flex; flex-direction: column' }], isBlock: true },
  'a centered flex column': {
    elements: [{ css: 'display: flex; flex-direction: column; align-items: center' }],
  },
  'a flex container around a maximum width': {
    elements: [{ css: 'display: flex' }, { css: 'max-width: 800px' }],
  },
  'a centered grid': { elements: [{ css: 'display: grid; place-items: center' }] },
  'an element in a centered grid': {
    elements: [{ css: 'display: grid; place-items: center; min-height: 100vh' }, { css: '' }],
  },
  'an element of width fit-content': { elements: [{ css: 'width: fit-content' }] },
  'an element of width max-content': { elements: [{ css: 'width: max-content' }] },
  'an inline block': { elements: [{ css: 'display: inline-block' }] },
  'an inline flex container': { elements: [{ css: 'display: inline-flex' }] },
  'a float': { elements: [{ css: 'float: left' }] },
  'a table cell': { elements: [{ css: 'display: table' }, { css: 'display: table-cell' }] },
  'an absolutely positioned element': { elements: [{ css: 'position: absolute; left: 0' }] },
  'a fixed element': { elements: [{ css: 'position: fixed; left: 0; top: 0' }] },
  'a sidebar of 280 px': { elements: [{ css: 'width: 280px' }], width: 280 },
  'a flex item of 280 px': {
    elements: [{ css: 'display: flex' }, { css: 'flex: 0 0 280px' }],
    width: 280,
  },
  'a shrinking element in a sidebar of 280 px': {
    elements: [{ css: 'width: 280px' }, { css: 'width: fit-content' }],
    width: 280,
  },
  'a grid beside a sidebar': {
    elements: [
      { css: 'display: grid; grid-template-columns: minmax(0, 1fr) auto' },
      { css: 'grid-column: 2' },
    ],
  },
};

/** Adds the elements of a place to a page, and returns the innermost. */
function addPlace({ elements }: Place, page: Document): HTMLElement {
  let parent = page.body;
  for (const { tag = 'div', css, popover } of elements) {
    const element = page.createElement(tag);
    element.style.cssText = css;
    if (popover) {
      element.popover = 'manual';
    }
    parent.append(element);
    if (tag === 'dialog') {
      (element as HTMLDialogElement).showModal();
    } else if (popover) {
      element.showPopover();
    }
    parent = element;
  }
  return parent;
}

/** Finds what is wider than the element that it is in. */
function findOverflow(root: Element): string[] {
  const { left, right } = root.getBoundingClientRect();
  return [...root.querySelectorAll('*')]
    .filter((inner) => {
      const box = inner.getBoundingClientRect();
      // What only screen readers see is 1 px wide, and a closed disclosure has no box.
      return box.width > 1 && (box.left < left - 0.5 || box.right > right + 0.5);
    })
    .map(({ outerHTML }) => outerHTML);
}

const CASES = Object.entries(COMPONENTS).flatMap(([name, component]) =>
  Object.entries(PLACES).map(([place, parts]) => ({ name, component, place, parts })),
);

/** Opens a component in a place on a page of the given width. Returns its root. */
async function open(component: Component, place: Place, width: number): Promise<Element> {
  const page = await openPage(width, [STYLES]);
  const container = addPlace(place, page);
  const { baseElement } = render(component.element, { container, baseElement: page.body });
  await component.waitFor(within(baseElement));
  return container.querySelector(`.${component.root}`) as Element;
}

/** Inherited properties, each with an unusual value. */
const TEXT_CSS = `font: italic small-caps 900 30px/3 serif; hyphens: auto; letter-spacing: 4px;
  text-align: center; text-align-last: right; text-indent: 40px; text-shadow: 0 0 4px red;
  text-transform: uppercase; white-space: nowrap; word-break: break-all; word-spacing: 9px;
  -webkit-text-fill-color: red`;

const TEXT_PROPERTIES = [
  'fontStyle',
  'fontVariantCaps',
  'fontWeight',
  'fontSize',
  'fontFamily',
  'lineHeight',
  'hyphens',
  'letterSpacing',
  'textAlign',
  'textAlignLast',
  'textIndent',
  'textShadow',
  'textTransform',
  'whiteSpace',
  'wordBreak',
  'wordSpacing',
  'webkitTextFillColor',
] as const;

/** Reads the text properties of every element with text of its own. */
function readTextStyles(root: Element): unknown[] {
  const view = root.ownerDocument.defaultView as Window;
  return [...root.querySelectorAll('*')]
    .filter(({ childNodes }) => [...childNodes].some(({ nodeType }) => nodeType === 3))
    .map((element) => {
      const style = view.getComputedStyle(element);
      return [element.textContent, ...TEXT_PROPERTIES.map((name) => `${name}: ${style[name]}`)];
    });
}

describe('placement', () => {
  afterEach(() => document.body.replaceChildren());

  it.each(CASES)('In $place, $name has its natural width.', async ({ component, parts }) => {
    const root = await open(component, parts, 900);
    const fills = parts.isBlock && component.root === 'tessera-recovery-codes';
    expect(root.getBoundingClientRect().width).toBeCloseTo(
      parts.width ?? (fills ? 900 : component.natural),
      0,
    );
    expect(findOverflow(root)).toEqual([]);
  });

  it.each(CASES.filter(({ place }) => place !== 'an element of width max-content'))(
    'In $place, $name fits into a page of 320 px.',
    async ({ component, parts }) => {
      const root = await open(component, parts, 320);
      expect(root.getBoundingClientRect().width).toBeGreaterThan(200);
      expect(findOverflow(root)).toEqual([]);
      expect(root.ownerDocument.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    },
  );

  it.each(Object.entries(COMPONENTS))(
    'No text property of the page reaches %s.',
    async (_name, component) => {
      const plain = readTextStyles(await open(component, { elements: [{ css: '' }] }, 900));
      const styled = readTextStyles(await open(component, { elements: [{ css: TEXT_CSS }] }, 900));
      expect(styled).toEqual(plain);
    },
  );
});
