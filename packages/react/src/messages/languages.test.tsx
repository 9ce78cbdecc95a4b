import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type {
  TwoFactorAdapter,
  TwoFactorVerifyResult,
} from '../two-factor-setup/adapter/adapter.ts';
import { TwoFactorChallenge } from '../two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup } from '../two-factor-setup/TwoFactorSetup.tsx';
import { loadQrCode } from '../two-factor-setup/use-lazy-qr-code.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { TesseraMessages } from './messages.ts';
import { ptBR } from './pt-br.ts';
import { zhHans } from './zh-hans.ts';

const ANSWERS: Record<string, TwoFactorVerifyResult> = {
  '111111': { error: { type: 'invalid-code', attemptsLeft: 2 } },
  '222222': { error: { type: 'rate-limited', retryAt: 0 } },
  '123456': { recoveryCodes: ['7K4M-2QXR-9TWD-HC5N', 'V8P3-JZ6G-0BYA-4SEF'] },
};
const adapter: TwoFactorAdapter = {
  start: async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', algorithm: 'SHA256' }),
  verify: async ({ code }) => ANSWERS[code] ?? false,
};

/** Every text that is on the page now, seen or heard. */
function textsOnPage(): string[] {
  const texts: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['alt', 'aria-description', 'aria-label', 'placeholder', 'title']) {
      texts.push(element.getAttribute(name) ?? '');
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        texts.push(node.textContent ?? '');
      }
    }
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function stringsOf(branch: object): string[] {
  return Object.values(branch).flatMap((value) =>
    typeof value === 'string' ? [value] : typeof value === 'object' ? stringsOf(value) : [],
  );
}

const english = new Set(stringsOf(en));

function expectNoEnglish(): void {
  const texts = textsOnPage();
  expect(texts.length).toBeGreaterThan(2);
  expect(
    texts.filter(
      (text) => english.has(text) || /\b(?:the|your?|this|again|with|for|not)\b/i.test(text),
    ),
  ).toEqual([]);
}

// The first load of the module takes longer than anything else here.
beforeAll(() => loadQrCode());

const languages: ReadonlyArray<[name: string, messages: TesseraMessages]> = [
  ['Arabic', ar],
  ['Brazilian Portuguese', ptBR],
  ['French', fr],
  ['German', de],
  ['Japanese', ja],
  ['Simplified Chinese', zhHans],
  ['Spanish', es],
];

it.each(languages)(
  'speaks nothing but %s from the first screen to the last',
  async (_name, messages) => {
    const { recoveryCodes, twoFactorSetup } = messages;
    const user = userEvent.setup();
    const onDone = vi.fn<() => void>();
    render(<TwoFactorSetup adapter={adapter} issuer="Acme" messages={messages} onDone={onDone} />);
    expectNoEnglish();

    await user.click(screen.getByRole('button', { name: twoFactorSetup.introAction }));
    const field = await screen.findByRole('textbox', {
      name: twoFactorSetup.codeLabel({ digits: 6 }),
    });
    expect(
      screen.getByRole('img', { name: twoFactorSetup.qrLabel({ issuer: 'Acme' }) }),
    ).toBeDefined();
    expectNoEnglish();

    await user.type(field, '111111');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(twoFactorSetup.attemptsLeft({ attempts: 2 }));
    expectNoEnglish();

    // The rejected code is selected, to be typed over.
    await user.keyboard('222222');
    await screen.findByText(twoFactorSetup.countdownOver);
    expectNoEnglish();

    await user.keyboard('123456');
    const list = await screen.findByRole('list', { name: recoveryCodes.label });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expectNoEnglish();
    await user.click(screen.getByRole('button', { name: twoFactorSetup.finish }));
    expect((await screen.findByRole('alert')).textContent).toBe(recoveryCodes.unconfirmed.checkbox);
    expectNoEnglish();

    await user.click(screen.getByRole('checkbox', { name: recoveryCodes.confirmation }));
    await user.click(screen.getByRole('button', { name: twoFactorSetup.finish }));
    await screen.findByRole('heading', { name: twoFactorSetup.doneTitle });
    expectNoEnglish();
    await user.click(screen.getByRole('button', { name: twoFactorSetup.done }));
    expect(onDone).toHaveBeenCalledTimes(1);
  },
);

it.each(languages)('speaks nothing but %s at sign-in', async (_name, messages) => {
  const { twoFactorChallenge } = messages;
  const user = userEvent.setup();
  render(
    <TwoFactorChallenge
      adapter={{
        verify: async ({ code, kind }) =>
          kind === 'code' ? ANSWERS[code] : { recoveryCodesLeft: 1, drift: 4 },
      }}
      issuer="Acme"
      accountName="ada"
      trustedDeviceDays={30}
      onCancel={() => undefined}
      messages={messages}
    />,
  );
  screen.getByRole('textbox', { name: twoFactorChallenge.codeLabel({ digits: 6 }) });
  expectNoEnglish();

  await user.keyboard('111111');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(twoFactorChallenge.attemptsLeft({ attempts: 2 }));
  await user.keyboard('222222');
  await screen.findByText(twoFactorChallenge.countdownOver);
  expectNoEnglish();

  await user.click(screen.getByRole('button', { name: twoFactorChallenge.useRecoveryCode }));
  await user.keyboard('{Enter}');
  await screen.findByRole('alert');
  expectNoEnglish();

  await user.keyboard('7K4M-2QXR{Enter}');
  await screen.findByText(twoFactorChallenge.recoveryCodesLeft({ left: 1 }));
  expectNoEnglish();
  await user.click(screen.getByRole('button', { name: twoFactorChallenge.proceed }));
  await screen.findByRole('button', { name: twoFactorChallenge.passing });
  expectNoEnglish();
});

describe('around a set-up', () => {
  const on = { enrolled: true, canAdd: true, canReplace: true, authenticators: [{ id: '1' }] };

  it.each(languages)('speaks nothing but %s to accounts that are on', async (_name, messages) => {
    const { twoFactorSetup } = messages;
    const user = userEvent.setup();
    const { unmount } = render(
      <TwoFactorSetup
        adapter={{ ...adapter, status: async () => on }}
        issuer="Acme"
        messages={messages}
        naming="required"
        sameDevice
      />,
    );
    await screen.findByRole('heading', { name: twoFactorSetup.enrolledTitle });
    const name = screen.getByRole('textbox', { name: twoFactorSetup.nameLabel });
    expectNoEnglish();
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: twoFactorSetup.add }));
    await screen.findByRole('alert');
    expectNoEnglish();
    await user.type(name, 'Telephone');
    await user.click(screen.getByRole('button', { name: twoFactorSetup.replace }));
    await screen.findByRole('link', { name: twoFactorSetup.openApp });
    expectNoEnglish();
    unmount();

    render(
      <TwoFactorSetup
        adapter={{
          ...adapter,
          disable: async () => undefined,
          status: async () => ({ enrolled: true }),
        }}
        issuer="Acme"
        messages={messages}
      />,
    );
    await screen.findByText(twoFactorSetup.disableFirstDescription);
    expectNoEnglish();
    await user.click(screen.getByText(twoFactorSetup.disable));
    await user.click(screen.getByRole('button', { name: twoFactorSetup.disableAction }));
    expect(
      await screen.findByRole('heading', { name: twoFactorSetup.disabledTitle }),
    ).toBeDefined();
    expect(screen.getByRole('button', { name: twoFactorSetup.done })).toBeDefined();
    expectNoEnglish();
  });

  it.each(languages)('speaks nothing but %s about codes not saved', async (_name, messages) => {
    const { recoveryCodes, twoFactorSetup } = messages;
    const user = userEvent.setup();
    render(
      <TwoFactorSetup
        adapter={{
          ...adapter,
          status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
          recoveryCodes: async () => ['7K4M-2QXR-9TWD-HC5N'],
        }}
        issuer="Acme"
        messages={messages}
      />,
    );
    await screen.findByText(twoFactorSetup.codesUnseenTitle);
    expectNoEnglish();
    await user.click(screen.getByRole('button', { name: twoFactorSetup.makeCodes }));
    await screen.findByRole('list', { name: recoveryCodes.label });
    await user.keyboard('{Escape}');
    await screen.findByRole('alertdialog', { name: twoFactorSetup.leaveTitle });
    expectNoEnglish();
    await user.click(screen.getByRole('button', { name: twoFactorSetup.leave }));
    expect(await screen.findByText(twoFactorSetup.doneUnsaved)).toBeDefined();
    expectNoEnglish();
  });
});
