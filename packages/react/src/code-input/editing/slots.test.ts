import { describe, expect, it } from 'vitest';
import { groupSlots, getSlots } from './slots.ts';

const draw = (value: string, length = 4): (string | undefined)[] =>
  getSlots({ value, start: 0, end: 0 }, { length }).map((slot) => slot.character);

describe('getSlots', () => {
  it('A slot holds one character or is empty (N16).', () => {
    expect(draw('')).toEqual([undefined, undefined, undefined, undefined]);
    expect(draw('abcd', 2)).toEqual(['a', 'b']);
    expect(draw('a', 2)).toEqual(['a', undefined]);
    expect(draw('abcd')).toEqual(['a', 'b', 'c', 'd']);
    expect(draw('abc', 5)).toEqual(['a', 'b', 'c', undefined, undefined]);
    expect(draw('ab', 0)).toEqual([]);
    expect(draw('ab', -10)).toEqual([]);
  });

  it('The selected slots are active, but only while the field has the focus.', () => {
    const active = (start: number, end: number, focused = true): number[] =>
      getSlots({ value: '123', start, end, focused }, { length: 6 })
        .filter((slot) => slot.active)
        .map((slot) => slot.index);
    expect(active(3, 3)).toEqual([3]);
    expect(active(1, 2)).toEqual([1]);
    expect(active(0, 3)).toEqual([0, 1, 2]);
    expect(active(1, 2, false)).toEqual([]);
  });

  it('A slot shows a caret only if it is active and empty.', () => {
    const carets = getSlots({ value: '1', start: 1, end: 1, focused: true }, { length: 3 });
    expect(carets.map((slot) => slot.caret)).toEqual([false, true, false]);
  });

  it('The last slot is active when the caret stands behind it.', () => {
    const drawn = getSlots({ value: '12', start: 2, end: 2, focused: true }, { length: 2 });
    expect(drawn.map((slot) => slot.active)).toEqual([false, true]);
  });

  it('The slots of a masked code show bullets in place of its characters.', () => {
    const drawn = getSlots({ value: '12', start: 0, end: 1, masked: true }, { length: 3 });
    expect(drawn.map((slot) => slot.character)).toEqual(['•', '•', undefined]);
  });
});

describe('groupSlots', () => {
  const sizes = (length: number, groups?: number[]): number[] =>
    groupSlots(getSlots({ value: '', start: 0, end: 0 }, { length }), { length, groups }).map(
      (group) => group.length,
    );

  it('The slots are grouped by the given sizes, and the last group takes the rest.', () => {
    expect(sizes(6)).toEqual([6]);
    expect(sizes(6, [3, 3])).toEqual([3, 3]);
    expect(sizes(8, [3, 1])).toEqual([3, 5]);
  });
});
