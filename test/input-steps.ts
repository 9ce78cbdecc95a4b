/**
 * One step of trusted input, as a person makes it: the browser’s driver carries it out, not a
 * script in the page.
 */
export type InputStep =
  | { type: 'keyDown' | 'keyUp'; /** As in `KeyboardEvent.key`. */ key: string }
  | { type: 'mouseMove'; /** In CSS pixels of the top-level page. */ x: number; y: number }
  | {
      type: 'mouseDown' | 'mouseUp';
      /** 2 for the second press of a double click. */ count: number;
    }
  | { type: 'touchStart' | 'touchMove' | 'touchEnd'; x: number; y: number }
  | {
      type: 'compose';
      /** What the input method underlines, in the place of what it has underlined so far or of the selection. */ text: string;
    }
  | {
      type: 'commit';
      /** What the input method puts in for what it has underlined. */ text: string;
    }
  | { type: 'cancel' /** Takes back what the input method has underlined. */ }
  | {
      type: 'namelessBackspace' /** Backspace of a keyboard that does not tell its keys, as on Android. */;
    }
  | { type: 'pause'; milliseconds: number };

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    performInput: (steps: InputStep[]) => Promise<void>;
  }
}
