import { cleanup, render, waitFor, within } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { click, press, type } from '../../../../../test/trusted-input.ts';
import { TwoFactorSetup } from '../TwoFactorSetup.tsx';

const adapter = {
  start: async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }),
  verify: async () => ({ recoveryCodes: ['7K4M-2QXR-9TWD-HC5N', 'V8P3-JZ6G-0BYA-4SEF'] }),
};

const added: HTMLElement[] = [];
afterEach(() => {
  cleanup();
  for (const element of added.splice(0)) {
    element.remove();
  }
});

function add<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parent: Node = document.body,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  parent.appendChild(element);
  added.push(element);
  return element;
}

/**
 * Renders the wizard into `place` through a portal and leads it to the recovery codes. Focuses the
 * checkbox below them and returns it.
 */
async function showCodesIn(place: HTMLElement): Promise<HTMLElement> {
  render(createPortal(<TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />, place));
  const field = await within(place).findByRole('textbox', { name: '6-digit code' });
  field.focus();
  await type('123456');
  const checkbox = await within(place).findByRole('checkbox');
  checkbox.focus();
  return checkbox;
}

/**
 * Dispatches the event that the close request of a browser and Android’s Back send. Returns whether
 * the dialog closes.
 */
function requestClose(dialog: HTMLDialogElement): boolean {
  return dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
}

function dispatchEscape(target: Element): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key: 'Escape',
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  target.dispatchEvent(event);
  return event;
}

/** Calls `act` as soon as the recovery codes enter the page, before a timer or a frame. */
function onceCodesAppear<Result>(place: Element, act: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (place.querySelector('.tessera-recovery-codes-list')) {
        observer.disconnect();
        resolve(act());
      }
    });
    observer.observe(place, { childList: true, subtree: true });
  });
}

describe('unsaved recovery codes', () => {
  it('Unsaved recovery codes hold an Escape of the moment in which they appear.', async () => {
    const place = add('div');
    const escape = onceCodesAppear(place, () => dispatchEscape(document.body));
    await showCodesIn(place);
    expect((await escape).defaultPrevented).toBe(true);
    await within(place).findByRole('alertdialog');
  });

  it('Each of several dispatched Escapes opens or closes the question, however fast they come.', async () => {
    const place = add('div');
    const checkbox = await showCodesIn(place);
    for (let count = 0; count < 20; count += 1) {
      expect(dispatchEscape(document.activeElement ?? document.body).defaultPrevented).toBe(true);
      const isOpen = count % 2 === 0;
      await waitFor(() => expect(within(place).queryByRole('alertdialog') !== null).toBe(isOpen));
      await waitFor(() => expect(document.activeElement === checkbox).toBe(!isOpen));
    }
  });

  it.each([
    ['Escape', () => press('Escape')],
    ['the button that stays, pressed', () => press('Tab', 'Enter')],
    [
      'the button that stays, clicked',
      () => click(within(document.body).getByRole('button', { name: 'Go back and save' })),
    ],
  ])('The focus returns to where it was when the question is left by %s.', async (_name, stay) => {
    const place = add('div');
    await showCodesIn(place);
    const button = within(place).getByRole('button', { name: 'Copy all' });
    button.focus();
    await press('Escape');
    const question = await within(place).findByRole('alertdialog');
    await waitFor(() => expect(document.activeElement).toBe(question));
    await stay();
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(within(place).queryByRole('alertdialog')).toBeNull();
  });

  it('The focus stays on the button that the user has moved it to from the question.', async () => {
    const place = add('div');
    await showCodesIn(place);
    await press('Escape');
    await within(place).findByRole('alertdialog');
    const finish = within(place).getByRole('button', { name: 'Finish' });
    finish.focus();
    await press('Escape');
    await waitFor(() => expect(within(place).queryByRole('alertdialog')).toBeNull());
    expect(document.activeElement).toBe(finish);
  });

  it.each(['open', 'closed'] as const)(
    'Unsaved recovery codes hold Escape in a shadow root: %s.',
    async (mode) => {
      const root = add('div').attachShadow({ mode });
      const place = add('div', root);
      const checkbox = await showCodesIn(place);
      await press('Escape');
      const question = await within(place).findByRole('alertdialog');
      await waitFor(() => expect(root.activeElement).toBe(question));
      await press('Escape');
      expect(within(place).queryByRole('alertdialog')).toBeNull();
      await waitFor(() => expect(root.activeElement).toBe(checkbox));
    },
  );

  it('Unsaved recovery codes hold Escape in a frame that contains the wizard.', async () => {
    const page = add('iframe').contentDocument!;
    await showCodesIn(page.body);
    await press('Escape');
    await within(page.body).findByRole('alertdialog');
    const unload = new Event('beforeunload', { cancelable: true });
    expect(page.defaultView!.dispatchEvent(unload)).toBe(false);
  });

  it('Unsaved recovery codes hold a dialog of the page around their shadow root.', async () => {
    const dialog = add('dialog');
    const place = add('div', add('div', dialog).attachShadow({ mode: 'open' }));
    dialog.showModal();
    await showCodesIn(place);
    expect(requestClose(dialog)).toBe(false);
    await within(place).findByRole('alertdialog');
  });

  it('Unsaved recovery codes hold a dialog in the shadow root of the component that slots them.', async () => {
    const component = add('div');
    const dialog = add('dialog', component.attachShadow({ mode: 'open' }));
    add('slot', dialog);
    dialog.showModal();
    const place = add('div', component);
    await showCodesIn(place);
    await press('Escape');
    await within(place).findByRole('alertdialog');
    expect(dialog.open).toBe(true);
    // This request dismisses the question.
    expect(requestClose(dialog)).toBe(false);
  });
});
