import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeState, edit } from '../editing/edit.ts';
import { compareWithModel, text } from '../../../test/compare-with-model.tsx';

describe('properties', () => {
  it('The code field agrees with a plain model after any sequence of steps.', () => {
    expect(compareWithModel(50)).toBeGreaterThan(50);
  });

  it('The state of a code field is legal after any operation, in any format.', () => {
    const formats = [{ length: 3 }, { length: 5, type: /[0-9a-c]/ }] as const;
    const operation = fc.oneof(
      fc.record({
        type: fc.constantFrom('insert' as const, 'replace' as const),
        text: fc.string(),
      }),
      fc.record({ type: fc.constantFrom('insert' as const), text }),
      fc.record({
        type: fc.constantFrom(
          'deleteContentBackward' as const,
          'deleteWordForward' as const,
          'deleteByCut' as const,
          'deleteSoftLineBackward' as const,
        ),
      }),
      fc.record({ type: fc.constant('select' as const), start: fc.integer(), end: fc.integer() }),
    );
    fc.assert(
      fc.property(fc.array(operation), (all) => {
        let state: CodeState = { value: '', start: 0, end: 0 };
        for (const one of all) {
          const { format, ...next } = edit(state, one, formats);
          expect(next.value).toMatch(/^(\d{0,3}|[0-9a-c]{0,5})$/);
          expect(next.value.length).toBeLessThanOrEqual(format.length);
          const { length } = next.value;
          expect(next.start).toBeGreaterThanOrEqual(0);
          expect(next.end).toBeLessThanOrEqual(length);
          // A caret is legal only behind the last character, and only if another character
          // fits.
          const isLegal = next.start < next.end || (next.start === length && length < 5);
          expect(isLegal).toBe(true);
          state = next;
        }
      }),
    );
  });
});
