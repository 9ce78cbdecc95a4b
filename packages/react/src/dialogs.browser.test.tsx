import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import * as RadixDialog from '@radix-ui/react-dialog';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { Activity, type ReactNode, useEffect, useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { click, press, type } from '../../../test/trusted-input.ts';
import { CODES, SECRET } from '../test/fixtures.ts';
import { TwoFactorSetup, TwoFactorSetupView, useTwoFactorSetup } from './index.ts';
import './styles.css';

const start = vi.fn(async () => ({ secret: SECRET }));
const adapter = { start, verify: async () => ({ recoveryCodes: CODES }) };

beforeEach(() => {
  start.mockImplementation(async () => ({ secret: SECRET }));
  // Some tests unmount unsaved codes, which logs a development warning.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

interface DialogProps {
  /** Called when the user wants to close the dialog. */
  close: () => void;
  children: ReactNode;
}

function Radix({ close, children }: DialogProps): ReactNode {
  return (
    <RadixDialog.Root open onOpenChange={close}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay style={{ position: 'fixed', inset: 0 }} />
        <RadixDialog.Content aria-describedby={undefined} style={{ position: 'fixed', inset: 40 }}>
          <RadixDialog.Title>Security</RadixDialog.Title>
          <RadixDialog.Close>Close</RadixDialog.Close>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

function Base({ close, children }: DialogProps): ReactNode {
  return (
    <BaseDialog.Root open onOpenChange={close}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop style={{ position: 'fixed', inset: 0 }} />
        <BaseDialog.Popup style={{ position: 'fixed', inset: 40 }}>
          <BaseDialog.Title>Security</BaseDialog.Title>
          <BaseDialog.Close>Close</BaseDialog.Close>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

function Native({ close, children }: DialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={ref} aria-label="Security" onClose={close}>
      <button type="button" onClick={close}>
        Close
      </button>
      {children}
    </dialog>
  );
}

const onCancel = vi.fn<() => void>();

/** A native dialog that the app closes itself when it is canceled. */
function NativeWithCancel({ close, children }: DialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog
      ref={ref}
      aria-label="Security"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
        close();
      }}
    >
      <button type="button" onClick={close}>
        Close
      </button>
      {children}
    </dialog>
  );
}

/** The dialog of an app, as the docs show it. */
function SetUpDialog({
  Dialog,
  onClose,
}: {
  Dialog: (props: DialogProps) => ReactNode;
  onClose: () => void;
}): ReactNode {
  const setup = useTwoFactorSetup({
    adapter,
    issuer: 'Acme',
    intro: false,
    onDone: onClose,
    onCancel: onClose,
  });
  const { codesUnsaved, requestLeave } = setup;
  return (
    <Dialog close={() => (codesUnsaved ? requestLeave(onClose) : onClose())}>
      <TwoFactorSetupView value={setup} />
    </Dialog>
  );
}

function App({ Dialog }: { Dialog: (props: DialogProps) => ReactNode }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Set up
      </button>
      {isOpen && <SetUpDialog Dialog={Dialog} onClose={() => setOpen(false)} />}
    </>
  );
}

/**
 * Whether the next Tab goes from a native dialog to the browser's own controls. In Firefox, no
 * later test would get the focus back from there.
 */
function isBeforeBrowser(dialog: HTMLElement): boolean {
  const controls = Array.from(
    dialog.querySelectorAll<HTMLElement>('a[href], button, input, summary'),
  ).filter((control) => control.tabIndex >= 0 && control.checkVisibility());
  return dialog instanceof HTMLDialogElement && document.activeElement === controls.at(-1);
}

async function typeCode(): Promise<void> {
  const field = await screen.findByRole('textbox', { name: '6-digit code' });
  await waitFor(() => expect(field).toHaveProperty('readOnly', false));
  field.focus();
  await type('123456');
}

function findCodes(): Promise<HTMLElement> {
  return screen.findByRole('list', { name: 'Recovery codes' });
}

function queryQuestion(): HTMLElement | null {
  return screen.queryByRole('alertdialog', { name: /./ });
}

describe.each([
  ['Radix', Radix],
  ['Base UI', Base],
  ['native', Native],
  ['native, canceled', NativeWithCancel],
] as const)('in a %s dialog', (_, Dialog) => {
  async function open(): Promise<HTMLElement> {
    window.focus();
    await click(screen.getByRole('button', { name: 'Set up' }));
    return screen.findByRole('dialog', { name: 'Security' });
  }

  it('The focus starts in the dialog of the wizard and stays in it.', async () => {
    render(<App Dialog={Dialog} />);
    const dialog = await open();
    await screen.findByRole('textbox', { name: '6-digit code' });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    for (let i = 0; i < 12 && !isBeforeBrowser(dialog); i++) {
      await press('Tab');
      // Base UI brings the focus back from its edge a moment later. No user presses Tab before.
      await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    }
  });

  it('Escape closes the dialog while there is nothing to lose, and it opens again with a new key.', async () => {
    render(<App Dialog={Dialog} />);
    await open();
    const field = await screen.findByRole('textbox', { name: '6-digit code' });
    field.focus();
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await open();
    await typeCode();
    await findCodes();
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('Escape asks before unsaved recovery codes are lost, and a second one dismisses the question.', async () => {
    render(<App Dialog={Dialog} />);
    const dialog = await open();
    await typeCode();
    await findCodes();
    await press('Escape');
    await waitFor(() => expect(dialog.contains(queryQuestion())).toBe(true));
    await press('Escape');
    await waitFor(() => expect(queryQuestion()).toBeNull());
    expect(within(dialog).getByRole('list', { name: 'Recovery codes' })).not.toBeNull();
  });

  it('The close button asks before unsaved recovery codes are lost, and leaving closes the dialog.', async () => {
    render(<App Dialog={Dialog} />);
    await open();
    await typeCode();
    await findCodes();
    await click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(queryQuestion()).not.toBeNull());
    screen.getByRole('button', { name: 'Leave without saving' }).click();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('A press outside asks before unsaved recovery codes are lost.', async () => {
    render(<App Dialog={Dialog} />);
    const dialog = await open();
    await typeCode();
    await findCodes();
    await click({ x: 5, y: 5 });
    // A native dialog ignores it.
    await waitFor(() =>
      expect(queryQuestion() !== null).toBe(![Native, NativeWithCancel].includes(Dialog)),
    );
    expect(dialog.isConnected).toBe(true);
  });
});

it('Back on a phone, which cancels a native dialog, asks before the app closes it, and then dismisses the question.', async () => {
  render(<App Dialog={NativeWithCancel} />);
  window.focus();
  await click(screen.getByRole('button', { name: 'Set up' }));
  await typeCode();
  await findCodes();
  const cancel = (): boolean =>
    screen
      .getByRole('dialog', { name: 'Security' })
      .dispatchEvent(new Event('cancel', { cancelable: true }));
  expect(cancel()).toBe(false);
  await waitFor(() => expect(queryQuestion()).not.toBeNull());
  expect(cancel()).toBe(false);
  await waitFor(() => expect(queryQuestion()).toBeNull());
  expect(onCancel).not.toHaveBeenCalled();
  await click(screen.getByRole('button', { name: 'Close' }));
  screen.getByRole('button', { name: 'Leave without saving' }).click();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('A wizard whose hook is outside of a tab survives the tab that unmounts it.', async () => {
  function Tabs(): ReactNode {
    const [tab, setTab] = useState('security');
    const setup = useTwoFactorSetup({ adapter, issuer: 'Acme', intro: false });
    return (
      <>
        <button type="button" onClick={() => setTab(tab === 'security' ? 'profile' : 'security')}>
          Switch
        </button>
        {tab === 'security' && <TwoFactorSetupView value={setup} />}
      </>
    );
  }
  render(<Tabs />);
  await screen.findByRole('textbox', { name: '6-digit code' });
  await click(screen.getByRole('button', { name: 'Switch' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  await click(screen.getByRole('button', { name: 'Switch' }));
  await typeCode();
  await findCodes();
  await click(screen.getByRole('button', { name: 'Switch' }));
  await click(screen.getByRole('button', { name: 'Switch' }));
  expect((await findCodes()).textContent).toContain(CODES[0]);
  expect(start).toHaveBeenCalledTimes(1);
});

it('A hidden Activity keeps the key and the recovery codes, and does not hold Escape.', async () => {
  const onKeyDown = vi.fn<(event: KeyboardEvent) => void>();
  document.addEventListener('keydown', onKeyDown);
  const page = (mode: 'visible' | 'hidden'): ReactNode => (
    <Activity mode={mode}>
      <TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />
    </Activity>
  );
  const { rerender } = render(page('visible'));
  await screen.findByRole('textbox', { name: '6-digit code' });
  rerender(page('hidden'));
  rerender(page('visible'));
  await typeCode();
  await findCodes();
  expect(start).toHaveBeenCalledTimes(1);
  rerender(page('hidden'));
  expect(screen.queryByRole('list')).toBeNull();
  (document.activeElement as HTMLElement | null)?.blur();
  onKeyDown.mockClear();
  await press('Escape');
  expect(onKeyDown).toHaveBeenCalledTimes(1);
  rerender(page('visible'));
  expect((await findCodes()).textContent).toContain(CODES[0]);
  await press('Escape');
  await waitFor(() => expect(queryQuestion()).not.toBeNull());
  expect(onKeyDown).toHaveBeenCalledTimes(1);
  document.removeEventListener('keydown', onKeyDown);
});

/** Adds a page to the history, after those that earlier tests still go back from. */
async function openSettings(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  history.replaceState({ page: 'home' }, '');
  history.pushState({ page: 'settings' }, '');
}

it('Back leaves the page while a hidden Activity holds unsaved codes, and asks when they are shown again.', async () => {
  const read = (): unknown => (history.state as { page?: string } | null)?.page;
  const pop = (): Promise<unknown> =>
    new Promise((resolve) => {
      window.addEventListener('popstate', resolve, { once: true });
    });
  await openSettings();
  const page = (mode: 'visible' | 'hidden'): ReactNode => (
    <Activity mode={mode}>
      <TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />
    </Activity>
  );
  const { rerender } = render(page('visible'));
  await typeCode();
  await findCodes();
  rerender(page('hidden'));
  // What held Back is gone from the history before the user goes back.
  await waitFor(() => expect(history.state).toEqual({ page: 'settings' }));
  let popped = pop();
  history.back();
  await popped;
  expect(read()).toBe('home');
  expect(queryQuestion()).toBeNull();

  history.pushState({ page: 'settings' }, '');
  rerender(page('visible'));
  await findCodes();
  await waitFor(() => expect(history.state).not.toEqual({ page: 'settings' }));
  popped = pop();
  history.back();
  await popped;
  await waitFor(() => expect(queryQuestion()).not.toBeNull());
  expect(read()).toBe('settings');
});

it('A tab that unmounts the whole wizard lets Back leave the page.', async () => {
  await openSettings();
  const { rerender } = render(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />);
  await typeCode();
  await findCodes();
  rerender(<p>Profile</p>);
  await waitFor(() => expect(history.state).toEqual({ page: 'settings' }));
  await press('Escape');
  expect(queryQuestion()).toBeNull();
  history.back();
  await waitFor(() => expect(history.state).toEqual({ page: 'home' }));
});
