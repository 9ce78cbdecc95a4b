import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { GALLERY_STATES } from '../test/state-gallery/states.tsx';
import { MessagesProvider } from './messages/MessagesProvider.tsx';
import { ar } from './messages/ar.ts';
import { de } from './messages/de.ts';

const LANGUAGES = { en: {}, de, ar };

/** Dozens of components start at the same time. */
const LONG_WAIT = { timeout: 20_000 };

interface GalleryProps {
  /** The color scheme of the page. */
  theme: 'light' | 'dark';
  /** The width of each state, in pixels. */
  width: number;
  /** The language of the texts. The page has its direction. */
  language: keyof typeof LANGUAGES;
}

/**
 * Every state of the drop-ins on one page, each reached by the component itself with an adapter of
 * chosen answers.
 */
function Gallery({ language, theme, width }: GalleryProps) {
  return (
    <MessagesProvider messages={LANGUAGES[language]}>
      <main
        lang={language}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        style={{
          colorScheme: theme,
          padding: 24,
          background: 'light-dark(#eceef2, #0c0d0f)',
          color: 'light-dark(#17181c, #f2f3f5)',
          font: '14px/1.5 system-ui',
        }}
      >
        {GALLERY_STATES.map(([title, states]) => (
          <div key={title}>
            <h2 dir="ltr">{title}</h2>
            <div
              style={{
                display: 'grid',
                gridTemplateColumns: `repeat(auto-fill, min(100%, ${width}px))`,
                alignItems: 'start',
                gap: 24,
              }}
            >
              {states.map(({ element, name }) => (
                <figure key={name} data-state={`${title}: ${name}`} style={{ margin: 0 }}>
                  <figcaption dir="ltr">{name}</figcaption>
                  {element}
                </figure>
              ))}
            </div>
          </div>
        ))}
      </main>
    </MessagesProvider>
  );
}

const meta = {
  title: 'Lab/State gallery',
  component: Gallery,
  args: { theme: 'light', width: 560, language: 'en' },
  argTypes: {
    theme: { control: 'inline-radio', options: ['light', 'dark'] },
    language: { control: 'inline-radio', options: Object.keys(LANGUAGES) },
    width: { control: { type: 'range', min: 280, max: 640, step: 20 } },
  },
  parameters: {
    layout: 'fullscreen',
    // A page of its own shows one wizard. Here many have the same heading.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    for (const [title, states] of GALLERY_STATES) {
      for (const { name, press = [], ready } of states) {
        const state = canvasElement.querySelector(`[data-state="${title}: ${name}"]`) as Element;
        for (const selector of press) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          const target = await waitFor(() => {
            const found = state.querySelector<HTMLElement>(selector);
            return found ?? Promise.reject(new Error(`“${name}” has no ${selector} to press.`));
          }, LONG_WAIT);
          target.click();
        }
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await waitFor(
          () => expect(state.querySelector(ready), `“${name}” is not reached.`).not.toBeNull(),
          LONG_WAIT,
        );
      }
    }
    const ids = [...canvasElement.querySelectorAll('[id]')].map(({ id }) => id);
    await expect(ids.length).toBe(new Set(ids).size);
  },
} satisfies Meta<GalleryProps>;
export default meta;

type Story = StoryObj<typeof meta>;

/** All states in the light theme. */
export const Light: Story = {};

/** All states in the dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** All states as narrow as on a small phone. */
export const Narrow: Story = { args: { width: 320 } };

/** All states in German, whose words are long. */
export const German: Story = { args: { language: 'de' } };

/** All states in Arabic, from right to left. */
export const Arabic: Story = { args: { language: 'ar' } };
