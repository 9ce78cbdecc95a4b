/** Keys that are not characters. */
export type Key = 'Tab' | 'Enter' | 'Space' | 'Escape';

/** A tab. The page gets trusted events, as from a real mouse and keyboard. */
export interface Tab {
  goto: (url: string) => Promise<void>;
  /** Loads the page again, and confirms if the page asks before. */
  reload: () => Promise<void>;
  /** Evaluates an expression. If its value is a promise, resolves to what that resolves to. */
  evaluate: (expression: string) => Promise<unknown>;
  click: (x: number, y: number) => Promise<void>;
  type: (text: string) => Promise<void>;
  key: (key: Key, options?: { shift: boolean }) => Promise<void>;
  /** Returns the focus to the page if Tab has moved it to the browser's own controls. */
  activate: () => Promise<void>;
  /** Sets the width of the page, in CSS pixels. WebKit's window gets no narrower than 447. */
  resize: (width: number) => Promise<void>;
  /** A PNG. */
  screenshot: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** A browser whose tabs share their cookies. */
export interface Engine {
  open: () => Promise<Tab>;
  close: () => Promise<void>;
}

/** The size of a new page, in CSS pixels. */
export const VIEWPORT = { width: 1024, height: 920 };
