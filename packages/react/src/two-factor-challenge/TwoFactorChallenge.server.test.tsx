import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { TwoFactorChallenge } from './TwoFactorChallenge.tsx';

describe('TwoFactorChallenge on a server', () => {
  it('renders the field without asking anything or styling inline', () => {
    const verify = vi.fn(async () => true);
    const html = renderToString(<TwoFactorChallenge adapter={{ verify }} issuer="Acme" />);
    expect(html).toContain('<section');
    expect(html).toContain('6-digit code');
    expect(html).not.toContain('style=');
    expect(verify).not.toHaveBeenCalled();
  });

  it('is hydrated without a mismatch and takes the focus', async () => {
    const element = <TwoFactorChallenge adapter={{ verify: async () => true }} issuer="Acme" />;
    const container = document.createElement('div');
    container.innerHTML = renderToString(element);
    document.body.append(container);
    // Only now: here the server renders beside a window, of which React 18 complains.
    const complaints = vi.spyOn(console, 'error');
    const root = await act(async () => hydrateRoot(container, element));
    expect(complaints.mock.calls).toEqual([]);
    expect(container.querySelector('input')).toBe(document.activeElement);
    await act(async () => root.unmount());
    container.remove();
  });
});
