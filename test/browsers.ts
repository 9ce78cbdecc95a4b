import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { defineBrowserProvider } from '@vitest/browser';
import { playwright } from '@vitest/browser-playwright';
import puppeteer, { type Browser } from 'puppeteer-core';

type BrowserName = 'chromium' | 'firefox' | 'webkit';

/** Vitest browser config for one engine. Call it once per project: Vitest writes the project's name into it. */
export function browser(name: BrowserName) {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: { chromium, firefox, webkit }[name](),
    instances: [{ browser: name }],
  };
}

function chromium() {
  return playwright({
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  });
}

/** Stock Firefox over WebDriver BiDi; Playwright can only drive its own patched build. */
function firefox() {
  return defineBrowserProvider({
    name: 'firefox-bidi',
    supportedBrowser: ['firefox'],
    providerFactory: () => {
      let instance: Promise<Browser> | undefined;
      return {
        name: 'firefox-bidi',
        supportsParallelism: false,
        getCommandsContext: () => ({}),
        async openPage(_sessionId, url) {
          instance ??= puppeteer.launch({
            browser: 'firefox',
            executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
            headless: true,
          });
          const page = await (await instance).newPage();
          await page.goto(url);
        },
        async close() {
          await (await instance)?.close();
        },
      };
    },
  });
}

/** WebKitGTK's MiniBrowser over WebKitWebDriver. It needs a display: run under `xvfb-run -a`. */
function webkit() {
  const binary = process.env.WEBKIT_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

  async function call(
    port: number,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Record<string, unknown>> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Record<string, unknown> };
    if (!response.ok)
      throw new Error(`WebKitWebDriver: ${method} ${path} failed: ${JSON.stringify(value)}`);
    return value;
  }

  return defineBrowserProvider({
    name: 'webkitgtk',
    supportedBrowser: ['webkit'],
    providerFactory: () => {
      let driver: ChildProcess | undefined;
      let port = 0;
      let session: string | undefined;

      // One driver holds one session, so each project starts its own on a free port.
      async function start() {
        port = await freePort();
        driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore' });
        for (let i = 0; i < 50 && !(await call(port, 'GET', '/status').catch(() => undefined)); i++)
          await delay(100);
        const value = await call(port, 'POST', '/session', {
          capabilities: {
            alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
          },
        });
        session = value.sessionId as string;
      }

      return {
        name: 'webkitgtk',
        supportsParallelism: false,
        getCommandsContext: () => ({}),
        async openPage(_sessionId, url) {
          if (!session) await start();
          await call(port, 'POST', `/session/${session}/url`, { url });
        },
        async close() {
          if (session) await call(port, 'DELETE', `/session/${session}`).catch(() => undefined);
          driver?.kill();
        },
      };
    },
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
