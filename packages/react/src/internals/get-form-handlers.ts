import type { FormEvent } from 'react';

type Handler = (event: FormEvent<HTMLFormElement>) => void;

/** An `onSubmit` that knows the handler with which it was merged last. */
export interface SubmitHandler extends Handler {
  merged: { handler: Handler };
}

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
  onSubmit: SubmitHandler;
  onSubmitCapture: Handler;
  onReset: Handler;
} {
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    // A form in a portal inside this one passes its events on, too.
    if (isOwn(event)) {
      event.preventDefault();
      event.stopPropagation();
      submit();
    }
  };
  const merged = { handler: onSubmit };
  return {
    onSubmit: Object.assign(onSubmit, { merged }),
    onSubmitCapture: (event) => {
      if (isOwn(event) && event.currentTarget.parentElement?.closest('form')) {
        merged.handler(event);
      }
    },
    onReset: (event) => {
      if (isOwn(event)) {
        event.stopPropagation();
      }
    },
  };
}

function isOwn({ currentTarget, target }: FormEvent<HTMLFormElement>): boolean {
  return target === currentTarget;
}
