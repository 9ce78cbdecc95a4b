import './styles.css';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { emulateMedia } from '../test/emulate-media.ts';
import { getContrast, getStyle } from '../test/contrast.ts';
import { focusField } from '../../../test/code-field.ts';
import { press } from '../../../test/trusted-input.ts';
import { CodeInput } from './code-input/CodeInput.tsx';
import { SECRET, createAdapter, createDeferred } from '../test/fixtures.ts';
import { TwoFactorSetup } from './two-factor-setup/TwoFactorSetup.tsx';

afterEach(() => emulateMedia('screen', {}));

async function showScan(): Promise<HTMLInputElement> {
  const adapter = createAdapter({ verify: () => new Promise<never>(() => undefined) });
  render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />);
  return screen.findByRole('textbox', { name: '6-digit code' });
}

describe.each(['light', 'dark'])('more contrast in the %s theme', (theme) => {
  it('Borders and muted texts become as strong as text.', async () => {
    document.documentElement.style.colorScheme = theme;
    await emulateMedia('screen', { 'prefers-contrast': 'more' });
    await showScan();
    const names =
      '.tessera-setup, .tessera-disclosure, .tessera-actions > .tessera-secondary-button, .tessera-code-input-slot';
    const shown = [...document.querySelectorAll<HTMLElement>(names)].filter(
      ({ offsetParent }) => offsetParent !== null,
    );
    expect(shown.length).toBeGreaterThanOrEqual(8);
    for (const element of shown) {
      expect(getContrast(element, getStyle(element).borderTopColor)).toBeGreaterThanOrEqual(7);
    }
    const text = document.querySelector('.tessera-text') as Element;
    expect(getContrast(text, getStyle(text).color)).toBeGreaterThanOrEqual(7);
    document.documentElement.style.colorScheme = '';
  });
});

describe('more contrast on a part of a page', () => {
  it('Borders, muted texts and the bars of a skeleton have the color that the part has for text.', async () => {
    await emulateMedia('screen', { 'prefers-contrast': 'more' });
    const part = document.createElement('div');
    part.style.cssText = '--tessera-text: rgb(0, 80, 0); --tessera-surface: rgb(255, 255, 200)';
    document.body.append(part);
    const start = createDeferred<{ secret: string }>();
    const adapter = createAdapter({ start: () => start.promise });
    render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />, { container: part });
    const readColors = (
      property: 'borderTopColor' | 'color' | 'backgroundColor',
      names: string,
    ): Set<string> =>
      new Set([...part.querySelectorAll(names)].map((element) => getStyle(element)[property]));
    const green = new Set(['rgb(0, 80, 0)']);
    await waitFor(() =>
      expect(readColors('backgroundColor', '.tessera-instructions i')).toEqual(green),
    );
    start.resolve({ secret: SECRET });
    await screen.findByRole('textbox', { name: '6-digit code' });
    expect(readColors('color', '.tessera-text, .tessera-hint')).toEqual(green);
    const boxes = '.tessera-setup, .tessera-disclosure, .tessera-code-input-slot';
    expect(readColors('borderTopColor', boxes)).toEqual(green);
    part.remove();
  });
});

describe('other media', () => {
  it('With reduced motion, the ring of a busy button stands still.', async () => {
    await emulateMedia('screen', { 'prefers-reduced-motion': 'reduce' });
    const user = userEvent.setup();
    await user.type(await showScan(), '123456');
    const button = await screen.findByRole('button', { name: 'Checking the code…' });
    const { animationName, content } = getStyle(button, '::before');
    expect([animationName, content]).toEqual(['none', '""']);
  });

  it('In forced colors, the ring of every busy button has the color of its text.', async () => {
    await emulateMedia('screen', { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    document.documentElement.style.colorScheme = 'light';
    const forever = (): Promise<never> => new Promise(() => undefined);
    const adapter = createAdapter({ status: async () => ({ enrolled: true }), disable: forever });
    const { unmount } = render(<TwoFactorSetup adapter={adapter} issuer="Acme" />);
    const user = userEvent.setup();
    await user.click(await screen.findByText('Turn off two-step verification'));
    await user.click(screen.getByRole('button', { name: 'Turn off' }));
    const probe = document.createElement('p');
    probe.style.cssText = 'forced-color-adjust: none; color: ButtonText; background: ButtonFace';
    document.body.append(probe);
    const { backgroundColor, color } = getStyle(probe);
    expect(color).not.toBe(backgroundColor);
    const readRing = (name: string): string[] => {
      const { borderLeftColor, borderTopColor } = getStyle(
        screen.getByRole('button', { name }),
        '::before',
      );
      return [borderLeftColor, borderTopColor];
    };
    await waitFor(() => expect(readRing('Turning off…')).toEqual([color, backgroundColor]));
    unmount();
    await user.type(await showScan(), '123456');
    await screen.findByRole('button', { name: 'Checking the code…' });
    expect(readRing('Checking the code…')).toEqual([backgroundColor, color]);
    probe.remove();
    document.documentElement.style.colorScheme = '';
  });

  it('In forced colors, a selection in the code field has the colors of a selection.', async () => {
    await emulateMedia('screen', { 'forced-colors': 'active' });
    render(<CodeInput aria-label="Code" defaultValue="12345" />);
    focusField();
    await press('Home', 'Shift+ArrowRight');
    const slots = [...document.querySelectorAll<HTMLElement>('.tessera-code-input-slot')];
    const probe = document.createElement('p');
    probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText';
    document.body.append(probe);
    await waitFor(() => expect(slots[1]?.dataset.active).toBe(''));
    const read = (element: Element): string[] => {
      const { backgroundColor, color } = getStyle(element);
      return [backgroundColor, color];
    };
    expect(slots.map((slot) => read(slot).join() === read(probe).join())).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    // The one ring.
    const row = slots[0]?.closest('.tessera-code-input') as Element;
    expect(getStyle(row).outlineStyle).toBe('solid');
    probe.remove();
  });
});
