'use client';

import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import type { CodeState } from './edit.ts';

/** How long a finger must rest for the platform to show its own selection handles, in milliseconds. */
const LONG_PRESS = 400;

/** What a finger or a mouse button has come down on, and when. */
interface Press {
  at: number;
  index: number;
  selection: CodeState;
  isTouch: boolean;
  isDrag?: boolean;
}

/**
 * Lets a pointer land on the slot it points at: the text of the input lies somewhere else than the slots, so the browser’s own idea of what was clicked
 * is of no use. Click, drag, shift-click and double-click; on touch, a tap and a horizontal drag, while scrolling and long presses stay the platform’s.
 */
export function useSlotPointer(
  inputRef: RefObject<HTMLInputElement | null>,
  base: () => CodeState,
  follow: (event: PointerEvent) => void,
  select: (start: number, end: number) => void,
): {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  onClick: () => void;
} {
  const press = useRef<Press | undefined>(undefined);

  /** Selects from the slot that was pressed to this one. */
  function drag(index: number, from = index): void {
    select(Math.min(from, index), Math.max(from, index) + 1);
  }

  return {
    onPointerDown(event) {
      press.current = {
        at: event.timeStamp,
        index: slotAt(event),
        selection: base(),
        isTouch: event.pointerType === 'touch',
      };
    },
    onPointerMove(event) {
      const down = press.current;
      const index = slotAt(event);
      if (!down || !event.buttons || index === Infinity) return;
      // After a long press it is the platform’s handles that are dragged.
      if (index !== down.index && event.timeStamp - down.at < LONG_PRESS) down.isDrag = true;
      if (down.isDrag) drag(index, down.index);
    },
    onPointerUp(event) {
      const down = press.current;
      follow(event);
      // It was a drag or a long press, or the platform has moved the caret itself.
      if (
        !down ||
        down.isDrag ||
        event.timeStamp - down.at > LONG_PRESS ||
        down.selection !== base()
      )
        press.current = undefined;
    },
    onMouseDown(event) {
      const down = press.current;
      if (!down || down.isTouch || event.defaultPrevented || event.button) return;
      event.preventDefault();
      inputRef.current?.focus();
      const { index } = down;
      down.isDrag = true;
      if (event.shiftKey) down.index = down.selection.start;
      if (event.detail > 1) select(0, Infinity);
      else drag(index, down.index);
    },
    onClick() {
      if (!press.current) return;
      const {
        index,
        selection: { start, end },
      } = press.current;
      // A tap on several selected slots asks for the edit menu.
      if (end - start > 1 && index >= start && index < end) select(start, end);
      else drag(index);
    },
  };
}

/** The slot under the pointer; `Infinity`, and so the end, where there is none, or no layout. */
function slotAt({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): number {
  const root = currentTarget.getRootNode() as Document;
  const at = (root.elementsFromPoint?.(clientX, clientY) ?? []) as HTMLElement[];
  return Number(at.find((one) => one.dataset.index)?.dataset.index ?? Infinity);
}
