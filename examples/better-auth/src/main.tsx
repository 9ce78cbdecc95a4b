import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@tessera/react/styles.css';
import './app.css';
import { App } from './App.tsx';

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
