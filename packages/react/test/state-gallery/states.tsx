import { type ReactNode, useEffect, useRef } from 'react';
import { CodeInput } from '../../src/code-input/CodeInput.tsx';
import { RecoveryCodes } from '../../src/recovery-codes/RecoveryCodes.tsx';
import { TwoFactorChallengeView } from '../../src/two-factor-challenge/TwoFactorChallengeView.tsx';
import type { ChallengeResult } from '../../src/two-factor-challenge/adapter.ts';
import type { UseTwoFactorChallengeOptions } from '../../src/two-factor-challenge/use-two-factor-challenge-options.ts';
import {
  type UseTwoFactorChallengeReturn,
  useTwoFactorChallenge,
} from '../../src/two-factor-challenge/use-two-factor-challenge.ts';
import { TwoFactorCheckup } from '../../src/two-factor-checkup/TwoFactorCheckup.tsx';
import { TwoFactorSetupView } from '../../src/two-factor-setup/TwoFactorSetupView.tsx';
import type {
  ReauthenticationKind,
  TwoFactorAdapter,
} from '../../src/two-factor-setup/adapter/adapter.ts';
import type { UseTwoFactorSetupOptions } from '../../src/two-factor-setup/use-two-factor-setup-options.ts';
import {
  type UseTwoFactorSetupReturn,
  useTwoFactorSetup,
} from '../../src/two-factor-setup/use-two-factor-setup.ts';

/** One state of the gallery. */
export interface GalleryState {
  name: string;
  element: ReactNode;
  /** Matches something in the state once it is reached. */
  ready: string;
  /** What to press to reach it, one after the other. */
  press?: readonly string[];
}

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const CODES = [
  '7K4M-2QXR-9TWD-HC5N',
  'V8P3-JZ6G-0BYA-4SEF',
  '3DNC-8RK1-M5QT-XW7H',
  '9GJ2-ZV4P-6YBS-EA0F',
  'K1TD-5MXQ-R8WN-3CH7',
  '2PZG-B6VJ-A9SY-F4E0',
  'W7XH-4QTN-D3RK-8M1C',
  '0FES-YA6B-J2ZG-V9P5',
  '5CHR-1NKD-X8MW-T7Q4',
  'A3VG-9PEZ-S6JB-0Y2F',
];

const forever = new Promise<never>(() => undefined);
const ignore = (): void => undefined;

/** Does one step each time a status is reached, in the given order. */
function useSteps<Value>(
  value: Value,
  status: string,
  steps: ReadonlyArray<[status: string, act: (value: Value) => void]>,
): void {
  const count = useRef(0);
  useEffect(() => {
    const step = steps[count.current];
    if (step?.[0] === status) {
      count.current += 1;
      step[1](value);
    }
  });
}

type SetupSteps = ReadonlyArray<[status: string, act: (setup: UseTwoFactorSetupReturn) => void]>;

/** The wizard, with an adapter of chosen answers. */
function Wizard(props: {
  adapter?: Partial<TwoFactorAdapter>;
  options?: Partial<UseTwoFactorSetupOptions>;
  steps?: SetupSteps;
}): ReactNode {
  const { adapter, options, steps = [] } = props;
  const setup = useTwoFactorSetup({
    adapter: {
      start: async () => ({ secret: SECRET }),
      verify: async () => ({ recoveryCodes: CODES }),
      ...adapter,
    },
    issuer: 'Acme',
    accountName: 'ada@example.org',
    intro: false,
    sameDevice: false,
    onCancel: ignore,
    ...options,
  });
  const { screen, state } = setup;
  useSteps(setup, screen === 'reauthentication' ? screen : state.status, steps);
  return <TwoFactorSetupView value={setup} />;
}

function Challenge(props: {
  answer?: ChallengeResult | Promise<never>;
  options?: Partial<UseTwoFactorChallengeOptions>;
  steps?: ReadonlyArray<[status: string, act: (challenge: UseTwoFactorChallengeReturn) => void]>;
}): ReactNode {
  const { answer, options, steps = [] } = props;
  const challenge = useTwoFactorChallenge({
    adapter: { verify: async () => answer },
    issuer: 'Acme',
    accountName: 'ada@example.org',
    autoFocus: false,
    onCancel: ignore,
    ...options,
  });
  useSteps(challenge, challenge.state.status, steps);
  return <TwoFactorChallengeView value={challenge} />;
}

const submit: SetupSteps[number] = ['scan', (setup) => setup.submit('492017')];
const typeCode: [string, (challenge: UseTwoFactorChallengeReturn) => void] = [
  'entry',
  (challenge) => {
    challenge.setCode('492017', 'code');
    challenge.submit();
  },
];
const PIXEL = { id: '1', name: 'Pixel 9' };
const ENROLLED = {
  enrolled: true,
  authenticators: [
    PIXEL,
    { id: '2', name: 'Ada’s tablet, with an app whose name is longer than anybody expected' },
  ],
};

/** A backend that can replace, rename and remove each of several apps. */
const SEVERAL_APPS: Partial<TwoFactorAdapter> = {
  status: async () => ({ ...ENROLLED, canAdd: true, canReplace: true }),
  rename: async () => undefined,
  remove: async () => undefined,
};

/** A backend that asks who the user is, and never answers. */
function asking(kind: ReauthenticationKind): Partial<TwoFactorAdapter> {
  return {
    start: async ({ proof }) =>
      proof ? forever : Promise.reject({ type: 'reauthentication-required', url: '#sign-in' }),
    reauthentication: { kind },
  };
}

/** A backend that turns two-factor on when the codes are saved. */
const NOT_ON_YET: Partial<TwoFactorAdapter> = {
  verify: async () => ({ recoveryCodes: CODES, enrolled: false }),
  confirmRecoveryCodes: async () => undefined,
};

const WIZARD: GalleryState[] = [
  {
    name: 'Introduction',
    element: <Wizard options={{ intro: true }} />,
    ready: '[data-screen="intro"]',
  },
  {
    name: 'Required, with days left',
    element: (
      <Wizard
        options={{ intro: true, requirement: { deadline: Date.now() + 5 * 24 * 60 * 60 * 1000 } }}
      />
    ),
    ready: '.tessera-notice',
  },
  {
    name: 'Required now',
    element: <Wizard options={{ intro: true, requirement: { deadline: 0 } }} />,
    ready: '.tessera-notice',
  },
  {
    name: 'Introduction with a name',
    element: <Wizard options={{ intro: true, naming: 'optional' }} />,
    ready: '.tessera-name-input',
  },
  {
    name: 'Introduction without the name it asks for',
    element: (
      <Wizard
        options={{ intro: true, naming: 'required' }}
        steps={[
          [
            'intro',
            (setup) => {
              setup.setName('');
              setup.start();
            },
          ],
        ]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Introduction with a list of apps',
    element: <Wizard options={{ intro: true }} />,
    press: ['[data-screen="intro"] summary'],
    ready: '.tessera-apps',
  },
  {
    name: 'Starting from the introduction',
    element: (
      <Wizard
        adapter={{ start: () => forever }}
        options={{ intro: true }}
        steps={[['intro', (setup) => setup.start()]]}
      />
    ),
    ready: '[data-pending]',
  },
  {
    name: 'Starting',
    element: <Wizard adapter={{ start: () => forever }} />,
    ready: '.tessera-skeleton',
  },
  {
    name: 'Start failed',
    element: (
      <Wizard adapter={{ start: async () => Promise.reject(new TypeError('Failed to fetch')) }} />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Asking for the password',
    element: <Wizard adapter={asking('password-or-code')} />,
    ready: '[type="password"]',
  },
  {
    name: 'Password missing',
    element: <Wizard adapter={asking('password')} />,
    press: ['[data-screen="reauthentication"][type="submit"]'],
    ready: '.tessera-error',
  },
  {
    name: 'Checking the password',
    element: (
      <Wizard
        adapter={asking('password')}
        steps={[['reauthentication', (setup) => setup.submitProof({ password: 'correct horse' })]]}
      />
    ),
    ready: '[data-pending]',
  },
  {
    name: 'Asking for a code of the app in use',
    element: (
      <Wizard
        adapter={asking('code')}
        steps={[['reauthentication', (setup) => setup.submitProof({ code: '492' })]]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Asking to sign in again',
    element: <Wizard adapter={asking('redirect')} />,
    ready: '[href="#sign-in"]',
  },
  { name: 'Scan', element: <Wizard />, ready: '[role="img"]' },
  {
    name: 'Scan with the key',
    element: <Wizard />,
    press: ['.tessera-disclosure > summary'],
    ready: '.tessera-disclosure[open]',
  },
  {
    name: 'On the device with the app',
    element: <Wizard options={{ sameDevice: true }} />,
    ready: '[href^="otpauth:"]',
  },
  {
    name: 'Settings to set by hand, eight digits',
    element: (
      <Wizard
        adapter={{
          start: async () => ({ secret: SECRET, digits: 8, algorithm: 'SHA256', period: 60 }),
        }}
      />
    ),
    press: ['.tessera-disclosure > summary'],
    ready: '.tessera-disclosure[open]',
  },
  {
    name: 'A concealed QR code',
    element: <Wizard options={{ qrCode: { conceal: true } }} />,
    ready: '.tessera-concealed-qr-code button',
  },
  {
    name: 'Checking',
    element: <Wizard adapter={{ verify: () => forever }} steps={[submit]} />,
    ready: '[data-pending]',
  },
  {
    name: 'Wrong code',
    element: (
      <Wizard
        adapter={{ verify: async () => ({ error: { type: 'invalid-code', attemptsLeft: 4 } }) }}
        steps={[submit]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Incomplete code',
    element: <Wizard steps={[['scan', (setup) => setup.submit('4920')]]} />,
    ready: '.tessera-error',
  },
  {
    name: 'A name that another app has',
    element: (
      <Wizard
        adapter={{ verify: async () => ({ error: { type: 'name-conflict' } }) }}
        options={{ naming: 'optional' }}
        steps={[submit]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Too many tries',
    element: (
      <Wizard
        adapter={{
          verify: async () => ({
            error: { type: 'rate-limited', retryAt: Date.now() + 90_000 },
          }),
        }}
        steps={[submit]}
      />
    ),
    ready: '[role="timer"]',
  },
  {
    name: 'Locked',
    element: (
      <Wizard adapter={{ verify: async () => ({ error: { type: 'locked' } }) }} steps={[submit]} />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Locked, with a link to support',
    element: (
      <Wizard
        adapter={{ verify: async () => ({ error: { type: 'locked' } }) }}
        options={{ supportUrl: 'https://example.org/support' }}
        steps={[submit]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Expired',
    element: <Wizard adapter={{ start: async () => ({ secret: SECRET, expiresIn: 0 }) }} />,
    ready: '[data-status="expired"] .tessera-notice',
  },
  {
    name: 'Long names',
    element: (
      <Wizard
        options={{
          issuer: 'Contoso Financial Services International',
          accountName: 'maximiliane.schmidt-hohenfels@department.contoso-financial.example.org',
        }}
      />
    ),
    ready: '[role="img"]',
  },
  { name: 'Recovery codes', element: <Wizard steps={[submit]} />, ready: '[data-status="codes"]' },
  {
    name: 'Recovery codes not confirmed',
    element: <Wizard steps={[submit]} />,
    press: ['.tessera-actions .tessera-primary-button[data-screen="codes"]'],
    ready: '[aria-invalid="true"]',
  },
  {
    name: 'Leaving unsaved recovery codes',
    element: <Wizard steps={[submit, ['codes', (setup) => setup.requestLeave()]]} />,
    ready: '[role="alertdialog"]',
  },
  {
    name: 'Recovery codes, not on yet',
    element: <Wizard adapter={NOT_ON_YET} steps={[submit]} />,
    ready: '[data-status="codes"]',
  },
  {
    name: 'Leaving unsaved recovery codes, not on yet',
    element: (
      <Wizard adapter={NOT_ON_YET} steps={[submit, ['codes', (setup) => setup.requestLeave()]]} />
    ),
    ready: '[role="alertdialog"]',
  },
  {
    name: 'Loading recovery codes, not on yet',
    element: (
      <Wizard
        adapter={{
          ...NOT_ON_YET,
          verify: async () => ({ enrolled: false }),
          recoveryCodes: () => forever,
        }}
        steps={[submit]}
      />
    ),
    ready: '[data-status="loading-codes"] .tessera-loading',
  },
  {
    name: 'Recovery codes did not load, not on yet',
    element: (
      <Wizard
        adapter={{
          ...NOT_ON_YET,
          verify: async () => ({ enrolled: false }),
          recoveryCodes: async () => Promise.reject(new TypeError('offline')),
        }}
        steps={[submit]}
      />
    ),
    ready: '[data-status="codes-failed"] .tessera-error',
  },
  {
    name: 'Finishing',
    element: (
      <Wizard
        adapter={{ confirmRecoveryCodes: () => forever }}
        steps={[submit, ['codes', (setup) => setup.confirmRecoveryCodes()]]}
      />
    ),
    ready: '[data-pending]',
  },
  {
    name: 'Finishing failed',
    element: (
      <Wizard
        adapter={{ confirmRecoveryCodes: async () => Promise.reject(new TypeError('offline')) }}
        steps={[submit, ['codes', (setup) => setup.confirmRecoveryCodes()]]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Loading recovery codes',
    element: (
      <Wizard
        adapter={{ verify: async () => undefined, recoveryCodes: () => forever }}
        steps={[submit]}
      />
    ),
    ready: '[data-status="loading-codes"] .tessera-loading',
  },
  {
    name: 'Recovery codes did not load',
    element: (
      <Wizard
        adapter={{
          verify: async () => undefined,
          recoveryCodes: async () => Promise.reject(new TypeError('offline')),
        }}
        steps={[submit]}
      />
    ),
    ready: '[data-status="codes-failed"] .tessera-error',
  },
  {
    name: 'Recovery codes never seen',
    element: (
      <Wizard
        adapter={{
          status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
          recoveryCodes: async () => CODES,
        }}
      />
    ),
    ready: '.tessera-notice',
  },
  {
    name: 'Done',
    element: (
      <Wizard
        steps={[
          submit,
          [
            'codes',
            (setup) => {
              setup.markCodesSaved('copy');
              setup.confirmRecoveryCodes();
            },
          ],
        ]}
      />
    ),
    ready: '.tessera-tick',
  },
  {
    name: 'Done, with a name and unsaved recovery codes',
    element: (
      <Wizard
        options={{ naming: 'optional' }}
        steps={[
          ['scan', (setup) => setup.setName('Ada’s Pixel 9')],
          submit,
          ['codes', (setup) => setup.requestLeave()],
          ['codes', (setup) => setup.confirmLeave()],
        ]}
      />
    ),
    ready: '.tessera-outcome [data-todo]',
  },
  {
    name: 'Done, replaced',
    element: (
      <Wizard
        adapter={{
          status: async () => ({ enrolled: true, canReplace: true, recoveryCodesLeft: 8 }),
          verify: async () => undefined,
        }}
        steps={[['enrolled', (setup) => setup.start('replace')], submit]}
      />
    ),
    ready: '.tessera-outcome [data-about="old-app"]',
  },
  {
    name: 'Done without recovery codes',
    element: <Wizard adapter={{ verify: async () => undefined }} steps={[submit]} />,
    ready: '.tessera-tick',
  },
  {
    name: 'Already on',
    element: (
      <Wizard
        adapter={{
          status: async () => ({ ...ENROLLED, canAdd: true, canReplace: true }),
          recoveryCodes: async () => CODES,
          disable: async () => undefined,
        }}
        options={{ naming: 'optional' }}
      />
    ),
    ready: '.tessera-authenticators + .tessera-text',
  },
  {
    name: 'Several apps, each to replace, rename and remove',
    element: <Wizard adapter={SEVERAL_APPS} />,
    ready: '.tessera-authenticators .tessera-toolbar',
  },
  {
    name: 'A new name for an app, rejected',
    element: (
      <Wizard
        adapter={{ ...SEVERAL_APPS, rename: async () => Promise.reject({ type: 'name-conflict' }) }}
        steps={[
          ['enrolled', (setup) => setup.choose('rename', ENROLLED.authenticators[0])],
          ['enrolled', (setup) => setup.setName('Tablet')],
          ['enrolled', (setup) => setup.updateAuthenticator()],
        ]}
      />
    ),
    ready: '[data-screen="rename"] .tessera-error',
  },
  {
    name: 'A new name for an app, saving',
    element: (
      <Wizard
        adapter={{ ...SEVERAL_APPS, rename: () => forever }}
        steps={[
          ['enrolled', (setup) => setup.choose('rename', ENROLLED.authenticators[0])],
          ['enrolled', (setup) => setup.setName('Tablet')],
          ['enrolled', (setup) => setup.updateAuthenticator()],
        ]}
      />
    ),
    ready: '[data-screen="rename"] [data-pending]',
  },
  {
    name: 'An app to remove',
    element: (
      <Wizard
        adapter={SEVERAL_APPS}
        steps={[['enrolled', (setup) => setup.choose('remove', ENROLLED.authenticators[1])]]}
      />
    ),
    ready: '[data-screen="remove"] .tessera-primary-button',
  },
  {
    name: 'The last app to remove',
    element: (
      <Wizard
        adapter={{
          status: async () => ({ enrolled: true, authenticators: [PIXEL] }),
          remove: async () => undefined,
        }}
        steps={[['enrolled', (setup) => setup.choose('remove', PIXEL)]]}
      />
    ),
    ready: '[data-screen="remove"] .tessera-primary-button',
  },
  {
    name: 'Recovery codes, shown again',
    element: (
      <Wizard
        adapter={{ status: async () => ENROLLED, viewRecoveryCodes: async () => CODES }}
        steps={[['enrolled', (setup) => setup.viewRecoveryCodes()]]}
      />
    ),
    ready: '.tessera-recovery-codes .tessera-primary-button',
  },
  {
    name: 'Already on, without recovery codes',
    element: (
      <Wizard
        adapter={{
          status: async () => ({ ...ENROLLED, recoveryCodesLeft: 0 }),
          recoveryCodes: async () => CODES,
          viewRecoveryCodes: async () => [],
        }}
      />
    ),
    ready: '[data-screen="enrolled"] .tessera-group',
  },
  {
    name: 'Already on, with the name of another app',
    element: (
      <Wizard
        adapter={{
          status: async () => ({ ...ENROLLED, canAdd: true, canReplace: true }),
          recoveryCodes: async () => CODES,
        }}
        options={{ naming: 'optional' }}
        steps={[['enrolled', (setup) => setup.choose('add')]]}
      />
    ),
    ready: '[data-screen="enrolled"] .tessera-name-input',
  },
  {
    name: 'Already on, without the name it asks for',
    element: (
      <Wizard
        adapter={{ status: async () => ({ ...ENROLLED, canAdd: true }) }}
        options={{ naming: 'required' }}
        steps={[
          [
            'enrolled',
            (setup) => {
              setup.choose('add');
              setup.setName('');
              setup.start('add');
            },
          ],
        ]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Already on, and adding an app failed',
    element: (
      <Wizard
        adapter={{
          start: async () => Promise.reject(new TypeError('Failed to fetch')),
          status: async () => ({ ...ENROLLED, canAdd: true, canReplace: true }),
          recoveryCodes: async () => CODES,
        }}
        steps={[['enrolled', (setup) => setup.start('add')]]}
      />
    ),
    ready: '[data-screen="enrolled"] .tessera-error',
  },
  {
    name: 'Already on, adding an app',
    element: (
      <Wizard
        adapter={{
          start: () => forever,
          status: async () => ({ ...ENROLLED, canAdd: true, canReplace: true }),
        }}
        steps={[['enrolled', (setup) => setup.start('add')]]}
      />
    ),
    ready: '[data-pending]',
  },
  {
    name: 'Already on, replacing turns it off first',
    element: (
      <Wizard
        adapter={{ status: async () => ({ enrolled: true }), disable: async () => undefined }}
      />
    ),
    ready: '[data-screen="enrolled"] summary',
  },
  {
    name: 'Already on, about to turn it off',
    element: (
      <Wizard
        adapter={{ status: async () => ({ enrolled: true }), disable: async () => undefined }}
      />
    ),
    press: ['.tessera-small-disclosure > summary'],
    ready: '.tessera-small-disclosure[open]',
  },
  {
    name: 'Turning off',
    element: (
      <Wizard
        adapter={{ status: async () => ({ enrolled: true }), disable: () => forever }}
        steps={[['enrolled', (setup) => setup.disable()]]}
      />
    ),
    press: ['.tessera-small-disclosure > summary'],
    ready: '[data-pending]',
  },
  {
    name: 'Off',
    element: (
      <Wizard
        adapter={{ status: async () => ({ enrolled: true }), disable: async () => undefined }}
        steps={[['enrolled', (setup) => setup.disable()]]}
      />
    ),
    ready: '[data-screen="disabled"] button',
  },
];

const CHALLENGE: GalleryState[] = [
  { name: 'Code', element: <Challenge />, ready: '.tessera-code-input' },
  {
    name: 'Code, on a device to trust',
    element: <Challenge options={{ trustedDeviceDays: 30 }} />,
    ready: '.tessera-checkbox',
  },
  {
    name: 'Recovery code',
    element: <Challenge steps={[['entry', (challenge) => challenge.switchKind()]]} />,
    ready: '.tessera-input',
  },
  {
    name: 'Checking',
    element: <Challenge answer={forever} steps={[typeCode]} />,
    ready: '[data-pending]',
  },
  {
    name: 'Wrong code',
    element: (
      <Challenge answer={{ error: { type: 'invalid-code', attemptsLeft: 4 } }} steps={[typeCode]} />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Wrong recovery code',
    element: (
      <Challenge
        answer={{ error: { type: 'invalid-code', attemptsLeft: 1 } }}
        steps={[
          [
            'entry',
            (challenge) => {
              challenge.switchKind('recovery-code');
              challenge.setCode('7K4M-2QXR', 'recovery-code');
              challenge.submit();
            },
          ],
        ]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'No connection',
    element: (
      <Challenge
        answer={{ error: { type: 'network' } }}
        options={{ trustedDeviceDays: 30 }}
        steps={[typeCode]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Too many tries',
    element: (
      <Challenge
        answer={{ error: { type: 'rate-limited', retryAt: Date.now() + 90_000 } }}
        steps={[typeCode]}
      />
    ),
    ready: '[role="timer"]',
  },
  {
    name: 'Locked',
    element: <Challenge answer={{ error: { type: 'locked' } }} steps={[typeCode]} />,
    ready: '.tessera-error',
  },
  {
    name: 'Locked, with a link to support',
    element: (
      <Challenge
        answer={{ error: { type: 'locked' } }}
        options={{ supportUrl: 'https://example.org/support' }}
        steps={[typeCode]}
      />
    ),
    ready: '.tessera-error',
  },
  {
    name: 'Expired',
    element: <Challenge answer={{ error: { type: 'session-expired' } }} steps={[typeCode]} />,
    ready: '.tessera-error',
  },
  {
    name: 'Passed',
    element: <Challenge answer={undefined} steps={[typeCode]} />,
    ready: '.tessera-tick',
  },
  {
    name: 'New recovery codes',
    element: <Challenge answer={{ recoveryCodes: CODES }} steps={[typeCode]} />,
    ready: '.tessera-recovery-codes',
  },
  {
    name: 'A new recovery code',
    element: (
      <Challenge answer={{ recoveryCodes: 'LBNLFHFZFGQ8ZTLF4XNZTYVZ' }} steps={[typeCode]} />
    ),
    ready: '.tessera-recovery-codes',
  },
  {
    name: 'Passed, few recovery codes left',
    element: (
      <Challenge
        answer={{ recoveryCodesLeft: 2 }}
        steps={[
          [
            'entry',
            (challenge) => {
              challenge.setCode(CODES[0] as string, 'recovery-code');
              challenge.switchKind('recovery-code');
              challenge.submit();
            },
          ],
        ]}
      />
    ),
    ready: '.tessera-tick',
  },
];

const CHECKUP: GalleryState[] = [
  {
    name: 'Asked',
    element: (
      <TwoFactorCheckup
        adapter={{ verify: async () => undefined }}
        issuer="Acme"
        accountName="ada@example.org"
        onPostpone={ignore}
        onNoCode={ignore}
      />
    ),
    ready: '.tessera-alternatives',
  },
];

const CODE_FIELD: GalleryState[] = [
  ['Empty', <CodeInput key="" aria-label="Empty" />],
  ['Typing', <CodeInput key="" aria-label="Typing" defaultValue="492" />],
  ['Masked', <CodeInput key="" aria-label="Masked" mask defaultValue="4920" />],
  ['Eight digits', <CodeInput key="" aria-label="Eight digits" length={8} defaultValue="49203" />],
  ['Wrong', <CodeInput key="" aria-label="Wrong" status="error" defaultValue="492039" />],
  ['Checked', <CodeInput key="" aria-label="Checked" status="verifying" defaultValue="492039" />],
  ['Right', <CodeInput key="" aria-label="Right" status="success" defaultValue="492039" />],
  ['Disabled', <CodeInput key="" aria-label="Disabled" disabled defaultValue="4920" />],
  ['Read-only', <CodeInput key="" aria-label="Read-only" readOnly defaultValue="492039" />],
].map(([name, element]) => ({
  name: name as string,
  element,
  ready: '[data-ready]',
}));

const RECOVERY_CODES: GalleryState[] = (['checkbox', 'export', 'retype'] as const).map(
  (confirmation) => ({
    name: `Confirmed by ${confirmation}`,
    element: <RecoveryCodes codes={CODES} issuer="Acme" confirmation={confirmation} />,
    ready: '.tessera-recovery-codes-list',
  }),
);

/** Every state of every drop-in, by drop-in. */
export const GALLERY_STATES: ReadonlyArray<[title: string, states: readonly GalleryState[]]> = [
  ['Setup', WIZARD],
  ['Sign-in', CHALLENGE],
  ['Check-up', CHECKUP],
  ['Recovery codes', RECOVERY_CODES],
  ['Code field', CODE_FIELD],
];
