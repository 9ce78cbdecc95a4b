import './styles.css';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { getContrast, getStyle } from '../test/contrast.ts';
import { CODES, SECRET, createAdapter } from '../test/fixtures.ts';
import { focusField } from '../../../test/code-field.ts';
import { press } from '../../../test/trusted-input.ts';
import { CodeInput } from './code-input/CodeInput.tsx';
import { RecoveryCodes } from './recovery-codes/RecoveryCodes.tsx';
import { SecretKey } from './secret-key/SecretKey.tsx';
import { TwoFactorChallenge } from './two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup } from './two-factor-setup/TwoFactorSetup.tsx';
import type { TwoFactorAdapter } from './two-factor-setup/adapter/adapter.ts';

/** Never settles. */
const forever = new Promise<never>(() => undefined);

const enrolled: TwoFactorAdapter = createAdapter({
  start: () => forever,
  status: async () => ({ enrolled: true, canAdd: true, canReplace: true }),
});

async function showScan(adapter: Partial<TwoFactorAdapter> = {}): Promise<HTMLInputElement> {
  render(<TwoFactorSetup adapter={createAdapter(adapter)} issuer="Acme" intro={false} />);
  return screen.findByRole('textbox', { name: '6-digit code' });
}

/** Returns the contrast of the text of an element, which nothing makes fainter. */
function getTextContrast(element: Element): number {
  for (let at: Element | null = element; at; at = at.parentElement) {
    expect(getStyle(at).opacity).toBe('1');
  }
  return getContrast(element, getStyle(element).color);
}

beforeEach(() => page.viewport(620, 900));

afterEach(() => {
  document.documentElement.style.colorScheme = '';
  document.body.style.background = '';
});

describe.each(['light', 'dark'])('controls in the %s theme', (theme) => {
  beforeEach(() => {
    document.documentElement.style.colorScheme = theme;
    document.body.style.background = 'var(--tessera-surface)';
  });

  it('A button that waits for the backend keeps its color, shows a turning ring and is legible.', async () => {
    const user = userEvent.setup();
    await user.type(await showScan({ verify: () => forever }), '123456');
    const button = await screen.findByRole('button', { name: 'Checking the code…' });
    const cancel = screen.getByRole('button', { name: 'Cancel' });
    await waitFor(() => expect(getTextContrast(button)).toBeGreaterThanOrEqual(4.5));
    expect(getStyle(button).backgroundColor).not.toBe(getStyle(cancel).backgroundColor);
    const ring = getStyle(button, '::before');
    expect([ring.width, ring.height, ring.animationName]).toEqual(['16px', '16px', 'tessera-turn']);
    expect(getStyle(cancel, '::before').content).toBe('none');
  });

  it('A button that cannot be pressed has a sunken ground, and its text is legible.', async () => {
    const user = userEvent.setup();
    render(<TwoFactorSetup adapter={enrolled} issuer="Acme" />);
    await user.click(await screen.findByRole('button', { name: 'Add another app' }));
    await screen.findByRole('button', { name: 'Preparing your setup…' });
    const other = screen.getByRole('button', { name: 'Replace the app' });
    const surface = getStyle(screen.getByRole('region')).backgroundColor;
    await waitFor(() => {
      expect(getTextContrast(other)).toBeGreaterThanOrEqual(4.5);
      expect(getStyle(other).backgroundColor).not.toBe(surface);
    });
    expect(getStyle(other, '::before').content).toBe('none');
  });

  it('A primary button that the user has to wait for is legible.', async () => {
    const user = userEvent.setup();
    const error = { type: 'rate-limited', retryAt: Date.now() + 90_000 } as const;
    await user.type(await showScan({ verify: async () => ({ error }) }), '123456');
    await screen.findByRole('timer');
    const button = screen.getByRole('button', { name: 'Continue' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await waitFor(() => expect(getTextContrast(button)).toBeGreaterThanOrEqual(4.5));
  });

  it('The digits of a disabled, a checked and a read-only field are legible.', () => {
    render(
      <>
        <CodeInput aria-label="Disabled" disabled defaultValue="492039" />
        <CodeInput aria-label="Checked" status="verifying" defaultValue="492039" />
        <CodeInput aria-label="Read" readOnly defaultValue="492039" />
      </>,
    );
    for (const slot of document.querySelectorAll('.tessera-code-input-slot')) {
      expect(getTextContrast(slot)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('Borders of buttons and boxes have a contrast of at least 2 : 1, those of fields 3 : 1.', async () => {
    await showScan();
    render(
      <>
        <RecoveryCodes codes={CODES} />
        <RecoveryCodes codes={CODES} confirmation="retype" />
        <SecretKey secret={SECRET} />
      </>,
    );
    const getBorders = (names: string): number[] =>
      [...document.querySelectorAll<HTMLElement>(names)]
        // What is in a closed disclosure has no colors of its own everywhere.
        .filter((element) => element.offsetParent !== null)
        .map((element) => {
          const { borderTopColor, borderTopStyle } = getStyle(element);
          expect(borderTopStyle).toBe('solid');
          return getContrast(element.parentElement as Element, borderTopColor);
        });
    const boxes = getBorders(
      ':not(.tessera-toolbar) > .tessera-secondary-button, .tessera-recovery-codes .tessera-button, .tessera-disclosure, .tessera-checkbox-field, .tessera-secret-key-value, .tessera-recovery-codes-list',
    );
    expect(boxes.length).toBeGreaterThanOrEqual(12);
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual(2);
    const fields = getBorders('.tessera-code-input-slot, .tessera-input');
    expect(fields.length).toBe(7);
    expect(Math.min(...fields)).toBeGreaterThanOrEqual(3);
  });

  it('A selection in the code field is a tinted ground, and the row has the one ring.', async () => {
    render(<CodeInput aria-label="Code" defaultValue="12345" />);
    const slots = [...document.querySelectorAll('.tessera-code-input-slot')];
    const [first] = slots as [Element];
    const plain = getStyle(first).backgroundColor;
    focusField();
    await press('Control+a');
    await waitFor(() => expect(first).toHaveAttribute('data-active'));
    for (const slot of slots.slice(0, 5)) {
      expect(getStyle(slot).backgroundColor).not.toBe(plain);
      expect(getTextContrast(slot)).toBeGreaterThanOrEqual(4.5);
      expect([getStyle(slot).boxShadow, getStyle(slot).outlineStyle]).toEqual(['none', 'none']);
    }
    expect(getStyle(slots[5] as Element).backgroundColor).toBe(plain);
    const row = first.closest('.tessera-code-input') as Element;
    expect(getStyle(row).boxShadow).not.toBe('none');
  });
});

describe('the look of the focus', () => {
  it('A ring has the accent that an element around it sets, and the whole ring can be set, too.', async () => {
    const showField = (css: object): HTMLElement => {
      render(
        <div style={css}>
          <CodeInput aria-label="Code" />
        </div>,
      );
      return screen.getByRole('textbox', { name: 'Code' });
    };
    const field = showField({ '--tessera-accent': 'rgb(1, 2, 3)', '--tessera-surface': 'red' });
    field.focus();
    await press('1');
    const row = field.parentElement as HTMLElement;
    expect(getStyle(row).boxShadow).toBe(
      'rgb(255, 0, 0) 0px 0px 0px 2px, rgb(1, 2, 3) 0px 0px 0px 4px',
    );
    expect(getStyle(row).borderTopLeftRadius).toBe('10px');
    (row.parentElement as HTMLElement).style.setProperty('--tessera-ring', '0 0 0 9px blue');
    expect(getStyle(row).boxShadow).toBe('rgb(0, 0, 255) 0px 0px 0px 9px');
  });

  it('Buttons, disclosures, fields, checkboxes and the row of a code have the same ring.', async () => {
    render(
      <>
        <TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} naming="required" />
        <TwoFactorChallenge adapter={{ verify: async () => undefined }} autoFocus={false} />
        <RecoveryCodes codes={CODES} />
      </>,
    );
    await screen.findByText('Can’t scan the code?');
    window.focus();
    // The focus of a key, which browsers show.
    await press('Tab');
    const selectors = [
      'summary',
      '.tessera-name-input',
      '.tessera-code-input input',
      '.tessera-primary-button',
      '.tessera-recovery-codes .tessera-secondary-button',
      '.tessera-link-button',
    ];
    const rings = new Map<string, string>();
    for (const selector of selectors) {
      const target = document.querySelector<HTMLElement>(selector) as HTMLElement;
      target.focus();
      expect(document.activeElement).toBe(target);
      const { boxShadow, outlineOffset, outlineWidth } = getStyle(
        target.closest('.tessera-code-input') ?? target,
      );
      rings.set(`${boxShadow} ${outlineWidth} ${outlineOffset}`, selector);
    }
    const checkbox = screen.getByRole('checkbox');
    checkbox.focus();
    const { boxShadow, outline, outlineOffset } = getStyle(checkbox);
    expect([boxShadow, outlineOffset]).toEqual(['none', '2px']);
    expect(outline).toMatch(/^rgb\(47, 85, 212\) .*2px$/);
    expect([...rings.keys()]).toEqual([expect.stringMatching(/^rgb.* 0px 0px 0px 2px.* 2px 2px$/)]);
  });
});

describe('the lines of a screen', () => {
  it('The code field ends where the boxes above it end, and keeps its own width elsewhere.', async () => {
    const field = await showScan();
    render(<CodeInput aria-label="Alone" />);
    const box = screen.getByText('Can’t scan the code?').closest('details') as Element;
    const row = field.closest('.tessera-code-input') as Element;
    const slots = row.querySelectorAll('.tessera-code-input-slot');
    const last = slots[5] as Element;
    expect(last.getBoundingClientRect().right).toBeCloseTo(box.getBoundingClientRect().right, 0);
    expect((slots[0] as Element).getBoundingClientRect().left).toBeCloseTo(
      screen.getByRole('button', { name: 'Continue' }).getBoundingClientRect().left,
      0,
    );
    const alone = screen.getByRole('textbox', { name: 'Alone' });
    expect(alone.getBoundingClientRect().width).toBe(382);
  });

  it('The text below an open disclosure is as far from it as from the key.', async () => {
    await showScan();
    const summary = screen.getByText('Can’t scan the code?');
    const details = summary.closest('details') as HTMLDetailsElement;
    details.open = true;
    const text = within(details).getByText(/enter a key by hand/);
    const value = details.querySelector('.tessera-secret-key-value') as Element;
    const { top, bottom } = text.getBoundingClientRect();
    expect(top - summary.getBoundingClientRect().bottom).toBeCloseTo(12, 0);
    expect(value.getBoundingClientRect().top - bottom).toBeCloseTo(12, 0);
  });

  it('Of the two steps, the bar of the one under way is half as strong as the bar of a finished one.', async () => {
    const user = userEvent.setup();
    const field = await showScan({ verify: async () => ({ recoveryCodes: [...CODES] }) });
    const getBars = (): string[] =>
      [...document.querySelectorAll('.tessera-progress i')].map(
        (bar) => getStyle(bar).backgroundColor,
      );
    const [half, none] = getBars();
    await user.type(field, '123456');
    await screen.findByRole('list', { name: 'Recovery codes' });
    const [full, now] = getBars();
    expect(now).toBe(half);
    expect(new Set([full, half, none]).size).toBe(3);
  });
});
