import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@tessera/react/styles.css';
import '../../../examples/better-auth/src/app.css';
import { App, type PageProvider } from './App.tsx';

/** Shows the pages of a provider. */
export function showPages(provider: PageProvider): void {
  createRoot(document.body).render(
    <StrictMode>
      <App provider={provider} />
    </StrictMode>,
  );
}

/** Returns what the test told the page in its address. */
export function readDetail(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** Where the server of the provider answers. The page passes the requests on. */
export const SERVER_URL = `${location.origin}/server`;
