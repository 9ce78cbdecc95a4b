import { type ReactNode, useEffect } from 'react';

export interface PageProps {
  title: string;
  /** Which of several views of the page is shown. */
  view?: string;
  children: ReactNode;
}

/** One page: its title in the browser's tab, its heading, and what comes under it. */
export function Page({ title, view = '', children }: PageProps): ReactNode {
  useFocusOnChange(`${title}/${view}`);
  return (
    <>
      <title>{`${title} · Tessera Example`}</title>
      <header className="brand">
        <img src="/icon.svg" alt="" width="28" height="28" />
        Tessera Example
      </header>
      <main>
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </main>
    </>
  );
}

let shown: string | undefined;

/**
 * Tells people who don't see it that the page has changed. The first one is announced by the
 * browser.
 */
function useFocusOnChange(page: string): void {
  useEffect(() => {
    // What is new on the page may have put the focus where it is useful already.
    const isPlaced = document.querySelector('main')?.contains(document.activeElement);
    if (shown !== undefined && shown !== page && !isPlaced) {
      document.querySelector('h1')?.focus();
    }
    shown = page;
  }, [page]);
}
