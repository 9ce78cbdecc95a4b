import { render, renderHook, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { CODES, createAdapter } from '../../test/fixtures.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';
import { useTwoFactorSetup } from './use-two-factor-setup.ts';

// The first import compiles the lazy QR code, which takes a while.
beforeAll(async () => void (await import('../qr-code/PlainQrCode.tsx')), 60_000);

it('The wizard takes groups, separator, mask and class name of the code field.', async () => {
  const onValueChange = vi.fn();
  render(
    <TwoFactorSetup
      adapter={createAdapter()}
      issuer="Acme"
      intro={false}
      codeInput={{
        groups: [2, 2, 2],
        separator: '~',
        mask: true,
        className: 'mine',
        onValueChange,
      }}
    />,
  );
  const field = await screen.findByRole('textbox', { name: '6-digit code' });
  const root = field.closest('.tessera-code-input');
  expect(root?.querySelectorAll('.tessera-code-input-group')).toHaveLength(3);
  expect(root?.textContent).toContain('~');
  expect(root?.classList.contains('mine')).toBe(true);
  await userEvent.type(field, '12');
  expect(field).toHaveProperty('value', '12');
  expect(onValueChange).toHaveBeenCalledTimes(2);
  expect(root?.querySelector('.tessera-code-input-slot')?.textContent).not.toContain('1');
});

it('The wizard takes the group size and the attributes of the key, and both handlers learn of a copy.', async () => {
  const onCopied = vi.fn();
  const onEvent = vi.fn();
  const user = userEvent.setup();
  render(
    <TwoFactorSetup
      adapter={createAdapter({ start: async () => ({ secret: 'JBSWY3DPEHPK3PXP' }) })}
      issuer="Acme"
      intro={false}
      secretKey={{ groupSize: 8, id: 'key', className: 'mine', onCopied }}
      onEvent={onEvent}
    />,
  );
  const key = await screen.findByText('JBSWY3DP EHPK3PXP');
  expect(key.closest('.tessera-secret-key')).toHaveProperty('id', 'key');
  expect(key.closest('.mine')).not.toBeNull();
  await user.click(screen.getByText('Can’t scan the code?'));
  await user.click(screen.getByRole('button', { name: 'Copy key' }));
  await vi.waitFor(() => expect(onCopied).toHaveBeenCalledTimes(1));
  expect(onEvent).toHaveBeenCalledWith({ type: 'copied', what: 'key' });
});

it('The wizard takes the date of the recovery codes, and both handlers learn that they are saved.', async () => {
  const createdAt = new Date(2020, 0, 2);
  const onSaved = vi.fn();
  const user = userEvent.setup();
  render(
    <TwoFactorSetup
      adapter={createAdapter({ verify: async () => ({ recoveryCodes: CODES }) })}
      issuer="Acme"
      intro={false}
      recoveryCodesConfirmation="export"
      recoveryCodes={{ createdAt, onSaved }}
    />,
  );
  await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
  await user.click(await screen.findByRole('button', { name: 'Copy all' }));
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledWith('copy'));
  expect(await navigator.clipboard.readText()).toContain('2020');
  await user.click(screen.getByRole('button', { name: 'Finish' }));
  await screen.findByRole('button', { name: 'Done' });
});

it('The prop getters of the hook apply the options, and your props win.', async () => {
  const { result } = renderHook(() =>
    useTwoFactorSetup({
      adapter: createAdapter(),
      issuer: 'Acme',
      intro: false,
      codeInput: { groups: [6], mask: true },
      secretKey: { groupSize: 2 },
      recoveryCodes: { createdAt: 0 },
    }),
  );
  await vi.waitFor(() => expect(result.current.details).toBeDefined());
  const { getCodeInputProps, getRecoveryCodesOptions, getSecretKeyProps } = result.current;
  expect(getCodeInputProps({ mask: false })).toMatchObject({ groups: [6], mask: false, length: 6 });
  expect(getSecretKeyProps()).toMatchObject({ groupSize: 2 });
  expect(getRecoveryCodesOptions()).toMatchObject({ createdAt: 0 });
});

it('The wizard passes standard attributes to its root.', () => {
  const ref = createRef<HTMLElement>();
  render(
    <TwoFactorSetup
      adapter={createAdapter()}
      className="mine"
      id="wizard"
      style={{ marginTop: 8 }}
      data-testid="root"
      aria-describedby="help"
      ref={ref}
    />,
  );
  const root = screen.getByTestId('root');
  expect(root).toBe(ref.current);
  expect(root.className).toBe('tessera-setup mine');
  expect(root.style.marginTop).toBe('8px');
  expect(root.id).toBe('wizard');
  expect(root.getAttribute('aria-describedby')).toBe('help');
  expect(root).toBe(screen.getByRole('region'));
});

it('With autoFocus the heading takes the focus on mount, and only then.', async () => {
  const wizard = (autoFocus?: boolean) => (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the option is the subject
    <TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} autoFocus={autoFocus} />
  );
  const { unmount } = render(wizard(true));
  const heading = screen.getByRole('heading', { level: 2 });
  expect(document.activeElement).toBe(heading);
  await screen.findByRole('textbox', { name: '6-digit code' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  unmount();

  const { rerender } = render(wizard());
  await screen.findByRole('textbox', { name: '6-digit code' });
  expect(document.activeElement).toBe(document.body);
  rerender(wizard(true));
  expect(document.activeElement).toBe(document.body);
});
