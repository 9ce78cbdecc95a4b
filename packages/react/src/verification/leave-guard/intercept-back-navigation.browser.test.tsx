import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getPlace, goBack, settle, visitPlaces } from '../../../test/session-history.ts';
import { interceptBackNavigation } from './intercept-back-navigation.ts';
import { TwoFactorSetup } from '../../two-factor-setup/TwoFactorSetup.tsx';

describe('interceptBackNavigation, in a frame', () => {
  let release: (() => void) | undefined;
  beforeEach(() => {
    // Adds an earlier page and the current one to the history.
    visitPlaces('before', 'here');
  });
  afterEach(async () => {
    release?.();
    release = undefined;
    await settle();
  });

  it('`interceptBackNavigation` holds Back as often as its callback asks, then lets it continue to its destination.', async () => {
    let leave: (() => void) | undefined;
    const hold = vi.fn((goOn: () => void) => {
      leave = goOn;
      return true;
    });
    release = interceptBackNavigation('a', hold);
    await goBack();
    expect([getPlace(), hold.mock.calls.length]).toEqual(['here', 1]);
    await goBack();
    expect([getPlace(), hold.mock.calls.length]).toEqual(['here', 2]);
    leave?.();
    release();
    release = undefined;
    await waitFor(() => expect(getPlace()).toBe('before'));
    await settle();
    expect(getPlace()).toBe('before');
  });

  it('`interceptBackNavigation` lets Back through if its callback returns false.', async () => {
    release = interceptBackNavigation('b', () => false);
    await goBack();
    await waitFor(() => expect(getPlace()).toBe('before'));
  });

  it('`interceptBackNavigation` removes its history entry on release and keeps the state of a router.', async () => {
    const { length } = history;
    release = interceptBackNavigation('c', () => true);
    expect([getPlace(), history.length]).toEqual(['here', length + 1]);
    release();
    release = undefined;
    await settle();
    expect(history.state).toEqual({ place: 'here' });
  });

  it('The entry that one caller removes is not taken for Back by the next caller.', async () => {
    interceptBackNavigation('e', () => true)();
    // The removal is requested, and happens in a later task.
    await Promise.resolve();
    const hold = vi.fn(() => true);
    release = interceptBackNavigation('f', hold);
    await settle();
    expect(hold).not.toHaveBeenCalled();
    // As long as an entry may still be removed, Back stays on the page without a question.
    await new Promise((resolve) => {
      setTimeout(resolve, 1100);
    });
    await goBack();
    expect(hold).toHaveBeenCalledTimes(1);
    expect(getPlace()).toBe('here');
  });

  it('A caller that comes back and leaves again while its entry is being removed goes back once.', async () => {
    for (let count = 0; count < 2; count++) {
      interceptBackNavigation('g', () => true)();
      // The removal is requested, and happens in a later task.
      await Promise.resolve();
    }
    await settle();
    expect(history.state).toEqual({ place: 'here' });
  });

  it('A caller that comes back while its entry is being removed intercepts Back.', async () => {
    interceptBackNavigation('h', () => true)();
    await Promise.resolve();
    interceptBackNavigation('h', () => true)();
    await Promise.resolve();
    const hold = vi.fn(() => true);
    release = interceptBackNavigation('h', hold);
    await settle();
    expect([getPlace(), hold.mock.calls.length]).toEqual(['here', 0]);
    await goBack();
    expect([getPlace(), hold.mock.calls.length]).toEqual(['here', 1]);
    release();
    release = undefined;
    await settle();
    expect(history.state).toEqual({ place: 'here' });
  });

  it('`interceptBackNavigation` works across the two mounts of StrictMode.', async () => {
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
    expect([getPlace(), hold.mock.calls.length]).toEqual(['here', 1]);
    unmount();
    await settle();
    expect(getPlace()).toBe('here');
  });
});

describe('unsaved recovery codes, in a frame', () => {
  it('The wizard asks about unsaved recovery codes at Back.', async () => {
    visitPlaces('before', 'here');
    const user = userEvent.setup();
    const adapter = {
      start: async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }),
      verify: async () => ({ recoveryCodes: ['7K4M-2QXR-9TWD-HC5N'] }),
    };
    render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />);
    await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
    await screen.findByRole('list', { name: 'Recovery codes' });
    await goBack();
    await screen.findByRole('alertdialog', { name: /haven’t saved your recovery codes yet/ });
    await user.click(screen.getByRole('button', { name: 'Leave without saving' }));
    await waitFor(() => expect(getPlace()).toBe('before'));
  });
});
