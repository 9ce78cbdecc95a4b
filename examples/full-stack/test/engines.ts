import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright';
import puppeteer from 'puppeteer-core';

/** Keys that are no characters. */
export type Key = 'Tab' | 'Enter' | 'Space' | 'Escape';

/** One tab. Input is trusted: it goes the way of a hand's. */
export interface Tab {
  goto: (url: string) => Promise<void>;
  /** Loads the page again, whatever it asks before. */
  reload: () => Promise<void>;
  /** The value of an expression, once it is there if it is a promise. */
  evaluate: (expression: string) => Promise<unknown>;
  click: (x: number, y: number) => Promise<void>;
  type: (text: string) => Promise<void>;
  key: (key: Key, options?: { shift: boolean }) => Promise<void>;
  /** Gives the keyboard back to the page when Tab has gone on to the browser's own controls. */
  activate: () => Promise<void>;
  /**
   * Makes the page as wide as this, in CSS pixels, or as nearly so as its window can be: WebKit's
   * keeps 447.
   */
  resize: (width: number) => Promise<void>;
  /** PNG. */
  screenshot: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** A browser; its tabs share their cookies. */
export interface Engine {
  open: () => Promise<Tab>;
  close: () => Promise<void>;
}

/**
 * As Debian has them: Playwright drives its Chromium, Puppeteer its Firefox by WebDriver BiDi,
 * WebDriver its WebKit.
 */
export const engines: Record<string, () => Promise<Engine>> = {
  Chromium: startChromium,
  Firefox: startFirefox,
  WebKit: startWebKit,
};

const height = 900;

async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const context = await browser.newContext({ viewport: { width: 1024, height } });
  return {
    async open() {
      const page = await context.newPage();
      return createTab(page, (width) => page.setViewportSize({ width, height }));
    },
    close: () => browser.close(),
  };
}

async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: { width: 1024, height },
  });
  return {
    async open() {
      const page = await browser.newPage();
      return createTab(page, (width) => page.setViewport({ width, height }));
    },
    close: () => browser.close(),
  };
}

/** What the pages of Playwright and of Puppeteer have in common. */
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

/** As WebDriver writes them (§17.4.2). */
const webDriverKeys: Record<Key, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  Escape: '\uE00C',
};
const webDriverShift = '\uE008';

async function startWebKit(): Promise<Engine> {
  const binary = process.env.WEBKIT_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
  const port = await freePort();
  // It needs a display.
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(driver, 'close');

  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) {
      throw new Error(`WebKitWebDriver: ${method} ${path} failed: ${JSON.stringify(value)}`);
    }
    return value;
  }

  for (let i = 0; i < 100 && !(await call('GET', '/status').catch(() => undefined)); i++) {
    await delay(100);
  }
  const { sessionId } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  let isFirst = true;

  return {
    async open() {
      const handle = isFirst
        ? await call('GET', `${session}/window`)
        : ((await call('POST', `${session}/window/new`, { type: 'window' })) as { handle: string })
            .handle;
      isFirst = false;
      const inTab = async (method: string, path: string, body?: object): Promise<unknown> => {
        await call('POST', `${session}/window`, { handle });
        return call(method, `${session}${path}`, body);
      };
      const press = (value: string) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      const pressAll = async (actions: Array<{ type: string; value: string }>) =>
        void (await inTab('POST', '/actions', {
          actions: [{ type: 'key', id: 'keyboard', actions }],
        }));
      return {
        goto: async (url) => void (await inTab('POST', '/url', { url })),
        reload: async () => void (await inTab('POST', '/refresh', {})),
        evaluate: (expression) =>
          inTab('POST', '/execute/sync', { script: `return (${expression})`, args: [] }),
        click: async (x, y) => {
          const actions = [
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ];
          await inTab('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
        },
        type: (text) => pressAll(Array.from(text).flatMap(press)),
        key: (key, { shift } = { shift: false }) => {
          const actions = press(webDriverKeys[key]);
          return pressAll(
            shift
              ? [
                  { type: 'keyDown', value: webDriverShift },
                  ...actions,
                  { type: 'keyUp', value: webDriverShift },
                ]
              : actions,
          );
        },
        activate: () => Promise.resolve(),
        resize: async (width) => void (await inTab('POST', '/window/rect', { width, height })),
        screenshot: async () =>
          Buffer.from((await inTab('GET', '/screenshot')) as string, 'base64'),
        close: async () => void (await inTab('DELETE', '/window')),
      };
    },
    async close() {
      await call('DELETE', session).catch(() => undefined);
      process.kill(-Number(driver.pid), 'SIGTERM');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
