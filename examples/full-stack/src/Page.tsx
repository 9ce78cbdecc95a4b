import { type ReactNode, useEffect } from 'react';

export interface PageProps {
  title: string;
  /** The view of the page that is shown, if it has several. */
  view?: string;
  children: ReactNode;
}

/** A page with its title in the tab of the browser, its heading and its content. */
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

let shownPage: string | undefined;

/**
 * Moves the focus to the heading when the page changes, so that screen readers announce it. The
 * browser itself announces the first page.
 */
function useFocusOnChange(page: string): void {
  useEffect(() => {
    // A component of the new page may have the focus already.
    const isPlaced = document.querySelector('main')?.contains(document.activeElement);
    if (shownPage !== undefined && shownPage !== page && !isPlaced) {
      document.querySelector('h1')?.focus();
    }
    shownPage = page;
  }, [page]);
}
