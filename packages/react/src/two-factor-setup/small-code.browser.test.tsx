import { cleanup, render, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { press } from '../../../../test/trusted-input.ts';
import { createAdapter, SECRET } from '../../test/fixtures.ts';
import { findLayoutFaults } from '../../test/pages/find-layout-faults.ts';
import { openPage } from '../../test/pages/open-page.ts';
import { STYLES } from '../../test/pages/sheets.ts';
import { ar } from '../messages/ar.ts';
import { de } from '../messages/de.ts';
import { en } from '../messages/en.ts';
import type { TesseraMessages } from '../messages/messages.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';

/** Names whose symbol has 105 modules with its quiet zone: 2.5 px each on a phone. */
const LONG = {
  issuer: '👩‍👩‍👧‍👦 Familienkonto der Genossenschaftsbank 👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  accountName: `${'a.very.long.name.of.somebody.'.repeat(4)}@accounts.example.org`,
};

const USUAL = { issuer: 'Acme', accountName: 'ada@example.org' };

interface Shown {
  page: ReturnType<typeof within>;
  container: HTMLElement;
  frame: HTMLIFrameElement;
}

async function show(
  width: number,
  props: Partial<TwoFactorSetupProps> = {},
  { direction = 'ltr', height = 1600 } = {},
): Promise<Shown> {
  const tab = await openPage(width, [STYLES]);
  tab.documentElement.dir = direction;
  const frame = tab.defaultView?.frameElement as HTMLIFrameElement;
  frame.style.height = `${height}px`;
  const container = tab.createElement('div');
  tab.body.append(container);
  const adapter = createAdapter({ start: async () => ({ secret: SECRET }) });
  const { baseElement } = render(
    <TwoFactorSetup {...LONG} intro={false} {...props} adapter={adapter} />,
    { container, baseElement: tab.body },
  );
  return { page: within(baseElement), container, frame };
}

/** Returns how many pixels a module of a code takes. */
function measureModule(code: Element): number {
  const side = Number(code.getAttribute('viewBox')?.split(' ')[2]);
  return code.getBoundingClientRect().width / side;
}

const SMALL = /too small to scan/;

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

describe('a QR code with modules of less than 3 px', () => {
  it.each([
    { width: 320, names: LONG, isSaid: true },
    { width: 280, names: LONG, isSaid: true },
    { width: 560, names: LONG, isSaid: false },
    { width: 320, names: USUAL, isSaid: false },
    { width: 280, names: USUAL, isSaid: false },
  ])(
    'The wizard says that the code is small exactly if it is ($isSaid at $width px).',
    async ({ width, names, isSaid }) => {
      const { container, page } = await show(width, names);
      const code = await page.findByRole('img');
      expect(measureModule(code) < 3).toBe(isSaid);
      expect(page.queryByText(SMALL) !== null).toBe(isSaid);
      expect(page.queryByRole('button', { name: 'Enlarge QR code' }) !== null).toBe(isSaid);
      expect(findLayoutFaults(container)).toEqual([]);
    },
  );

  it('The text is there in the same moment as the code, so nothing moves.', async () => {
    const { container, page } = await show(320);
    const wasSaid = new Promise<boolean>((resolve) => {
      const observer = new MutationObserver(() => {
        if (container.querySelector('.tessera-plate svg')) {
          observer.disconnect();
          resolve(page.queryByText(SMALL) !== null);
        }
      });
      observer.observe(container, { childList: true, subtree: true });
    });
    expect(await wasSaid).toBe(true);
  });

  it('The wizard measures again when the window changes its size.', async () => {
    const { frame, page } = await show(560);
    await page.findByRole('img');
    expect(page.queryByText(SMALL)).toBeNull();
    frame.style.width = '320px';
    await page.findByText(SMALL);
    // An observer is not told about a size that a page has for less than a frame.
    await new Promise((resolve) => frame.contentWindow?.requestAnimationFrame(resolve));
    await new Promise((resolve) => frame.contentWindow?.requestAnimationFrame(resolve));
    frame.style.width = '560px';
    await waitFor(() => expect(page.queryByText(SMALL)).toBeNull());
  });

  it('The wizard measures a code in a column that an app scales down.', async () => {
    const { container, page } = await show(560, USUAL);
    await page.findByRole('img');
    expect(page.queryByText(SMALL)).toBeNull();
    container.style.maxWidth = '150px';
    await page.findByText(SMALL);
  });

  it('A code that is a picture is measured, too.', async () => {
    const { page } = await show(320, { qrCode: { as: 'img' } });
    expect((await page.findByText(SMALL)).checkVisibility()).toBe(true);
  });

  it.each<[language: string, direction: string, messages: TesseraMessages]>([
    ['English', 'ltr', en],
    ['German', 'ltr', de],
    ['Arabic', 'rtl', ar],
  ])(
    'In %s, the code is shown as large as the window, and the focus goes there and back.',
    async (_language, direction, messages) => {
      const { enlarge: enlargeText, shrink } = messages.twoFactorSetup;
      const { container, page } = await show(320, { messages }, { direction, height: 568 });
      const enlarge = await page.findByRole('button', { name: enlargeText });
      expect(findLayoutFaults(container)).toEqual([]);
      enlarge.focus();
      await press('Enter');
      const dialog = await page.findByRole('dialog', { name: /QR/ });
      const tab = dialog.ownerDocument;
      const code = within(dialog).getByRole('img');
      expect(measureModule(code)).toBeGreaterThan(3);
      const box = code.getBoundingClientRect();
      // Firefox leaves room for the scrollbar of the page.
      expect([Math.round(box.left), Math.round(box.right)]).toEqual([0, dialog.clientWidth]);
      expect(box.height).toBeCloseTo(box.width, 0);
      expect(tab.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      const button = within(dialog).getByRole('button', { name: shrink });
      expect(tab.activeElement).toBe(button);
      expect(button.getBoundingClientRect().bottom).toBeLessThanOrEqual(568);
      await press('Enter');
      await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
      expect(tab.activeElement).toBe(enlarge);
    },
  );

  it('Escape closes the large code, and nothing around it.', async () => {
    const { container, page } = await show(320);
    const closeAll = vi.fn();
    container.ownerDocument.addEventListener('keydown', closeAll, true);
    (await page.findByRole('button', { name: 'Enlarge QR code' })).click();
    await page.findByRole('dialog');
    await press('Escape');
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
    expect(closeAll.mock.calls.filter(([{ key }]) => key === 'Escape')).toEqual([]);
    expect(container.ownerDocument.activeElement).toBe(
      page.getByRole('button', { name: 'Enlarge QR code' }),
    );
    page.getByRole('textbox', { name: '6-digit code' });
  });

  it('At 400 % zoom, the large code is whole, and its button is reached by scrolling.', async () => {
    const { page } = await show(320, {}, { height: 256 });
    (await page.findByRole('button', { name: 'Enlarge QR code' })).focus();
    await press('Enter');
    const dialog = await page.findByRole('dialog');
    const box = within(dialog).getByRole('img').getBoundingClientRect();
    expect(Math.max(box.width, box.height)).toBeLessThanOrEqual(256);
    expect(dialog.scrollWidth).toBeLessThanOrEqual(320);
    expect(dialog.scrollHeight).toBeGreaterThan(256);
  });

  it('The app can replace the button.', async () => {
    const { page } = await show(320, {
      slots: { button: ({ variant: _variant, size: _size, ...props }) => <button {...props} /> },
    });
    const enlarge = await page.findByRole('button', { name: 'Enlarge QR code' });
    enlarge.focus();
    await press('Enter');
    const dialog = await page.findByRole('dialog');
    expect(dialog.contains(dialog.ownerDocument.activeElement)).toBe(true);
  });
});
