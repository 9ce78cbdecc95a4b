import { waitFor } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { addNoise } from '../../../test/add-noise.ts';
import { takeScreenshot } from '../../../test/take-screenshot.ts';
import { hover } from '../../../test/trusted-input.ts';
import { getContrast, getStyle, readColor } from '../test/contrast.ts';
import { type DropInsPage, openDropIns } from '../test/pages/open-drop-ins.tsx';
import { PAGES, STYLES } from '../test/pages/sheets.ts';
import { readQrCode } from '../test/read-qr-code.ts';

/** Pico has a larger text on wider pages. */
const WIDTH = 570;

const PROPERTIES = [
  'display',
  'position',
  'boxSizing',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'marginTop',
  'marginBottom',
  'rowGap',
  'columnGap',
  'minHeight',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
  'textAlign',
  'textTransform',
  'textDecorationLine',
  'color',
  'backgroundColor',
  'backgroundImage',
  'borderTopWidth',
  'borderTopStyle',
  'borderTopColor',
  'borderTopLeftRadius',
  'boxShadow',
  'float',
  'transform',
  'rotate',
  'opacity',
  'width',
  'height',
] as const;

/** Describes what an element and its pseudo-elements look like. */
function describeLook(root: Element): string[] {
  return [root, ...root.querySelectorAll('*:not(svg, svg *)')].flatMap((element, index) =>
    [undefined, '::before', '::after'].flatMap((pseudo) => {
      const style = getStyle(element, pseudo);
      return pseudo !== undefined && style.content === 'none'
        ? []
        : PROPERTIES.map((name) => {
            // The margins of a component are those that the page gives its elements.
            if (element === root && name.startsWith('margin')) {
              return '';
            }
            // A border of no width has no style or color that anyone sees.
            const isSeen = style.borderTopWidth !== '0px' || !/^borderTop(Style|Color)$/.test(name);
            return `${index} ${element.tagName}.${element.getAttribute('class')}${pseudo ?? ''} ${name}: ${isSeen && style[name]}`;
          });
    }),
  );
}

/** Describes the drop-ins of a page, with the focus in the field of the wizard. */
async function describeLooks({ page, roots }: DropInsPage): Promise<string[]> {
  roots.wizard.querySelector<HTMLInputElement>('[inputmode]')?.focus({ preventScroll: true });
  await waitFor(() => expect(roots.wizard.querySelector('[data-caret]')).not.toBeNull());
  for (const animation of page.getAnimations()) {
    if ('transitionProperty' in animation) {
      animation.finish();
    } else {
      // The caret blinks: all looks are of the same moment.
      animation.pause();
      animation.currentTime = 0;
    }
  }
  return Object.entries(roots).flatMap(([name, root]) =>
    describeLook(root).map((line) => `${name} ${line}`),
  );
}

let alone: string[];

beforeAll(async () => {
  await browserPage.viewport(600, 800);
  // Earlier tests leave the mouse anywhere. Here it points at nothing of the pages.
  await hover({ x: 599, y: 799 });
  const dropIns = await openDropIns(WIDTH, [STYLES]);
  alone = await describeLooks(dropIns);
  dropIns.close();
});

// One page for the tests of a sheet, because a large sheet takes a second. They only read.
describe.each(PAGES)('beside $name', ({ sheets, differences = /^$/ }) => {
  let dropIns: DropInsPage;

  beforeAll(async () => {
    dropIns = await openDropIns(WIDTH, sheets);
  });

  afterAll(() => dropIns.close());

  it.each(['wizard', 'challenge'] as const)(
    'The digits of the %s are seen once, in slots in one row.',
    (name) => {
      const row = dropIns.roots[name].querySelector('.tessera-code-input') as HTMLElement;
      const input = row.querySelector('input') as HTMLInputElement;
      input.focus({ preventScroll: true });
      const slots = [...row.querySelectorAll('.tessera-code-input-slot')];
      const style = getStyle(input);
      expect(
        [style.color, style.webkitTextFillColor, style.caretColor, style.backgroundColor].map(
          (color) => readColor(color)[3],
        ),
      ).toEqual([0, 0, 0, 0]);
      expect([
        style.borderTopWidth,
        style.boxShadow,
        style.textShadow,
        style.backgroundImage,
        style.outlineWidth === '0px' || style.outlineStyle,
      ]).toEqual(['0px', 'none', 'none', 'none', style.outlineWidth === '0px' || 'none']);
      expect(parseFloat(style.fontSize)).toBeGreaterThanOrEqual(16);
      // The input covers the row.
      const [place, around] = [input.getBoundingClientRect(), row.getBoundingClientRect()];
      expect([place.x, place.y, place.width, place.height]).toEqual([
        around.x,
        around.y,
        around.width,
        around.height,
      ]);
      expect(slots.map(({ textContent }) => textContent)).toEqual(['1', '2', '3', '4', '', '']);
      const boxes = slots.map((slot) => slot.getBoundingClientRect());
      expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
      for (const [index, slot] of slots.entries()) {
        const box = boxes[index] as DOMRect;
        const next = boxes[index + 1];
        expect(box.width).toBeGreaterThanOrEqual(24);
        expect(box.height).toBeGreaterThanOrEqual(40);
        expect(next === undefined || next.left - box.right >= 4).toBe(true);
        const { color, borderTopWidth, borderTopStyle, borderTopColor } = getStyle(slot);
        expect([borderTopStyle, parseFloat(borderTopWidth) >= 1]).toEqual(['solid', true]);
        expect(getContrast(slot, borderTopColor)).toBeGreaterThanOrEqual(3);
        expect(getContrast(slot, color)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('Every button is legible and at least 36 px high.', () => {
    const found = Object.entries(dropIns.roots).map(([name, root]) => {
      const buttons = root.querySelectorAll('button');
      for (const button of buttons) {
        const { color, fontSize, paddingLeft } = getStyle(button);
        expect(getContrast(button, color)).toBeGreaterThanOrEqual(4.5);
        expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(36);
        expect(parseFloat(fontSize)).toBeGreaterThanOrEqual(13);
        expect(parseFloat(paddingLeft)).toBeGreaterThanOrEqual(8);
      }
      return [name, buttons.length];
    });
    expect(Object.fromEntries(found)).toEqual({
      wizard: 5,
      challenge: 3,
      'recovery codes': 3,
      'secret key': 1,
    });
  });

  it('The checkbox below the codes is seen.', () => {
    const checkbox = dropIns.roots['recovery codes'].querySelector('input') as Element;
    const { appearance, opacity, pointerEvents } = getStyle(checkbox);
    expect([appearance === 'none', opacity, pointerEvents]).toEqual([false, '1', 'auto']);
    const { width, height } = checkbox.getBoundingClientRect();
    expect([width >= 18, height >= 18]).toEqual([true, true]);
  });

  it('The drop-ins have the style that they have alone.', async () => {
    const looks = await describeLooks(dropIns);
    expect(looks.length).toBe(alone.length);
    const found = looks.flatMap((line, index) =>
      line === alone[index] ? [] : [`${line} (alone: ${alone[index]})`],
    );
    const others = found.filter((line) => !differences.test(line));
    expect(others).toEqual([]);
  });

  it('The QR code of the wizard is decoded from a noisy screenshot.', async () => {
    const { page, roots } = dropIns;
    page.defaultView?.frameElement?.scrollIntoView();
    const code = roots.wizard.querySelector('[role=img]') as Element;
    // WebKit may show the page some frames later.
    await expect
      .poll(
        async () => {
          const { width, height, data } = addNoise(await takeScreenshot(code), 60, 1);
          return readQrCode(new ImageData(new Uint8ClampedArray(data), width, height));
        },
        { timeout: 10_000 },
      )
      .toMatch(/^otpauth:\/\/totp\/Acme:ada/);
  });

  it('One class of the app that comes later wins.', () => {
    const style = dropIns.page.createElement('style');
    style.textContent = `.mine { border-radius: 3px; max-inline-size: 400px; padding: 1px }
      .tessera-button, .tessera-link-button { background: #010203; padding: 1px;
        transition: none }`;
    dropIns.page.head.append(style);
    for (const root of Object.values(dropIns.roots)) {
      expect(root.getBoundingClientRect().width).toBeLessThanOrEqual(400);
      expect([getStyle(root).borderTopLeftRadius, getStyle(root).paddingLeft]).toEqual([
        '3px',
        '1px',
      ]);
      for (const button of root.querySelectorAll('.tessera-button, .tessera-link-button')) {
        expect(getStyle(button).backgroundColor).toBe('rgb(1, 2, 3)');
        expect(getStyle(button).paddingTop).toBe('1px');
      }
    }
    style.remove();
  });
});
