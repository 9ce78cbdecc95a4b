import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { VIEWPORT, type Engine, type Key, type Tab } from './engine.ts';

/** WebDriver §17.4.2. */
const KEYS: Record<Key, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  Escape: '\uE00C',
};
const SHIFT = '\uE008';

/** Sends a command to the driver and resolves to its value. */
type Send = (method: string, path: string, body?: object) => Promise<unknown>;

/** Starts WebKit with the driver of Debian's package, on a display of its own. */
export async function startWebKit(): Promise<Engine> {
  const binary = process.env.WEBKIT_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
  const port = await findFreePort();
  const command = ['WebKitWebDriver', `--port=${port}`];
  const driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1280x1280x24', ...command], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(driver, 'close');

  const send: Send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) {
      throw new Error(`WebKitWebDriver: ${method} ${path} failed: ${JSON.stringify(value)}`);
    }
    return value;
  };

  for (let i = 0; i < 100 && !(await send('GET', '/status').catch(() => undefined)); i++) {
    await delay(100);
  }
  const { sessionId } = (await send('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  const sendToSession: Send = (method, path, body) => send(method, `${session}${path}`, body);

  let isFirst = true;
  async function openWindow(): Promise<unknown> {
    if (isFirst) {
      isFirst = false;
      return sendToSession('GET', '/window');
    }
    const opened = await sendToSession('POST', '/window/new', { type: 'window' });
    return (opened as { handle: string }).handle;
  }

  return {
    async open() {
      const handle = await openWindow();
      const tab = createTab(async (method, path, body) => {
        await sendToSession('POST', '/window', { handle });
        return sendToSession(method, path, body);
      });
      await tab.resize(VIEWPORT.width);
      return tab;
    },
    async close() {
      await sendToSession('DELETE', '').catch(() => undefined);
      process.kill(-Number(driver.pid), 'SIGTERM');
      await ended;
    },
  };
}

function createTab(send: Send): Tab {
  async function perform(source: object): Promise<void> {
    await send('POST', '/actions', { actions: [source] });
  }
  const type = (actions: object[]) => perform({ type: 'key', id: 'keyboard', actions });
  const press = (value: string) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];

  const evaluate = (expression: string): Promise<unknown> =>
    send('POST', '/execute/sync', { script: `return (${expression})`, args: [] });

  async function resize(width: number): Promise<void> {
    const barHeight = (await evaluate('outerHeight - innerHeight')) as number;
    await send('POST', '/window/rect', { width, height: VIEWPORT.height + barHeight });
  }

  return {
    goto: async (url) => void (await send('POST', '/url', { url })),
    reload: async () => void (await send('POST', '/refresh', {})),
    evaluate,
    click: (x, y) =>
      perform({
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      }),
    type: (text) => type(Array.from(text).flatMap(press)),
    key(key, { shift } = { shift: false }) {
      const [down, up] = press(SHIFT);
      return type(shift ? [down!, ...press(KEYS[key]), up!] : press(KEYS[key]));
    },
    activate: () => Promise.resolve(),
    resize,
    screenshot: async () => Buffer.from((await send('GET', '/screenshot')) as string, 'base64'),
    close: async () => void (await send('DELETE', '/window')),
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
