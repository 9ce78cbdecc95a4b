/** One step of trusted input. The driver of the browser performs it, not a script in the page. */
export type InputStep =
  | {
      type: 'keyDown' | 'keyUp';
      /** As in `KeyboardEvent.key`. */
      key: string;
    }
  | {
      type: 'mouseMove' | 'touchStart' | 'touchMove' | 'touchEnd';
      /** In CSS pixels of the top-level page. */
      x: number;
      y: number;
    }
  | {
      type: 'mouseDown' | 'mouseUp';
      /** `2` for the second press of a double click. */
      count: number;
    }
  | {
      type: 'compose';
      /**
       * The text that the input method underlines. It replaces the selection, or the underlined
       * text.
       */
      text: string;
    }
  | {
      type: 'commit';
      /** The text that replaces the underlined text and ends the composition. */
      text: string;
    }
  /** Removes the underlined text and ends the composition. */
  | { type: 'cancel' }
  /** Presses Backspace on a keyboard that reports no key names, as on Android. */
  | { type: 'namelessBackspace' }
  | { type: 'pause'; milliseconds: number };

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    performInput: (steps: InputStep[]) => Promise<void>;
    servePictures: () => Promise<string>;
    takeWindowScreenshot: () => Promise<string>;
  }
}
