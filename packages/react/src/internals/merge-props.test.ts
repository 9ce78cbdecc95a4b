import { describe, expect, it, vi } from 'vitest';
import { mergeProps } from './merge-props.ts';

describe('mergeProps', () => {
  it('`mergeProps` prefers the user’s value unless it is undefined.', () => {
    expect(mergeProps({ id: 'ours', type: 'button' }, { id: 'theirs', type: undefined })).toEqual({
      id: 'theirs',
      type: 'button',
    });
  });

  it('`mergeProps` joins class names and merges styles.', () => {
    expect(
      mergeProps(
        { className: 'a', style: { color: 'red', margin: 0 } },
        { className: 'b', style: { margin: 1 } },
      ),
    ).toEqual({ className: 'a b', style: { color: 'red', margin: 1 } });
  });

  it('`mergeProps` runs the user’s handler first and ours after it.', () => {
    const calls: string[] = [];
    const { onClick } = mergeProps(
      { onClick: () => calls.push('ours') },
      { onClick: () => calls.push('theirs') },
    );
    (onClick as (event: object) => void)({ defaultPrevented: false });
    expect(calls).toEqual(['theirs', 'ours']);
  });

  it('`mergeProps` skips our handler if the user’s prevents the default.', () => {
    const ours = vi.fn();
    const event = {
      defaultPrevented: false,
      preventDefault() {
        this.defaultPrevented = true;
      },
    };
    const { onClick } = mergeProps(
      { onClick: ours },
      { onClick: (given: typeof event) => given.preventDefault() },
    );
    (onClick as (given: typeof event) => void)(event);
    expect(ours).not.toHaveBeenCalled();
  });

  it('`mergeProps` lets a handler of ours say how it is joined with the user’s.', () => {
    const joinWith = vi.fn((theirs: unknown) => theirs);
    const ours = Object.assign(vi.fn(), { joinWith });
    const theirs = vi.fn();
    expect(mergeProps({ onClick: ours }, { onClick: theirs }).onClick).toBe(theirs);
    expect(joinWith).toHaveBeenCalledWith(theirs);
  });

  it('`mergeProps` replaces functions that are not event handlers.', () => {
    const theirs = (): string => 'theirs';
    expect(mergeProps({ render: () => 'ours' }, { render: theirs }).render).toBe(theirs);
  });
});
