import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import challengePage from '../../../docs/challenge.mdx?raw';
import codeInputPage from '../../../docs/code-input.mdx?raw';
import recoveryCodesPage from '../../../docs/recovery-codes.mdx?raw';
import setupPage from '../../../docs/setup.mdx?raw';
import { activeSlots, codeField, focusField } from '../../../test/code-field.ts';
import { press, type } from '../../../test/trusted-input.ts';
import { CODES, createAdapter } from '../test/fixtures.ts';
import { CodeInput, RecoveryCodes, TwoFactorChallenge, TwoFactorSetup } from './index.ts';

/** A check for each row of a table: it does what the row says, and looks at the outcome. */
type Rows = Record<string, () => Promise<void>>;

/** Reads the table of keys from the source of a page. */
function readRows(page: string): string[] {
  const [, section = ''] = page.split(/^## Keyboard$/m);
  const [text = ''] = section.split(/^## /m);
  const [, , ...rows] = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) => {
    const [, key, effect] = row.split('|').map((cell) => cell.trim());
    return `${key}: ${effect}`;
  });
}

/** Does the same with each value, and returns what came of it. */
async function collect<Value, Result>(
  values: readonly Value[],
  act: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const value of values) {
    // oxlint-disable-next-line no-await-in-loop -- the page shows one at a time
    results.push(await act(value));
  }
  return results;
}

function showCode(defaultValue: string): void {
  cleanup();
  render(<CodeInput aria-label="Code" defaultValue={defaultValue} />);
}

const CODE_INPUT: Rows = {
  'a character: replaces the one in the active slot, and moves to the next slot': async () => {
    showCode('123456');
    focusField(1, 2);
    await type('9');
    expect(codeField().value).toBe('193456');
    expect(activeSlots()).toEqual([2]);
  },
  'ArrowLeft, ArrowRight: moves to the slot on that side': async () => {
    showCode('123456');
    focusField(2, 3);
    await press('ArrowLeft');
    expect(activeSlots()).toEqual([1]);
    await press('ArrowRight');
    expect(activeSlots()).toEqual([2]);
  },
  'Home, ArrowUp: moves to the first slot': async () => {
    const slots = await collect(['Home', 'ArrowUp'], async (key) => {
      showCode('123');
      focusField();
      await press(key);
      return activeSlots();
    });
    expect(slots).toEqual([[0], [0]]);
  },
  'End, ArrowDown: moves to the first empty slot, or to the last one': async () => {
    const slots = await collect(['End', 'ArrowDown'], (key) =>
      collect(['123', '123456'], async (code) => {
        showCode(code);
        focusField(1, 2);
        await press(key);
        return activeSlots();
      }),
    );
    expect(slots).toEqual([
      [[3], [5]],
      [[3], [5]],
    ]);
  },
  'Ctrl or ⌘ + an arrow: moves to that end': async () => {
    const slots = await collect(['Control', 'Meta'], (modifier) =>
      collect(['ArrowLeft', 'ArrowRight'], async (arrow) => {
        showCode('123456');
        focusField(2, 3);
        await press(`${modifier}+${arrow}`);
        return activeSlots();
      }),
    );
    expect(slots).toEqual([
      [[0], [5]],
      [[0], [5]],
    ]);
  },
  'Backspace: deletes the character in the active slot, or the one before an empty slot':
    async () => {
      showCode('123456');
      focusField(1, 2);
      await press('Backspace');
      expect(codeField().value).toBe('13456');
      showCode('123');
      focusField();
      await press('Backspace');
      expect(codeField().value).toBe('12');
    },
  'Delete: deletes the character in the active slot, and stays there': async () => {
    showCode('123456');
    focusField(1, 2);
    await press('Delete');
    expect(codeField().value).toBe('13456');
    expect(activeSlots()).toEqual([1]);
  },
  'Ctrl or ⌘ + Backspace: deletes all before the caret, or the selected slot': async () => {
    showCode('123');
    focusField();
    await press('Control+Backspace');
    expect(codeField().value).toBe('');
    showCode('123456');
    focusField(1, 2);
    await press('Control+Backspace');
    expect(codeField().value).toBe('13456');
  },
  'Tab, Shift + Tab: leaves the field in one step': async () => {
    render(
      <>
        <input aria-label="Before" />
        <CodeInput aria-label="Code" />
        <input aria-label="After" />
      </>,
    );
    focusField();
    await press('Tab');
    expect(document.activeElement?.ariaLabel).toBe('After');
    await press('Shift+Tab');
    expect(document.activeElement).toBe(codeField());
    await press('Shift+Tab');
    expect(document.activeElement?.ariaLabel).toBe('Before');
  },
  'Enter: submits the form': async () => {
    const onSubmit = vi.fn((event: Event) => event.preventDefault());
    render(
      <form ref={(form) => form?.addEventListener('submit', onSubmit)}>
        <CodeInput aria-label="Code" />
      </form>,
    );
    focusField();
    await press('Enter');
    expect(onSubmit).toHaveBeenCalledTimes(1);
  },
};

const verify = vi.fn(async () => false);

function showChallenge(props: Partial<Parameters<typeof TwoFactorChallenge>[0]> = {}): void {
  cleanup();
  verify.mockClear();
  window.focus();
  render(<TwoFactorChallenge adapter={{ verify }} {...props} />);
}

const CHALLENGE: Rows = {
  'the last digit: sends the code, unless `autoSubmit` is false': async () => {
    showChallenge();
    await type('123456');
    await waitFor(() => expect(verify).toHaveBeenCalledTimes(1));
    showChallenge({ autoSubmit: false });
    await type('123456');
    expect(codeField('6-digit code').value).toBe('123456');
    expect(verify).not.toHaveBeenCalled();
  },
  'Enter: sends the code, also a recovery code': async () => {
    showChallenge({ autoSubmit: false });
    await type('123456');
    await press('Enter');
    await waitFor(() => expect(verify).toHaveBeenCalledTimes(1));
    showChallenge({ kinds: ['recovery-code'] });
    await type('7K4M-2QXR');
    await press('Enter');
    await waitFor(() =>
      expect(verify).toHaveBeenCalledWith(expect.objectContaining({ kind: 'recovery-code' })),
    );
  },
  'Shift + Tab: leads from the field to the checkbox for a trusted device': async () => {
    showChallenge({ trustedDeviceDays: 30 });
    await press('Shift+Tab');
    expect(document.activeElement).toBe(screen.getByRole('checkbox'));
  },
  'Tab: leads to the buttons': async () => {
    showChallenge();
    await press('Tab');
    expect(document.activeElement).toBe(screen.getAllByRole('button')[0]);
  },
};

const onSaved = vi.fn();
const onConfirmedChange = vi.fn();

function showCodes(): void {
  cleanup();
  vi.clearAllMocks();
  // The test has no use for the file.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  render(<RecoveryCodes codes={CODES} onSaved={onSaved} onConfirmedChange={onConfirmedChange} />);
}

const RECOVERY_CODES: Rows = {
  'Tab, Shift + Tab: moves between the buttons and the confirmation': async () => {
    showCodes();
    const buttons = screen.getAllByRole('button');
    buttons[0]?.focus();
    const stops = [...buttons.slice(1), screen.getByRole('checkbox')];
    const reached = await collect(stops, async () => {
      await press('Tab');
      return document.activeElement;
    });
    expect(reached).toEqual(stops);
    await press('Shift+Tab');
    expect(document.activeElement).toBe(buttons.at(-1));
  },
  'Space or Enter on a button: copies, downloads or prints the codes': async () => {
    await collect([' ', 'Enter'], async (key) => {
      showCodes();
      screen.getByRole('button', { name: 'Download' }).focus();
      await press(key);
      await waitFor(() => expect(onSaved).toHaveBeenCalledWith('download'));
    });
  },
  'Space on the checkbox: confirms that the codes are saved, or withdraws it': async () => {
    showCodes();
    screen.getByRole('checkbox').focus();
    await press(' ');
    expect(onConfirmedChange).toHaveBeenLastCalledWith(true);
    await press(' ');
    expect(onConfirmedChange).toHaveBeenLastCalledWith(false);
  },
};

async function showSetup(
  props: Partial<Parameters<typeof TwoFactorSetup>[0]> = {},
): Promise<HTMLElement> {
  cleanup();
  verify.mockClear();
  render(
    <TwoFactorSetup
      adapter={createAdapter({ verify })}
      issuer="Acme"
      accountName="ada@example.org"
      intro={false}
      {...props}
    />,
  );
  const field = await screen.findByRole('textbox', { name: '6-digit code' });
  window.focus();
  field.focus();
  return field;
}

const SETUP: Rows = {
  'Tab, Shift + Tab: moves between the controls; the code field is one of them': async () => {
    const field = await showSetup();
    await press('Tab');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Continue' }));
    await press('Shift+Tab');
    expect(document.activeElement).toBe(field);
    await press('Shift+Tab');
    expect(field.compareDocumentPosition(document.activeElement as Node)).toBe(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
  },
  'Enter: sends the form of the screen': async () => {
    await showSetup({ autoSubmit: false });
    await type('123456');
    await press('Enter');
    await waitFor(() => expect(verify).toHaveBeenCalledTimes(1));
  },
  'Space or Enter on a title: opens what it hides, such as the key': async () => {
    const states = await collect([' ', 'Enter'], async (key) => {
      await showSetup();
      const title = screen.getByText(/Can’t scan/).closest('summary');
      title?.focus();
      await press(key);
      return title?.closest('details')?.open;
    });
    expect(states).toEqual([true, true]);
  },
  'the last digit: sends the code, unless `autoSubmit` is false': async () => {
    await showSetup();
    await type('123456');
    await waitFor(() => expect(verify).toHaveBeenCalledTimes(1));
    await showSetup({ autoSubmit: false });
    await type('123456');
    expect(codeField('6-digit code').value).toBe('123456');
    expect(verify).not.toHaveBeenCalled();
  },
  'Escape, while codes are unsaved: asks whether the user wants to leave without them':
    async () => {
      await showSetup({
        adapter: createAdapter({ verify: async () => ({ recoveryCodes: CODES }) }),
      });
      await type('123456');
      await screen.findByRole('heading', { name: 'Save your recovery codes' });
      await press('Escape');
      await screen.findByText('You haven’t saved your recovery codes yet.');
    },
};

describe.each<[name: string, page: string, rows: Rows]>([
  ['CodeInput', codeInputPage, CODE_INPUT],
  ['TwoFactorChallenge', challengePage, CHALLENGE],
  ['RecoveryCodes', recoveryCodesPage, RECOVERY_CODES],
  ['TwoFactorSetup', setupPage, SETUP],
])('the table of keys of %s', (_name, page, rows) => {
  it('The table has the rows that are tested here.', () => {
    expect(readRows(page)).toEqual(Object.keys(rows));
  });

  it.each(Object.entries(rows))('The row “%s” is true.', async (_row, check) => {
    await expect(check()).resolves.toBeUndefined();
  });
});
