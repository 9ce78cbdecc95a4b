import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type PropsWithChildren, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import tokensCss from '../packages/react/src/tokens.css?raw';
import { type Scheme, createThemes, getSystemScheme } from './themes.ts';

const THEMES = createThemes(tokensCss);

let scheme = getSystemScheme();
const channel = addons.getChannel();
function follow({ globals }: { globals: { theme: Scheme } }): void {
  scheme = globals.theme;
}
channel.on(SET_GLOBALS, follow);
channel.on(GLOBALS_UPDATED, follow);

function subscribe(onChange: () => void): () => void {
  channel.on(GLOBALS_UPDATED, onChange);
  return () => channel.off(GLOBALS_UPDATED, onChange);
}

/** Renders a page of the documentation in the theme of the toolbar. */
export function DocsPage({ children, context }: PropsWithChildren<DocsContainerProps>): ReactNode {
  const theme = useSyncExternalStore(subscribe, () => scheme);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  return (
    <DocsContainer context={context} theme={THEMES[theme]}>
      {children}
    </DocsContainer>
  );
}
