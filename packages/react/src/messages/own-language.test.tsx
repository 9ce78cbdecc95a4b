import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TwoFactorChallenge } from '../two-factor-challenge/TwoFactorChallenge.tsx';
// All that your app imports to write a language: `@tessera/react/messages`.
import {
  type CodeInputMessages,
  type TwoFactorChallengeMessages,
  type VerificationErrorTexts,
  type VerificationMessages,
  challengeErrorText,
  formatCountdown,
  formatDuration,
  formatPlural,
  selectText,
} from './index.ts';
import { MessagesProvider } from './MessagesProvider.tsx';

const ERRORS: VerificationErrorTexts = {
  'invalid-code': { title: 'Deze code is nu niet geldig.', description: 'Typ de volgende code.' },
  'incomplete-code': ({ digits }) => ({
    title: 'De code is niet volledig.',
    description: `Typ alle ${digits} cijfers.`,
  }),
  'repeated-code': { title: 'Al geprobeerd.', description: 'Wacht op de volgende code.' },
  'code-reused': { title: 'Al gebruikt.', description: 'Wacht op de volgende code.' },
  'rate-limited': { title: 'Te veel pogingen.', description: 'Wacht even.' },
  'not-allowed': { title: 'Niet toegestaan.', description: 'Vraag je beheerder.' },
  network: { title: 'De server is niet bereikbaar.', description: 'Probeer het opnieuw.' },
  unknown: { title: 'Er ging iets mis.', description: 'Probeer het opnieuw.' },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `Code van ${digits} cijfers`,
  verifying: 'De code wordt gecontroleerd…',
  sentWhenComplete: 'De code wordt verstuurd zodra hij volledig is.',
  cancel: 'Annuleren',
  contactSupport: 'Neem contact op',
  error: selectText('type', ERRORS),
  attemptsLeft: ({ attempts }) =>
    formatPlural('nl', attempts, { one: 'Nog # poging.', other: 'Nog # pogingen.' }),
  paragraph: (sentences) => sentences.join(' '),
  wait: ({ seconds }) =>
    `Probeer het opnieuw over ${formatDuration('nl', seconds * 1000, { roundTo: 1 })}.`,
  countdown: ({ seconds }) => `Probeer het opnieuw over ${formatCountdown(seconds)}.`,
  countdownOver: 'Je kunt het nu opnieuw proberen.',
};

const codeInput: CodeInputMessages = {
  length: (length) => formatPlural('nl', length, { one: '# cijfer', other: '# cijfers' }),
  complete: (length) => `${length} cijfers ingevuld.`,
  ignored: (count) => `${count} overgeslagen.`,
  verifying: 'Wordt gecontroleerd',
  error: 'Onjuiste code.',
  success: 'Geaccepteerd.',
};

const twoFactorChallenge: TwoFactorChallengeMessages = {
  ...VERIFICATION,
  title: 'Bevestig dat jij het bent',
  codeDescription: ({ issuer }) => `Typ de code voor ${issuer ?? 'dit account'}.`,
  recoveryCodeDescription: 'Typ een herstelcode.',
  recoveryCodeLabel: 'Herstelcode',
  useRecoveryCode: 'Een herstelcode gebruiken',
  useCode: 'De authenticator-app gebruiken',
  trustDevice: ({ days }) =>
    `Vraag dit ${formatPlural('nl', days, { one: '# dag', other: '# dagen' })} niet meer.`,
  submit: 'Bevestigen',
  restart: 'Opnieuw inloggen',
  passedTitle: 'Bevestigd',
  passing: 'Een ogenblik…',
  newCodesTitle: ({ count }) =>
    formatPlural('nl', count, { one: 'Bewaar je nieuwe code', other: 'Bewaar je # nieuwe codes' }),
  newCodesDescription: () => 'Bewaar ze op een veilige plek.',
  newCodesUnsaved: 'Je nieuwe codes zijn niet bewaard.',
  recoveryCodesLeft: ({ left }) => `Nog ${left} herstelcodes.`,
  clockOff: ({ offset }) =>
    `De klok van je telefoon loopt ${formatDuration('nl', Math.abs(offset))} ${offset < 0 ? 'achter' : 'voor'}.`,
  proceed: 'Doorgaan',
  error: challengeErrorText(VERIFICATION, {
    locked: { title: 'Inloggen is geblokkeerd.', description: 'Neem contact op.' },
    lockedForNow: 'Wacht even.',
    sessionExpired: { title: 'De sessie is verlopen.', description: 'Log opnieuw in.' },
    missingRecoveryCode: { title: 'Nog geen code.', description: 'Typ een herstelcode.' },
    severalRecoveryCodes: { title: 'Een lijst.', description: 'Kies een herstelcode.' },
    invalidRecoveryCode: { title: 'Geen herstelcode.', description: 'Controleer de code.' },
    anotherRecoveryCode: 'Typ een andere herstelcode.',
  }),
};

it('An app can write a language with what @tessera/react/messages exports.', async () => {
  const user = userEvent.setup({ delay: null });
  render(
    <MessagesProvider messages={{ codeInput, twoFactorChallenge }}>
      <TwoFactorChallenge
        adapter={{
          verify: async ({ code }) =>
            code === '123456'
              ? { drift: -5 }
              : { error: { type: 'invalid-code', attemptsLeft: 2 } },
        }}
        trustedDeviceDays={30}
      />
    </MessagesProvider>,
  );
  expect(screen.getByRole('textbox', { name: 'Code van 6 cijfers' }).title).toBe('6 cijfers');
  expect(screen.getByRole<HTMLInputElement>('checkbox').labels?.[0]?.textContent).toBe(
    'Vraag dit 30 dagen niet meer.',
  );
  await user.keyboard('123{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe(
    'De code is niet volledig. Typ alle 6 cijfers.',
  );
  await user.keyboard('{Control>}a{/Control}492017');
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Deze code is nu niet geldig. Typ de volgende code. Nog 2 pogingen.',
  );
  await user.keyboard('123456');
  expect(await screen.findByText(/loopt 2 minuten en 30 seconden achter/)).toBe(
    screen.getByRole('heading').nextElementSibling?.firstElementChild,
  );
});
