import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { RecoveryCodes } from './RecoveryCodes.tsx';

describe('RecoveryCodes on a server', () => {
  it('The buttons are hydrated without a mismatch, and what the browser cannot do disappears.', async () => {
    const element = <RecoveryCodes codes={['7K4M-2QXR-9TWD-HC5N']} confirmation="export" />;
    const container = document.createElement('div');
    container.innerHTML = renderToString(element);
    document.body.append(container);
    const texts = (): string[] =>
      Array.from(container.querySelectorAll('button'), ({ textContent }) => textContent);
    expect(texts()).toEqual(['Copy', 'Download', 'Print']);
    vi.stubGlobal('print', undefined);
    // Only now, because React 18 complains about rendering on a server where there is a window.
    const complaints = vi.spyOn(console, 'error');
    const root = await act(async () => hydrateRoot(container, element));
    expect(complaints.mock.calls).toEqual([]);
    expect(texts()).toEqual(['Copy', 'Download']);
    await act(async () => root.unmount());
    vi.unstubAllGlobals();
    container.remove();
  });
});
