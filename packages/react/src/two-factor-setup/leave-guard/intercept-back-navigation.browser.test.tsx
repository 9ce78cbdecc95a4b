import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { interceptBackNavigation } from './intercept-back-navigation.ts';
import { TwoFactorSetup } from '../TwoFactorSetup.tsx';

/** Goes back and lets the pages say what they have to say about it. */
async function goBack(): Promise<void> {
  const popped = new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true });
  });
  history.back();
  await popped;
  await settle();
}

/** Lets a traversal that was asked for happen. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
}

function place(): unknown {
  return (history.state as { place?: string } | null)?.place;
}

describe('interceptBackNavigation, in a frame', () => {
  let release: (() => void) | undefined;
  beforeEach(() => {
    // A page before, and this one.
    history.pushState({ place: 'before' }, '');
    history.pushState({ place: 'here' }, '');
  });
  afterEach(async () => {
    release?.();
    release = undefined;
    await settle();
  });

  it('holds Back as often as it is asked to, and then lets it go where it was going', async () => {
    let leave: (() => void) | undefined;
    const hold = vi.fn((goOn: () => void) => {
      leave = goOn;
      return true;
    });
    release = interceptBackNavigation('a', hold);
    await goBack();
    expect([place(), hold.mock.calls.length]).toEqual(['here', 1]);
    await goBack();
    expect([place(), hold.mock.calls.length]).toEqual(['here', 2]);
    leave?.();
    release();
    release = undefined;
    await waitFor(() => expect(place()).toBe('before'));
    await settle();
    expect(place()).toBe('before');
  });

  it('lets Back through where nothing is to be held', async () => {
    release = interceptBackNavigation('b', () => false);
    await goBack();
    await waitFor(() => expect(place()).toBe('before'));
  });

  it('takes its entry away in the end, and leaves what a router put there', async () => {
    const { length } = history;
    release = interceptBackNavigation('c', () => true);
    expect([place(), history.length]).toEqual(['here', length + 1]);
    release();
    release = undefined;
    await settle();
    expect(history.state).toEqual({ place: 'here' });
  });

  it('outlives the two mounts of StrictMode', async () => {
    const hold = vi.fn(() => true);
    function Page(): null {
      useEffect(() => interceptBackNavigation('d', hold), []);
      return null;
    }
    const { unmount } = render(
      <StrictMode>
        <Page />
      </StrictMode>,
    );
    await settle();
    expect(hold).not.toHaveBeenCalled();
    await goBack();
    expect([place(), hold.mock.calls.length]).toEqual(['here', 1]);
    unmount();
    await settle();
    expect(place()).toBe('here');
  });
});

describe('unsaved recovery codes, in a frame', () => {
  it('are asked about at Back', async () => {
    history.pushState({ place: 'before' }, '');
    history.pushState({ place: 'here' }, '');
    const user = userEvent.setup();
    const adapter = {
      start: async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }),
      verify: async () => ({ recoveryCodes: ['7K4M-2QXR-9TWD-HC5N'] }),
    };
    render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />);
    await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
    await screen.findByRole('list', { name: 'Recovery codes' });
    await goBack();
    expect(await screen.findByRole('alertdialog', { name: /aren’t saved yet/ })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Leave without them' }));
    await waitFor(() => expect(place()).toBe('before'));
  });
});
