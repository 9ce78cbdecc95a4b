import './styles.css';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { getStyle } from '../test/contrast.ts';
import { CODES, SECRET, createAdapter } from '../test/fixtures.ts';
import type { IconSlotProps } from './internals/slots.ts';
import { RecoveryCodes } from './recovery-codes/RecoveryCodes.tsx';
import { SecretKey } from './secret-key/SecretKey.tsx';
import { TwoFactorSetup } from './two-factor-setup/TwoFactorSetup.tsx';

beforeEach(async () => {
  await page.viewport(620, 900);
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
});

function getIcon(button: HTMLElement): string | undefined {
  return button.querySelector<SVGElement>('[aria-hidden="true"]')?.dataset.icon;
}

function getPlaces(): number[][] {
  return screen.getAllByRole('button').map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return [left, top, width, height];
  });
}

describe('icons of buttons', () => {
  it('Each export has an icon of 16 px, 8 px before its text, in the color of the text.', () => {
    render(<RecoveryCodes codes={CODES} />);
    const buttons = ['Copy all', 'Download', 'Print'].map((name) =>
      screen.getByRole('button', { name }),
    );
    expect(buttons.map(getIcon)).toEqual(['copy', 'download', 'print']);
    for (const button of buttons) {
      const icon = button.querySelector('svg') as SVGElement;
      const { width, height } = icon.getBoundingClientRect();
      expect([width, height, getStyle(button).columnGap]).toEqual([16, 16, '8px']);
      expect(getStyle(icon).stroke).toBe(getStyle(button).color);
      expect(getStyle(icon.firstElementChild as Element).fill).toBe('none');
    }
  });

  it.each(['en', 'longer'])(
    'The copy button shows a check while it says that it has copied, and moves nothing (%s).',
    async (language) => {
      const user = userEvent.setup();
      const messages = language === 'en' ? {} : { copied: 'The codes are copied' };
      render(
        <>
          <RecoveryCodes codes={CODES} messages={messages} />
          <SecretKey secret={SECRET} />
        </>,
      );
      // `user-event` has a clipboard of its own.
      vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
      const before = getPlaces();
      const button = screen.getByRole('button', { name: 'Copy all' });
      await user.click(button);
      await within(button).findByText(messages.copied ?? 'Copied');
      expect(getIcon(button)).toBe('check');
      expect(button).toHaveAccessibleName(messages.copied ?? 'Copied');
      expect(getPlaces()).toEqual(before);
    },
  );

  it('The icons of the key and of the link to the app are in the wizard, too.', async () => {
    render(<TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} />);
    const summary = await screen.findByText('Can’t scan the code?');
    (summary.closest('details') as HTMLDetailsElement).open = true;
    expect(getIcon(screen.getByRole('button', { name: 'Copy key' }))).toBe('copy');
    expect(getIcon(screen.getByRole('button', { name: 'Copy setup link' }))).toBe('copy');
    expect(getIcon(screen.getByRole('link', { name: 'Open authenticator app' }))).toBe('open-app');
    // Copying the key comes first, and below it the other ways.
    const [key, link, app] = ['Copy key', 'Copy setup link', 'Open authenticator app'].map((name) =>
      (screen.getByText(name).closest('button, a') as Element).getBoundingClientRect(),
    ) as [DOMRect, DOMRect, DOMRect];
    expect(link.top).toBeGreaterThan(key.bottom);
    expect(app.top).toBe(link.top);
  });

  it('On a page that runs from right to left, the arrow of the link points to the left.', async () => {
    document.documentElement.dir = 'rtl';
    render(<TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} sameDevice />);
    const link = await screen.findByRole('link', { name: 'Open authenticator app' });
    expect(getStyle(link.querySelector('svg') as Element).scale).toBe('-1 1');
    expect(getStyle(document.querySelector('[data-icon="copy"]') as Element).scale).toBe('none');
    document.documentElement.dir = 'ltr';
  });

  it('An app replaces icons by a slot, and removes them by a slot that renders nothing.', () => {
    const seen: unknown[] = [];
    function AppIcon({ name, ...props }: IconSlotProps): ReactNode {
      seen.push([name, props]);
      return <i {...props}>{name}</i>;
    }
    const { rerender } = render(
      <RecoveryCodes codes={CODES} slots={{ icon: AppIcon }} classNames={{ icon: 'mine' }} />,
    );
    const props = { 'aria-hidden': true, className: 'tessera-icon mine' };
    expect(seen.slice(0, 3)).toEqual(
      ['copy', 'download', 'print'].map((name) => [name, { ...props, 'data-icon': name }]),
    );
    expect(screen.getByRole('button', { name: 'Print' })).toHaveTextContent('printPrint');
    rerender(<RecoveryCodes codes={CODES} slots={{ icon: () => null }} />);
    expect(screen.getByRole('button', { name: 'Print' }).children).toHaveLength(0);
    expect(document.querySelector('svg')).toBeNull();
  });

  it('A button of the app receives the icon before its text.', () => {
    render(
      <RecoveryCodes
        codes={CODES}
        slots={{ button: ({ children, type }) => <button type={type}>{children}</button> }}
      />,
    );
    const button = screen.getByRole('button', { name: 'Copy all' });
    expect(getIcon(button)).toBe('copy');
    expect(button.textContent).toBe('Copy all');
  });
});
