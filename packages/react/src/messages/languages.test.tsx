import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { leavePage } from '../../test/page-cache.ts';
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

/** Lists the texts that are on the page, visible or announced. */
function listTexts(): string[] {
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

function listStrings(branch: object): string[] {
  return Object.values(branch).flatMap((value) =>
    typeof value === 'string' ? [value] : typeof value === 'object' ? listStrings(value) : [],
  );
}

const ENGLISH = new Set(listStrings(en));

/** Lists the English texts that are on the page, which has some texts. */
function listEnglish(): string[] {
  const texts = listTexts();
  expect(texts.length).toBeGreaterThan(2);
  return texts.filter(
    (text) => ENGLISH.has(text) || /\b(?:the|your?|this|again|with|for|not)\b/i.test(text),
  );
}

// The first load of the module takes longer than the tests.
beforeAll(() => loadQrCode());

const LANGUAGES: ReadonlyArray<[name: string, messages: TesseraMessages]> = [
  ['Arabic', ar],
  ['Brazilian Portuguese', ptBR],
  ['French', fr],
  ['German', de],
  ['Japanese', ja],
  ['Simplified Chinese', zhHans],
  ['Spanish', es],
];

it.each(LANGUAGES)(
  'The wizard speaks only %s from the first screen to the last.',
  async (_name, messages) => {
    const { recoveryCodes, twoFactorSetup } = messages;
    const user = userEvent.setup({ delay: null });
    const onDone = vi.fn<() => void>();
    render(<TwoFactorSetup adapter={adapter} issuer="Acme" messages={messages} onDone={onDone} />);
    expect(listEnglish()).toEqual([]);

    await user.click(screen.getByRole('button', { name: twoFactorSetup.introAction }));
    const field = await screen.findByRole('textbox', {
      name: twoFactorSetup.codeLabel({ digits: 6 }),
    });
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      twoFactorSetup.qrLabel({ issuer: 'Acme' }),
    );
    expect(listEnglish()).toEqual([]);

    field.focus();
    await user.paste('111111');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(twoFactorSetup.attemptsLeft({ attempts: 2 }));
    expect(listEnglish()).toEqual([]);

    // The rejected code is selected, to be typed over.
    await user.paste('222222');
    await screen.findByText(twoFactorSetup.countdownOver);
    expect(listEnglish()).toEqual([]);

    await user.paste('123456');
    const list = await screen.findByRole('list', { name: recoveryCodes.label });
    const codes = { count: 2 };
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(listEnglish()).toEqual([]);
    await user.click(screen.getByRole('button', { name: twoFactorSetup.finish }));
    expect((await screen.findByRole('alert')).textContent).toBe(
      recoveryCodes.unconfirmed.checkbox(codes),
    );
    expect(listEnglish()).toEqual([]);

    await user.click(screen.getByRole('checkbox', { name: recoveryCodes.confirmation(codes) }));
    await user.click(screen.getByRole('button', { name: twoFactorSetup.finish }));
    await screen.findByRole('heading', { name: twoFactorSetup.doneTitle });
    expect(listEnglish()).toEqual([]);
    await user.click(screen.getByRole('button', { name: twoFactorSetup.done }));
    expect(onDone).toHaveBeenCalledTimes(1);
  },
);

it.each(LANGUAGES)('The challenge speaks only %s.', async (_name, messages) => {
  const { recoveryCodes, twoFactorChallenge } = messages;
  const user = userEvent.setup({ delay: null });
  const challenge = (key: string): ReactElement => (
    <TwoFactorChallenge
      key={key}
      adapter={{
        verify: async ({ code, kind }) =>
          kind === 'code'
            ? ANSWERS[code]
            : code === '7K4M-2QXR'
              ? { recoveryCodesLeft: 1, drift: 4 }
              : { recoveryCodes: ['9TWD-HC5N'] },
      }}
      issuer="Acme"
      accountName="ada"
      trustedDeviceDays={30}
      onCancel={() => undefined}
      messages={messages}
    />
  );
  const { rerender } = render(challenge('few'));
  screen.getByRole('textbox', { name: twoFactorChallenge.codeLabel({ digits: 6 }) });
  expect(listEnglish()).toEqual([]);

  await user.paste('111111');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(twoFactorChallenge.attemptsLeft({ attempts: 2 }));
  await user.paste('222222');
  await screen.findByText(twoFactorChallenge.countdownOver);
  expect(listEnglish()).toEqual([]);

  await user.click(screen.getByRole('button', { name: twoFactorChallenge.useRecoveryCode }));
  await user.keyboard('{Enter}');
  await screen.findByRole('alert');
  expect(listEnglish()).toEqual([]);

  await user.paste('7K4M-2QXR');
  await user.keyboard('{Enter}');
  await screen.findByText(twoFactorChallenge.recoveryCodesLeft({ left: 1 }));
  expect(listEnglish()).toEqual([]);
  await user.click(screen.getByRole('button', { name: twoFactorChallenge.proceed }));
  await screen.findByRole('button', { name: twoFactorChallenge.passing });
  expect(listEnglish()).toEqual([]);

  rerender(challenge('new'));
  await user.click(screen.getByRole('button', { name: twoFactorChallenge.useRecoveryCode }));
  await user.paste('7K4M-9TWD');
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: twoFactorChallenge.newCodesTitle({ count: 1 }) });
  await screen.findByRole('list', { name: recoveryCodes.label });
  expect(listEnglish()).toEqual([]);
  await user.click(screen.getByRole('button', { name: twoFactorChallenge.proceed }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    recoveryCodes.unconfirmed.checkbox({ count: 1 }),
  );
  leavePage();
  screen.getByText(twoFactorChallenge.newCodesUnsaved);
  expect(listEnglish()).toEqual([]);
});

describe('The wizard beside a new setup', () => {
  const on = { enrolled: true, canAdd: true, canReplace: true, authenticators: [{ id: '1' }] };

  it.each(LANGUAGES)(
    'The wizard speaks only %s to accounts with two-factor authentication.',
    async (_name, messages) => {
      const { twoFactorSetup } = messages;
      const user = userEvent.setup({ delay: null });
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
      await user.click(await screen.findByRole('button', { name: twoFactorSetup.add }));
      const name = screen.getByRole('textbox', { name: twoFactorSetup.nameLabel });
      expect(listEnglish()).toEqual([]);
      await user.clear(name);
      await user.click(screen.getByRole('button', { name: twoFactorSetup.introAction }));
      await screen.findByRole('alert');
      expect(listEnglish()).toEqual([]);
      name.focus();
      await user.paste('Telephone');
      await user.click(screen.getByRole('button', { name: twoFactorSetup.cancel }));
      await user.click(screen.getByRole('button', { name: twoFactorSetup.replace }));
      await user.click(screen.getByRole('button', { name: twoFactorSetup.introAction }));
      await screen.findByRole('link', { name: twoFactorSetup.openApp });
      expect(listEnglish()).toEqual([]);
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
      expect(listEnglish()).toEqual([]);
      await user.click(screen.getByText(twoFactorSetup.disable));
      await user.click(screen.getByRole('button', { name: twoFactorSetup.disableAction }));
      await screen.findByRole('heading', { name: twoFactorSetup.disabledTitle });
      screen.getByRole('button', { name: twoFactorSetup.done });
      expect(listEnglish()).toEqual([]);
    },
  );

  it.each(LANGUAGES)(
    'The wizard speaks only %s about unsaved recovery codes.',
    async (_name, messages) => {
      const { recoveryCodes, twoFactorSetup } = messages;
      const user = userEvent.setup({ delay: null });
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
      expect(listEnglish()).toEqual([]);
      await user.click(screen.getByRole('button', { name: twoFactorSetup.makeCodes }));
      await screen.findByRole('list', { name: recoveryCodes.label });
      await user.keyboard('{Escape}');
      await screen.findByRole('alertdialog', { name: twoFactorSetup.leaveTitle });
      expect(listEnglish()).toEqual([]);
      await user.click(screen.getByRole('button', { name: twoFactorSetup.leave }));
      await screen.findByText(twoFactorSetup.doneUnsaved);
      expect(listEnglish()).toEqual([]);
    },
  );
});
