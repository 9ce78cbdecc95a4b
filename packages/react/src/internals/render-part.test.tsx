import { render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { type Part, createPart } from './create-part.ts';
import type { PartProps } from './render-part.ts';

interface State {
  open: boolean;
  shut: boolean;
  itemCount: number;
  none: undefined;
  value: string;
  list: readonly string[];
}

const STATE: State = {
  open: true,
  shut: false,
  itemCount: 0,
  none: undefined,
  value: '123456',
  list: ['a'],
};

interface BoxOptions {
  shown?: boolean | undefined;
}

const Box: Part<PartProps<'div', State> & BoxOptions, HTMLDivElement> = createPart(
  'div',
  function Box({ shown = true }: BoxOptions) {
    return shown
      ? { state: STATE, props: { className: 'ours', id: 'ours', children: 'text' } }
      : null;
  },
  { shown: true },
);

describe('a part', () => {
  it('A part mirrors its state in data attributes: true is present, false and nothing are absent.', () => {
    render(<Box />);
    const element = screen.getByText('text');
    expect(element.getAttribute('data-open')).toBe('');
    expect(element.getAttribute('data-item-count')).toBe('0');
    expect(element.hasAttribute('data-shut')).toBe(false);
    expect(element.hasAttribute('data-none')).toBe(false);
  });

  it('A part keeps typed values and lists out of its data attributes.', () => {
    render(<Box />);
    expect(screen.getByText('text').hasAttribute('data-value')).toBe(false);
    expect(screen.getByText('text').hasAttribute('data-list')).toBe(false);
  });

  it('A part joins class names and styles and takes functions of its state.', () => {
    render(<Box className={({ open }) => (open ? 'open' : 'shut')} style={() => ({ order: 2 })} />);
    expect(screen.getByText('text').className).toBe('ours open');
    expect(screen.getByText('text').style.order).toBe('2');
  });

  it('A part renders another element with its own props, its own ref and the ref of the part.', () => {
    const own = createRef<HTMLElement>();
    const outer = createRef<HTMLDivElement>();
    render(
      <Box ref={outer} render={<article ref={own} className="theirs" title="kept" />} id="mine" />,
    );
    const element = screen.getByText('text');
    expect(element.tagName).toBe('ARTICLE');
    expect(element.className).toBe('ours theirs');
    expect(element.title).toBe('kept');
    expect(element.id).toBe('mine');
    expect(own.current).toBe(element);
    expect(outer.current).toBe(element);
  });

  it('A part gives typed props and its state to a render function.', () => {
    render(
      <Box render={(props, state) => <section {...props} data-seen={String(state.open)} />} />,
    );
    const element = screen.getByText('text');
    expect(element.tagName).toBe('SECTION');
    expect(element.dataset.seen).toBe('true');
    // The props of a render function are those of the tag.
    const typed: PartProps<'div', State>['render'] = (props) => props.onClick && null;
    expect(typed).toBeTypeOf('function');
  });

  it('A part renders nothing when its hook returns null, and keeps its options from the element.', () => {
    const { container, rerender } = render(<Box shown={false} />);
    expect(container.innerHTML).toBe('');
    rerender(<Box shown />);
    expect(screen.getByText('text').hasAttribute('shown')).toBe(false);
  });

  it('A part attaches the same refs once, however often it renders.', () => {
    const seen: Array<HTMLElement | null> = [];
    const ref = (element: HTMLElement | null): void => void seen.push(element);
    const own = createRef<HTMLElement>();
    const { rerender } = render(<Box ref={ref} render={<article ref={own} />} />);
    rerender(<Box ref={ref} render={<article ref={own} />} />);
    expect(seen).toEqual([own.current]);
  });
});
