import type { FormEvent } from 'react';
import type { JoinableHandler } from './merge-handlers.ts';

type Handler = (event: FormEvent<HTMLFormElement>) => void;

/**
 * Returns the handlers of a form that keep its events from the app. React passes events on to the
 * parents of a portal, where a form of the app would take them for its own.
 *
 * Browsers do not let `submit` bubble through a second form. If the form is inside another one,
 * React receives the event in the capture phase only.
 *
 * @param submit Called when the form is submitted, after the user’s own `onSubmit`.
 */
export function getFormHandlers(submit: () => void): {
  onSubmit: Handler;
  onSubmitCapture: Handler;
  onReset: Handler;
} {
  // What the form calls in the end: ours, joined with each that the user passed.
  let last: Handler;
  const onSubmit = createHandler(
    (event) => {
      // A form in a portal inside this one passes its events on, too.
      if (isOwn(event)) {
        event.preventDefault();
        event.stopPropagation();
        submit();
      }
    },
    (handler) => {
      last = handler;
    },
  );
  return {
    onSubmit,
    onSubmitCapture: (event) => {
      if (isOwn(event) && event.currentTarget.parentElement?.closest('form')) {
        last(event);
      }
    },
    onReset: createHandler((event) => {
      if (isOwn(event)) {
        event.stopPropagation();
      }
    }),
  };
}

/**
 * Creates a handler that runs after the user’s even if that calls `event.preventDefault()`: for a
 * form, the call only prevents what the browser does.
 *
 * @param onJoin Called with the handler, and with each that takes its place.
 */
function createHandler(
  handle: Handler,
  onJoin?: (handler: Handler) => void,
): Handler & JoinableHandler<Handler> {
  const handler = Object.assign((event: FormEvent<HTMLFormElement>) => handle(event), {
    joinWith: (theirs: Handler | null) =>
      createHandler((event) => {
        theirs?.(event);
        handle(event);
      }, onJoin),
  });
  onJoin?.(handler);
  return handler;
}

function isOwn({ currentTarget, target }: FormEvent<HTMLFormElement>): boolean {
  return target === currentTarget;
}
