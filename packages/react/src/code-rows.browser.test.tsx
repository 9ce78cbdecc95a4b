import { cleanup, fireEvent, render, waitFor, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAdapter, SECRET } from '../test/fixtures.ts';
import { findLayoutFaults } from '../test/pages/find-layout-faults.ts';
import { openPage } from '../test/pages/open-page.ts';
import { STYLES } from '../test/pages/sheets.ts';
import { CodeInput } from './code-input/CodeInput.tsx';
import * as Parts from './code-input/index.parts.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';
import { TwoFactorChallenge } from './two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup } from './two-factor-setup/TwoFactorSetup.tsx';

/** Shows an element in a column of the given width on a page of another width. */
async function open(
  element: ReactElement,
  { column, page = column }: { column: number; page?: number },
): Promise<{ container: HTMLElement; page: ReturnType<typeof within> }> {
  const tab = await openPage(page, [STYLES]);
  const container = tab.createElement('div');
  container.style.width = `${column}px`;
  tab.body.append(container);
  const { baseElement } = render(element, { container, baseElement: tab.body });
  return { container, page: within(baseElement) };
}

function getSlots(container: Element): DOMRect[] {
  return [...container.querySelectorAll('.tessera-code-input-slot')].map((slot) =>
    slot.getBoundingClientRect(),
  );
}

const countRows = (slots: readonly DOMRect[]): number => new Set(slots.map(({ top }) => top)).size;

/** The distances between neighbors, in the order of the slots. */
function getGaps(slots: readonly DOMRect[]): number[] {
  return slots.slice(1).map(({ left }, index) => left - (slots[index] as DOMRect).right);
}

function setup(digits: number): ReactElement {
  const adapter = createAdapter({ start: async () => ({ secret: SECRET, digits: `${digits}` }) });
  return <TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />;
}

function challenge(digits: number): ReactElement {
  return <TwoFactorChallenge adapter={{ verify: async () => true }} digits={digits} />;
}

beforeEach(() => {
  // Unusual numbers of digits are warned of.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const PLACES = [
  { place: 'a sidebar of 280 px on a desktop', column: 280, page: 1200, least: 18 },
  { place: 'a page of 280 px', column: 280, page: 280, least: 18 },
  { place: 'a page of 320 px', column: 320, page: 320, least: 22 },
  { place: 'a page of 560 px', column: 560, page: 560, least: 30 },
];

describe('the row of a code', () => {
  it.each(
    PLACES.flatMap((place) =>
      [6, 7, 8, 9, 10].flatMap((digits) => [
        { ...place, digits, name: 'wizard', element: setup(digits) },
        { ...place, digits, name: 'challenge', element: challenge(digits) },
      ]),
    ),
  )(
    'In $place, the $digits digits of the $name stay in one row and inside.',
    async ({ column, digits, element, least, page: width }) => {
      const { container, page } = await open(element, { column, page: width });
      await page.findByRole('textbox', { name: `${digits}-digit code` });
      const slots = getSlots(container);
      expect(slots).toHaveLength(digits);
      expect(countRows(slots)).toBe(1);
      expect(findLayoutFaults(container)).toEqual([]);
      const field = container.querySelector('.tessera-field') as Element;
      const { left, right } = field.getBoundingClientRect();
      for (const slot of slots) {
        expect(slot.left).toBeGreaterThanOrEqual(left - 0.5);
        expect(slot.right).toBeLessThanOrEqual(right + 0.5);
        expect(slot.width).toBeGreaterThanOrEqual(least);
      }
    },
  );

  it('Ten digits use the width of a card of 560 px.', async () => {
    const { container, page } = await open(setup(10), { column: 560 });
    await page.findByRole('textbox');
    const slots = getSlots(container);
    const field = container.querySelector('.tessera-field') as Element;
    const last = slots.at(-1) as DOMRect;
    expect(field.getBoundingClientRect().right - last.right).toBeLessThan(2);
    expect(last.width).toBeGreaterThan(38);
    expect(last.height).toBe(56);
  });

  it.each([
    [6, [3]],
    [7, []],
    [8, [4]],
    [9, [3, 6]],
    [10, [5]],
    [12, [4, 8]],
  ])('%i digits are divided before the positions %j.', async (digits, positions) => {
    const { container } = await open(<CodeInput length={digits} aria-label="Code" />, {
      column: 560,
    });
    const gaps = getGaps(getSlots(container));
    const usual = Math.min(...gaps);
    expect(gaps.flatMap((gap, index) => (gap > usual + 1 ? [index + 1] : []))).toEqual(positions);
  });

  it.each([12, 16])('The groups of %i characters stay whole on a phone.', async (length) => {
    const groups = Array.from({ length: length / 4 }, () => 4);
    const { container } = await open(
      <CodeInput length={length} groups={groups} aria-label="Code" />,
      { column: 320 },
    );
    for (const group of container.querySelectorAll('.tessera-code-input-group')) {
      expect(countRows(getSlots(group))).toBe(1);
    }
    expect(findLayoutFaults(container)).toEqual([]);
  });

  it.each([160, 200, 240])('Eight digits alone fit into %i px on a desktop.', async (column) => {
    const { container } = await open(<CodeInput length={8} aria-label="Code" />, {
      column,
      page: 1200,
    });
    expect(countRows(getSlots(container))).toBe(1);
    expect(findLayoutFaults(container)).toEqual([]);
  });

  it.each([
    { column: 240, rows: 2 },
    { column: 300, rows: 2 },
    { column: 600, rows: 1 },
  ])(
    'The button that shows the code has a row of its own where there is little room: $column px.',
    async ({ column, rows }) => {
      const { container, page } = await open(
        <Parts.Root className="tessera-code-input" mask>
          {[0, 1, 2, 3, 4, 5].map((index) => (
            <Parts.Slot key={index} className="tessera-code-input-slot" />
          ))}
          <Parts.Input className="tessera-code-input-input" aria-label="Code" />
          <Parts.Reveal className="tessera-code-input-reveal">Show the code</Parts.Reveal>
        </Parts.Root>,
        { column, page: 1200 },
      );
      const slots = getSlots(container);
      expect(countRows(slots)).toBe(1);
      const button = page.getByRole('button').getBoundingClientRect();
      const [first, last] = [slots[0], slots.at(-1)] as [DOMRect, DOMRect];
      expect(button.top >= last.bottom ? 2 : 1).toBe(rows);
      expect(last.width).toBeGreaterThan(24);
      expect(rows === 1 || Math.abs(button.width - (last.right - first.left)) < 1).toBe(true);
      expect(findLayoutFaults(container)).toEqual([]);
    },
  );
});

/** Answers one code after another. */
const REJECTIONS = [
  { error: { type: 'invalid-code', attemptsLeft: 3 } },
  { error: { type: 'code-reused' } },
  { error: { type: 'rate-limited', retryAt: 9e15 } },
] as const;

function createVerify(): () => Promise<(typeof REJECTIONS)[number]> {
  const answers = [...REJECTIONS];
  return async () => answers.shift() ?? REJECTIONS[2];
}

describe('the button below a code', () => {
  it.each(
    [280, 320, 560].flatMap((width) =>
      Object.entries({ English: en, German: de }).flatMap(([language, messages]) => [
        {
          width,
          language,
          name: 'wizard',
          submit: messages.twoFactorSetup.submit,
          element: (
            <TwoFactorSetup
              adapter={createAdapter({
                start: async () => ({ secret: SECRET, expiresIn: 600 }),
                verify: createVerify(),
              })}
              issuer="Acme"
              intro={false}
              messages={messages}
              onCancel={() => undefined}
            />
          ),
        },
        {
          width,
          language,
          name: 'challenge',
          submit: messages.twoFactorChallenge.submit,
          element: (
            <TwoFactorChallenge
              adapter={{ verify: createVerify() }}
              messages={messages}
              onCancel={() => undefined}
            />
          ),
        },
      ]),
    ),
  )(
    'At $width px in $language, the button of the $name stays in its place while codes are rejected and typed.',
    async ({ element, submit, width }) => {
      const { container, page } = await open(element, { column: width });
      const field = await page.findByRole('textbox');
      await page.findByRole('button', { name: submit });
      const getTop = (): number =>
        (container.querySelector('[type="submit"]') as Element).getBoundingClientRect().top;
      const type = (value: string): unknown => fireEvent.input(field, { target: { value } });
      const first = getTop();
      const tops: number[] = [];
      for (const code of ['111111', '222222', '333333']) {
        type(code);
        tops.push(getTop());
        await waitFor(() => expect(page.getByRole('alert').textContent).not.toBe(''));
        tops.push(getTop());
        type('4');
        tops.push(getTop());
      }
      expect(tops).toHaveLength(9);
      for (const top of tops) {
        expect(Math.abs(top - first)).toBeLessThanOrEqual(1);
      }
    },
  );
});
