import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright';
import puppeteer from 'puppeteer-core';

/** One tab. Input is trusted: it goes the way of a hand's. */
export interface Tab {
  goto: (url: string) => Promise<void>;
  /** Loads the page again, whatever it asks before. */
  reload: () => Promise<void>;
  evaluate: (expression: string) => Promise<unknown>;
  click: (x: number, y: number) => Promise<void>;
  type: (text: string) => Promise<void>;
  escape: () => Promise<void>;
  /** PNG. */
  screenshot: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** A browser; its tabs share their cookies. */
export interface Engine {
  open: () => Promise<Tab>;
  close: () => Promise<void>;
}

/** As Debian has them: Playwright drives its Chromium, Puppeteer its Firefox by WebDriver BiDi, WebDriver its WebKit. */
export const engines: Record<string, () => Promise<Engine>> = {
  Chromium: startChromium,
  Firefox: startFirefox,
  WebKit: startWebKit,
};

async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  return {
    async open() {
      const page = await context.newPage();
      page.on('dialog', (dialog) => void dialog.accept());
      return {
        goto: async (url) => void (await page.goto(url)),
        reload: async () => void (await page.reload()),
        evaluate: (expression) => page.evaluate(expression),
        click: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        escape: () => page.keyboard.press('Escape'),
        screenshot: () => page.screenshot(),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: { width: 1024, height: 900 },
  });
  return {
    async open() {
      const page = await browser.newPage();
      page.on('dialog', (dialog) => void dialog.accept());
      return {
        goto: async (url) => void (await page.goto(url)),
        reload: async () => void (await page.reload()),
        evaluate: (expression) => page.evaluate(expression),
        click: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        escape: () => page.keyboard.press('Escape'),
        screenshot: () => page.screenshot(),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

const escapeKey = '\uE00C';

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
    if (!response.ok)
      throw new Error(`WebKitWebDriver: ${method} ${path} failed: ${JSON.stringify(value)}`);
    return value;
  }

  for (let i = 0; i < 100 && !(await call('GET', '/status').catch(() => undefined)); i++)
    await delay(100);
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
      const press = async (text: string) => {
        const actions = Array.from(text).flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await inTab('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      };
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
        type: press,
        escape: () => press(escapeKey),
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
