/** One step of trusted input, as a person makes it: the browser’s driver carries it out, not a script in the page. */
export type InputStep =
  | { type: 'keyDown' | 'keyUp'; /** As in `KeyboardEvent.key`. */ key: string }
  | { type: 'mouseMove'; /** In CSS pixels of the top-level page. */ x: number; y: number }
  | {
      type: 'mouseDown' | 'mouseUp';
      /** 2 for the second press of a double click. */ count: number;
    }
  | { type: 'touchStart' | 'touchMove' | 'touchEnd'; x: number; y: number }
  | { type: 'pause'; milliseconds: number };

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    performInput: (steps: InputStep[]) => Promise<void>;
  }
}
