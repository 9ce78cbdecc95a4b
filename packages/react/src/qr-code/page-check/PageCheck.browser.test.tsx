import '../../styles.css';
import { render, screen, waitFor } from '@testing-library/react';
import { type ReactElement, StrictMode, createElement } from 'react';
import { type MockInstance, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConcealedQrCode } from '../ConcealedQrCode.tsx';
import { PlainQrCode } from '../PlainQrCode.tsx';
import { QrCode } from '../QrCode.tsx';
import { QrCodeCanvas } from '../QrCodeCanvas.tsx';
import { QrCodeLayers } from '../QrCodeLayers.tsx';
import { type UseQrCodeReturn, useQrCode } from '../use-qr-code.ts';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const KEY_URI = `otpauth://totp/Acme:ada%40example.org?secret=${SECRET}&issuer=Acme`;

let warn: MockInstance<typeof console.warn>;

beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

/** Each test has a color of its own, because the same text is said only once. */
let count = 0;
function createRule(selector: string): string {
  count += 1;
  return `${selector} { opacity: ${(0.34 + count / 1000).toFixed(3)} }`;
}

function show(code: ReactElement, css: string): ReturnType<typeof render> {
  return render(
    <>
      <style>{css}</style>
      <main>{code}</main>
    </>,
  );
}

function findWarning(): Promise<string> {
  return waitFor(
    () => {
      expect(warn).toHaveBeenCalled();
      return String(warn.mock.lastCall?.[0]);
    },
    { timeout: 5000 },
  );
}

const wait = (duration: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, duration);
  });

describe('the check of a mounted code', () => {
  it.each<[name: string, code: ReactElement]>([
    ['PlainQrCode', <PlainQrCode key="" value={KEY_URI} />],
    ['QrCode', <QrCode key="" value={KEY_URI} moduleShape="rounded" />],
    ['QrCode as img', <QrCode key="" value={KEY_URI} as="img" />],
    ['QrCodeCanvas', <QrCodeCanvas key="" value={KEY_URI} />],
  ])(
    '%s warns once of what the page does to it, and does not tell its content.',
    async (_, code) => {
      show(<StrictMode>{code}</StrictMode>, createRule('main'));
      const text = await findWarning();
      expect(text).toMatch(
        /^Tessera: The QR code on this page is risky: some readers fail\. It has \d+\.\d device pixels per module\.\n- page-opacity: <main> \(opacity: 0\.3\d+\) leaves a contrast of 2\.\d : 1\. Remove the opacity/,
      );
      expect(text).not.toMatch(/otpauth|JBSW|ada/);
      await wait(700);
      expect(warn).toHaveBeenCalledTimes(1);
    },
  );

  it('A concealed code is checked once it is shown.', async () => {
    show(<ConcealedQrCode value={KEY_URI} />, createRule('main'));
    await wait(600);
    expect(warn).not.toHaveBeenCalled();
    screen.getByRole('button').click();
    expect(await findWarning()).toContain('page-opacity');
  });

  it('A code is checked again when a stylesheet arrives later.', async () => {
    show(<PlainQrCode value={KEY_URI} />, '');
    await wait(700);
    expect(warn).not.toHaveBeenCalled();
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = URL.createObjectURL(new Blob([createRule('main')], { type: 'text/css' }));
    document.head.append(link);
    expect(await findWarning()).toContain('page-opacity');
    link.remove();
  });

  it('A code is checked when it gets its layout.', async () => {
    const { container } = show(
      <details>
        <summary>Scan</summary>
        <PlainQrCode value={KEY_URI} />
      </details>,
      createRule('main'),
    );
    await wait(500);
    container.querySelector('details')!.open = true;
    expect(await findWarning()).toContain('page-opacity');
  });

  it('A code that fades in is checked when it has.', async () => {
    show(
      <PlainQrCode value={KEY_URI} />,
      '@keyframes appear { from { opacity: 0; scale: 0.1 } } main { animation: appear 1s }',
    );
    await wait(1800);
    expect(warn).not.toHaveBeenCalled();
  });

  it('A removed code is not checked any more.', async () => {
    const { unmount } = show(<PlainQrCode value={KEY_URI} />, createRule('main'));
    await wait(100);
    unmount();
    await wait(600);
    expect(warn).not.toHaveBeenCalled();
  });

  it('A code of less than 3 device pixels per module is reported with its size on the page.', async () => {
    show(<PlainQrCode value={KEY_URI} boxSize={1} />, '');
    expect(await findWarning()).toContain(
      `- page-size: A module is ${devicePixelRatio.toFixed(1)} device pixels`,
    );
  });
});

describe('useQrCode with `assess`', () => {
  const shown: { qrCode?: UseQrCodeReturn | undefined } = {};

  function Headless({
    isDefended,
    fillColor,
  }: {
    isDefended: boolean;
    fillColor?: string;
  }): ReactElement {
    const result = useQrCode({ value: KEY_URI, boxSize: 4, fillColor, assess: true });
    shown.qrCode = result;
    const layers = result.drawing?.layers ?? [];
    return createElement(
      'svg',
      result.getSvgProps(),
      isDefended ? (
        <QrCodeLayers layers={layers} />
      ) : (
        layers.map((layer) =>
          layer.type === 'path' && typeof layer.fill === 'string' ? (
            <path key={layer.part} d={layer.path} fill={layer.fill} fillRule={layer.fillRule} />
          ) : null,
        )
      ),
    );
  }

  const findCodes = async (): Promise<string[]> => {
    await waitFor(() => expect(shown.qrCode?.assessment?.pixelsPerModule).toBeDefined(), {
      timeout: 5000,
    });
    return shown.qrCode?.assessment?.findings.map(({ code }) => code) ?? [];
  };

  const forget = (): void => {
    shown.qrCode = undefined;
  };

  beforeEach(forget);

  it('The assessment has the findings of the page and of the style, and warns of nothing.', async () => {
    show(<Headless isDefended fillColor="#777" />, 'main { opacity: 0.3 }');
    expect(await findCodes()).toEqual(['page-opacity', 'low-contrast']);
    expect(shown.qrCode?.verdict).toBe('unscannable');
    expect(shown.qrCode?.assessment?.pixelsPerModule).toBeCloseTo(4 * devicePixelRatio, 2);
    expect(warn).not.toHaveBeenCalled();
  });

  it('Rules for icons recolor paths that you draw yourself, but not QrCodeLayers.', async () => {
    const css = 'svg path { fill: #eee } ';
    const { unmount } = show(<Headless isDefended={false} />, css);
    expect(await findCodes()).toEqual(['page-paint']);
    expect(shown.qrCode?.verdict).toBe('unscannable');
    unmount();
    forget();
    show(<Headless isDefended />, css);
    expect(await findCodes()).toEqual([]);
    expect(shown.qrCode?.verdict).toBe('scannable');
  });

  it('A stroke on paths that you draw yourself is found.', async () => {
    show(<Headless isDefended={false} />, 'svg { stroke: currentColor; stroke-width: 2 }');
    expect(await findCodes()).toEqual(['page-paint']);
  });

  it('The assessment follows the page.', async () => {
    const { container } = show(<Headless isDefended />, 'html.faded main { opacity: 0.3 }');
    expect(await findCodes()).toEqual([]);
    container.ownerDocument.documentElement.classList.add('faded');
    await waitFor(() => expect(shown.qrCode?.verdict).toBe('risky'), { timeout: 5000 });
    container.ownerDocument.documentElement.classList.remove('faded');
    await waitFor(() => expect(shown.qrCode?.verdict).toBe('scannable'), { timeout: 5000 });
  });

  it('A background that shows through the ground is found.', async () => {
    function Clear(): ReactElement {
      const qrCode = useQrCode({ value: KEY_URI, backColor: 'transparent', assess: true });
      shown.qrCode = qrCode;
      return (
        <svg {...qrCode.getSvgProps()}>
          <QrCodeLayers layers={qrCode.drawing?.layers ?? []} />
        </svg>
      );
    }
    show(<Clear />, 'main { background: #222 }');
    expect(await findCodes()).toEqual(['page-background', 'transparent-ground']);
  });
});
