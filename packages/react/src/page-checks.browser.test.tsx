import { render, within } from '@testing-library/react';
import { type MockInstance, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SECRET, createAdapter } from '../test/fixtures.ts';
import { openPage } from '../test/pages/open-page.ts';
import { PAGES, STYLES } from '../test/pages/sheets.ts';
import type { SetupQrCodeOptions } from './two-factor-setup/qr-code-options.ts';
import { TwoFactorSetup } from './two-factor-setup/TwoFactorSetup.tsx';

let warn: MockInstance<typeof console.warn>;

beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  for (const { contentDocument } of document.querySelectorAll('iframe')) {
    (contentDocument?.activeElement as HTMLElement | null)?.blur();
  }
  document.body.replaceChildren();
});

/** Opens the wizard on a page of its own. */
async function openWizard(
  sheets: readonly string[],
  qrCode?: SetupQrCodeOptions,
  width = 570,
): Promise<Document> {
  const page = await openPage(width, sheets);
  const container = page.createElement('main');
  page.body.append(container);
  const { baseElement } = render(
    <TwoFactorSetup
      adapter={createAdapter()}
      issuer="Acme"
      accountName="ada@example.org"
      intro={false}
      qrCode={qrCode}
    />,
    { container, baseElement: page.body },
  );
  await within(baseElement).findByRole('img', { name: /QR code/ });
  return page;
}

function addSheet(page: Document, css: string): void {
  const style = page.createElement('style');
  style.textContent = css;
  page.head.append(style);
}

const wait = (duration: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, duration);
  });

function findWarning(): Promise<string> {
  return vi.waitFor(
    () => {
      expect(warn).toHaveBeenCalled();
      return String(warn.mock.lastCall?.[0]);
    },
    { timeout: 5000 },
  );
}

describe('the check of the QR code in development', () => {
  it.each(PAGES.map(({ name, sheets }, index) => [name, sheets, index] as const))(
    'Beside %s, the wizard does not warn, but does when the page fades it.',
    async (_, sheets, index) => {
      const page = await openWizard(sheets);
      await wait(800);
      expect(warn).not.toHaveBeenCalled();
      // Of another opacity each time, because the same text is said only once.
      addSheet(page, `main { opacity: ${(0.35 + index / 1000).toFixed(3)} }`);
      expect(await findWarning()).toContain('- page-opacity: <main> (opacity: 0.3');
    },
  );

  it('The wizard warns once of a style that is not scannable, with the size on the page and each fix.', async () => {
    await openWizard([STYLES], { fillColor: '#8a8a8a', border: 2, boxSize: 6 });
    const text = await findWarning();
    expect(text).toBe(
      [
        `Tessera: The QR code of the setup wizard is risky: some readers fail. It has ${(6 * devicePixelRatio).toFixed(1)} device pixels per module.`,
        '- low-contrast: The contrast is 3.5 : 1, but needs 7 : 1 to withstand blur and noise. Make the lightest of fillColor, gradient and eyeColor darker, or backColor lighter.',
        '- narrow-border: The quiet zone is 2 modules wide, so readers miss the symbol on a dark page. Set border to 4.',
      ].join('\n'),
    );
    await wait(700);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('The wizard warns of modules that are small on the page, whatever boxSize is.', async () => {
    await openWizard([STYLES, '.tessera-qr-code { inline-size: 160px }'], { version: 12 });
    // 65 modules, and a quiet zone of 4 on both sides.
    const size = ((160 / 73) * devicePixelRatio).toFixed(1);
    expect(await findWarning()).toContain(`- page-size: A module is ${size} device pixels wide`);
  });

  it('The wizard warns of a logo that destroys too much, also while the code is an image.', async () => {
    const src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>')}`;
    await openWizard([STYLES], { as: 'img', logo: { src, size: 0.6 } });
    expect(await findWarning()).toMatch(
      /^Tessera: The QR code of the setup wizard is unscannable: .*\n- logo-over-budget: /,
    );
  });

  it('The wizard counts a node in the center as a logo, whatever picture it replaces.', async () => {
    const src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#fff"/></svg>')}`;
    await openWizard([STYLES], { center: 'A', logo: { src, size: 0.6 } });
    expect(await findWarning()).toContain('logo-over-budget');
  });

  it('The wizard does not warn of a node that leaves enough.', async () => {
    const center = <i style={{ width: '100%', height: '100%', background: '#000' }} />;
    await openWizard([STYLES], {
      center,
      errorCorrectionLevel: 'H',
      version: 14,
      boxSize: 4,
      logo: { size: 0.1 },
    });
    await wait(1000);
    expect(warn).not.toHaveBeenCalled();
  });

  it('No warning contains the key, the account or the key URI.', async () => {
    await openWizard([STYLES, 'main { filter: contrast(0.31) }'], { fillColor: '#333' });
    const text = await findWarning();
    expect(text).toContain('page-filter');
    expect(text).not.toMatch(new RegExp(`otpauth|${SECRET}|ada`));
  });
});
