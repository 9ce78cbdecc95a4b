import { cleanup, fireEvent, render, waitFor, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CODES, createAdapter } from '../test/fixtures.ts';
import { openPage } from '../test/pages/open-page.ts';
import { STYLES } from '../test/pages/sheets.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';
import type { TesseraMessages } from './messages/messages.ts';
import type { TwoFactorAdapter } from './two-factor-setup/adapter/adapter.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './two-factor-setup/TwoFactorSetup.tsx';

type Page = ReturnType<typeof within>;

/** Shows an element on a page of the given width. */
async function open(element: ReactElement, width: number): Promise<Page> {
  const tab = await openPage(width, [STYLES]);
  const container = tab.createElement('div');
  tab.body.append(container);
  const { baseElement } = render(element, { container, baseElement: tab.body });
  return within(baseElement);
}

beforeEach(() => {
  // Wizards with unsaved codes are unmounted here, which is warned of.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const offline = async (): Promise<never> => Promise.reject(new TypeError('offline'));

async function showCodes(page: Page): Promise<void> {
  fireEvent.input(await page.findByRole('textbox'), { target: { value: '123456' } });
  await page.findAllByRole('list');
}

interface Refusal {
  adapter: Partial<TwoFactorAdapter>;
  props?: Partial<TwoFactorSetupProps>;
  reach?: (page: Page) => Promise<void>;
  /** Does what comes before the press that is refused. */
  before?: (page: Page) => void;
  button: (messages: TesseraMessages) => string;
}

/** Presses that are answered by a message. */
const REFUSALS: Record<string, Refusal> = {
  'recovery codes that are not confirmed': {
    adapter: { verify: async () => ({ recoveryCodes: CODES }) },
    props: { intro: false },
    reach: showCodes,
    button: ({ twoFactorSetup }) => twoFactorSetup.finish,
  },
  'a recovery code that is not typed': {
    adapter: { verify: async () => ({ recoveryCodes: CODES }) },
    props: { intro: false, recoveryCodesConfirmation: 'retype' },
    reach: showCodes,
    button: ({ twoFactorSetup }) => twoFactorSetup.finish,
  },
  'recovery codes that the backend does not hear of': {
    adapter: {
      verify: async () => ({ recoveryCodes: CODES }),
      confirmRecoveryCodes: offline,
    },
    props: { intro: false },
    reach: showCodes,
    before: (page) => fireEvent.click(page.getByRole('checkbox')),
    button: ({ twoFactorSetup }) => twoFactorSetup.finish,
  },
  'another app that cannot be added': {
    adapter: {
      start: offline,
      status: async () => ({ enrolled: true, canAdd: true, authenticators: [{ id: '1' }] }),
    },
    button: ({ twoFactorSetup }) => twoFactorSetup.add,
  },
  'an introduction that cannot start': {
    adapter: { start: offline },
    button: ({ twoFactorSetup }) => twoFactorSetup.introAction,
  },
};

/** Screens by which a user comes, each with its primary button. */
const SCREENS: Record<string, { props: Partial<TwoFactorSetupProps>; reach?: typeof showCodes }> = {
  intro: { props: {} },
  scan: { props: { intro: false }, reach: async (page) => void (await page.findByRole('textbox')) },
  codes: { props: { intro: false }, reach: showCodes },
  done: {
    props: { intro: false, adapter: createAdapter({ verify: async () => undefined }) },
    reach: async (page) => {
      fireEvent.input(await page.findByRole('textbox'), { target: { value: '123456' } });
      await page.findByRole('button', { name: en.twoFactorSetup.done });
    },
  },
  enrolled: {
    props: { adapter: createAdapter({ status: async () => ({ enrolled: true, canAdd: true }) }) },
    reach: async (page) => void (await page.findByRole('button', { name: en.twoFactorSetup.add })),
  },
};

describe.each([320, 560])('the primary button in %i px', (width) => {
  it('The primary button is the first in its row on every screen, where all lines begin.', async () => {
    const places: unknown[] = [];
    for (const [name, { props, reach }] of Object.entries(SCREENS)) {
      const adapter = createAdapter({ verify: async () => ({ recoveryCodes: CODES }) });
      const page = await open(
        <TwoFactorSetup adapter={adapter} issuer="Acme" onCancel={() => undefined} {...props} />,
        width,
      );
      await reach?.(page);
      const region = await page.findByRole('region');
      const buttons = [...region.querySelectorAll('.tessera-primary-button')];
      const [primary] = buttons as [Element];
      places.push({
        screen: name,
        count: buttons.length,
        isFirst: primary.parentElement?.firstElementChild === primary,
        left: primary.getBoundingClientRect().left - region.getBoundingClientRect().left,
      });
      cleanup();
    }
    const { left } = places[0] as { left: number };
    expect(places).toEqual(
      Object.keys(SCREENS).map((name) => ({ screen: name, count: 1, isFirst: true, left })),
    );
  });

  it('The button stays in its place while the backend confirms the codes.', async () => {
    const page = await open(
      <TwoFactorSetup
        adapter={createAdapter({
          verify: async () => ({ recoveryCodes: CODES }),
          confirmRecoveryCodes: () => new Promise(() => undefined),
        })}
        issuer="Acme"
        intro={false}
      />,
      width,
    );
    await showCodes(page);
    fireEvent.click(page.getByRole('checkbox'));
    const finish = page.getByRole('button', { name: en.twoFactorSetup.finish });
    const { top } = finish.getBoundingClientRect();
    fireEvent.click(finish);
    await waitFor(() => expect(finish.dataset.pending).toBeDefined());
    expect(finish.getBoundingClientRect().top).toBe(top);
  });

  it('The question before leaving appears below the button, which stays in its place.', async () => {
    const page = await open(
      <TwoFactorSetup
        adapter={createAdapter({ verify: async () => ({ recoveryCodes: CODES }) })}
        issuer="Acme"
        intro={false}
      />,
      width,
    );
    await showCodes(page);
    const finish = page.getByRole('button', { name: en.twoFactorSetup.finish });
    const { top } = finish.getBoundingClientRect();
    fireEvent.keyDown(finish, { key: 'Escape' });
    const question = await page.findByRole('alertdialog');
    expect(finish.getBoundingClientRect().top).toBe(top);
    expect(question.getBoundingClientRect().top).toBeGreaterThan(top);
  });
});

describe('the button below which a message appears', () => {
  it.each(
    Object.entries(REFUSALS).flatMap(([name, refusal]) =>
      [280, 320, 560].flatMap((width) => [
        { name, refusal, width, language: 'English', messages: en },
        { name, refusal, width, language: 'German', messages: de },
      ]),
    ),
  )(
    'For $name, the button stays in its place in $language at $width px.',
    async ({ messages, refusal, width }) => {
      const { adapter, before, button, props, reach } = refusal;
      const page = await open(
        <TwoFactorSetup
          issuer="Acme"
          messages={messages}
          onCancel={() => undefined}
          {...props}
          adapter={createAdapter(adapter)}
        />,
        width,
      );
      await reach?.(page);
      before?.(page);
      const pressed = await page.findByRole('button', { name: button(messages) });
      const top = pressed.getBoundingClientRect().top;
      fireEvent.click(pressed);
      await waitFor(() => expect(page.getByRole('alert').textContent).not.toBe(''));
      await waitFor(() => expect(pressed).not.toHaveAttribute('data-pending'));
      const alert = page.getByRole('alert').getBoundingClientRect();
      expect(Math.abs(pressed.getBoundingClientRect().top - top)).toBeLessThanOrEqual(1);
      expect(alert.top).toBeGreaterThanOrEqual(pressed.getBoundingClientRect().bottom);
    },
  );
});
