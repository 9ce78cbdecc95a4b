import type { MouseEvent, PointerEvent, RefObject } from 'react';
import type { CodeState } from '../editing/edit.ts';

/**
 * How long a finger must rest for the platform to show its own selection handles, in milliseconds.
 */
const LONG_PRESS = 400;

/** What a finger or a mouse button has come down on, and when. */
export interface Press {
  index: number;
  selection: CodeState;
  at: number;
  /** Whether it selects what it moves over. A finger may also tap, or scroll the page. */
  isDrag: boolean;
}

/** What {@link slotPointer} listens to. */
interface SlotPointerHandlers {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
}

/**
 * Lets a pointer land on the slot it points at: the text of the input lies somewhere else than the
 * slots, so the browser’s own idea of what was clicked is of no use. Click, drag, shift-click and
 * double-click; on touch, a tap and a horizontal drag, while scrolling and long presses stay the
 * platform’s.
 */
export function slotPointer(
  press: RefObject<Press | undefined>,
  base: () => CodeState,
  focus: () => void,
  follow: (event: MouseEvent) => void,
  select: (start: number, end: number) => void,
): SlotPointerHandlers {
  function selectSlots(one: number, other: number): void {
    select(Math.min(one, other), Math.max(one, other) + 1);
  }

  return {
    onPointerDown(event) {
      // What else may stand in the root has clicks of its own.
      press.current = (event.target as Element).closest('a, button')
        ? undefined
        : {
            index: slotAt(event),
            selection: base(),
            at: event.timeStamp,
            isDrag: event.pointerType !== 'touch',
          };
    },
    onPointerMove(event) {
      const down = press.current;
      if (!down || event.buttons !== 1) {
        return;
      }
      const index = slotAt(event);
      // After a long press it is the platform’s handles that are dragged.
      down.isDrag ||= index !== down.index && event.timeStamp - down.at < LONG_PRESS;
      if (down.isDrag) {
        selectSlots(index, down.index);
      }
    },
    onMouseDown(event) {
      const down = press.current;
      if (!down || event.defaultPrevented || event.button) {
        return;
      }
      if (!down.isDrag) {
        // The mouse events that follow a tap bring the focus and the keyboard. If the platform has
        // moved the caret by now, it shall stay there.
        follow(event);
        down.isDrag = base() !== down.selection;
        return;
      }
      event.preventDefault();
      focus();
      const { index } = down;
      if (event.shiftKey) {
        down.index = down.selection.start;
      }
      if (event.detail > 1) {
        select(0, Infinity);
      } else {
        selectSlots(index, down.index);
      }
    },
    onClick(event) {
      const down = press.current;
      if (!down || down.isDrag || event.timeStamp - down.at > LONG_PRESS) {
        return;
      }
      const {
        index,
        selection: { start, end },
      } = down;
      // A tap on several selected slots asks for the edit menu.
      if (end - start > 1 && index >= start && index < end) {
        select(start, end);
      } else {
        selectSlots(index, index);
      }
    },
  };
}

/**
 * The slot at the pointer, or the first one after it; `Infinity`, and so the end, if there is none,
 * or no layout.
 */
function slotAt({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): number {
  const index = [...currentTarget.querySelectorAll('[data-index]')].findIndex((slot) => {
    const { right, bottom } = slot.getBoundingClientRect();
    return clientX < right && clientY < bottom;
  });
  return index < 0 ? Infinity : index;
}
