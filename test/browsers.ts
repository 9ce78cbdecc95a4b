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
import { servePictures } from './picture-server.ts';

type BrowserName = 'chromium' | 'firefox' | 'webkit';

/**
 * Creates the Vitest browser configuration for one engine. Call it once per project, because Vitest
 * writes the name of the project into it.
 */
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
      /** The address of another origin, with a picture that only signed-in users may see. */
      servePictures,
      /** A picture of the whole window, as a PNG file in Base64. */
      takeWindowScreenshot: async (context: BrowserCommandContext): Promise<string> =>
        (context as unknown as ScreenshotContext).takeScreenshot?.() ??
        (await (context as unknown as { page: ChromiumPage }).page.screenshot()).toString('base64'),
    },
  };
}

/** The part of Puppeteer's BiDi frames that its types leave out. */
interface BidiFrame {
  browsingContext: { performActions: (actions: unknown[]) => Promise<void> };
}

/** The part of Puppeteer's BiDi browsers that its types leave out. */
interface BidiBrowser {
  connection: {
    send: (method: string, parameters: unknown) => Promise<{ result: Record<string, unknown> }>;
  };
}

interface ScreenshotContext {
  takeScreenshot?: () => Promise<string>;
}

interface InputContext {
  performInput?: (steps: InputStep[]) => Promise<void>;
}

/** One session per page, because a touch must end in the session where it began. */
const sessions = new WeakMap<ChromiumPage, CDPSession>();

async function getSession(page: ChromiumPage): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

async function performInChromium(page: ChromiumPage, steps: InputStep[]): Promise<void> {
  for (const step of steps) {
    if (step.type === 'keyDown') {
      await page.keyboard.down(step.key);
    } else if (step.type === 'keyUp') {
      await page.keyboard.up(step.key);
    } else if (step.type === 'mouseMove') {
      await page.mouse.move(step.x, step.y);
    } else if (step.type === 'mouseDown') {
      await page.mouse.down({ clickCount: step.count });
    } else if (step.type === 'mouseUp') {
      await page.mouse.up({ clickCount: step.count });
    } else if (step.type === 'pause') {
      await delay(step.milliseconds);
    } else {
      const session = await getSession(page);
      if (step.type === 'compose' || step.type === 'cancel') {
        const text = step.type === 'compose' ? step.text : '';
        await pressNamelessKey(session, 'Process');
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      } else if (step.type === 'commit') {
        await session.send('Input.insertText', { text: step.text });
      } else if (step.type === 'namelessBackspace') {
        await pressNamelessKey(session, 'Unidentified', 'deleteBackward');
      } else if ('x' in step) {
        await session.send('Input.dispatchTouchEvent', {
          type: step.type,
          touchPoints: step.type === 'touchEnd' ? [] : [{ x: step.x, y: step.y }],
        });
      }
    }
  }
}

/** Presses a key that the input method handles first, then runs commands of the editor. */
async function pressNamelessKey(
  session: CDPSession,
  name: 'Process' | 'Unidentified',
  ...commands: string[]
): Promise<void> {
  const key = { key: name, windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands, ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** The code points of keys that are not characters: W3C WebDriver §17.4.2. */
const WEBDRIVER_KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/**
 * Converts steps to input sources with a list of actions each: W3C WebDriver §17.5, which WebDriver
 * BiDi §7.9 shares.
 */
function webDriverActions(steps: InputStep[]): unknown[] {
  const keys: unknown[] = [];
  const mouse: unknown[] = [];
  const finger: unknown[] = [];
  for (const step of steps) {
    // Every source needs one action per tick.
    const pause = { type: 'pause', duration: step.type === 'pause' ? step.milliseconds : 0 };
    const move = (x: number, y: number): unknown => ({
      type: 'pointerMove',
      origin: 'viewport',
      duration: 0,
      x: Math.round(x),
      y: Math.round(y),
    });
    if (step.type === 'keyDown' || step.type === 'keyUp') {
      keys.push({ type: step.type, value: WEBDRIVER_KEYS[step.key] ?? step.key });
    } else if (step.type === 'mouseMove') {
      mouse.push(move(step.x, step.y));
    } else if (step.type === 'mouseDown') {
      mouse.push({ type: 'pointerDown', button: 0 });
    } else if (step.type === 'mouseUp') {
      mouse.push({ type: 'pointerUp', button: 0 });
    } else if (step.type === 'touchEnd') {
      finger.push({ type: 'pointerUp', button: 0 });
    } else if (step.type === 'touchMove') {
      finger.push(move(step.x, step.y));
    } else if (step.type === 'touchStart') {
      finger.push(move(step.x, step.y), { type: 'pointerDown', button: 0 });
    }
    const ticks =
      Math.max(keys.length, mouse.length, finger.length, 0) + (step.type === 'pause' ? 1 : 0);
    for (const actions of [keys, mouse, finger]) {
      while (actions.length < ticks) {
        actions.push(pause);
      }
    }
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

type Composition = Extract<InputStep, { type: 'compose' | 'commit' | 'cancel' }>;

function isComposition(step: InputStep): step is Composition {
  return /^(compose|commit|cancel)$/.test(step.type);
}

/**
 * Composes text in Firefox. BiDi has no command for it, so a script in the browser's own window
 * uses the interface that Firefox is tested with.
 */
async function composeInFirefox(browserOfPage: Browser, steps: Composition[]): Promise<void> {
  const { connection } = browserOfPage as unknown as BidiBrowser;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context }] = result.contexts as [{ context: string }];
  for (const step of steps) {
    const outcome = await connection.send('script.evaluate', {
      target: { context },
      awaitPromise: false,
      expression: `(${String(performComposition)})(window, () => Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor), ${JSON.stringify(step)})`,
    });
    if (outcome.result.type !== 'success') {
      throw new Error(`Firefox: ${step.type} failed: ${JSON.stringify(outcome.result)}`);
    }
  }
}

/** The part of `nsITextInputProcessor` that is used here. */
interface InputProcessor {
  ATTR_RAW_CLAUSE: number;
  hasComposition: boolean;
  beginInputTransactionForTests: (
    window: unknown,
    callback: (processor: InputProcessor, notification: { type: string }) => boolean,
  ) => void;
  commitComposition: () => void;
  setPendingCompositionString: (text: string) => void;
  appendClauseToPendingComposition: (length: number, attribute: number) => void;
  setCaretInPendingComposition: (offset: number) => void;
  flushPendingComposition: (key: KeyboardEvent) => void;
  commitCompositionWith: (text: string) => void;
  keyup: (key: KeyboardEvent) => void;
  cancelComposition: () => void;
}

/** Performs one step of a composition. Runs in Firefox, which receives its source text. */
function performComposition(
  window: { inputProcessor?: InputProcessor; KeyboardEvent: typeof KeyboardEvent },
  create: () => InputProcessor,
  step: Composition,
): void {
  // The processor that begins a composition must end it.
  const processor = (window.inputProcessor ??= create());
  if (!processor.hasComposition) {
    processor.beginInputTransactionForTests(window, (self, { type: request }) => {
      // For example when the field loses the focus.
      if (request === 'request-to-commit') {
        self.commitComposition();
      }
      return true;
    });
  }
  if (step.type === 'cancel') {
    processor.cancelComposition();
  } else if (step.type === 'commit') {
    processor.commitCompositionWith(step.text);
  } else {
    processor.setPendingCompositionString(step.text);
    processor.appendClauseToPendingComposition(step.text.length, processor.ATTR_RAW_CLAUSE);
    processor.setCaretInPendingComposition(step.text.length);
    // A key that the input method handles first.
    const key = new window.KeyboardEvent('', { key: 'Process' });
    processor.flushPendingComposition(key);
    processor.keyup(key);
  }
}

/**
 * Converts a composition to keys for GTK's own input method: Control, Shift and U, then the number
 * of a character. The field shows the number until Enter inserts the character.
 */
function composeByNumber(step: InputStep): InputStep[] {
  const press = (key: string): InputStep[] => [
    { type: 'keyDown', key },
    { type: 'keyUp', key },
  ];
  if (step.type === 'commit') {
    return press('Enter');
  }
  if (step.type === 'cancel') {
    return press('Escape');
  }
  if (step.type !== 'compose') {
    return [step];
  }
  if (step.text.length !== 1) {
    throw new Error(`WebKitGTK composes one character at a time, got ${step.text.length}.`);
  }
  return [
    { type: 'keyDown', key: 'Control' },
    { type: 'keyDown', key: 'Shift' },
    ...press('U'),
    { type: 'keyUp', key: 'Shift' },
    { type: 'keyUp', key: 'Control' },
    ...Array.from(step.text.charCodeAt(0).toString(16)).flatMap(press),
  ];
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

/** Drives stock Firefox over WebDriver BiDi. Playwright can only drive its own patched build. */
function firefox() {
  return defineBrowserProvider({
    name: 'firefox-bidi',
    supportedBrowser: ['firefox'],
    providerFactory: () => {
      let instance: Promise<Browser> | undefined;
      // Puppeteer's keyboard and mouse send every action alone, and two presses are then no double
      // click.
      let page: Page;
      return {
        name: 'firefox-bidi',
        supportsParallelism: false,
        getCommandsContext: () => ({
          takeScreenshot: () => page.screenshot({ encoding: 'base64' }),
          async performInput(steps: InputStep[]) {
            if (steps.some(isComposition)) {
              await composeInFirefox(page.browser(), steps.filter(isComposition));
            } else {
              await (page.mainFrame() as unknown as BidiFrame).browsingContext.performActions(
                webDriverActions(steps),
              );
            }
          },
        }),
        async openPage(_sessionId, url) {
          instance ??= puppeteer.launch({
            browser: 'firefox',
            executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
            headless: true,
            // The script for the input method needs it.
            args: ['--remote-allow-system-access'],
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

/**
 * Drives WebKitGTK's MiniBrowser over WebKitWebDriver. It needs a display: use `xvfb-run -a`. Tests
 * that go back in the history need a run of their own: beside a second session, MiniBrowser goes
 * back late, or not at all.
 */
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
    if (!response.ok) {
      throw new Error(`WebKitWebDriver: ${method} ${path} failed: ${JSON.stringify(value)}`);
    }
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
        for (
          let i = 0;
          i < 50 && !(await call(port, 'GET', '/status').catch(() => undefined));
          i++
        ) {
          await delay(100);
        }
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
          takeScreenshot: () => call(port, 'GET', `/session/${session}/screenshot`),
          async performInput(steps: InputStep[]) {
            await call(port, 'POST', `/session/${session}/actions`, {
              actions: webDriverActions(steps.flatMap(composeByNumber)),
            });
          },
        }),
        async openPage(_sessionId, url) {
          if (!session) {
            await start();
          }
          await call(port, 'POST', `/session/${session}/url`, { url });
          // A test that goes back late would otherwise leave the page of all tests.
          await call(port, 'POST', `/session/${session}/execute/sync`, {
            script: "for (let i = 0; i < 30; i++) { history.pushState(null, ''); }",
            args: [],
          });
        },
        async close() {
          if (session) {
            await call(port, 'DELETE', `/session/${session}`).catch(() => undefined);
          }
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
