import { render, screen } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, vi } from 'vitest';
import { PlainQrCode } from './PlainQrCode.tsx';
import { QrCode } from './QrCode.tsx';
import { QrCodeCanvas } from './QrCodeCanvas.tsx';

/** Waits until the work that was scheduled for the next frame is done. */
function waitForFrame(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}

function addStyle(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return style;
}

describe('codes on one page', () => {
  it('Any number of codes needs one observer, which ends with the last of them.', () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const codes = Array.from({ length: 20 }, (_, index) => (
      <PlainQrCode key={index} value={`${index}`} />
    ));
    const { rerender, unmount } = render(<>{codes}</>);
    const observers = (): unknown[] => [
      ...new Set(
        observe.mock.contexts.filter((_, index) =>
          [document.documentElement, document.body, document.head].includes(
            observe.mock.calls[index]![0] as HTMLElement,
          ),
        ),
      ),
    ];
    expect(observers()).toHaveLength(1);
    const [observer] = observers();
    rerender(<>{codes.slice(1)}</>);
    expect(disconnect.mock.contexts).not.toContain(observer);
    unmount();
    expect(disconnect.mock.contexts.filter((one) => one === observer)).toHaveLength(1);
  });

  it('Rules that are inserted one by one are looked at once per frame, and each ancestor once.', async () => {
    const count = 20;
    const depth = 10;
    let tree = (
      <>
        {Array.from({ length: count }, (_, index) => (
          <PlainQrCode key={index} value={`${index}`} />
        ))}
      </>
    );
    for (let i = 0; i < depth; i++) {
      tree = <div>{tree}</div>;
    }
    render(tree);
    await waitForFrame();
    const elements: Element[] = [];
    const { getComputedStyle } = window;
    vi.spyOn(window, 'getComputedStyle').mockImplementation((element) => {
      // In development, the check of the page reads styles, too.
      if (new Error('stack').stack?.includes('guard-code')) {
        elements.push(element);
      }
      return getComputedStyle.call(window, element);
    });
    const styles: HTMLStyleElement[] = [];
    for (let i = 0; i < 100; i++) {
      styles.push(addStyle(`.rule-${i} { color: red }`));
      // Each is a report of its own to an observer.
      await Promise.resolve();
    }
    await waitForFrame();
    expect(elements.filter((element) => element === document.documentElement)).toHaveLength(1);
    // Each code is read for its size and for its filter.
    expect(elements.length).toBeLessThanOrEqual(2 * count + depth + 5);
    expect(elements.length).toBeGreaterThan(count);
    styles.forEach((style) => style.remove());
  });

  it('All codes of a page are turned back in the frame after the page was inverted.', async () => {
    render(
      <>
        <PlainQrCode value="1" label="first" />
        <QrCode value="2" label="second" />
      </>,
    );
    const filters = (): string[] => screen.getAllByRole('img').map(({ style }) => style.filter);
    expect(filters()).toEqual(['', '']);
    const style = addStyle('html { filter: invert(1) }');
    await waitForFrame();
    expect(filters()).toEqual(['invert(1)', 'invert(1)']);
    style.remove();
    await waitForFrame();
    expect(filters()).toEqual(['', '']);
  });

  it.each<[name: string, change: (style: HTMLStyleElement, css: string) => void]>([
    ['the text of a <style> is replaced', (style, css) => (style.textContent = css)],
    ['the text node of a <style> changes', (style, css) => ((style.firstChild as Text).data = css)],
    ['a <style> gets another text node', (style, css) => style.append(` ${css}`)],
  ])('A code follows when %s.', async (_name, change) => {
    const style = addStyle('html { filter: none }');
    render(<PlainQrCode value="1" />);
    const code = screen.getByRole('img');
    expect(code.style.filter).toBe('');
    change(style, 'html { filter: invert(1) }');
    await waitForFrame();
    expect(code.style.filter).toBe('invert(1)');
    change(style, 'html { filter: none }');
    await waitForFrame();
    expect(code.style.filter).toBe('');
    style.remove();
  });

  it('A code in a frame follows the theme of that frame.', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    const container = page.createElement('div');
    page.body.append(container);
    const root = createRoot(container);
    flushSync(() => root.render(<PlainQrCode value="1" />));
    const svg = container.querySelector('svg')!;
    page.body.style.filter = 'invert(1)';
    await waitForFrame();
    expect(svg.style.filter).toBe('invert(1)');
    root.unmount();
    frame.remove();
  });
});

describe.each([
  ['QrCode as img', <QrCode key="" as="img" value="1" />, <QrCode key="" as="img" value="2" />],
  ['QrCodeCanvas', <QrCodeCanvas key="" value="1" />, <QrCodeCanvas key="" value="2" />],
])('%s', (_name, code, other) => {
  const findFilter = (): string => screen.getByRole('img').style.filter;

  it('A picture is turned back while the page is inverted, and when its value changes.', async () => {
    const page = addStyle('html { filter: invert(1) }');
    const { rerender } = render(code);
    expect(findFilter()).toBe('invert(1)');
    rerender(other);
    expect(findFilter()).toBe('invert(1)');
    page.remove();
    await waitForFrame();
    expect(findFilter()).toBe('');
    document.body.style.filter = 'invert(1) hue-rotate(180deg)';
    await waitForFrame();
    expect(findFilter()).toBe('invert(1) hue-rotate(180deg)');
    document.body.style.filter = '';
    await waitForFrame();
    expect(findFilter()).toBe('');
  });

  it('A picture that the page turns back itself is left alone.', () => {
    const page = addStyle('html, img, canvas { filter: invert(1) }');
    render(code);
    expect(findFilter()).toBe('');
    page.remove();
  });

  it('A size for icons is undone.', () => {
    const page = addStyle('img, canvas { width: 24px !important; height: 24px !important }');
    render(code);
    const { height, width } = screen.getByRole('img').getBoundingClientRect();
    expect(width).toBeGreaterThan(280);
    expect(height).toBeCloseTo(width, 0);
    page.remove();
  });

  it('A height for icons is undone, too.', () => {
    const page = addStyle('img, svg, canvas { height: 24px }');
    render(
      <>
        <QrCode value="1" as="img" label="picture" />
        <QrCode value="1" label="drawing" />
      </>,
    );
    for (const image of screen.getAllByRole('img')) {
      const { width, height } = image.getBoundingClientRect();
      expect(height).toBeCloseTo(width, 0);
      expect(height).toBeGreaterThan(100);
    }
    page.remove();
  });

  it('A size that leaves enough pixels is kept.', () => {
    const page = addStyle('img, canvas { width: 100px !important; height: 100px !important }');
    render(code);
    expect(screen.getByRole('img').getBoundingClientRect().width).toBe(100);
    page.remove();
  });

  it('A picture that was removed is not adapted any more.', async () => {
    const { unmount } = render(code);
    const { style } = screen.getByRole('img');
    unmount();
    const page = addStyle('html { filter: invert(1) }');
    await waitForFrame();
    expect(style.filter).toBe('');
    page.remove();
  });
});

describe('your own style of a code', () => {
  it('The size and the filter that you pass are kept.', () => {
    render(<PlainQrCode value="1" style={{ width: '150px', filter: 'sepia(0.2)' }} />);
    const { style } = screen.getByRole('img');
    expect([style.width, style.filter]).toEqual(['150px', 'sepia(0.2)']);
  });

  it('What was replaced on an inverted page comes back when the page is turned back.', async () => {
    const page = addStyle('html { filter: invert(1) } svg { width: 10px !important }');
    const code = <PlainQrCode value="1" style={{ width: '150px', filter: 'sepia(0.2)' }} />;
    const { rerender } = render(code);
    const { style } = screen.getByRole('img');
    expect([style.width, style.filter]).toEqual(['290px', 'sepia(0.2) invert(1)']);
    page.remove();
    await waitForFrame();
    expect([style.width, style.filter, style.height]).toEqual(['150px', 'sepia(0.2)', '']);
    rerender(<PlainQrCode value="1" style={{ width: '120px' }} />);
    expect([style.width, style.filter]).toEqual(['120px', '']);
  });
});
