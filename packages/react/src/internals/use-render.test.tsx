import { render, screen } from '@testing-library/react';
import { type ReactNode, createRef, forwardRef } from 'react';
import { describe, expect, it } from 'vitest';
import { type Part, type PartPropsOf, useRender } from './use-render.ts';

interface State {
  open: boolean;
}

const Box: Part<PartPropsOf<'div', State>, HTMLDivElement> = forwardRef(
  function Box(props, ref): ReactNode {
    return useRender('div', {
      state: { open: true },
      attributes: {
        'data-open': true,
        'data-shut': false,
        'data-count': 0,
        'data-none': undefined,
      },
      ours: { className: 'ours', id: 'ours', children: 'text' },
      theirs: props,
      ref,
    });
  },
);

describe('useRender', () => {
  it('mirrors the state in attributes: true is present, false and nothing are absent', () => {
    render(<Box />);
    const element = screen.getByText('text');
    expect(element.getAttribute('data-open')).toBe('');
    expect(element.getAttribute('data-count')).toBe('0');
    expect(element.hasAttribute('data-shut')).toBe(false);
    expect(element.hasAttribute('data-none')).toBe(false);
  });

  it('joins class names and takes a function of the state', () => {
    render(<Box className={({ open }) => (open ? 'open' : 'shut')} style={() => ({ order: 2 })} />);
    expect(screen.getByText('text').className).toBe('ours open');
    expect(screen.getByText('text').style.order).toBe('2');
  });

  it('renders another element with its own props, its own ref and the part’s', () => {
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

  it('hands props and state to a render function', () => {
    render(
      <Box render={(props, state) => <section {...props} data-seen={String(state.open)} />} />,
    );
    const element = screen.getByText('text');
    expect(element.tagName).toBe('SECTION');
    expect(element.dataset.seen).toBe('true');
  });
});
