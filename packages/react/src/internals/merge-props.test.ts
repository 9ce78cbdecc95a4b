import { describe, expect, it, vi } from 'vitest';
import { mergeProps } from './merge-props.ts';

describe('mergeProps', () => {
  it('lets the user’s value win, but not an undefined one', () => {
    expect(mergeProps({ id: 'ours', type: 'button' }, { id: 'theirs', type: undefined })).toEqual({
      id: 'theirs',
      type: 'button',
    });
  });

  it('joins class names and merges styles', () => {
    expect(
      mergeProps(
        { className: 'a', style: { color: 'red', margin: 0 } },
        { className: 'b', style: { margin: 1 } },
      ),
    ).toEqual({ className: 'a b', style: { color: 'red', margin: 1 } });
  });

  it('runs the user’s handler first and ours after it', () => {
    const calls: string[] = [];
    const { onClick } = mergeProps(
      { onClick: () => calls.push('ours') },
      { onClick: () => calls.push('theirs') },
    );
    (onClick as (event: object) => void)({ defaultPrevented: false });
    expect(calls).toEqual(['theirs', 'ours']);
  });

  it('skips our handler when the user’s prevents the default', () => {
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

  it('leaves functions that are not event handlers to the user', () => {
    const theirs = (): string => 'theirs';
    expect(mergeProps({ render: () => 'ours' }, { render: theirs }).render).toBe(theirs);
  });
});
