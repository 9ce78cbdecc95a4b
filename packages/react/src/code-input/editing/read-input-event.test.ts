import { describe, expect, it } from 'vitest';
import type { CodeState } from './edit.ts';
import { readInputEvent } from './read-input-event.ts';

function at(value: string, start: number, end = start): CodeState {
  return { value, start, end };
}

/** Reads an event of a field whose app is up to date. */
function read(
  type: string,
  text: string,
  previous: CodeState,
  { isComposed = false, deletionKey = '' } = {},
): unknown[] {
  const { operation, reason } = readInputEvent(type, text, previous, isComposed, deletionKey);
  return [operation, reason];
}

describe('readInputEvent', () => {
  it('A key inserts its character at the selection.', () => {
    expect(read('insertText', '123', at('12', 2))).toEqual([
      { type: 'insert', text: '3' },
      'input-change',
    ]);
    expect(read('insertText', '193', at('123', 1, 2))).toEqual([
      { type: 'insert', text: '9' },
      'input-change',
    ]);
  });

  it('A paste inserts its text and names itself as the reason.', () => {
    expect(read('insertFromPaste', '12-34', at('12', 2))).toEqual([
      { type: 'insert', text: '-34' },
      'input-paste',
    ]);
  });

  it('A deletion keeps its type and takes what the last key says about it.', () => {
    expect(read('deleteByCut', '13', at('123', 1, 2))).toEqual([
      { type: 'deleteByCut' },
      'keyboard',
    ]);
    expect(
      read('deleteContentBackward', '13', at('123', 1, 2), { deletionKey: 'Forward' }),
    ).toEqual([{ type: 'deleteContentBackwardForward' }, 'keyboard']);
  });

  it('A deletion that is a part of a composition is not a deletion of the user.', () => {
    expect(read('deleteByComposition', '13', at('123', 1, 2), { isComposed: true })).toEqual([
      { type: 'insert', text: '' },
      'input-change',
    ]);
  });

  it('A composition inserts what replaced the selection it began with, even if that is nothing.', () => {
    expect(read('insertCompositionText', '1９3', at('123', 1, 2), { isComposed: true })).toEqual([
      { type: 'insert', text: '９' },
      'input-change',
    ]);
    expect(read('compositionend', '12', at('12', 2), { isComposed: true })).toEqual([
      { type: 'insert', text: '' },
      'input-change',
    ]);
  });

  it('A change outside the selection replaces the whole text.', () => {
    expect(read('insertText', '9234', at('123', 3))).toEqual([
      { type: 'replace', text: '9234' },
      'input-change',
    ]);
  });

  it.each(['input', 'insertReplacementText', 'historyUndo', 'hydration'])(
    'An event of the type %s replaces the whole text, even if it looks like an insertion.',
    (type) => {
      expect(read(type, '1993', at('123', 1, 2))).toEqual([
        { type: 'replace', text: '1993' },
        'input-change',
      ]);
    },
  );

  it('A text that is emptied without a deletion is cleared.', () => {
    expect(read('input', '', at('12', 2))).toEqual([{ type: 'replace', text: '' }, 'input-clear']);
  });

  it('A reset has its own reason, whatever the text is.', () => {
    expect(read('reset', '', at('12', 2))).toEqual([{ type: 'replace', text: '' }, 'reset']);
    expect(read('reset', '34', at('12', 2))).toEqual([{ type: 'replace', text: '34' }, 'reset']);
  });

  it('A key typed while the app is late is read from what the input held.', () => {
    // The field holds “11”, but your app has passed back only “1”.
    expect(read('insertText', '12', at('1', 1))).toEqual([
      { type: 'insert', text: '2' },
      'input-change',
    ]);
  });
});
