import { cleanup, fireEvent, render, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CODES, createAdapter, SECRET } from '../test/fixtures.ts';
import { openPage } from '../test/pages/open-page.ts';
import { STYLES } from '../test/pages/sheets.ts';
import {
  TwoFactorChallenge,
  type TwoFactorChallengeProps,
} from './two-factor-challenge/TwoFactorChallenge.tsx';
import type { TwoFactorStatus } from './two-factor-setup/adapter/adapter.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './two-factor-setup/TwoFactorSetup.tsx';

type Page = ReturnType<typeof within>;

interface Screen {
  element: ReactElement;
  /** Waits for the screen, or leads to it. */
  reach: (page: Page) => Promise<unknown>;
}

function setup(
  parts: Parameters<typeof createAdapter>[0] = {},
  props: Partial<TwoFactorSetupProps> = {},
): ReactElement {
  return (
    <TwoFactorSetup
      adapter={createAdapter(parts)}
      issuer="Acme"
      accountName="ada@example.org"
      intro={false}
      onCancel={() => undefined}
      {...props}
    />
  );
}

function challenge(props: Partial<TwoFactorChallengeProps> = {}): ReactElement {
  return (
    <TwoFactorChallenge
      adapter={{ verify: async () => undefined }}
      trustedDeviceDays={30}
      onCancel={() => undefined}
      {...props}
    />
  );
}

function enrolled(status: Partial<TwoFactorStatus>, parts: Parameters<typeof setup>[0] = {}) {
  const authenticators = [{ id: '1', name: 'Pixel' }];
  return setup(
    { status: async () => ({ enrolled: true, authenticators, ...status }), ...parts },
    { naming: 'optional' },
  );
}

const findButton = (page: Page, name: RegExp | string): Promise<HTMLElement> =>
  page.findByRole('button', { name });

async function press(page: Page, name: RegExp | string): Promise<void> {
  fireEvent.click(await findButton(page, name));
}

async function typeCode(page: Page): Promise<void> {
  const field = await page.findByRole('textbox', { name: '6-digit code' });
  fireEvent.input(field, { target: { value: '123456' } });
}

const withCodes = { verify: async () => ({ recoveryCodes: CODES }) };
const noKey = async () => Promise.reject(new Error('offline'));

/** Every screen of the wizard and of the challenge. */
const SCREENS: Record<string, Screen> = {
  intro: {
    element: setup({}, { intro: true, naming: 'optional' }),
    reach: (page) => findButton(page, 'Cancel'),
  },
  'enrolled, with every action': {
    element: enrolled(
      { canAdd: true, canReplace: true },
      { disable: async () => undefined, recoveryCodes: async () => CODES },
    ),
    reach: (page) => page.findByText('Pixel'),
  },
  'enrolled, with the name of another app': {
    element: enrolled({ canAdd: true, canReplace: true }),
    reach: async (page) => {
      await press(page, 'Add another app');
      await page.findByRole('textbox');
    },
  },
  'enrolled, to replace': {
    element: enrolled({ canReplace: true }),
    reach: (page) => page.findByText('Pixel'),
  },
  'enrolled, to disable first': {
    element: enrolled({}, { disable: async () => undefined }),
    reach: (page) => page.findByText('Pixel'),
  },
  scan: { element: setup(), reach: (page) => page.findByRole('img', { name: /QR code/ }) },
  'scan, with the key open': {
    element: setup(),
    reach: async (page) => {
      await page.findByRole('img', { name: /QR code/ });
      fireEvent.click(page.getByText('Can’t scan the code?'));
    },
  },
  'scan, on the same device': {
    element: setup({}, { sameDevice: true }),
    reach: (page) => page.findByRole('textbox', { name: '6-digit code' }),
  },
  expired: {
    element: setup({ start: async () => ({ secret: SECRET, expiresIn: 0 }) }),
    reach: (page) => page.findByRole('alert'),
  },
  failed: {
    element: setup({ start: noKey }),
    reach: (page) => page.findByRole('alert'),
  },
  codes: {
    element: setup(withCodes),
    reach: async (page) => {
      await typeCode(page);
      await page.findByRole('list', { name: 'Recovery codes' });
    },
  },
  'codes-unseen': {
    element: setup({
      status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
      recoveryCodes: async () => CODES,
    }),
    reach: (page) => findButton(page, 'Make new codes'),
  },
  done: {
    element: setup(),
    reach: async (page) => {
      await typeCode(page);
      await findButton(page, 'Done');
    },
  },
  disabled: {
    element: enrolled({}, { disable: async () => undefined }),
    reach: async (page) => {
      fireEvent.click(await page.findByText('Pixel'));
      await press(page, 'Turn off');
      await findButton(page, 'Done');
    },
  },
  'the challenge': { element: challenge(), reach: (page) => page.findByRole('textbox') },
  'the challenge, for a recovery code': {
    element: challenge(),
    reach: async (page) => {
      await press(page, 'Use a recovery code instead');
      await page.findByRole('textbox', { name: 'Recovery code' });
    },
  },
};

/** Opens a screen in a page of its own. Returns what contains it. */
async function open({ element, reach }: Screen): Promise<HTMLElement> {
  const page = await openPage(400, [STYLES]);
  const container = page.createElement('div');
  page.body.append(container);
  const { baseElement } = render(element, { container, baseElement: page.body });
  await reach(within(baseElement));
  return container;
}

/** Finds what Tab reaches, in its order: that of the document, as no element sets another. */
function findStops(root: Element): HTMLElement[] {
  const controls = root.querySelectorAll<HTMLElement>(
    'button, input, a[href], summary, [tabindex]',
  );
  return [...controls].filter(
    (control) => control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }),
  );
}

/** Tells whether a control is seen before another: above it, or earlier in its line. */
function isBefore(one: HTMLElement, other: HTMLElement, direction: string): boolean {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  if (a.bottom <= b.top + 1) {
    return true;
  }
  return direction === 'rtl'
    ? a.top < b.bottom && a.left >= b.right - 1
    : a.top < b.bottom && a.right <= b.left + 1;
}

const nameOf = (control: Element): string =>
  control.textContent || control.getAttribute('aria-label') || control.outerHTML;

/** Names each pair of neighbors in the order of Tab that is not seen in this order. */
function findReversed(root: Element, direction: string): string[] {
  const stops = findStops(root);
  expect(stops.length).toBeGreaterThan(0);
  return stops.slice(1).flatMap((stop, position) => {
    const previous = stops[position] as HTMLElement;
    return isBefore(previous, stop, direction) ? [] : [`${nameOf(previous)} → ${nameOf(stop)}`];
  });
}

beforeEach(() => {
  // Screens with unsaved codes are unmounted here, which is warned of.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

describe('reading order', () => {
  it.each(Object.entries(SCREENS))(
    'On the screen “%s”, Tab follows what is seen at 320, 400 and 560 px, in both directions.',
    async (_name, part) => {
      const root = await open(part);
      const frame = root.ownerDocument.defaultView?.frameElement as HTMLElement;
      expect(findStops(root).filter(({ tabIndex }) => tabIndex > 0)).toEqual([]);
      const reversed: Record<string, string[]> = {};
      for (const width of [320, 400, 560]) {
        for (const direction of ['ltr', 'rtl']) {
          frame.style.width = `${width}px`;
          root.ownerDocument.documentElement.dir = direction;
          reversed[`${width} px, ${direction}`] = findReversed(root, direction);
        }
      }
      expect(Object.entries(reversed).filter(([, pairs]) => pairs.length > 0)).toEqual([]);

      const late = [...root.querySelectorAll('.tessera-actions > .tessera-primary-button')].filter(
        (primary) => primary.previousElementSibling !== null,
      );
      expect(late.map(nameOf)).toEqual([]);
    },
  );
});
