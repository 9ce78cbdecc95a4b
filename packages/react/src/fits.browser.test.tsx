import { cleanup, fireEvent, render, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { server } from 'vitest/browser';
import { CODES, createAdapter, SECRET } from '../test/fixtures.ts';
import { findLayoutFaults } from '../test/pages/find-layout-faults.ts';
import { openPage } from '../test/pages/open-page.ts';
import { STYLES } from '../test/pages/sheets.ts';
import { ar } from './messages/ar.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';
import type { TesseraMessages } from './messages/messages.ts';
import { TwoFactorChallenge } from './two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup, type TwoFactorSetupProps } from './two-factor-setup/TwoFactorSetup.tsx';

type Page = ReturnType<typeof within>;

/** Names of a hundred characters or more. */
const NAMES: Record<string, string> = {
  Latin:
    'Contoso Financial Services International Holdings of the Northern Territories, Treasury Desk',
  'Latin without spaces': 'x'.repeat(100),
  Arabic:
    'الشركة العربية الدولية للخدمات المالية والاستثمار والتطوير العقاري المحدودة في المنطقة الشرقية للمملكة',
  Chinese: '国际金融服务控股有限公司'.repeat(9),
  emoji: '👩‍👩‍👧‍👦'.repeat(10),
  Devanagari: 'अंतरराष्ट्रीयवित्तीयसेवाप्रतिष्ठान'.repeat(3),
};

const WIDTHS = [280, 320, 560];

interface Screen {
  show: (name: string, messages: TesseraMessages) => ReactElement;
  /** Waits for the screen, or leads to it. */
  reach: (page: Page, messages: TesseraMessages) => Promise<unknown>;
}

function setup(
  name: string,
  messages: TesseraMessages,
  parts: Parameters<typeof createAdapter>[0] = {},
  props: Partial<TwoFactorSetupProps> = {},
): ReactElement {
  return (
    <TwoFactorSetup
      adapter={createAdapter(parts)}
      issuer={name}
      accountName={name}
      intro={false}
      messages={messages}
      onCancel={() => undefined}
      {...props}
    />
  );
}

async function typeCode(page: Page, code = '123456'): Promise<void> {
  const field = await page.findByRole('textbox');
  fireEvent.input(field, { target: { value: code } });
}

const withCodes = { verify: async () => ({ recoveryCodes: CODES }) };

/** Every screen that shows a name, and those with the longest texts. */
const SCREENS: Record<string, Screen> = {
  intro: {
    show: (name, messages) => setup(name, messages, {}, { intro: true, naming: 'optional' }),
    reach: (page, { twoFactorSetup: { introAction: action } }) =>
      page.findByRole('button', { name: action }),
  },
  'scan, with the key open': {
    show: (name, messages) => setup(name, messages),
    reach: async (page, { twoFactorSetup: { cannotScan } }) => {
      await page.findByRole('img');
      fireEvent.click(page.getByText(cannotScan));
    },
  },
  'scan, on the same device': {
    show: (name, messages) => setup(name, messages, {}, { sameDevice: true }),
    reach: async (page, { twoFactorSetup: { useOtherDevice } }) => {
      fireEvent.click(await page.findByText(useOtherDevice));
      await page.findByRole('img');
    },
  },
  'scan, after a wrong code': {
    show: (name, messages) =>
      setup(name, messages, {
        start: async () => ({ secret: SECRET, expiresIn: 600 }),
        verify: async () => ({ error: { type: 'invalid-code', attemptsLeft: 2 } }),
      }),
    reach: async (page) => {
      await typeCode(page);
      await page.findByRole('alert');
    },
  },
  'the leave question': {
    show: (name, messages) => setup(name, messages, withCodes),
    reach: async (page) => {
      await typeCode(page);
      fireEvent.keyDown(await page.findByRole('checkbox'), { key: 'Escape' });
      await page.findByRole('alertdialog');
    },
  },
  enrolled: {
    show: (name, messages) =>
      setup(
        name,
        messages,
        {
          status: async () => ({
            enrolled: true,
            canAdd: true,
            canReplace: true,
            authenticators: [
              { id: '1', name },
              { id: '2', name: `${name}${name}` },
            ],
          }),
          disable: async () => undefined,
          recoveryCodes: async () => CODES,
        },
        { naming: 'optional' },
      ),
    reach: (page, { twoFactorSetup: { keep } }) => page.findByRole('button', { name: keep }),
  },
  done: {
    show: (name, messages) => setup(name, messages),
    reach: async (page, { twoFactorSetup: { done } }) => {
      await typeCode(page);
      await page.findByRole('button', { name: done });
    },
  },
  'the challenge': {
    show: (name, messages) => (
      <TwoFactorChallenge
        adapter={{ verify: async () => ({ error: { type: 'code-reused' } }) }}
        issuer={name}
        accountName={name}
        messages={messages}
        trustedDeviceDays={30}
        onCancel={() => undefined}
      />
    ),
    reach: async (page) => {
      await typeCode(page);
      await page.findByRole('alert');
    },
  },
};

/** Shows an element on a page of its own. Returns the page and what contains the element. */
async function open(
  element: ReactElement,
  options: { width?: number; css?: string; direction?: string; padding?: number } = {},
): Promise<{ container: HTMLElement; page: Page; resize: (width: number) => void }> {
  const { width = 560, css = '', direction = 'ltr' } = options;
  const tab = await openPage(width, [STYLES, css]);
  tab.documentElement.dir = direction;
  const container = tab.createElement('div');
  tab.body.append(container);
  const { baseElement } = render(element, { container, baseElement: tab.body });
  const frame = tab.defaultView?.frameElement as HTMLElement;
  return {
    container,
    page: within(baseElement),
    resize: (pixels) => {
      frame.style.width = `${pixels}px`;
    },
  };
}

/** Returns what does not fit at each width. */
function findFaults(
  { container, resize }: { container: HTMLElement; resize: (width: number) => void },
  widths: readonly number[] = WIDTHS,
): Record<string, string[]> {
  const faults: Record<string, string[]> = {};
  for (const width of widths) {
    resize(width);
    const found = findLayoutFaults(container);
    if (found.length > 0) {
      faults[`${width} px`] = found;
    }
  }
  return faults;
}

beforeEach(() => {
  // Screens with unsaved codes are unmounted here, which is warned of.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

describe('names of a hundred characters', () => {
  it.each(
    Object.entries(SCREENS).flatMap(([screen, part]) =>
      Object.entries(NAMES).map(([script, name]) => ({ screen, script, name, part })),
    ),
  )(
    'On the screen “$screen”, a long name in $script fits at 280, 320 and 560 px.',
    async ({ name, part }) => {
      const shown = await open(part.show(name, en));
      await part.reach(shown.page, en);
      expect(findFaults(shown)).toEqual({});
    },
  );
});

/** What users may change about text (WCAG 1.4.12 and 1.4.4). */
const TEXT_SETTINGS: Record<string, string> = {
  'text as it is': '',
  'text spacing':
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  'text of twice the size': 'html { font-size: 32px }',
};

const LANGUAGES: Record<string, [messages: TesseraMessages, direction: string]> = {
  German: [de, 'ltr'],
  Arabic: [ar, 'rtl'],
};

describe('long languages and large text', () => {
  it.each(
    Object.entries(SCREENS).flatMap(([screen, part]) =>
      Object.entries(TEXT_SETTINGS).flatMap(([setting, css]) =>
        Object.entries(LANGUAGES).map(([language, [messages, direction]]) => ({
          screen,
          setting,
          language,
          part,
          css,
          messages,
          direction,
        })),
      ),
    ),
  )(
    'On the screen “$screen”, $language with $setting fits at 280, 320 and 560 px.',
    async ({ part, css, direction, messages }) => {
      const shown = await open(part.show('Acme', messages), { css, direction });
      await part.reach(shown.page, messages);
      expect(findFaults(shown)).toEqual({});
    },
  );
});

/** Returns the lines of a text: their distance from the top, and their height. */
function getLines(element: Element): DOMRect[] {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()];
}

describe('texts and buttons of a card', () => {
  const headings: Array<[language: string, texts: TesseraMessages, word: string]> = [
    ['English', en, 'two-step'],
  ];
  // WebKit fills the first line of a short heading up to the last hyphen that fits.
  if (server.browser !== 'webkit') {
    headings.push(['German', de, 'Authenticator-App']);
  }
  it.each(headings)(
    'A heading in %s breaks between words, not after a hyphen.',
    async (_, texts, word) => {
      const isGerman = texts === de;
      const { container, page, resize } = await open(
        setup('Acme', texts, {}, { intro: !isGerman }),
      );
      const title = isGerman ? texts.twoFactorSetup.scanTitle : texts.twoFactorSetup.introTitle;
      const heading = await page.findByRole('heading', { name: title });
      resize(320);
      expect(getLines(heading).length).toBe(2);
      const range = container.ownerDocument.createRange();
      const text = heading.firstChild as Text;
      range.setStart(text, text.data.indexOf(word));
      range.setEnd(text, text.data.indexOf(word) + word.length);
      expect(range.getClientRects().length).toBe(1);
    },
  );

  it('A summary of two lines is as far from the edge of its box as one of one line.', async () => {
    const { container, page, resize } = await open(setup('Acme', de));
    await SCREENS['scan, with the key open']?.reach(page, de);
    const summary = page.getByText(de.twoFactorSetup.newKey);
    const box = container.querySelector('.tessera-disclosure') as Element;
    const measure = (): { lines: number; distance: number } => ({
      lines: getLines(summary).length,
      distance: box.getBoundingClientRect().bottom - (getLines(summary).at(-1)?.bottom ?? 0),
    });
    resize(560);
    const wide = measure();
    resize(320);
    const narrow = measure();
    expect([wide.lines, narrow.lines]).toEqual([1, 2]);
    expect(narrow.distance).toBeGreaterThanOrEqual(wide.distance - 4);
  });

  it('The link to support is as wide as its text, and fills a narrow card.', async () => {
    const parts = { verify: async () => ({ error: { type: 'locked' as const } }) };
    const props = { supportUrl: 'https://example.org' };
    const { page, resize } = await open(setup('Acme', en, parts, props));
    await typeCode(page);
    const link = await page.findByRole('link', { name: 'Contact support' });
    const field = page.getByRole('textbox').parentElement as Element;
    const getWidth = (element: Element): number => element.getBoundingClientRect().width;
    resize(560);
    expect(getWidth(link)).toBeLessThan(getWidth(field) / 2);
    resize(320);
    expect(getWidth(link)).toBeGreaterThan(getWidth(field) * 0.9);
  });
});
