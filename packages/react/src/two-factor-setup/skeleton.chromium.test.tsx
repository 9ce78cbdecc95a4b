import '../styles.css';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SECRET, createAdapter, createDeferred } from '../../test/fixtures.ts';
import { de } from '../messages/de.ts';
import { type TwoFactorSetupMessages, twoFactorSetupMessages } from './messages.ts';
import type { SetupQrCodeOptions } from './qr-code-options.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';

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

/** Shows a wizard in a page that goes on below it. */
function show(width: number, props: Partial<TwoFactorSetupProps>): void {
  render(
    <main style={{ inlineSize: width }}>
      <TwoFactorSetup
        adapter={createAdapter()}
        issuer="Acme"
        accountName="ada@example.org"
        onCancel={() => undefined}
        {...props}
      />
      <footer>
        {Array.from({ length: 20 }, (_, index) => (
          <p key={index}>Below the wizard</p>
        ))}
      </footer>
    </main>,
  );
}

function getTexts({ messages }: Partial<TwoFactorSetupProps>): TwoFactorSetupMessages {
  return { ...twoFactorSetupMessages, ...messages?.twoFactorSetup };
}

function getTop(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** The QR code, or what is in its place while it is hidden. */
const findCode = (): Promise<Element> =>
  waitFor(
    () =>
      document.querySelector('.tessera-qr-code') ??
      screen.getByRole('button', { name: 'Show QR code' }),
  );

const STYLE: SetupQrCodeOptions = { moduleShape: 'rounded', version: 12, boxSize: 3 };
const HIDDEN: [string, Partial<TwoFactorSetupProps>] = [
  'a hidden QR code',
  { qrCode: { conceal: true } },
];
const LONG_NAMES = {
  issuer: 'Contoso Financial Services International',
  accountName: 'maria-magdalena.von-und-zu-hohenstein@accounting.contoso-international.com',
};
const ARABIC_NAMES = { issuer: 'الشركة الوطنية للخدمات المالية', accountName: 'مريم' };

/** Ten codes, as most backends create. */
const TEN_CODES = Array.from({ length: 10 }, (_, index) => `7K4M-2QXR-9TWD-HC5${index}`);

describe.each([560, 320])('the wizard in %i px', (width) => {
  beforeEach(() => page.viewport(width === 320 ? 352 : 640, width === 320 ? 1100 : 900));

  it.each<[string, Partial<TwoFactorSetupProps>]>([
    ['a usual account', {}],
    ['long names', LONG_NAMES],
    ['Arabic names', ARABIC_NAMES],
    ['a QR code with small modules', { qrCode: { boxSize: 4, errorCorrectionLevel: 'Q' } }],
    ['a QR code in a style', { qrCode: STYLE }],
    ...(width === 560 ? [HIDDEN] : []),
    ['the app on this device', { sameDevice: true }],
    ['the app on this device, in German', { sameDevice: true, messages: de }],
    ['a name to enter', { intent: 'add', naming: 'optional' }],
  ])('Nothing moves when the key is there, for %s.', async (_, props) => {
    const answer = createDeferred<{ secret: string }>();
    show(width, {
      adapter: createAdapter({ start: () => answer.promise }),
      intro: false,
      ...props,
    });
    const { cancel } = getTexts(props);
    const button = await screen.findByRole('button', { name: cancel });
    const region = screen.getByRole('region');
    // The observer also sees the first frames otherwise.
    await pause(300);
    const before = { height: region.getBoundingClientRect().height, top: getTop(button) };
    const getShifts = observeShifts();
    answer.resolve({ secret: SECRET });
    await screen.findByRole('textbox', { name: /6/ });
    await findCode();
    await pause(500);
    expect(getShifts()).toBeLessThanOrEqual(0.02);
    expect(Math.abs(region.getBoundingClientRect().height - before.height)).toBeLessThanOrEqual(12);
    expect(
      Math.abs(getTop(screen.getByRole('button', { name: cancel })) - before.top),
    ).toBeLessThanOrEqual(12);
  });

  it.each<[string, Partial<TwoFactorSetupProps>]>([
    ['a usual account', {}],
    ['a QR code in a style', { qrCode: STYLE }],
    ...(width === 560 ? [HIDDEN] : []),
  ])(
    'After the press on the introduction, the scan screen is whole when it appears, for %s.',
    async (_, props) => {
      show(width, { intro: true, ...props });
      await page.getByRole('button', { name: 'Set up' }).click();
      await screen.findByRole('textbox', { name: '6-digit code' });
      const { height } = screen.getByRole('region').getBoundingClientRect();
      const getShifts = observeShifts();
      await findCode();
      await pause(900);
      expect(getShifts()).toBeLessThanOrEqual(0.02);
      expect(screen.getByRole('region').getBoundingClientRect().height).toBe(height);
    },
  );

  it.each<[string, readonly string[], Partial<TwoFactorSetupProps>]>([
    ['with a checkbox', TEN_CODES, {}],
    ['eight of them', TEN_CODES.slice(2), {}],
    ['one of which is typed', TEN_CODES, { recoveryCodesConfirmation: 'retype' }],
    ['without a confirmation', TEN_CODES, { recoveryCodesConfirmation: 'none' }],
    ['in German', TEN_CODES, { messages: de }],
  ])('Nothing moves when the recovery codes are there, %s.', async (_, codes, props) => {
    const answer = createDeferred<readonly string[]>();
    show(width, {
      adapter: createAdapter({ recoveryCodes: () => answer.promise }),
      intro: false,
      ...props,
    });
    fireEvent.input(await screen.findByRole('textbox'), { target: { value: '123456' } });
    const { finish } = getTexts(props);
    await waitFor(() => expect(document.querySelector('.tessera-loading')).not.toBeNull());
    await pause(300);
    const region = screen.getByRole('region');
    const before = region.getBoundingClientRect().height;
    const place = region.querySelector('.tessera-actions .tessera-skeleton-button');
    const top = getTop(place as Element);
    const getShifts = observeShifts();
    answer.resolve(codes);
    const button = await screen.findByRole('button', { name: finish });
    await pause(500);
    expect(getShifts()).toBeLessThanOrEqual(0.02);
    // A row of codes that does not come.
    const missing = codes.length === 10 ? 0 : 30 * (width === 320 ? 2 : 1);
    expect(Math.abs(region.getBoundingClientRect().height + missing - before)).toBeLessThan(2);
    expect(Math.abs(getTop(button) + missing - top)).toBeLessThan(2);
  });
});

it('While recovery codes are loaded, nothing in their place can be reached or is announced.', async () => {
  show(560, {
    adapter: createAdapter({ recoveryCodes: () => new Promise(() => undefined) }),
    intro: false,
  });
  fireEvent.input(await screen.findByRole('textbox'), { target: { value: '123456' } });
  await screen.findByRole('heading', { name: twoFactorSetupMessages.codesTitle });
  await waitFor(() => expect(document.querySelector('fieldset')).not.toBeNull());
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('list')).toBeNull();
  await userEvent.keyboard('{Tab}');
  expect(document.querySelector('fieldset')?.contains(document.activeElement)).toBe(false);
});
