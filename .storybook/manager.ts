import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { type Scheme, createThemes, getSystemScheme } from './themes.ts';

// `main.ts` sets it. This part of Storybook is not built with Vite, which would read the file.
const THEMES = createThemes(process.env['STORYBOOK_TOKENS_CSS'] ?? '');

/** Pages that have their own controls. */
const OWN_CONTROLS = /^(?:start|lab)-/;

addons.setConfig({
  theme: THEMES[getSystemScheme()],
  panelPosition: 'bottom',
  sidebar: { showRoots: true },
  layoutCustomisations: {
    showPanel: ({ storyId }, isShown) =>
      isShown && !(storyId !== undefined && OWN_CONTROLS.test(storyId)),
  },
});

// The frame follows the theme of the toolbar, as the stories do.
addons.register('tessera/theme', (api) => {
  const follow = ({ globals }: { globals: { theme: Scheme } }): void =>
    api.setOptions({ theme: THEMES[globals.theme] });
  api.on(SET_GLOBALS, follow);
  api.on(GLOBALS_UPDATED, follow);
});

// Storybook ends the title of each page with its own name.
const title = document.querySelector('title');
function setTitle(): void {
  const named = document.title.replace(/Storybook$|^tessera$/, 'Tessera');
  if (named !== document.title) {
    document.title = named;
  }
}
if (title) {
  new MutationObserver(setTitle).observe(title, { childList: true });
  setTitle();
}
