import '../styles.css';
import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SECRET, createAdapter, createDeferred } from '../../test/fixtures.ts';
import type { SetupQrCodeOptions } from './qr-code-options.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

interface LayoutShift extends PerformanceEntry {
  hadRecentInput: boolean;
  value: number;
}

/** Adds up the layout shifts that Chromium reports from now on. */
function observeShifts(): () => number {
  let sum = 0;
  const add = (entries: PerformanceEntry[]): void => {
    for (const entry of entries as LayoutShift[]) {
      sum += entry.hadRecentInput ? 0 : entry.value;
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return () => {
    add(observer.takeRecords());
    observer.disconnect();
    return sum;
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The QR code, or what is in its place while it is hidden. */
const findCode = (): Promise<HTMLElement> =>
  waitFor(
    () =>
      screen.queryByRole('img', { name: /QR code/ }) ??
      screen.getByRole('button', { name: 'Show QR code' }),
  );

/** A wizard in a page that goes on below it. */
function show(
  width: number,
  start: () => Promise<{ secret: string }>,
  intro: boolean,
  qrCode?: SetupQrCodeOptions,
): void {
  render(
    <main style={{ inlineSize: width }}>
      <TwoFactorSetup
        adapter={createAdapter({ start })}
        issuer="Acme"
        accountName="ada@example.org"
        intro={intro}
        qrCode={qrCode}
        onCancel={() => undefined}
      />
      <footer>
        {Array.from({ length: 20 }, (_, index) => (
          <p key={index}>Below the wizard</p>
        ))}
      </footer>
    </main>,
  );
}

describe.each<[width: number, name: string, qrCode?: SetupQrCodeOptions]>([
  [560, 'a plain code'],
  [320, 'a plain code'],
  [560, 'a code in a style', { moduleShape: 'rounded', version: 12, boxSize: 3 }],
  [320, 'a code in a style', { moduleShape: 'rounded', version: 12, boxSize: 3 }],
  [560, 'a hidden code', { conceal: true }],
])('the scan screen in %i px with %s', (width, _, qrCode) => {
  it('Nothing moves when the key is there: the screen has its size from the start.', async () => {
    await page.viewport(width === 320 ? 352 : 640, width === 320 ? 1100 : 900);
    const answer = createDeferred<{ secret: string }>();
    show(width, () => answer.promise, false, qrCode);
    await screen.findByRole('button', { name: 'Cancel' });
    const region = screen.getByRole('region');
    // The observer also sees the first frames otherwise.
    await pause(300);
    const before = region.getBoundingClientRect().height;
    const getShifts = observeShifts();
    answer.resolve({ secret: SECRET });
    await screen.findByRole('textbox', { name: '6-digit code' });
    await findCode();
    await pause(500);
    expect(getShifts()).toBeLessThanOrEqual(0.02);
    expect(Math.abs(region.getBoundingClientRect().height - before)).toBeLessThanOrEqual(12);
  });

  it('After the press on the introduction, the scan screen is whole when it appears.', async () => {
    await page.viewport(width === 320 ? 352 : 640, width === 320 ? 1100 : 900);
    show(width, async () => ({ secret: SECRET }), true, qrCode);
    await page.getByRole('button', { name: 'Set up' }).click();
    await screen.findByRole('textbox', { name: '6-digit code' });
    const { height } = screen.getByRole('region').getBoundingClientRect();
    const getShifts = observeShifts();
    await findCode();
    await pause(900);
    expect(getShifts()).toBeLessThanOrEqual(0.02);
    expect(screen.getByRole('region').getBoundingClientRect().height).toBe(height);
  });
});
