'use client';

import { type MouseEvent, type PointerEvent, useRef } from 'react';

/** A position in characters where a selection starts, and where it ends. */
type Range = readonly [start: number, end: number];

interface Touch {
  x: number;
  y: number;
  at: number;
  /** The selection the finger came down on. */
  selection: Range;
  dragging: boolean;
}

/** How long a finger must rest for the platform to show its own selection handles, in milliseconds. */
const LONG_PRESS = 400;
/** How far a finger must move to be dragging, in CSS pixels. */
const SLOP = 8;

/**
 * Lets a pointer land on the slot it points at: the text of the input lies somewhere else than the slots, so the browser’s own idea of what was clicked
 * is of no use. Click, drag, shift-click and double-click; on touch, a tap and a horizontal drag, while scrolling and long presses stay the platform’s.
 */
export function useSlotPointer(field: {
  input: () => HTMLInputElement | null;
  /** The selection as the input has it now. */
  selection: () => Range;
  select: (start: number, end: number) => void;
}): {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  onPointerCancel: () => void;
  onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
} {
  const anchor = useRef<number | undefined>(undefined);
  const touch = useRef<Touch | undefined>(undefined);
  const tapped = useRef<Range | undefined>(undefined);
  const isTouch = useRef(false);

  /** Selects from the slot of the anchor to the one at the pointer. */
  function extend(event: MouseEvent<HTMLElement>, from: number): void {
    const index = slotAt(event.currentTarget, event.clientX, event.clientY);
    if (index === undefined) field.select(Infinity, Infinity);
    else field.select(Math.min(from, index), Math.max(from, index) + 1);
  }

  return {
    onPointerDown(event) {
      tapped.current = undefined;
      anchor.current = undefined;
      isTouch.current = event.pointerType === 'touch';
      if (event.defaultPrevented || !isTouch.current) return;
      const { clientX: x, clientY: y, timeStamp: at } = event;
      touch.current = { x, y, at, selection: field.selection(), dragging: false };
    },
    onPointerMove(event) {
      const down = touch.current;
      if (!down) {
        if (anchor.current !== undefined && event.buttons === 1) extend(event, anchor.current);
        return;
      }
      if (!down.dragging) {
        if (Math.hypot(event.clientX - down.x, event.clientY - down.y) < SLOP) return;
        // The platform has shown its handles by now, and it is those that are dragged.
        if (event.timeStamp - down.at > LONG_PRESS) touch.current = undefined;
        else down.dragging = true;
      }
      if (touch.current) extend(event, slotAt(event.currentTarget, down.x, down.y) ?? 0);
    },
    onPointerUp(event) {
      const down = touch.current;
      touch.current = undefined;
      if (!down || down.dragging) return;
      const [start, end] = field.selection();
      const moved = start !== down.selection[0] || end !== down.selection[1];
      if (moved || event.timeStamp - down.at > LONG_PRESS) return;
      const index = slotAt(event.currentTarget, event.clientX, event.clientY);
      if (index === undefined) return;
      // A tap on what is selected asks for the edit menu.
      const isKept = end - start > 1 && index >= start && index < end;
      tapped.current = isKept ? [start, end] : [index, index + 1];
      field.select(...tapped.current);
    },
    onPointerCancel() {
      touch.current = undefined;
    },
    onMouseDown(event) {
      const input = field.input();
      // After a tap the browser sends mouse events too; they bring the focus and the keyboard.
      if (event.defaultPrevented || event.button !== 0 || isTouch.current || !input) return;
      if (input.disabled || !isOfField(event, input)) return;
      const index = slotAt(event.currentTarget, event.clientX, event.clientY);
      if (index === undefined) return;
      event.preventDefault();
      const [start, end] = field.selection();
      const wasFocused = input.matches(':focus');
      input.focus();
      if (event.detail > 1) return field.select(0, Infinity);
      anchor.current = !event.shiftKey || !wasFocused ? index : index < start ? end - 1 : start;
      extend(event, anchor.current);
    },
    onClick() {
      // The mouse events that follow a tap have put the caret where the browser thinks the finger was.
      if (tapped.current) field.select(...tapped.current);
      tapped.current = undefined;
    },
  };
}

function isOfField(event: MouseEvent<HTMLElement>, input: HTMLInputElement): boolean {
  const target = event.target as Element;
  return (
    target === input || target === event.currentTarget || target.closest('[data-index]') !== null
  );
}

/** The slot nearest to a point, or `undefined` where there is no layout. */
function slotAt(root: HTMLElement, x: number, y: number): number | undefined {
  let nearest: number | undefined;
  let least = Infinity;
  for (const slot of root.querySelectorAll<HTMLElement>('[data-index]')) {
    const { left, top, width, height } = slot.getBoundingClientRect();
    const distance = Math.hypot(x - left - width / 2, y - top - height / 2);
    if (width > 0 && distance < least) {
      least = distance;
      nearest = Number(slot.dataset.index);
    }
  }
  return nearest;
}
