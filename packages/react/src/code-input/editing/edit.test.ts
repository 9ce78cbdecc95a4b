import { describe, expect, it } from 'vitest';
import type { CodeInputFormat } from './code-format.ts';
import { type CodeOperation, type CodeState, edit } from './edit.ts';

const SIX_DIGITS: CodeInputFormat = { length: 6 };

function at(value: string, start: number, end = start): CodeState {
  return { value, start, end };
}

function run(
  state: CodeState,
  operation: CodeOperation,
  format: CodeInputFormat = SIX_DIGITS,
): unknown[] {
  const { value, start, end } = edit(state, operation, [format]);
  return [value, start, end];
}

function insert(state: CodeState, text: string, format?: CodeInputFormat): unknown[] {
  return run(state, { type: 'insert', text }, format);
}

describe('edit: insert', () => {
  it('An insertion overwrites the characters from its position on (N11).', () => {
    expect(insert(at('123456', 2), '99')[0]).toBe('129956');
    expect(insert(at('123456', 0), '99')[0]).toBe('993456');
    expect(insert(at('123456', 5), '9')[0]).toBe('123459');
  });

  it('An insertion is normalized before it overwrites characters (N12).', () => {
    const format: CodeInputFormat = {
      length: 6,
      validationType: 'alphanumeric',
      normalizeValue: (text) => text.toUpperCase(),
    };
    expect(insert(at('123456', 2), 'ab', format)[0]).toBe('12AB56');
  });

  it('An insertion overwrites only as many characters as it brings valid ones (N13).', () => {
    expect(insert(at('1303', 1), '29', { length: 4, validationType: /[0-3]/ })[0]).toBe('1203');
  });

  it('An insertion overwrites a selected slot and selects the next one (T5).', () => {
    expect(insert(at('123', 2, 3), '1')).toEqual(['121', 3, 3]);
    expect(insert(at('123', 1, 2), '4')).toEqual(['143', 2, 3]);
    expect(insert(at('12', 0, 1), '3')).toEqual(['32', 1, 2]);
    expect(insert(at('123', 1, 2), '9', { length: 3 })).toEqual(['193', 2, 3]);
  });

  it('An insertion replaces a selection of several slots (T6).', () => {
    expect(insert(at('123456', 3, 6), '1')).toEqual(['1231', 4, 4]);
  });

  it('A whole code replaces the whole value wherever it is inserted (E10).', () => {
    for (const start of [0, 1, 3, 5]) {
      expect(insert(at('123456', start, start + 1), '987654')).toEqual(['987654', 5, 6]);
    }
    expect(insert(at('12', 1, 2), '987654')[0]).toBe('987654');
  });

  it('An insertion without any valid character changes nothing.', () => {
    expect(insert(at('12', 1, 2), 'ab')).toEqual(['12', 1, 2]);
    expect(edit(at('12', 1, 2), { type: 'insert', text: 'ab' }, [SIX_DIGITS]).ignored).toBe(2);
    expect(insert(at('12', 1, 2), ' - ')).toEqual(['12', 1, 2]);
  });

  it('An insertion counts the characters it ignored, except for formatting.', () => {
    const ignored = (text: string): number =>
      edit(at('', 0), { type: 'insert', text }, [SIX_DIGITS]).ignored;
    expect(ignored('123-456')).toBe(0);
    expect(ignored(' 1 2\u200B3')).toBe(0);
    expect(ignored('12a34b56')).toBe(2);
    expect(ignored('1234567')).toBe(1);
    expect(ignored('Your code is 123 456 (10 min)')).toBe(0);
  });
});

describe('edit: delete', () => {
  const backspace: CodeOperation = { type: 'deleteContentBackward' };
  const forward: CodeOperation = { type: 'deleteContentForward' };

  it('A deletion removes one character (N14).', () => {
    expect(run(at('1234', 0, 1), forward)[0]).toBe('234');
    expect(run(at('1234', 3, 4), forward)[0]).toBe('123');
    expect(run(at('1234', 10, 11), forward)[0]).toBe('1234');
  });

  it('Backspace closes the gap and selects the slot to the left (D1).', () => {
    expect(run(at('1234', 1, 2), backspace)).toEqual(['134', 0, 1]);
    expect(run(at('1234', 2, 3), backspace)).toEqual(['124', 1, 2]);
  });

  it('Backspace stays on the slot that it emptied at the end of the code (D1c).', () => {
    expect(run(at('123456', 5, 6), backspace)).toEqual(['12345', 5, 5]);
    expect(run(at('1234', 3, 4), backspace)).toEqual(['123', 3, 3]);
  });

  it('Backspace on the empty slot removes the character before it (D2).', () => {
    expect(run(at('12', 2), backspace)).toEqual(['1', 1, 1]);
  });

  it('Delete stays on the slot that it emptied (D5, E13).', () => {
    expect(run(at('1234', 1, 2), forward)).toEqual(['134', 1, 2]);
    expect(run(at('134', 1, 2), forward)).toEqual(['14', 1, 2]);
    expect(run(at('14', 1, 2), forward)).toEqual(['1', 1, 1]);
  });

  it('A deletion by word removes a selection alone, as in other fields (D8c).', () => {
    expect(run(at('123456', 3, 4), { type: 'deleteWordBackward' })).toEqual(['12356', 2, 3]);
    expect(run(at('123456', 5, 6), { type: 'deleteWordBackward' })).toEqual(['12345', 5, 5]);
    expect(run(at('123456', 1, 4), { type: 'deleteSoftLineBackward' })).toEqual(['156', 1, 2]);
    expect(run(at('123456', 3, 4), { type: 'deleteWordForward' })).toEqual(['12356', 3, 4]);
  });

  it('A deletion by word or line without a selection removes everything before or after the caret (D8).', () => {
    expect(run(at('1234', 4), { type: 'deleteWordBackward' })).toEqual(['', 0, 0]);
    expect(run(at('1234', 4), { type: 'deleteSoftLineBackward' })).toEqual(['', 0, 0]);
    expect(run(at('1234', 1), { type: 'deleteHardLineForward' })).toEqual(['1', 1, 1]);
  });

  it('A deletion without anything to delete changes nothing.', () => {
    expect(run(at('', 0), backspace)).toEqual(['', 0, 0]);
    expect(run(at('12', 2), forward)).toEqual(['12', 2, 2]);
    expect(run(at('12', 0), backspace)).toEqual(['12', 0, 1]);
  });
});

describe('edit: select', () => {
  const select = (state: CodeState, start: number, end = start): unknown[] =>
    run(state, { type: 'select', start, end }).slice(1);

  it('A caret before a slot becomes a selection of that slot.', () => {
    expect(select(at('123', 0), 1)).toEqual([1, 2]);
    expect(select(at('123', 0), 3)).toEqual([3, 3]);
    expect(select(at('123456', 0), 6)).toEqual([5, 6]);
  });

  it('A selected slot that collapses to its left edge moves the selection one slot to the left.', () => {
    expect(select(at('123', 2, 3), 2)).toEqual([1, 2]);
    expect(select(at('123', 0, 1), 0)).toEqual([0, 1]);
    expect(select(at('123', 1, 3), 1)).toEqual([1, 2]);
    expect(select(at('123', 2, 3), 1, 2)).toEqual([1, 2]);
    expect(select(at('123456', 5, 6), 3, 5)).toEqual([3, 5]);
  });

  it('A selection never reaches beyond the code.', () => {
    expect(select(at('123', 0), 5, 9)).toEqual([3, 3]);
    expect(select(at('123', 0), -4, 9)).toEqual([0, 3]);
    expect(select(at('', 0), 4)).toEqual([0, 0]);
  });
});

describe('edit: formats', () => {
  const formats: CodeInputFormat[] = [
    { length: 6 },
    { length: 10, validationType: 'alphanumeric', normalizeValue: (text) => text.toUpperCase() },
  ];
  const lengthAfter = (state: CodeState, text: string): number =>
    edit(state, { type: 'insert', text }, formats).format.length;

  it('An insertion takes the first format that fits.', () => {
    expect(lengthAfter(at('', 0), '1')).toBe(6);
    expect(lengthAfter(at('12', 2), 'a')).toBe(10);
    expect(lengthAfter(at('', 0), 'abcde-12345')).toBe(10);
    expect(lengthAfter(at('', 0), '123 456')).toBe(6);
  });

  it('A complete code leaves room behind it if a longer format accepts more characters.', () => {
    const full = edit(at('12345', 5), { type: 'insert', text: '6' }, formats);
    expect([full.value, full.start, full.end, full.format.length]).toEqual(['123456', 6, 6, 6]);
    const longer = edit(full, { type: 'insert', text: '7' }, formats);
    expect([longer.value, longer.format.length]).toEqual(['1234567', 10]);
  });

  it('A deletion returns to the shorter format when the value fits it again.', () => {
    const back = edit(at('12A', 3), { type: 'deleteContentBackward' }, formats);
    expect([back.value, back.format.length]).toEqual(['12', 6]);
  });

  it('An insertion that fits no format takes the one that ignores the fewest characters.', () => {
    const { value, ignored } = edit(at('', 0), { type: 'insert', text: 'abc!' }, formats);
    expect([value, ignored]).toEqual(['ABC', 1]);
  });
});
