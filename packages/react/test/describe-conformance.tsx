import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ElementType, type ReactNode, createElement, createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { getDataAttributes } from '../src/internals/get-data-attributes.ts';

/** A part and the surroundings in which it renders its element. */
export interface ConformanceCase {
  /** The part, for example `SecretKey.Value`. */
  part: ElementType;
  /** The tag name of its default element. */
  tag: keyof HTMLElementTagNameMap;
  /** Props that the part needs. */
  props?: object;
  /** Renders the part within its root. By default it stands alone. */
  within?: ((part: ReactNode) => ReactNode) | undefined;
}

const TEST_ID = 'part';

/**
 * Describes what every part promises: it forwards its ref, takes another element or a function in
 * `render`, joins class names and styles, calls the user's handlers and mirrors its state in
 * `data-*` attributes.
 */
export function describeConformance(name: string, conformanceCase: ConformanceCase): void {
  const { part, tag, props, within = (element: ReactNode) => element } = conformanceCase;

  async function show(given: object): Promise<HTMLElement> {
    render(within(createElement(part, { 'data-testid': TEST_ID, ...props, ...given })));
    return screen.findByTestId(TEST_ID);
  }

  // oxlint-disable-next-line vitest/valid-title -- the title is the name of the part
  describe(name, () => {
    it(`${name} renders a <${tag}>, forwards its ref and passes attributes on.`, async () => {
      const ref = createRef<HTMLElement>();
      const element = await show({ ref, lang: 'x-test' });
      expect(element.localName).toBe(tag);
      expect(ref.current).toBe(element);
      expect(element.lang).toBe('x-test');
    });

    it(`${name} renders another element with both refs and both class names.`, async () => {
      const ref = createRef<HTMLElement>();
      const own = createRef<HTMLElement>();
      const replacement = createElement(tag, { ref: own, className: 'own', title: 'kept' });
      const element = await show({ ref, className: 'given', render: replacement });
      expect(ref.current).toBe(element);
      expect(own.current).toBe(element);
      expect(element.title).toBe('kept');
      expect([...element.classList]).toEqual(expect.arrayContaining(['given', 'own']));
    });

    it(`${name} gives its props and its state to a render function.`, async () => {
      const seen = vi.fn<(state: object) => void>();
      const ref = createRef<HTMLElement>();
      const element = await show({
        ref,
        render: (given: object, state: object) => {
          seen(state);
          return createElement(tag, { ...given, title: 'rendered' });
        },
      });
      expect(element.title).toBe('rendered');
      expect(ref.current).toBe(element);
      expect(seen).toHaveBeenLastCalledWith(expect.any(Object));
    });

    it(`${name} takes class names and styles as values and as functions of its state.`, async () => {
      const element = await show({ className: 'given', style: { order: 3 } });
      expect([...element.classList]).toContain('given');
      expect(element.style.order).toBe('3');
      cleanup();
      const states: object[] = [];
      const other = await show({
        className: (state: object) => {
          states.push(state);
          return 'computed';
        },
        style: (state: object) => {
          states.push(state);
          return { order: 4 };
        },
      });
      expect([...other.classList]).toContain('computed');
      expect(other.style.order).toBe('4');
      expect(states.length).toBeGreaterThan(1);
    });

    it(`${name} calls the handlers that it is given.`, async () => {
      const onClick = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
      const onKeyDown = vi.fn<() => void>();
      const element = await show({ onClick, onKeyDown });
      fireEvent.click(element);
      fireEvent.keyDown(element, { key: 'F12' });
      expect(onClick).toHaveBeenCalledOnce();
      expect(onKeyDown).toHaveBeenCalledOnce();
    });

    it(`${name} mirrors its state, and nothing else of it, in data attributes.`, async () => {
      let last: object | undefined;
      const element = await show({
        className: (state: object) => {
          last = state;
          return undefined;
        },
      });
      expect(Object.keys(last ?? {}).length).toBeGreaterThan(0);
      const attributes: Record<string, string | number> = getDataAttributes(last ?? {});
      for (const key of Object.keys(last ?? {})) {
        const [attribute = ''] = Object.keys(getDataAttributes({ [key]: true }));
        const expected = attributes[attribute];
        const shown = attribute === '' ? null : element.getAttribute(attribute);
        expect([key, shown]).toEqual([key, expected === undefined ? null : String(expected)]);
      }
    });
  });
}
