import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type Root, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { vi } from 'vitest';

/** A page as a server sends it. */
interface ServedPage {
  container: HTMLElement;
  /** Hydrates the page. Returns the errors that React reports until the test ends. */
  hydrate: () => Promise<unknown[]>;
}

let root: Root | undefined;

/** Puts the HTML of a server into the document, as it is before any script runs. */
export function servePage(page: ReactNode): ServedPage {
  const errors: unknown[] = [];
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const container = document.createElement('div');
  container.innerHTML = renderToString(page);
  document.body.append(container);
  return {
    container,
    async hydrate() {
      error.mockImplementation((...all) => void errors.push(all));
      await act(async () => {
        root = hydrateRoot(container, page, { onRecoverableError: (one) => errors.push(one) });
        await Promise.resolve();
      });
      return errors;
    },
  };
}

/** Unmounts the page that was hydrated last and empties the document. Call it after each test. */
export function removePage(): void {
  act(() => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
}
