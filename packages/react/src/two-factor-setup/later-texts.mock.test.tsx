import { render, screen } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import { createAdapter } from '../../test/fixtures.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

// The later code of the wizard cannot be loaded.
vi.mock('./machine/deferred.ts', () => {
  throw new TypeError('Failed to fetch');
});

beforeAll(async () => void (await import('./screens/forms.ts')), 60_000);

it('Without its later texts, the wizard lists the apps and offers no change of them.', async () => {
  const rename = vi.fn(async () => undefined);
  const remove = vi.fn(async () => undefined);
  const status = async () => ({ enrolled: true, authenticators: [{ id: '1', name: 'Old phone' }] });
  const adapter = createAdapter({ rename, remove, status });
  render(<TwoFactorSetup issuer="Acme" adapter={adapter} onCancel={() => undefined} />);
  await screen.findByRole('button', { name: 'Don’t change anything' });
  expect(screen.getByRole('listitem').textContent).toBe('Old phone');
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
