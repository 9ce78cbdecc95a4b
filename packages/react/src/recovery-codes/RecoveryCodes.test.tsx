import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, type Ref, createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { RecoveryCodes, type RecoveryCodesProps } from './RecoveryCodes.tsx';
import { RecoveryCodes as Parts } from './index.ts';
import { isSameRecoveryCode } from './recovery-codes-text.ts';
import { useRecoveryCodes } from './use-recovery-codes.ts';

const CODES = ['7K4M-2QXR-9TWD-HC5N', 'V8P3-JZ6G-0BYA-4SEF', '3DNC-8RK1-M5QT-XW7H'];

function show(props: Partial<RecoveryCodesProps> = {}): ReturnType<typeof userEvent.setup> {
  const user = userEvent.setup();
  render(
    <RecoveryCodes
      codes={CODES}
      issuer="Acme"
      accountName="ada@example.org"
      createdAt={Date.UTC(2026, 10, 23, 12)}
      {...props}
    />,
  );
  return user;
}

const HEADING = [
  'Acme recovery codes',
  'Account: ada@example.org',
  'Created on November 23, 2026',
  'Each code works once. Keep this where nobody else can see it.',
  '',
];

describe('RecoveryCodes', () => {
  it('The codes are a named list that is not translated.', () => {
    show();
    const list = screen.getByRole('list', { name: 'Recovery codes' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(CODES);
    expect(list.getAttribute('translate')).toBe('no');
  });

  it('No code is printed in the console, even if one occurs twice.', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    show({ codes: [...CODES, ...CODES] });
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    expect(error).not.toHaveBeenCalled();
  });

  it('Copying puts the codes with issuer, account and date on the clipboard.', async () => {
    const onSaved = vi.fn();
    const user = show({ onSaved });
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    expect((await navigator.clipboard.readText()).trimEnd().split('\n')).toEqual([
      ...HEADING,
      ...CODES,
    ]);
    expect(onSaved).toHaveBeenCalledWith('copy');
  });

  it('A blocked clipboard selects the codes and does not count as saved.', async () => {
    const onSaved = vi.fn();
    const user = show({ onSaved });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('Copy the selected text by hand'),
    );
    expect(document.getSelection()?.toString()).toContain(CODES[1]);
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('The buttons for download and print are missing in a browser that supports neither.', () => {
    vi.stubGlobal('print', undefined);
    const download = Object.getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'download')!;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'download');
    show();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Copy all',
    ]);
    Object.defineProperty(HTMLAnchorElement.prototype, 'download', download);
    vi.unstubAllGlobals();
  });

  it('Downloading saves the same text in a file named after the issuer.', async () => {
    const blobs: Blob[] = [];
    const links: HTMLAnchorElement[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:none';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      links.push(this);
    });
    const onSaved = vi.fn();
    const user = show({ onSaved, issuer: 'Acme: R/D' });
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(links.map((link) => link.download)).toEqual(['Acme- R-D recovery codes.txt']);
    const text = await blobs[0]?.text();
    expect(text).toContain('Account: ada@example.org');
    expect(text?.trimEnd().split('\n').slice(-3)).toEqual(CODES);
    expect(onSaved).toHaveBeenCalledWith('download');
    expect(screen.getByRole('status').textContent).toBe(
      'Download started. Check that you can find the file.',
    );
  });
});

describe('RecoveryCodes: confirmation', () => {
  it('With "none" the codes are confirmed from the start.', () => {
    const onConfirmedChange = vi.fn();
    show({ confirmation: 'none', onConfirmedChange });
    expect(onConfirmedChange).toHaveBeenLastCalledWith(true);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('With "export" copying confirms the codes.', async () => {
    const onConfirmedChange = vi.fn();
    const user = show({ confirmation: 'export', onConfirmedChange });
    expect(onConfirmedChange).toHaveBeenLastCalledWith(false);
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await waitFor(() => expect(onConfirmedChange).toHaveBeenLastCalledWith(true));
  });

  it('With "checkbox" the checkbox confirms the codes and withdraws the confirmation.', async () => {
    const onConfirmedChange = vi.fn();
    const user = show({ onConfirmedChange });
    await user.click(screen.getByRole('checkbox', { name: /I’ve saved these codes/ }));
    expect(onConfirmedChange).toHaveBeenLastCalledWith(true);
    await user.click(screen.getByRole('checkbox'));
    expect(onConfirmedChange).toHaveBeenLastCalledWith(false);
  });

  it('With "retype" typing the requested code in any notation confirms the codes.', async () => {
    const onConfirmedChange = vi.fn();
    const user = show({ confirmation: 'retype', onConfirmedChange });
    const field = screen.getByRole('textbox', { name: /Enter code number \d/ });
    const position = Number(/number (\d)/.exec(screen.getByText(/code number/).textContent)?.[1]);
    const asked = CODES[position - 1] ?? '';
    await user.type(field, (CODES[position % CODES.length] ?? '').toLowerCase());
    expect(onConfirmedChange).toHaveBeenLastCalledWith(false);
    await user.clear(field);
    await user.type(field, asked.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'));
    expect(onConfirmedChange).toHaveBeenLastCalledWith(true);
  });
});

describe('RecoveryCodes: a single code', () => {
  const codes = CODES.slice(0, 1);

  it('The checkbox, the button and the message speak of one code.', () => {
    show({ codes });
    screen.getByRole('checkbox', { name: 'I’ve saved this code. It won’t be shown again.' });
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  it('The text field of "retype" asks for the code without a number.', () => {
    show({ codes, confirmation: 'retype' });
    expect(screen.getByRole('textbox', { name: 'Enter the code you saved' })).toBeTruthy();
  });
});

describe('RecoveryCodes: attributes', () => {
  it('The root receives your class name, attributes and ref, and mirrors the state.', async () => {
    const ref = createRef<HTMLDivElement>();
    const user = userEvent.setup();
    render(<RecoveryCodes codes={CODES} className="mine" id="codes" ref={ref} />);
    expect(ref.current?.className).toBe('tessera-recovery-codes mine');
    expect(ref.current?.id).toBe('codes');
    expect(ref.current?.hasAttribute('data-confirmed')).toBe(false);
    await user.click(screen.getByRole('checkbox'));
    expect(ref.current?.dataset.confirmed).toBe('');
  });
});

describe('useRecoveryCodes', () => {
  function Codes({ inputRef }: { inputRef: Ref<HTMLInputElement> }): ReactNode {
    const recovery = useRecoveryCodes({ codes: CODES });
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          recovery.confirm();
        }}
      >
        <input {...recovery.getConfirmationProps({ ref: inputRef })} />
        {recovery.confirmationMissing && <p {...recovery.getErrorProps({ lang: 'en' })} />}
        <button type="submit">Continue</button>
      </form>
    );
  }

  it('The getters carry the refs: a missing confirmation is focused and described.', async () => {
    const ref = createRef<HTMLInputElement>();
    const user = userEvent.setup();
    render(<Codes inputRef={ref} />);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const checkbox = screen.getByRole('checkbox');
    expect(ref.current).toBe(checkbox);
    expect(document.activeElement).toBe(checkbox);
    const error = screen.getByRole('alert');
    expect(error.textContent).toContain('then check the box');
    expect(error.lang).toBe('en');
    expect(checkbox.getAttribute('aria-describedby')).toBe(error.id);
    await user.click(checkbox);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('isSameRecoveryCode', () => {
  it.each([
    ['7k4m2qxr9twdhc5n', true],
    [' 7K4M 2QXR 9TWD HC5N ', true],
    ['7K4M–2QXR–9TWD–HC5N', true],
    ['７K4M-2QXR-9TWD-HC5N', true],
    ['7K4M-2QXR-9TWD-HC5M', false],
    ['', false],
  ])('isSameRecoveryCode for the input %j is %s.', (typed, same) => {
    expect(isSameRecoveryCode(typed, CODES[0] ?? '')).toBe(same);
  });
});

describe('RecoveryCodes parts', () => {
  it('A part outside its root throws an error that says where to place it.', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Parts.List />)).toThrow(/Render it inside <RecoveryCodes\.Root>/);
  });
});
