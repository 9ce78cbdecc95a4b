import { act, render, screen } from '@testing-library/react';
import { beforeAll, afterEach, expect, it, vi } from 'vitest';
import { createAdapter } from '../../test/fixtures.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

const gates = vi.hoisted(() => ({ openStyled: (): void => undefined }));

vi.mock('../qr-code/QrCode.tsx', async (importOriginal) => {
  await new Promise<void>((resolve) => (gates.openStyled = resolve));
  return importOriginal();
});
vi.mock('../qr-code/ConcealedQrCode.tsx', () => new Promise(() => undefined));

beforeAll(async () => {
  await import('./screens/forms.ts');
  await import('./adapter/enrollment-details.ts');
}, 60_000);
afterEach(() => {
  vi.useRealTimers();
});

it('The wizard asks for a key once the component of its QR code is loaded, so that nothing moves.', async () => {
  const adapter = createAdapter();
  const start = vi.spyOn(adapter, 'start');
  const qrCode = { moduleShape: 'circle' } as const;
  render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} qrCode={qrCode} />);
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(start).not.toHaveBeenCalled();
  gates.openStyled();
  await screen.findByRole('textbox', { name: '6-digit code' });
  // In the same frame as the field.
  expect(screen.queryByRole('img', { name: /QR code for Acme/ })).not.toBeNull();
});

it('The wizard waits 3 seconds for the component, and then keeps the place of the QR code.', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const qrCode = { conceal: true, version: 10, border: 2 } as const;
  const { container } = render(
    <TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} qrCode={qrCode} />,
  );
  await act(() => vi.advanceTimersByTimeAsync(2900));
  expect(screen.queryByRole('textbox', { name: '6-digit code' })).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(200));
  await screen.findByRole('textbox', { name: '6-digit code' });
  const place = container.querySelector('.tessera-qr-code-place');
  expect(place?.getAttribute('width')).toBe(String(5 * (57 + 4)));
});
