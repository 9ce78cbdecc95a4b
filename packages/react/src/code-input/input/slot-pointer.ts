import type { MouseEvent, PointerEvent } from 'react';
import type { CodeState } from '../editing/edit.ts';

/**
 * How long a finger must rest for the platform to show its own selection handles, in milliseconds.
 */
const LONG_PRESS_MS = 400;

/** A finger or a mouse button that came down on the field. */
interface Press {
  /** The slot it came down on. */
  index: number;
  /** The value and selection of the field at that time. */
  selection: CodeState;
  /** When it came down, as `event.timeStamp`. */
  at: number;
  /** Whether it selects the slots it moves over. A finger may also tap, or scroll the page. */
  isDrag: boolean;
}

/** The handlers that {@link slotPointer} returns. */
interface SlotPointerHandlers {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
}

/**
 * Returns the handlers that select the slots a pointer points at. The text of the input is not
 * where the slots are, so the caret position of the browser is of no use.
 *
 * A mouse clicks, drags, shift-clicks and double-clicks. A finger taps and drags sideways;
 * scrolling and long presses are left to the platform.
 *
 * @param getCurrent Returns the value and selection of the field.
 * @param focus Focuses the input.
 * @param readSelection Takes over the selection that the platform made in the input.
 * @param select Selects slots in the field and in the input.
 */
export function slotPointer(
  getCurrent: () => CodeState,
  focus: () => void,
  readSelection: (event: MouseEvent) => void,
  select: (start: number, end: number) => void,
): SlotPointerHandlers {
  /** The press in progress. */
  let press: Press | undefined;

  function selectSlots(one: number, other: number): void {
    select(Math.min(one, other), Math.max(one, other) + 1);
  }

  return {
    onPointerDown(event) {
      // Links and buttons inside the root handle their own clicks.
      press = (event.target as Element).closest('a, button')
        ? undefined
        : {
            index: findSlotAt(event),
            selection: getCurrent(),
            at: event.timeStamp,
            isDrag: event.pointerType !== 'touch',
          };
    },
    onPointerMove(event) {
      if (!press || event.buttons !== 1) {
        return;
      }
      const index = findSlotAt(event);
      // After a long press, the finger drags the platform’s own handles.
      press.isDrag ||= index !== press.index && event.timeStamp - press.at < LONG_PRESS_MS;
      if (press.isDrag) {
        selectSlots(index, press.index);
      }
    },
    onMouseDown(event) {
      if (!press || event.defaultPrevented || event.button) {
        return;
      }
      if (!press.isDrag) {
        // The mouse events that follow a tap bring the focus and the keyboard. Keep the caret if
        // the platform has already moved it.
        readSelection(event);
        press.isDrag = getCurrent() !== press.selection;
        return;
      }
      event.preventDefault();
      focus();
      const { index } = press;
      if (event.shiftKey) {
        press.index = press.selection.start;
      }
      if (event.detail > 1) {
        select(0, Infinity);
      } else {
        selectSlots(index, press.index);
      }
    },
    onClick(event) {
      if (!press || press.isDrag || event.timeStamp - press.at > LONG_PRESS_MS) {
        return;
      }
      const {
        index,
        selection: { start, end },
      } = press;
      // A tap on one of several selected slots opens the edit menu.
      if (end - start > 1 && index >= start && index < end) {
        select(start, end);
      } else {
        selectSlots(index, index);
      }
    },
  };
}

/**
 * Returns the slot at the pointer, or the first one after it. Returns `Infinity`, which means the
 * end, if there is none or nothing is laid out.
 */
function findSlotAt({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): number {
  const index = [...currentTarget.querySelectorAll('[data-index]')].findIndex((slot) => {
    const { right, bottom } = slot.getBoundingClientRect();
    return clientX < right && clientY < bottom;
  });
  return index < 0 ? Infinity : index;
}
