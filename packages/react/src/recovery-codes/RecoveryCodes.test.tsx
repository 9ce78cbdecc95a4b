import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { RecoveryCodes, type RecoveryCodesProps } from './RecoveryCodes.tsx';
import { RecoveryCodes as Parts } from './index.ts';
import { isSameRecoveryCode } from './recovery-codes-text.ts';

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
  'Made on: November 23, 2026',
  'Each code works once. Keep them where no one else can read them.',
  '',
];

describe('RecoveryCodes', () => {
  it('is a real, named list', () => {
    show();
    const list = screen.getByRole('list', { name: 'Recovery codes' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(CODES);
    expect(list.getAttribute('translate')).toBe('no');
  });

  it('says no code in the console, even if one comes twice', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    show({ codes: [...CODES, ...CODES] });
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    expect(error).not.toHaveBeenCalled();
  });

  it('copies the codes with issuer, account and date, and says so', async () => {
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

  it('selects the codes when the browser refuses the clipboard, and counts that as not saved', async () => {
    const onSaved = vi.fn();
    const user = show({ onSaved });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('The codes are selected'),
    );
    expect(document.getSelection()?.toString()).toContain(CODES[1]);
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('offers neither file nor paper in a browser that has none, such as those in apps', () => {
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

  it('saves a file named after the issuer, with the same text', async () => {
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
    expect(screen.getByRole('status').textContent).toBe('Saved to a file');
  });
});

describe('prop: gate', () => {
  it('is open from the start with none', () => {
    const onConfirmedChange = vi.fn();
    show({ confirmation: 'none', onConfirmedChange });
    expect(onConfirmedChange).toHaveBeenLastCalledWith(true);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('opens with a copy for action', async () => {
    const onConfirmedChange = vi.fn();
    const user = show({ confirmation: 'export', onConfirmedChange });
    expect(onConfirmedChange).toHaveBeenLastCalledWith(false);
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await waitFor(() => expect(onConfirmedChange).toHaveBeenLastCalledWith(true));
  });

  it('opens and closes with the checkbox', async () => {
    const onConfirmedChange = vi.fn();
    const user = show({ onConfirmedChange });
    await user.click(screen.getByRole('checkbox', { name: /I have saved these codes/ }));
    expect(onConfirmedChange).toHaveBeenLastCalledWith(true);
    await user.click(screen.getByRole('checkbox'));
    expect(onConfirmedChange).toHaveBeenLastCalledWith(false);
  });

  it('opens with the code asked for, typed as people write it', async () => {
    const onConfirmedChange = vi.fn();
    const user = show({ confirmation: 'retype', onConfirmedChange });
    const field = screen.getByRole('textbox', { name: /type code number \d/ });
    const position = Number(/number (\d)/.exec(screen.getByText(/code number/).textContent)?.[1]);
    const asked = CODES[position - 1] ?? '';
    await user.type(field, (CODES[position % CODES.length] ?? '').toLowerCase());
    expect(onConfirmedChange).toHaveBeenLastCalledWith(false);
    await user.clear(field);
    await user.type(field, asked.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'));
    expect(onConfirmedChange).toHaveBeenLastCalledWith(true);
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
  ])('takes %j for the code: %s', (typed, same) => {
    expect(isSameRecoveryCode(typed, CODES[0] ?? '')).toBe(same);
  });
});

describe('the parts', () => {
  it('say what is wrong outside their root', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Parts.List />)).toThrow(/Place it within <RecoveryCodes\.Root>/);
  });
});
