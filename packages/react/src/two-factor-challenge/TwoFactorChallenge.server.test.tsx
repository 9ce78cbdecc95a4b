import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { TwoFactorChallenge } from './TwoFactorChallenge.tsx';

describe('TwoFactorChallenge on a server', () => {
  it('TwoFactorChallenge renders the field on a server without a request and without inline styles.', () => {
    const verify = vi.fn(async () => true);
    const html = renderToString(<TwoFactorChallenge adapter={{ verify }} issuer="Acme" />);
    expect(html).toContain('<section');
    expect(html).toContain('6-digit code');
    expect(html).not.toContain('style=');
    expect(verify).not.toHaveBeenCalled();
  });

  it('TwoFactorChallenge hydrates without a mismatch and takes focus.', async () => {
    const element = <TwoFactorChallenge adapter={{ verify: async () => true }} issuer="Acme" />;
    const container = document.createElement('div');
    container.innerHTML = renderToString(element);
    document.body.append(container);
    // Only now, because React 18 warns about a server that renders beside a window.
    const errors = vi.spyOn(console, 'error');
    const root = await act(async () => hydrateRoot(container, element));
    expect(errors.mock.calls).toEqual([]);
    expect(container.querySelector('input')).toBe(document.activeElement);
    await act(async () => root.unmount());
    container.remove();
  });
});
