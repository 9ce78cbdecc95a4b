import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { defineBrowserProvider } from '@vitest/browser';
import { playwright } from '@vitest/browser-playwright';
import type { CDPSession, Page as ChromiumPage } from 'playwright';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserCommandContext } from 'vitest/node';
import type { InputStep } from './input-steps.ts';

type BrowserName = 'chromium' | 'firefox' | 'webkit';

/** Vitest browser config for one engine. Call it once per project: Vitest writes the project's name into it. */
export function browser(name: BrowserName) {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: { chromium, firefox, webkit }[name](),
    instances: [{ browser: name }],
    commands: {
      /** Trusted input: through CDP in Chromium, BiDi in Firefox, WebDriver in WebKit. */
      performInput: (context: BrowserCommandContext, steps: InputStep[]): Promise<void> =>
        (context as unknown as InputContext).performInput?.(steps) ??
        performInChromium((context as unknown as { page: ChromiumPage }).page, steps),
    },
  };
}

/** What Puppeteer does not publish of its pages. */
interface BidiFrame {
  browsingContext: { performActions: (actions: unknown[]) => Promise<void> };
}

interface InputContext {
  performInput?: (steps: InputStep[]) => Promise<void>;
}

/** One a page: a touch begins and ends in the same session. */
const touchSessions = new WeakMap<ChromiumPage, CDPSession>();

async function performInChromium(page: ChromiumPage, steps: InputStep[]): Promise<void> {
  for (const step of steps) {
    if (step.type === 'keyDown') await page.keyboard.down(step.key);
    else if (step.type === 'keyUp') await page.keyboard.up(step.key);
    else if (step.type === 'mouseMove') await page.mouse.move(step.x, step.y);
    else if (step.type === 'mouseDown') await page.mouse.down({ clickCount: step.count });
    else if (step.type === 'mouseUp') await page.mouse.up({ clickCount: step.count });
    else if (step.type === 'pause') await delay(step.milliseconds);
    else if ('x' in step) {
      const session = touchSessions.get(page) ?? (await page.context().newCDPSession(page));
      touchSessions.set(page, session);
      await session.send('Input.dispatchTouchEvent', {
        type: step.type,
        touchPoints: step.type === 'touchEnd' ? [] : [{ x: step.x, y: step.y }],
      });
    }
  }
}

/** Keys that are not characters, as WebDriver writes them (§17.4.2). */
const WEBDRIVER_KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** The steps as input sources with a list of actions each (W3C WebDriver §17.5, and the same in WebDriver BiDi §7.9). */
function webDriverActions(steps: InputStep[]): unknown[] {
  const keys: unknown[] = [];
  const mouse: unknown[] = [];
  const finger: unknown[] = [];
  for (const step of steps) {
    // Every source has one action a tick.
    const pause = { type: 'pause', duration: step.type === 'pause' ? step.milliseconds : 0 };
    const move = (x: number, y: number): unknown => ({
      type: 'pointerMove',
      origin: 'viewport',
      duration: 0,
      x: Math.round(x),
      y: Math.round(y),
    });
    if (step.type === 'keyDown' || step.type === 'keyUp')
      keys.push({ type: step.type, value: WEBDRIVER_KEYS[step.key] ?? step.key });
    else if (step.type === 'mouseMove') mouse.push(move(step.x, step.y));
    else if (step.type === 'mouseDown') mouse.push({ type: 'pointerDown', button: 0 });
    else if (step.type === 'mouseUp') mouse.push({ type: 'pointerUp', button: 0 });
    else if (step.type === 'touchEnd') finger.push({ type: 'pointerUp', button: 0 });
    else if (step.type === 'touchMove') finger.push(move(step.x, step.y));
    else if (step.type === 'touchStart')
      finger.push(move(step.x, step.y), { type: 'pointerDown', button: 0 });
    const ticks =
      Math.max(keys.length, mouse.length, finger.length, 0) + (step.type === 'pause' ? 1 : 0);
    for (const actions of [keys, mouse, finger]) while (actions.length < ticks) actions.push(pause);
  }
  const sources = [
    { type: 'key', id: 'keyboard', actions: keys },
    { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: mouse },
    { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions: finger },
  ];
  return sources.filter(({ actions }) =>
    actions.some((one) => (one as { type: string }).type !== 'pause'),
  );
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
      // Puppeteer’s own keyboard and mouse send each action by itself, and two presses are no double click then.
      let page: Page;
      return {
        name: 'firefox-bidi',
        supportsParallelism: false,
        getCommandsContext: () => ({
          performInput: (steps: InputStep[]) =>
            (page.mainFrame() as unknown as BidiFrame).browsingContext.performActions(
              webDriverActions(steps),
            ),
        }),
        async openPage(_sessionId, url) {
          instance ??= puppeteer.launch({
            browser: 'firefox',
            executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
            headless: true,
          });
          page = await (await instance).newPage();
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
        getCommandsContext: () => ({
          async performInput(steps: InputStep[]) {
            await call(port, 'POST', `/session/${session}/actions`, {
              actions: webDriverActions(steps),
            });
          },
        }),
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
