import { chromium, type Browser } from 'playwright';
import puppeteer from 'puppeteer-core';
import { VIEWPORT, type Engine, type Tab } from './engine.ts';
import { startWebKit } from './webkit.ts';

/** The browsers of Debian: Chromium by Playwright, Firefox by Puppeteer, WebKit by WebDriver. */
export const ENGINES: Record<string, () => Promise<Engine>> = {
  Chromium: startChromium,
  Firefox: startFirefox,
  WebKit: startWebKit,
};

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
}

async function startChromium(): Promise<Engine> {
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: VIEWPORT });
  return {
    async open() {
      const page = await context.newPage();
      return createTab(page, (width) => page.setViewportSize({ ...VIEWPORT, width }));
    },
    close: () => browser.close(),
  };
}

async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: VIEWPORT,
  });
  return {
    async open() {
      const page = await browser.newPage();
      return createTab(page, (width) => page.setViewport({ ...VIEWPORT, width }));
    },
    close: () => browser.close(),
  };
}

/** The methods that the pages of Playwright and Puppeteer have in common. */
interface Page {
  on: (event: 'dialog', listener: (dialog: { accept: () => Promise<void> }) => void) => unknown;
  goto: (url: string) => Promise<unknown>;
  reload: () => Promise<unknown>;
  evaluate: (expression: string) => Promise<unknown>;
  mouse: { click: (x: number, y: number) => Promise<void> };
  keyboard: {
    type: (text: string) => Promise<void>;
    press: (key: 'Tab' | 'Enter' | 'Escape' | ' ') => Promise<void>;
    down: (key: 'Shift') => Promise<void>;
    up: (key: 'Shift') => Promise<void>;
  };
  bringToFront: () => Promise<void>;
  screenshot: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

function createTab(page: Page, resize: Tab['resize']): Tab {
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    async key(key, { shift } = { shift: false }) {
      if (shift) {
        await page.keyboard.down('Shift');
      }
      await page.keyboard.press(key === 'Space' ? ' ' : key);
      if (shift) {
        await page.keyboard.up('Shift');
      }
    },
    activate: () => page.bringToFront(),
    resize,
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  };
}
