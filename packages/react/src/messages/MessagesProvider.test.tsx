import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, memo, useState } from 'react';
import { expect, it } from 'vitest';
import { SECRET } from '../../test/fixtures.ts';
import { CodeInput } from '../code-input/CodeInput.tsx';
import { ConcealedQrCode } from '../qr-code/ConcealedQrCode.tsx';
import { QrCodeCanvas } from '../qr-code/QrCodeCanvas.tsx';
import { RecoveryCodes } from '../recovery-codes/RecoveryCodes.tsx';
import { SecretKey } from '../secret-key/SecretKey.tsx';
import { useSecretKey } from '../secret-key/use-secret-key.ts';
import { TwoFactorChallenge } from '../two-factor-challenge/TwoFactorChallenge.tsx';
import { TwoFactorSetup } from '../two-factor-setup/TwoFactorSetup.tsx';
import { de } from './de.ts';
import { fr } from './fr.ts';
import { MessagesProvider } from './MessagesProvider.tsx';

const verify = async (): Promise<boolean> => false;

function buttonTexts(): string[] {
  return screen.getAllByRole('button').map((button) => button.textContent);
}

it('MessagesProvider sets the texts of every component below it.', () => {
  render(
    <MessagesProvider messages={de}>
      <CodeInput aria-label="Code" />
      <ConcealedQrCode value="https://example.org" />
      <QrCodeCanvas value="https://example.org" />
      <RecoveryCodes codes={['7K4M-2QXR']} />
      <SecretKey secret={SECRET} />
      <TwoFactorChallenge adapter={{ verify }} autoFocus={false} />
      <TwoFactorSetup adapter={{ start: async () => ({ secret: SECRET }), verify }} />
    </MessagesProvider>,
  );
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(de.qrCode.label);
  expect(screen.getByRole('textbox', { name: 'Code' }).title).toBe(de.codeInput.length(6));
  expect(buttonTexts()).toEqual(
    expect.arrayContaining([
      de.qrCode.show,
      de.recoveryCodes.download,
      de.secretKey.copy,
      de.twoFactorChallenge.submit,
      de.twoFactorSetup.introAction,
    ]),
  );
});

it('MessagesProvider reaches the components that the wizard and the challenge render.', async () => {
  const user = userEvent.setup({ delay: null });
  const { unmount } = render(
    <MessagesProvider messages={de}>
      <TwoFactorSetup
        adapter={{ start: async () => ({ secret: SECRET }), verify }}
        issuer="Acme"
        accountName="ada@example.org"
        intro={false}
      />
    </MessagesProvider>,
  );
  const name = de.twoFactorSetup.codeLabel({ digits: 6 });
  expect((await screen.findByRole('textbox', { name })).title).toBe(de.codeInput.length(6));
  await user.click(screen.getByText(de.twoFactorSetup.cannotScan));
  expect(buttonTexts()).toEqual(expect.arrayContaining([de.secretKey.copy]));
  unmount();

  render(
    <MessagesProvider messages={de}>
      <TwoFactorChallenge adapter={{ verify }} />
    </MessagesProvider>,
  );
  expect(screen.getByRole('textbox', { name }).title).toBe(de.codeInput.length(6));
});

it('A MessagesProvider inside another one replaces the texts it has and keeps the others.', () => {
  render(
    <MessagesProvider messages={de}>
      <MessagesProvider
        messages={{ twoFactorChallenge: { submit: 'Los' }, secretKey: fr.secretKey }}
      >
        <TwoFactorChallenge adapter={{ verify }} />
        <SecretKey secret={SECRET} />
      </MessagesProvider>
    </MessagesProvider>,
  );
  expect(buttonTexts()).toEqual(
    expect.arrayContaining(['Los', de.twoFactorChallenge.useRecoveryCode, fr.secretKey.copy]),
  );
});

it('The messages of a component win over the provider, text by text.', () => {
  render(
    <MessagesProvider messages={de}>
      <TwoFactorChallenge
        adapter={{ verify }}
        messages={{ twoFactorChallenge: { submit: 'Los' } }}
      />
      <SecretKey secret={SECRET} messages={{ label: 'Key' }} />
    </MessagesProvider>,
  );
  expect(buttonTexts()).toEqual(
    expect.arrayContaining(['Los', de.twoFactorChallenge.useRecoveryCode, de.secretKey.copy]),
  );
  expect(screen.getByRole('group').getAttribute('aria-label')).toBe('Key');
});

it('Texts that no provider sets are English.', () => {
  render(
    <MessagesProvider messages={{ secretKey: undefined, twoFactorSetup: { submit: 'Los' } }}>
      <SecretKey secret={SECRET} />
    </MessagesProvider>,
  );
  expect(buttonTexts()).toEqual(expect.arrayContaining(['Copy key']));
});

it('A provider that renders again renders nothing below it, and a new language everything.', () => {
  let renders = 0;
  const Key = memo(function Key(): ReactNode {
    renders += 1;
    return useSecretKey({ secret: SECRET }).messages.copy;
  });
  let update: (messages: typeof de) => void = () => undefined;
  let renderAgain: () => void = () => undefined;
  function Page(): ReactNode {
    const [messages, setMessages] = useState(de);
    const [, setCount] = useState(0);
    update = setMessages;
    renderAgain = () => setCount((count) => count + 1);
    return (
      <MessagesProvider messages={messages}>
        <Key />
      </MessagesProvider>
    );
  }
  const { container } = render(<Page />);
  act(() => renderAgain());
  expect(renders).toBe(1);
  act(() => update(fr));
  expect(renders).toBe(2);
  expect(screen.getByText(fr.secretKey.copy)).toBe(container);
});
