import type { Decorator, Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import styles from '../packages/react/src/styles.css?inline';
import './preview.css';

// A busy machine may be slow to load a module. An element that appears sooner ends the wait.
configure({ asyncUtilTimeout: 10_000 });

// An element that a story can turn off, for a page with other stylesheets.
const sheet = document.createElement('style');
sheet.dataset.sheet = 'tessera';
sheet.textContent = styles;
document.head.append(sheet);

/** Sets what an app sets for dark mode and right-to-left pages. The components need nothing else. */
const withPage: Decorator = (Story, { globals }) => {
  document.documentElement.style.colorScheme = globals.theme as string;
  document.documentElement.dir = globals.direction as string;
  return <Story />;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withPage],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true }, layout: 'centered' },
  initialGlobals: { theme: 'light', direction: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Color scheme of the page',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
};
export default preview;
