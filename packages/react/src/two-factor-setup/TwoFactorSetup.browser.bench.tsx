/** Measures the wizard in a browser, beside a page made by hand of qrcode.react and input-otp. */
import { OTPInput } from 'input-otp';
import { QRCodeSVG } from 'qrcode.react';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Benchmark } from '../../../../test/bench/measure.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const ACCOUNT = { issuer: 'Acme', accountName: 'ada@example.com' };

const ADAPTER: TwoFactorAdapter = {
  start: async () => ({ secret: SECRET, ...ACCOUNT }),
  verify: async () => undefined,
};

function HandMadePage(): ReactNode {
  const [keyUri, setKeyUri] = useState<string>();
  const start = async (): Promise<void> => {
    const { secret } = (await ADAPTER.start({} as never)) as { secret: string };
    setKeyUri(`otpauth://totp/Acme:ada%40example.com?secret=${secret}&issuer=Acme`);
  };
  return keyUri === undefined ? (
    <button type="button" onClick={() => void start()}>
      Set up
    </button>
  ) : (
    <>
      <QRCodeSVG value={keyUri} level="M" marginSize={4} />
      <OTPInput maxLength={6} render={({ slots }) => slots.map(({ char }) => char)} />
    </>
  );
}

function mount(element: ReactNode): { container: HTMLElement; unmount: () => void } {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  root.render(element);
  return {
    container,
    unmount() {
      root.unmount();
      container.remove();
    },
  };
}

/** Waits until a page contains an element as often as this. */
function waitFor(container: HTMLElement, selector: string, count = 1): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (container.querySelectorAll(selector).length >= count) {
        observer.disconnect();
        clearTimeout(timeout);
        resolve();
      }
    };
    const observer = new MutationObserver(look);
    const timeout = setTimeout(
      () => reject(new Error(`The page does not show “${selector}”.`)),
      10_000,
    );
    observer.observe(container, { childList: true, subtree: true });
    look();
  });
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

/** Mounts a page. The function that it returns presses its button and waits for the picture. */
async function openPage(element: ReactNode): Promise<() => Promise<void>> {
  const { container } = mount(element);
  await waitFor(container, 'button');
  await nextFrame();
  return async () => {
    container.querySelector('button')!.click();
    await waitFor(container, 'svg path[d]');
    await nextFrame();
    await nextFrame();
  };
}

export const pages: Benchmark['pages'] = [
  {
    task: 'from a click on “Set up” to the painted QR code, on a processor slowed down four times',
    peer: 'qrcode.react',
    required: 1,
    ours: () => openPage(<TwoFactorSetup intro adapter={ADAPTER} {...ACCOUNT} />),
    theirs: () => openPage(<HandMadePage />),
  },
];

export const growths: Benchmark['growths'] = [
  {
    task: 'show the wizard of an account',
    unit: 'authenticators',
    points: [1, 10, 50, 100].map((size) => {
      const authenticators = Array.from({ length: size }, (_, index) => ({
        id: String(index),
        name: `Phone ${index}`,
      }));
      const adapter: TwoFactorAdapter = {
        ...ADAPTER,
        status: async () => ({ enrolled: true, authenticators }),
      };
      return {
        size,
        runs: {
          TwoFactorSetup: async () => {
            const { container, unmount } = mount(<TwoFactorSetup adapter={adapter} {...ACCOUNT} />);
            await waitFor(container, '.tessera-authenticators li', size);
            unmount();
          },
        },
      };
    }),
  },
];
