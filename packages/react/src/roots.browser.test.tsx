import { render, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdapter } from '../test/fixtures.ts';
import { openPage } from '../test/pages/open-page.ts';
import { STYLES } from '../test/pages/sheets.ts';
import { TwoFactorSetup } from './two-factor-setup/TwoFactorSetup.tsx';

const WIZARD = <TwoFactorSetup adapter={createAdapter()} issuer="Acme" intro={false} />;

function addHost(css = ''): ShadowRoot {
  const host = document.createElement('div');
  host.style.cssText = css;
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}

/** A link to the stylesheet, and when it is loaded. */
async function addLink(parent: Node, page: Document): Promise<void> {
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = URL.createObjectURL(new Blob([STYLES], { type: 'text/css' }));
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    parent.appendChild(link);
  });
}

/** Reads colors and measures of the wizard that only the stylesheet and its variables give. */
async function readStyles(
  element: ReactElement,
  container: HTMLElement,
  inside: ParentNode = container,
): Promise<unknown[]> {
  render(element, { container, baseElement: container });
  const screen = within(inside as HTMLElement);
  await screen.findByRole('img', { name: /QR code/ });
  const wizard = inside.querySelector('.tessera-setup') as HTMLElement;
  const button = screen.getByRole('button', { name: 'Continue' });
  const view = wizard.ownerDocument.defaultView as Window;
  const { backgroundColor, color } = view.getComputedStyle(button);
  return [
    wizard.offsetWidth,
    view.getComputedStyle(wizard).backgroundColor,
    view.getComputedStyle(wizard.querySelector('.tessera-screen') as Element).paddingTop,
    backgroundColor,
    color,
  ];
}

const EXPECTED = [560, 'rgb(255, 255, 255)', '28px', 'rgb(47, 85, 212)', 'rgb(255, 255, 255)'];

describe('the stylesheet elsewhere than in the page', () => {
  afterEach(() => document.body.replaceChildren());

  it('An adopted stylesheet styles the wizard in a shadow root, and the field takes a code.', async () => {
    const shadow = addHost('width: 900px');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    shadow.adoptedStyleSheets = [sheet];
    const container = document.createElement('div');
    shadow.append(container);
    expect(await readStyles(WIZARD, container)).toEqual(EXPECTED);
    await userEvent.type(within(container).getByRole('textbox', { name: '6-digit code' }), '1234');
    const slots = container.querySelectorAll('.tessera-code-input-slot');
    expect(Array.from(slots, ({ textContent }) => textContent).join('')).toBe('1234');
  });

  it('A link in a shadow root styles the wizard.', async () => {
    const shadow = addHost('width: 900px');
    await addLink(shadow, document);
    const container = document.createElement('div');
    shadow.append(container);
    expect(await readStyles(WIZARD, container)).toEqual(EXPECTED);
  });

  it('A variable on the host of a shadow root changes the wizard in it.', async () => {
    const shadow = addHost('width: 900px; --tessera-accent: rgb(0, 100, 0)');
    await addLink(shadow, document);
    const container = document.createElement('div');
    shadow.append(container);
    expect((await readStyles(WIZARD, container))[3]).toBe('rgb(0, 100, 0)');
  });

  it('A link in a frame styles a wizard that a portal renders there.', async () => {
    const page = await openPage(900, []);
    await addLink(page.head, page);
    const container = document.createElement('div');
    document.body.append(container);
    expect(await readStyles(<>{createPortal(WIZARD, page.body)}</>, container, page.body)).toEqual(
      EXPECTED,
    );
  });
});
