import { afterAll } from 'vitest';

// Runs before every test file of projects whose files share a document. It removes elements and
// attributes that other files left, and afterwards the listeners that this file added. React and
// user-event mark a document that they listen to, so the marks go too. The listeners of user-event
// change how fields keep their selection.
document.body.replaceChildren();
for (const element of [document.documentElement, document.body]) {
  for (const name of element.getAttributeNames()) {
    element.removeAttribute(name);
  }
}

const controller = new AbortController();
document.addEventListener = (
  type: string,
  listener: EventListenerOrEventListenerObject,
  options: boolean | AddEventListenerOptions = false,
): void => {
  const { signal, ...rest } = typeof options === 'object' ? options : { capture: options };
  Document.prototype.addEventListener.call(document, type, listener, {
    ...rest,
    signal: signal ? AbortSignal.any([signal, controller.signal]) : controller.signal,
  });
};

afterAll(() => {
  controller.abort();
  Reflect.deleteProperty(document, 'addEventListener');
  for (const key of Reflect.ownKeys(document)) {
    if (/_reactListening|Node prepared/.test(String(key))) {
      Reflect.deleteProperty(document, key);
    }
  }
});
