import { Stories, Title } from '@storybook/addon-docs/blocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, waitFor } from 'storybook/test';
import { compileTailwind4, resolveImports } from '../test/style-ways/compile.ts';
import shadcnTokens from '../test/style-ways/fixtures/shadcn-tokens.css?raw';
import layersCss from '../test/style-ways/layers.css?raw';
import plainCss from '../test/style-ways/plain.css?raw';
import shadcnCss from '../test/style-ways/shadcn.css?raw';
import { StyledPage } from '../test/style-ways/StyledPage.tsx';
import tailwind3Css from '../test/style-ways/tailwind-3.css?raw';
import tailwind4Css from '../test/style-ways/tailwind-4.css?raw';
import classes from '../test/style-ways/two-factor.module.css';
import moduleCss from '../test/style-ways/two-factor.module.css?raw';
import styles from './styles.css?inline';
import type { TwoFactorAdapter } from './two-factor-setup/adapter/adapter.ts';
import type { TwoFactorSetupClassNames } from './two-factor-setup/class-names.ts';
import { TwoFactorSetup } from './two-factor-setup/TwoFactorSetup.tsx';

interface StyleWay {
  /** The stylesheets of the page, in their order. Default: those of Storybook. */
  sheets?: readonly string[];
  /** Whether the wizard is in an element with the class `dark`. */
  dark?: boolean;
  classNames?: TwoFactorSetupClassNames;
}

const ADAPTER: TwoFactorAdapter = {
  start: async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }),
  verify: async () => ({ error: { type: 'invalid-code' } }),
};

const USUAL_SHEETS = [styles];

/** The wizard on a page of an app that has its own way to write styles. */
function StyledWizard({ classNames, dark = false, sheets = USUAL_SHEETS }: StyleWay) {
  return (
    <StyledPage sheets={sheets} dark={dark}>
      <TwoFactorSetup
        adapter={ADAPTER}
        issuer="Acme"
        accountName="ada@example.org"
        intro={false}
        classNames={classNames}
      />
    </StyledPage>
  );
}

const meta = {
  title: 'Foundations/Ways to style',
  component: StyledWizard,
  // A page of its own for each story: stylesheets are for a whole page.
  parameters: {
    controls: { disable: true },
    docs: {
      story: { inline: false, height: '840px' },
      // Without the table of props, in which the stylesheets would stand as text.
      page: () => (
        <>
          <Title />
          <p>
            The same wizard on pages that style it in different ways. “Show code” has the stylesheet
            of each page.
          </p>
          <Stories title="" />
        </>
      ),
    },
  },
} satisfies Meta<typeof StyledWizard>;
export default meta;

type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;

/** Shows a stylesheet where Storybook shows the code of a story. */
function withCode(code: string): NonNullable<Story['parameters']> {
  return { docs: { source: { code, language: 'css' } } };
}

/**
 * Checks that the drop-in is whole, and that the style of the app has arrived.
 *
 * @param primary - the ground of the primary button, and the radius of its corners.
 * @param root - some styles of the wizard itself.
 */
function checkStyles(
  primary: [backgroundColor: string, borderRadius: string],
  root: Partial<CSSStyleDeclaration> = {},
): Play {
  return async ({ canvas, canvasElement }) => {
    const find = (selector: string): Element =>
      canvasElement.querySelector(`.tessera-${selector}`) as Element;
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();
    // Without the focus, which only one of the pages on the docs page can have.
    await fireEvent.input(canvas.getByRole('textbox', { name: '6-digit code' }), {
      target: { value: '12' },
    });
    const slots = [...canvasElement.querySelectorAll('.tessera-code-input-slot')];
    await waitFor(() => expect(slots.map(({ textContent }) => textContent).join('')).toBe('12'));
    const tops = slots.map((slot) => slot.getBoundingClientRect().top);
    await expect(new Set(tops).size).toBe(1);
    await expect(getComputedStyle(find('code-input-input')).color).toBe('rgba(0, 0, 0, 0)');
    await expect(getComputedStyle(find('screen')).paddingTop).toBe('28px');
    const { backgroundColor, borderTopLeftRadius } = getComputedStyle(find('primary-button'));
    await expect([backgroundColor, borderTopLeftRadius]).toEqual(primary);
    await expect(getComputedStyle(find('setup'))).toMatchObject(root);
  };
}

/** Variables and classes in your stylesheet, after ours. */
export const PlainCss: Story = {
  name: 'Plain CSS',
  args: { sheets: [styles, plainCss] },
  parameters: withCode(plainCss),
  play: checkStyles(['rgb(10, 125, 51)', '999px'], { borderTopLeftRadius: '10px' }),
};

/** The class names of a module in `classNames`. */
export const CssModules: Story = {
  name: 'CSS modules',
  args: {
    classNames: { root: classes.card, primaryButton: classes.submit },
  },
  parameters: withCode(moduleCss),
  play: checkStyles(['rgb(122, 31, 162)', '0px'], { borderTopWidth: '2px' }),
};

const TAILWIND_3 = { root: 'shadow-xl', title: 'text-rose-900', primaryButton: 'rounded-full' };

/** Our stylesheet between base styles and utilities. */
export const Tailwind3: Story = {
  args: { sheets: [resolveImports(tailwind3Css)], classNames: TAILWIND_3 },
  parameters: withCode(tailwind3Css),
  play: async (context) => {
    await checkStyles(['rgb(159, 18, 57)', '9999px'])(context);
    const title = context.canvas.getByRole('heading');
    await expect(getComputedStyle(title).color).toBe('rgb(136, 19, 55)');
    const { boxShadow } = getComputedStyle(title.closest('.tessera-setup') as Element);
    await expect(boxShadow).toContain('20px 25px');
  },
};

const TAILWIND_4 = {
  root: 'shadow-xl',
  title: 'text-brand text-3xl',
  primaryButton: 'rounded-2xl',
};

/** The theme of Tailwind 4 in our variables, and its utilities in `classNames`. */
export const Tailwind4: Story = {
  args: { classNames: TAILWIND_4 },
  parameters: withCode(tailwind4Css),
  loaders: [async () => ({ sheets: [await compileTailwind4(tailwind4Css, TAILWIND_4)] })],
  render: (args, { loaded }) => <StyledWizard {...args} {...(loaded as StyleWay)} />,
  play: async (context) => {
    await checkStyles(['oklch(0.45 0.12 155)', '16px'], { borderTopLeftRadius: '30px' })(context);
    const title = context.canvas.getByRole('heading');
    const { color, fontSize } = getComputedStyle(title);
    await expect([color, fontSize]).toEqual(['oklch(0.45 0.12 155)', '30px']);
    const { boxShadow } = getComputedStyle(title.closest('.tessera-setup') as Element);
    await expect(boxShadow).toContain('20px 25px');
  },
};

/** The tokens of shadcn in our variables. */
export const ShadcnTokens: Story = {
  name: 'shadcn',
  args: { sheets: [shadcnTokens, styles, shadcnCss] },
  parameters: withCode(shadcnCss),
  play: checkStyles(['oklch(0.205 0 0)', '8px'], { borderTopLeftRadius: '16px' }),
};

/** The same tokens in an element with the class `dark`. */
export const ShadcnTokensDark: Story = {
  name: 'shadcn, dark',
  args: { ...ShadcnTokens.args, dark: true },
  parameters: withCode(shadcnCss),
  play: checkStyles(['oklch(0.922 0 0)', '8px'], { backgroundColor: 'oklch(0.205 0 0)' }),
};

/** Our stylesheet between the layers of an app. */
export const Layers: Story = {
  name: 'Cascade layers',
  args: { sheets: [resolveImports(layersCss)] },
  parameters: withCode(layersCss),
  play: checkStyles(['rgb(138, 60, 0)', '999px']),
};
