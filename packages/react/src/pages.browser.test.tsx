import { render, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdapter } from '../test/fixtures.ts';
import { openPage } from '../test/pages/open-page.ts';
import { PAGES, STYLES } from '../test/pages/sheets.ts';
import { TwoFactorSetup } from './two-factor-setup/TwoFactorSetup.tsx';

type Rgba = [red: number, green: number, blue: number, alpha: number];

/** Opens the wizard on a page, with its disclosures open and four digits typed. */
async function openWizard(sheets: readonly string[], className?: string): Promise<Element> {
  // Pico has a larger text on wider pages.
  const page = await openPage(570, sheets);
  const container = page.createElement('div');
  page.body.append(container);
  const { baseElement } = render(
    <TwoFactorSetup
      className={className}
      adapter={createAdapter()}
      issuer="Acme"
      intro={false}
      onCancel={() => undefined}
    />,
    { container, baseElement: page.body },
  );
  const screen = within(baseElement);
  await screen.findByRole('img', { name: /QR code/ });
  for (const details of container.querySelectorAll('details')) {
    details.open = true;
  }
  const field = screen.getByRole('textbox', { name: '6-digit code' });
  await userEvent.setup({ document: page }).type(field, '1234');
  return container.querySelector('.tessera-setup') as Element;
}

function getStyle(element: Element, pseudo?: string): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView as Window).getComputedStyle(element, pseudo);
}

/** Reads a computed color of any kind. */
function readColor(color: string): Rgba {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** The color behind the text of an element: that of the nearest element which has one. */
function getGround(element: Element): Rgba {
  const color = readColor(getStyle(element).backgroundColor);
  const parent = element.parentElement;
  return color[3] > 0.99 || !parent ? color : getGround(parent);
}

function getLuminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of a color of an element and what is behind it (WCAG 2.2). */
function getContrast(element: Element, color: string, ground = getGround(element)): number {
  const one = getLuminance(readColor(color)) + 0.05;
  const other = getLuminance(ground) + 0.05;
  return Math.max(one, other) / Math.min(one, other);
}

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
] as const;

/** Describes what an element and its pseudo-elements look like. */
function describeLook(root: Element): string[] {
  return [...root.querySelectorAll('*:not(svg, svg *)')].flatMap((element, index) =>
    [undefined, '::before', '::after'].flatMap((pseudo) => {
      const style = getStyle(element, pseudo);
      return pseudo !== undefined && style.content === 'none'
        ? []
        : PROPERTIES.map(
            (name) =>
              `${index} ${element.tagName}.${element.getAttribute('class')}${pseudo ?? ''} ${name}: ${style[name]}`,
          );
    }),
  );
}

describe('the wizard beside other stylesheets', () => {
  afterEach(() => {
    // user-event fails if a field with the focus disappears together with its frame.
    for (const { contentDocument } of document.querySelectorAll('iframe')) {
      (contentDocument?.activeElement as HTMLElement | null)?.blur();
    }
    document.body.replaceChildren();
  });

  it.each(PAGES)('Beside $name, the digits are seen once, in slots in one row.', async (page) => {
    const root = await openWizard(page.sheets);
    const row = root.querySelector('.tessera-code-input') as HTMLElement;
    const input = row.querySelector('input') as HTMLInputElement;
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
  });

  it.each(PAGES)('Beside $name, every button is legible and at least 36 px high.', async (page) => {
    const root = await openWizard(page.sheets);
    const buttons = root.querySelectorAll('.tessera-button');
    expect(buttons.length).toBeGreaterThanOrEqual(5);
    for (const button of buttons) {
      const { color, fontSize, paddingLeft } = getStyle(button);
      expect(getContrast(button, color)).toBeGreaterThanOrEqual(4.5);
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(36);
      expect(parseFloat(fontSize)).toBeGreaterThanOrEqual(13);
      expect(parseFloat(paddingLeft)).toBeGreaterThanOrEqual(8);
    }
  });

  it.each(PAGES.filter(({ isStrong }) => !isStrong))(
    'Beside $name, the wizard has the style that it has alone.',
    async (page) => {
      const alone = describeLook(await openWizard([STYLES]));
      expect(describeLook(await openWizard(page.sheets))).toEqual(alone);
    },
  );

  it.each(PAGES)('Beside $name, one class of the app that comes later wins.', async (page) => {
    const own =
      '.mine { border-radius: 3px; max-inline-size: 500px } .tessera-button { background: #010203; padding: 1px }';
    const root = await openWizard([...page.sheets, own], 'mine');
    expect(root.getBoundingClientRect().width).toBeLessThanOrEqual(500);
    expect(getStyle(root).borderTopLeftRadius).toBe('3px');
    const button = root.querySelector('.tessera-button') as Element;
    expect(getStyle(button).backgroundColor).toBe('rgb(1, 2, 3)');
    expect(getStyle(button).paddingTop).toBe('1px');
  });
});
