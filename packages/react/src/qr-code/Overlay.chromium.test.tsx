import '../styles.css';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { getContrast, getStyle } from '../../test/contrast.ts';
import { emulateMedia } from '../../test/emulate-media.ts';
import { ar } from '../messages/ar.ts';
import { de } from '../messages/de.ts';
import { MessagesProvider } from '../messages/MessagesProvider.tsx';
import { QrCode } from './QrCode.tsx';
import { QrCodeStatus } from './QrCodeStatus.tsx';

const LOOKS = [
  { name: 'light', scheme: 'light', forced: 'none', direction: 'ltr' },
  { name: 'dark', scheme: 'dark', forced: 'none', direction: 'ltr' },
  { name: 'forced colors', scheme: 'light', forced: 'active', direction: 'ltr' },
  { name: 'dark forced colors', scheme: 'dark', forced: 'active', direction: 'ltr' },
  { name: 'right to left', scheme: 'light', forced: 'none', direction: 'rtl' },
] as const;

afterEach(async () => {
  await emulateMedia('', {});
  document.documentElement.removeAttribute('dir');
  document.documentElement.style.colorScheme = '';
  document.body.style.margin = '';
});

/** Shows both kinds of an overlay in a column of 320 px. */
async function show({ direction, forced, scheme }: (typeof LOOKS)[number]): Promise<{
  boxes: HTMLElement[];
  onRefresh: () => void;
}> {
  await page.viewport(320, 700);
  await emulateMedia('screen', { 'prefers-color-scheme': scheme, 'forced-colors': forced });
  document.documentElement.dir = direction;
  document.documentElement.style.colorScheme = scheme;
  document.body.style.margin = '16px';
  const onRefresh = vi.fn();
  const messages = direction === 'rtl' ? ar : de;
  const { container } = render(
    <MessagesProvider messages={messages}>
      <QrCode
        value={undefined}
        version={6}
        boxSize={5}
        overlay={<QrCodeStatus status="expired" onRefresh={onRefresh} />}
      />
      <QrCode
        value={undefined}
        version={1}
        boxSize={3}
        overlay={<QrCodeStatus status="expired" onRefresh={onRefresh} />}
      />
      <QrCode
        value={undefined}
        version={6}
        boxSize={4}
        overlay={<QrCodeStatus status="loading" />}
      />
    </MessagesProvider>,
  );
  return {
    boxes: [...container.querySelectorAll<HTMLElement>('.tessera-qr-code-overlay')],
    onRefresh,
  };
}

describe.each(LOOKS)('the overlay at 320 px, $name', (look) => {
  it('Nothing overflows, and everything is inside of the place.', async () => {
    const { boxes } = await show(look);
    expect(boxes).toHaveLength(3);
    expect(document.documentElement.scrollWidth).toBe(320);
    for (const box of boxes) {
      const outer = box.getBoundingClientRect();
      expect(outer.left).toBeGreaterThanOrEqual(16);
      expect(outer.right).toBeLessThanOrEqual(304);
      // The column is aligned to where lines begin.
      expect(look.direction === 'rtl' ? outer.right : 320 - outer.left).toBe(304);
      for (const part of box.querySelectorAll('p, button, svg')) {
        const inner = part.getBoundingClientRect();
        expect(inner.left).toBeGreaterThanOrEqual(outer.left - 0.5);
        expect(inner.right).toBeLessThanOrEqual(outer.right + 0.5);
        expect(inner.top).toBeGreaterThanOrEqual(outer.top - 0.5);
        expect(inner.bottom).toBeLessThanOrEqual(outer.bottom + 0.5);
        expect(part.scrollWidth).toBeLessThanOrEqual(Math.ceil(inner.width));
      }
    }
  });

  it('The button is reached with the keyboard and the pointer, and is large enough.', async () => {
    const { onRefresh } = await show(look);
    const [button] = screen.getAllByRole('button');
    const { x, y, width, height } = button!.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(36);
    expect(document.elementFromPoint(x + width / 2, y + height / 2)).toBe(button);
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    expect(onRefresh).toHaveBeenCalledTimes(1);
  });

  it('The ring of the code that is loaded has an arc in another color.', async () => {
    await show(look);
    const [loading] = screen.getAllByRole('status');
    const ring = getStyle(loading!.parentElement!, '::before');
    expect(ring.borderBlockStartColor).not.toBe(ring.borderBlockEndColor);
  });
});

describe.each(LOOKS.filter(({ forced }) => forced === 'none'))('texts, $name', (look) => {
  it('Texts and buttons stand out from what is behind them.', async () => {
    const { boxes } = await show(look);
    const parts = boxes.flatMap((box) => [...box.querySelectorAll('p, button')]);
    expect(parts).toHaveLength(5);
    for (const part of parts) {
      expect(getContrast(part, getStyle(part).color)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('What is behind the texts has the color of the place.', async () => {
    const { boxes } = await show(look);
    for (const { children } of boxes) {
      const [place, texts] = [...children].map((child) => getStyle(child).backgroundColor);
      expect(texts).toBe(place);
    }
  });
});

describe.each(LOOKS.filter(({ forced }) => forced === 'active'))('texts, $name', (look) => {
  it('Everything has the colors of the system.', async () => {
    const { boxes } = await show(look);
    const probe = document.createElement('p');
    probe.style.cssText = 'forced-color-adjust: none; background: Canvas; color: CanvasText';
    document.body.append(probe);
    const { backgroundColor, color } = getStyle(probe);
    for (const box of boxes) {
      const place = getStyle(box.querySelector('svg')!);
      expect(place.backgroundColor).toBe(backgroundColor);
      expect(place.outlineStyle).toBe('solid');
      expect(getContrast(probe, place.stroke)).toBeGreaterThanOrEqual(3);
      expect(getStyle(box.querySelector('p')!).color).toBe(color);
    }
    for (const button of screen.getAllByRole('button')) {
      expect(getStyle(button).borderTopStyle).toBe('solid');
    }
    probe.remove();
  });
});
