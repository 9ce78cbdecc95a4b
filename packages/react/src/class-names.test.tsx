import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createClassNameCollector, createClassNames } from '../test/collect-class-names.ts';
import { CODES, SECRET, createAdapter } from '../test/fixtures.ts';
import type { CodeInputClassNames } from './code-input/class-names.ts';
import {
  CodeInput,
  ConcealedQrCode,
  RecoveryCodes,
  SecretKey,
  TwoFactorChallenge,
  TwoFactorSetup,
  type TwoFactorSetupProps,
} from './index.ts';
import type { OptionNames } from './internals/split-props.ts';
import type { ConcealedQrCodeClassNames } from './qr-code/class-names.ts';
import { qrCodeMessages } from './qr-code/messages.ts';
import type { RecoveryCodesClassNames } from './recovery-codes/class-names.ts';
import { recoveryCodesMessages } from './recovery-codes/messages.ts';
import type { SecretKeyClassNames } from './secret-key/class-names.ts';
import type { ChallengeResult } from './two-factor-challenge/adapter.ts';
import type { TwoFactorChallengeClassNames } from './two-factor-challenge/class-names.ts';
import { twoFactorChallengeMessages as challengeTexts } from './two-factor-challenge/messages.ts';
import type { TwoFactorAdapter } from './two-factor-setup/adapter/adapter.ts';
import type { TwoFactorSetupClassNames } from './two-factor-setup/class-names.ts';
import { twoFactorSetupMessages as texts } from './two-factor-setup/messages.ts';

// The compiler rejects a key that is missing in these lists, and one too many.
const CODE_INPUT_KEYS: OptionNames<CodeInputClassNames> = {
  codeInput: true,
  codeInputGroup: true,
  codeInputSlot: true,
  codeInputSeparator: true,
  codeInputInput: true,
  codeInputStatus: true,
};
const SECRET_KEY_KEYS: OptionNames<SecretKeyClassNames> = {
  button: true,
  secondaryButton: true,
  smallButton: true,
  status: true,
  icon: true,
  buttonLabel: true,
  secretKey: true,
  secretKeyValue: true,
};
const FIELD_KEYS = {
  field: true,
  label: true,
  input: true,
  checkboxField: true,
  checkbox: true,
  checkboxLabel: true,
  message: true,
  error: true,
} as const;
const RECOVERY_CODES_KEYS: OptionNames<RecoveryCodesClassNames> = {
  ...FIELD_KEYS,
  button: true,
  secondaryButton: true,
  smallButton: true,
  status: true,
  icon: true,
  buttonLabel: true,
  recoveryCodes: true,
  recoveryCodesList: true,
  toolbar: true,
};
const QR_CODE_KEYS: OptionNames<ConcealedQrCodeClassNames> = {
  button: true,
  secondaryButton: true,
  smallButton: true,
  status: true,
  concealedQrCode: true,
  qrCode: true,
  qrCodePlate: true,
  qrCodeOverlay: true,
};
const SCREEN_KEYS = {
  root: true,
  screen: true,
  done: true,
  tick: true,
  header: true,
  title: true,
  description: true,
  text: true,
  form: true,
  countdown: true,
  primaryButton: true,
  mediumButton: true,
} as const;
const SETUP_KEYS: OptionNames<TwoFactorSetupClassNames> = {
  ...SCREEN_KEYS,
  ...CODE_INPUT_KEYS,
  ...SECRET_KEY_KEYS,
  ...RECOVERY_CODES_KEYS,
  ...QR_CODE_KEYS,
  progress: true,
  actions: true,
  loading: true,
  skeleton: true,
  skeletonBox: true,
  skeletonCode: true,
  skeletonButton: true,
  notice: true,
  question: true,
  nameInput: true,
  group: true,
  groupTitle: true,
  authenticators: true,
  apps: true,
  outcome: true,
  scan: true,
  plate: true,
  smallCode: true,
  enlarged: true,
  qrCodePlace: true,
  instructions: true,
  key: true,
  disclosure: true,
  disclosureContent: true,
  smallDisclosure: true,
  summary: true,
  hint: true,
};
const CHALLENGE_KEYS: OptionNames<TwoFactorChallengeClassNames> = {
  ...SCREEN_KEYS,
  ...FIELD_KEYS,
  ...CODE_INPUT_KEYS,
  ...RECOVERY_CODES_KEYS,
  button: true,
  linkButton: true,
  alternatives: true,
  actions: true,
  advice: true,
};

const findCodeField = (): Promise<HTMLElement> =>
  screen.findByRole('textbox', { name: texts.codeLabel({ digits: 6 }) });
const findButton = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
const findList = (): Promise<HTMLElement> =>
  screen.findByRole('list', { name: recoveryCodesMessages.label });

const user = userEvent.setup({ delay: null });
const click = async (name: string): Promise<void> => user.click(await findButton(name));
const typeCode = async (): Promise<void> => user.type(await findCodeField(), '123456');

const SETUP_NAMES = createClassNames(SETUP_KEYS);
const CHALLENGE_NAMES = createClassNames(CHALLENGE_KEYS);

function createSetup(
  adapter: Partial<TwoFactorAdapter>,
  props: Partial<TwoFactorSetupProps> = {},
): ReactElement {
  return (
    <TwoFactorSetup
      issuer="Acme"
      intro={false}
      classNames={SETUP_NAMES}
      {...props}
      adapter={createAdapter({ verify: async () => ({ recoveryCodes: CODES }), ...adapter })}
    />
  );
}

// The first import compiles the lazy QR code, which takes a while.
beforeAll(async () => void (await import('./qr-code/PlainQrCode.tsx')), 60_000);

beforeEach(() => {
  // Wizards with unsaved codes are unmounted here, which is warned of.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => vi.restoreAllMocks());

it('Each class name of the wizard has a key, and each key a class name in some state.', async () => {
  const { collect, reached, unmatched } = createClassNameCollector('tessera-setup');
  async function show(setup: ReactElement, ready: () => Promise<unknown>): Promise<void> {
    cleanup();
    render(setup);
    await ready();
    collect();
  }

  await show(createSetup({}, { intro: true, naming: 'optional', onCancel: () => undefined }), () =>
    findButton(texts.introAction),
  );
  await show(createSetup({ start: async () => new Promise(() => undefined) }), () =>
    screen.findByText(texts.starting),
  );
  const tooMany = Object.assign(new Error('429'), {
    type: 'rate-limited',
    retryAt: Date.now() + 60_000,
  });
  await show(createSetup({ start: async () => Promise.reject(tooMany) }), () =>
    screen.findByRole('timer'),
  );
  await show(createSetup({ start: async () => ({ secret: SECRET, expiresIn: 0 }) }), () =>
    screen.findByRole('alert'),
  );
  await show(createSetup({}, { codeInput: { groups: [3, 3] } }), findCodeField);
  await show(createSetup({}, { sameDevice: true }), findCodeField);

  vi.spyOn(SVGElement.prototype, 'getBoundingClientRect').mockReturnValue({ width: 90 } as DOMRect);
  await show(createSetup({}), () => findButton(texts.enlarge));
  await click(texts.enlarge);
  collect();
  vi.restoreAllMocks();

  // A code in another style needs a component that is loaded first.
  cleanup();
  const adapter = createAdapter();
  const { rerender } = render(createSetup(adapter));
  await findCodeField();
  rerender(createSetup(adapter, { qrCode: { moduleShape: 'circle' } }));
  collect();

  await show(createSetup({}, { qrCode: { conceal: true } }), findCodeField);
  await click(qrCodeMessages.show);
  collect();

  const status = {
    enrolled: true,
    canReplace: true,
    authenticators: [{ id: '1', name: 'Pixel' }],
  };
  await show(createSetup({ status: async () => status, disable: async () => undefined }), () =>
    screen.findByText('Pixel'),
  );
  await click(texts.disableAction);
  await findButton(texts.done);
  collect();

  await show(
    createSetup({
      status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
      recoveryCodes: async () => CODES,
    }),
    () => findButton(texts.makeCodes),
  );
  await show(createSetup({}), async () => (await typeCode(), findList()));
  await click(texts.finish);
  collect();
  await user.keyboard('{Escape}');
  await screen.findByRole('alertdialog');
  collect();
  await click(texts.stay);
  await user.click(screen.getByRole('checkbox'));
  await click(texts.finish);
  await findButton(texts.done);
  collect();
  await show(createSetup({}, { recoveryCodesConfirmation: 'retype' }), async () => {
    await typeCode();
    await findList();
  });

  expect([...unmatched]).toEqual([]);
  expect([...reached].toSorted()).toEqual(Object.keys(SETUP_KEYS).toSorted());
}, 20_000);

it('Each class name of the challenge has a key, and each key a class name in some state.', async () => {
  const { collect, reached, unmatched } = createClassNameCollector('tessera-challenge');
  const answers: ChallengeResult[] = [
    { error: { type: 'rate-limited', retryAt: Date.now() + 60_000 } },
    { recoveryCodes: CODES, drift: 4 },
  ];
  const verify = async (): Promise<ChallengeResult> => answers.shift();
  const challenge = (
    <TwoFactorChallenge
      adapter={{ verify }}
      codeInput={{ groups: [3, 3] }}
      trustedDeviceDays={30}
      onCancel={() => undefined}
      classNames={CHALLENGE_NAMES}
    />
  );
  render(challenge);
  await typeCode();
  await screen.findByRole('timer');
  collect();
  cleanup();
  render(challenge);
  await click(challengeTexts.useRecoveryCode);
  collect();
  await user.keyboard('7K4M-2QXR{Enter}');
  await findList();
  await click(recoveryCodesMessages.copy({ count: CODES.length }));
  collect();
  await click(challengeTexts.proceed);
  await user.click(screen.getByRole('checkbox'));
  await click(challengeTexts.proceed);
  await screen.findByText(/clock/);
  collect();

  expect([...unmatched]).toEqual([]);
  expect([...reached].toSorted()).toEqual(Object.keys(CHALLENGE_KEYS).toSorted());
});

it.each([
  [
    'the code field',
    CODE_INPUT_KEYS,
    <CodeInput key="" groups={[3, 3]} classNames={createClassNames(CODE_INPUT_KEYS)} />,
  ],
  [
    'the key',
    SECRET_KEY_KEYS,
    <SecretKey key="" secret={SECRET} classNames={createClassNames(SECRET_KEY_KEYS)} />,
  ],
] as const)('Each class name of %s has a key, and each key a class name.', (_, keys, element) => {
  const { collect, reached, unmatched } = createClassNameCollector('');
  render(element);
  collect();
  expect([...unmatched]).toEqual([]);
  expect([...reached].toSorted()).toEqual(Object.keys(keys).toSorted());
});

it('Each class name of the recovery codes has a key, and each key a class name in some state.', async () => {
  const { collect, reached, unmatched } = createClassNameCollector('');
  const classNames = createClassNames(RECOVERY_CODES_KEYS);
  const { rerender } = render(<RecoveryCodes codes={CODES} classNames={classNames} />);
  collect();
  rerender(<RecoveryCodes codes={CODES} confirmation="retype" classNames={classNames} />);
  collect();
  // Only the form of the wizard says what is missing.
  cleanup();
  render(createSetup({}, { classNames }));
  await typeCode();
  await click(texts.finish);
  expect(screen.getByRole('alert').className).toBe(
    'tessera-message tessera-error app-message app-error',
  );
  ['message', 'error'].forEach((key) => reached.add(key));
  expect([...unmatched]).toEqual([]);
  expect([...reached].toSorted()).toEqual(Object.keys(RECOVERY_CODES_KEYS).toSorted());
});

it('Each class name of the concealed QR code has a key, and each key a class name in some state.', async () => {
  const { collect, reached, unmatched } = createClassNameCollector('');
  const classNames = createClassNames(QR_CODE_KEYS);
  const { rerender } = render(
    <ConcealedQrCode value="otpauth://" overlay="Wait" classNames={classNames} />,
  );
  collect();
  rerender(<ConcealedQrCode value="otpauth://" classNames={classNames} />);
  collect();
  await click(qrCodeMessages.show);
  collect();
  expect([...unmatched]).toEqual([]);
  expect([...reached].toSorted()).toEqual(Object.keys(QR_CODE_KEYS).toSorted());
});

it('The class names of an app join those of the drop-in and the attribute, and may be missing.', async () => {
  const { rerender } = render(
    <SecretKey secret={SECRET} className="mine" classNames={{ secretKey: 'theirs wide' }} />,
  );
  const group = screen.getByRole('group');
  expect(group.className).toBe('tessera-secret-key theirs wide mine');
  rerender(<SecretKey secret={SECRET} classNames={{ secretKey: undefined }} />);
  expect(group.className).toBe('tessera-secret-key');
  rerender(<SecretKey secret={SECRET} />);
  expect(group.className).toBe('tessera-secret-key');
});

it('The compiler rejects a key that a drop-in does not have.', () => {
  // @ts-expect-error -- the wizard has no links
  const setup: TwoFactorSetupClassNames = { linkButton: 'mine' };
  // @ts-expect-error -- the challenge has no key to type
  const challenge: TwoFactorChallengeClassNames = { secretKey: 'mine' };
  expect([Object.keys(setup), Object.keys(challenge)]).toEqual([['linkButton'], ['secretKey']]);
});
