import type { Decorator, Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { MessagesProvider } from '../packages/react/src/messages/MessagesProvider.tsx';
import { ar } from '../packages/react/src/messages/ar.ts';
import { de } from '../packages/react/src/messages/de.ts';
import { es } from '../packages/react/src/messages/es.ts';
import { fr } from '../packages/react/src/messages/fr.ts';
import { ja } from '../packages/react/src/messages/ja.ts';
import { ptBR } from '../packages/react/src/messages/pt-br.ts';
import { zhHans } from '../packages/react/src/messages/zh-hans.ts';
import styles from '../packages/react/src/styles.css?inline';
import { DocsPage } from './DocsPage.tsx';
import { type Preferences, emulateMedia } from './emulate-media.ts';
import { type Scheme, getSystemScheme } from './themes.ts';
import './preview.css';

// A busy machine may be slow to load a module. An element that appears sooner ends the wait.
configure({ asyncUtilTimeout: 10_000 });

// An element that a story can turn off, for a page with other stylesheets.
const sheet = document.createElement('style');
sheet.dataset.sheet = 'tessera';
sheet.textContent = styles;
document.head.append(sheet);

// English is what the components have without a language.
const LANGUAGES = { en: {}, ar, de, es, fr, ja, 'pt-BR': ptBR, 'zh-Hans': zhHans };

interface Globals extends Preferences {
  theme: Scheme;
  direction: 'auto' | 'ltr' | 'rtl';
  locale: keyof typeof LANGUAGES;
  spacing: 'normal' | 'wide';
}

/** Sets what an app and the preferences of a user set for a page. */
const withPage: Decorator = (Story, context) => {
  const { colors, direction, locale, motion, spacing, theme } = context.globals as Globals;
  const page = document.documentElement;
  const ownDirection = locale === 'ar' ? 'rtl' : 'ltr';
  page.style.colorScheme = theme;
  page.lang = locale;
  page.dir = direction === 'auto' ? ownDirection : direction;
  page.dataset.colors = colors;
  page.dataset.spacing = spacing;
  const text = emulateMedia(styles, { colors, motion });
  if (sheet.textContent !== text) {
    sheet.textContent = text;
  }
  return (
    <MessagesProvider messages={LANGUAGES[locale]}>
      <Story />
    </MessagesProvider>
  );
};

function toolbar<Icon extends string>(
  icon: Icon,
  items: Record<string, string>,
  dynamicTitle = false,
) {
  return {
    icon,
    items: Object.entries(items).map(([value, title]) => ({ value, title })),
    dynamicTitle,
  };
}

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withPage],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { container: DocsPage, toc: { headingSelector: 'h2, h3' } },
    layout: 'centered',
    options: {
      storySort: {
        order: [
          'Start',
          ['Welcome'],
          'Guides',
          ['Quick start', 'Headless', 'Server', 'Core functions', '*', 'Providers', ['Overview']],
          'Components',
          [
            'TwoFactorSetup',
            'TwoFactorChallenge',
            'TwoFactorCheckup',
            'QrCode',
            'CodeInput',
            'RecoveryCodes',
            'SecretKey',
            'Parts',
          ],
          'Foundations',
          [
            'Theming',
            'Ways to style',
            'Languages',
            'Accessibility',
            'Security',
            'Performance',
            'Glossary',
            'Tests',
          ],
          'Lab',
          [
            'Simulated authenticator',
            'Theme builder',
            'Scan lab',
            'Wizard lab',
            'Chosen answers',
            'State gallery',
          ],
        ],
      },
    },
  },
  initialGlobals: {
    theme: getSystemScheme(),
    direction: 'auto',
    locale: 'en',
    motion: 'system',
    colors: 'system',
    spacing: 'normal',
  } satisfies Globals,
  globalTypes: {
    theme: {
      description: 'Color scheme of the page',
      toolbar: toolbar('contrast', { light: 'Light', dark: 'Dark' }, true),
    },
    locale: {
      description: 'Language of the components',
      toolbar: toolbar(
        'globe',
        {
          en: 'English',
          ar: 'العربية',
          de: 'Deutsch',
          es: 'Español',
          fr: 'Français',
          ja: '日本語',
          'pt-BR': 'Português (Brasil)',
          'zh-Hans': '简体中文',
        },
        true,
      ),
    },
    direction: {
      description: 'Direction of the page',
      toolbar: toolbar('transfer', {
        auto: 'Direction of the language',
        ltr: 'Left to right',
        rtl: 'Right to left',
      }),
    },
    motion: {
      description: 'Motion that the user asks for',
      toolbar: toolbar('lightning', {
        system: 'Motion of the system',
        reduced: 'Reduced motion',
      }),
    },
    colors: {
      description: 'Colors that the user asks for. Forced colors are an approximation',
      toolbar: toolbar('paintbrush', {
        system: 'Colors of the system',
        'more-contrast': 'More contrast',
        forced: 'Forced colors',
      }),
    },
    spacing: {
      description: 'Text spacing that the user sets (WCAG 1.4.12)',
      toolbar: toolbar('paragraph', {
        normal: 'Normal text spacing',
        wide: 'Wide text spacing',
      }),
    },
  },
};
export default preview;
