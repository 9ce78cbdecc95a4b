import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { RecoveryCodes } from './RecoveryCodes.tsx';

describe('RecoveryCodes on a server', () => {
  it('is hydrated without a mismatch, and then loses what the browser cannot do', async () => {
    const element = <RecoveryCodes codes={['7K4M-2QXR-9TWD-HC5N']} confirmation="export" />;
    const container = document.createElement('div');
    container.innerHTML = renderToString(element);
    document.body.append(container);
    const texts = (): string[] =>
      Array.from(container.querySelectorAll('button'), ({ textContent }) => textContent);
    expect(texts()).toEqual(['Copy all', 'Download', 'Print']);
    vi.stubGlobal('print', undefined);
    // Only now: here the server renders beside a window, of which React 18 complains.
    const complaints = vi.spyOn(console, 'error');
    const root = await act(async () => hydrateRoot(container, element));
    expect(complaints.mock.calls).toEqual([]);
    expect(texts()).toEqual(['Copy all', 'Download']);
    await act(async () => root.unmount());
    vi.unstubAllGlobals();
    container.remove();
  });
});
