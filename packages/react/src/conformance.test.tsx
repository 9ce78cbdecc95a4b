import { type ComponentProps, type ReactNode, forwardRef, useEffect, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ConformanceCase, describeConformance } from '../test/describe-conformance.tsx';
import { CODES, SECRET } from '../test/fixtures.ts';
import { CodeInput } from './code-input/index.ts';
import { RecoveryCodes, useRecoveryCodes } from './recovery-codes/index.ts';
import { SecretKey } from './secret-key/index.ts';
import {
  type ChallengeResult,
  TwoFactorChallenge,
  type UseTwoFactorChallengeReturn,
  useTwoFactorChallenge,
} from './two-factor-challenge/index.ts';
import {
  type TwoFactorAdapter,
  TwoFactorSetup,
  type UseTwoFactorSetupReturn,
  useTwoFactorSetupContext,
} from './two-factor-setup/index.ts';

/** Every namespace of parts. */
const NAMESPACES = { CodeInput, RecoveryCodes, SecretKey, TwoFactorChallenge, TwoFactorSetup };

/** Parts that render a whole component instead of one element. They have tests of their own. */
const COMPOSITE: readonly string[] = [
  'TwoFactorChallenge.CodeField',
  'TwoFactorSetup.CodeField',
  'TwoFactorSetup.QrCode',
  'TwoFactorSetup.SecretKey',
];

const inRecoveryCodes = (part: ReactNode): ReactNode => (
  <RecoveryCodes.Root codes={CODES}>{part}</RecoveryCodes.Root>
);

/** Recovery codes after the user has tried to continue without confirming them. */
function UnconfirmedRecoveryCodes({ children }: { children: ReactNode }): ReactNode {
  const recovery = useRecoveryCodes({ codes: CODES });
  const [confirm] = useState(() => () => void recovery.confirm());
  useEffect(confirm, [confirm]);
  return <RecoveryCodes.Provider value={recovery}>{children}</RecoveryCodes.Provider>;
}

const inCodeInput = (part: ReactNode): ReactNode => <CodeInput.Root mask>{part}</CodeInput.Root>;

const inSecretKey = (part: ReactNode): ReactNode => (
  <SecretKey.Root secret={SECRET}>{part}</SecretKey.Root>
);

function useChallenge(answer?: ChallengeResult): UseTwoFactorChallengeReturn {
  return useTwoFactorChallenge({
    adapter: { verify: async () => answer },
    onCancel: () => undefined,
    trustedDeviceDays: 30,
    supportUrl: '/support',
  });
}

/** The challenge after the user has done something. */
function Challenge(props: {
  act: (challenge: UseTwoFactorChallengeReturn) => void;
  answer?: ChallengeResult;
  children: ReactNode;
}): ReactNode {
  const challenge = useChallenge(props.answer);
  const [act] = useState(() => () => props.act(challenge));
  useEffect(act, [act]);
  return (
    <TwoFactorChallenge.Provider value={challenge}>{props.children}</TwoFactorChallenge.Provider>
  );
}

const inChallenge = (part: ReactNode): ReactNode => (
  <Challenge act={() => undefined}>{part}</Challenge>
);

const afterAnswer =
  (answer: ChallengeResult) =>
  (part: ReactNode): ReactNode => (
    <Challenge
      act={({ setCode, submit }) => {
        setCode('123456');
        submit();
      }}
      answer={answer}
    >
      {part}
    </Challenge>
  );

const withNewCodes = afterAnswer({ recoveryCodes: CODES });

const withAdvice = afterAnswer({ drift: 5 });

const setupAdapter: TwoFactorAdapter = {
  start: async () => ({ secret: SECRET, issuer: 'Acme', expiresIn: 600 }),
  verify: async ({ code }) =>
    code === '123456'
      ? { recoveryCodes: CODES }
      : { error: { type: 'rate-limited', retryAt: Date.now() + 60_000 } },
};

const enrolledAdapter: TwoFactorAdapter = {
  viewRecoveryCodes: async () => CODES,
  ...setupAdapter,
  status: async () => ({
    enrolled: true,
    canAdd: true,
    canReplace: true,
    authenticators: [{ id: '1', name: 'Pixel' }, { id: '2' }],
  }),
  recoveryCodes: async () => CODES,
  disable: async () => undefined,
};

/** Does something in every state of the wizard, until it is on the screen that a part needs. */
function Advance({ by }: { by: (setup: UseTwoFactorSetupReturn) => void }): null {
  const setup = useTwoFactorSetupContext();
  useEffect(() => by(setup));
  return null;
}

function inSetup(
  by: (setup: UseTwoFactorSetupReturn) => void = () => undefined,
  options: Partial<Parameters<typeof TwoFactorSetup.Root>[0]> = {},
): (part: ReactNode) => ReactNode {
  return (part) => (
    <TwoFactorSetup.Root adapter={setupAdapter} issuer="Acme" intro={false} {...options}>
      <Advance by={by} />
      {part}
    </TwoFactorSetup.Root>
  );
}

const atIntro = inSetup(undefined, { intro: true, naming: 'optional' });
const atScan = inSetup();
const atError = inSetup(({ state, submit }) => {
  if (state.status === 'scan' && state.error === undefined) {
    submit('654321');
  }
});
const atCodes = inSetup(({ state, submit }) => {
  if (state.status === 'scan') {
    submit('123456');
  }
});
const atDone = inSetup(({ confirmRecoveryCodes, state, submit }) => {
  if (state.status === 'scan') {
    submit('123456');
  } else if (state.status === 'codes') {
    confirmRecoveryCodes();
  }
});
const atLeaveQuestion = inSetup(({ requestLeave, state, submit }) => {
  if (state.status === 'scan') {
    submit('123456');
  } else if (state.status === 'codes' && !state.leaving) {
    requestLeave();
  }
});
const atEnrolled = inSetup(undefined, { adapter: enrolledAdapter, intro: true });
const atName = inSetup(({ choose }) => choose('add'), {
  adapter: enrolledAdapter,
  intro: true,
  naming: 'optional',
});
const atUnseenCodes = inSetup(undefined, {
  adapter: {
    ...enrolledAdapter,
    status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
  },
  intro: true,
});
const whileStarting = inSetup(undefined, {
  adapter: { ...setupAdapter, start: () => new Promise(() => undefined) },
});

const atQuestion = (kind: 'password-or-code' | 'redirect') =>
  inSetup(undefined, {
    adapter: {
      ...setupAdapter,
      start: () => Promise.reject({ type: 'reauthentication-required', kind, url: '/sign-in' }),
      reauthentication: { kind },
    },
  });
const atPassword = atQuestion('password-or-code');

const SETUP_CASES: Record<string, ConformanceCase> = {
  'TwoFactorSetup.Root': {
    part: TwoFactorSetup.Root,
    tag: 'section',
    props: { adapter: setupAdapter },
  },
  'TwoFactorSetup.Provider': {
    part: forwardRef<HTMLElement>(function Provider(props, ref): ReactNode {
      return <TwoFactorSetup.Provider value={useTwoFactorSetupContext()} {...props} ref={ref} />;
    }),
    tag: 'section',
    within: atIntro,
  },
  'TwoFactorSetup.Screen': {
    part: TwoFactorSetup.Screen,
    tag: 'div',
    props: { name: 'intro' },
    within: atIntro,
  },
  'TwoFactorSetup.Heading': { part: TwoFactorSetup.Heading, tag: 'h2', within: atIntro },
  'TwoFactorSetup.Description': { part: TwoFactorSetup.Description, tag: 'p', within: atIntro },
  'TwoFactorSetup.NameField': { part: TwoFactorSetup.NameField, tag: 'input', within: atIntro },
  'TwoFactorSetup.StartButton': {
    part: TwoFactorSetup.StartButton,
    tag: 'button',
    within: atIntro,
  },
  'TwoFactorSetup.CancelButton': {
    part: TwoFactorSetup.CancelButton,
    tag: 'button',
    within: atIntro,
  },
  'TwoFactorSetup.CloseButton': {
    part: TwoFactorSetup.CloseButton,
    tag: 'button',
    within: atIntro,
  },
  'TwoFactorSetup.Loading': { part: TwoFactorSetup.Loading, tag: 'p', within: whileStarting },
  'TwoFactorSetup.Status': { part: TwoFactorSetup.Status, tag: 'span', within: whileStarting },
  'TwoFactorSetup.Progress': { part: TwoFactorSetup.Progress, tag: 'p', within: atScan },
  'TwoFactorSetup.Form': { part: TwoFactorSetup.Form, tag: 'form', within: atScan },
  'TwoFactorSetup.CodeDescription': {
    part: TwoFactorSetup.CodeDescription,
    tag: 'p',
    within: atScan,
  },
  'TwoFactorSetup.Expiry': { part: TwoFactorSetup.Expiry, tag: 'p', within: atScan },
  'TwoFactorSetup.OpenAppLink': { part: TwoFactorSetup.OpenAppLink, tag: 'a', within: atScan },
  'TwoFactorSetup.CopyLinkButton': {
    part: TwoFactorSetup.CopyLinkButton,
    tag: 'button',
    within: atScan,
  },
  'TwoFactorSetup.Disclosure': {
    part: TwoFactorSetup.Disclosure,
    tag: 'details',
    props: { reveals: 'key' },
    within: atScan,
  },
  'TwoFactorSetup.AuthenticatorApps': {
    part: TwoFactorSetup.AuthenticatorApps,
    tag: 'ul',
    within: atScan,
  },
  'TwoFactorSetup.NewKeyButton': {
    part: TwoFactorSetup.NewKeyButton,
    tag: 'button',
    within: atScan,
  },
  'TwoFactorSetup.SubmitButton': {
    part: TwoFactorSetup.SubmitButton,
    tag: 'button',
    within: atScan,
  },
  'TwoFactorSetup.ErrorMessage': {
    part: TwoFactorSetup.ErrorMessage,
    tag: 'div',
    within: atError,
  },
  'TwoFactorSetup.SupportLink': {
    part: TwoFactorSetup.SupportLink,
    tag: 'a',
    within: inSetup(undefined, {
      adapter: { ...setupAdapter, start: () => Promise.reject({ type: 'locked' }) },
      supportUrl: '/support',
    }),
  },
  'TwoFactorSetup.Countdown': { part: TwoFactorSetup.Countdown, tag: 'p', within: atError },
  'TwoFactorSetup.RecoveryCodesForm': {
    part: TwoFactorSetup.RecoveryCodesForm,
    tag: 'form',
    within: atCodes,
  },
  'TwoFactorSetup.FinishButton': {
    part: TwoFactorSetup.FinishButton,
    tag: 'button',
    within: atCodes,
  },
  'TwoFactorSetup.Outcome': { part: TwoFactorSetup.Outcome, tag: 'ul', within: atDone },
  'TwoFactorSetup.LeaveQuestion': {
    part: TwoFactorSetup.LeaveQuestion,
    tag: 'div',
    within: atLeaveQuestion,
  },
  'TwoFactorSetup.StayButton': {
    part: TwoFactorSetup.StayButton,
    tag: 'button',
    within: atLeaveQuestion,
  },
  'TwoFactorSetup.LeaveButton': {
    part: TwoFactorSetup.LeaveButton,
    tag: 'button',
    within: atLeaveQuestion,
  },
  'TwoFactorSetup.Notice': { part: TwoFactorSetup.Notice, tag: 'div', within: atUnseenCodes },
  'TwoFactorSetup.SkipButton': {
    part: TwoFactorSetup.SkipButton,
    tag: 'button',
    within: atUnseenCodes,
  },
  'TwoFactorSetup.RecoveryCodesButton': {
    part: TwoFactorSetup.RecoveryCodesButton,
    tag: 'button',
    within: atEnrolled,
  },
  'TwoFactorSetup.ViewRecoveryCodesButton': {
    part: TwoFactorSetup.ViewRecoveryCodesButton,
    tag: 'button',
    within: atEnrolled,
  },
  'TwoFactorSetup.BackButton': { part: TwoFactorSetup.BackButton, tag: 'button', within: atName },
  'TwoFactorSetup.AuthenticatorButton': {
    part: TwoFactorSetup.AuthenticatorButton,
    tag: 'button',
    props: { choice: 'replace', authenticator: { id: '1', name: 'Pixel' } },
    within: atEnrolled,
  },
  'TwoFactorSetup.Authenticators': {
    part: TwoFactorSetup.Authenticators,
    tag: 'ul',
    within: atEnrolled,
  },
  'TwoFactorSetup.PasswordField': {
    part: TwoFactorSetup.PasswordField,
    tag: 'input',
    within: atPassword,
  },
  'TwoFactorSetup.SwitchButton': {
    part: TwoFactorSetup.SwitchButton,
    tag: 'button',
    within: atPassword,
  },
  'TwoFactorSetup.SignInLink': {
    part: TwoFactorSetup.SignInLink,
    tag: 'a',
    within: atQuestion('redirect'),
  },
  'TwoFactorSetup.DisableButton': {
    part: TwoFactorSetup.DisableButton,
    tag: 'button',
    within: atEnrolled,
  },
};

/** Every part, by its public name. */
const CASES: Record<string, ConformanceCase> = {
  ...SETUP_CASES,

  'CodeInput.Root': { part: CodeInput.Root, tag: 'div' },
  'CodeInput.Group': { part: CodeInput.Group, tag: 'div', within: inCodeInput },
  'CodeInput.Slot': { part: CodeInput.Slot, tag: 'div', within: inCodeInput },
  'CodeInput.Separator': { part: CodeInput.Separator, tag: 'div', within: inCodeInput },
  'CodeInput.Input': { part: CodeInput.Input, tag: 'input', within: inCodeInput },
  'CodeInput.Reveal': { part: CodeInput.Reveal, tag: 'button', within: inCodeInput },
  'CodeInput.Status': { part: CodeInput.Status, tag: 'span', within: inCodeInput },

  'RecoveryCodes.Root': { part: RecoveryCodes.Root, tag: 'div', props: { codes: CODES } },
  'RecoveryCodes.Provider': {
    part: forwardRef<HTMLDivElement, ComponentProps<'div'>>((props, ref) => (
      <RecoveryCodes.Provider {...props} value={useRecoveryCodes({ codes: CODES })} ref={ref} />
    )),
    tag: 'div',
  },
  'RecoveryCodes.List': { part: RecoveryCodes.List, tag: 'ul', within: inRecoveryCodes },
  'RecoveryCodes.CopyButton': {
    part: RecoveryCodes.CopyButton,
    tag: 'button',
    within: inRecoveryCodes,
  },
  'RecoveryCodes.DownloadButton': {
    part: RecoveryCodes.DownloadButton,
    tag: 'button',
    within: inRecoveryCodes,
  },
  'RecoveryCodes.PrintButton': {
    part: RecoveryCodes.PrintButton,
    tag: 'button',
    within: inRecoveryCodes,
  },
  'RecoveryCodes.Status': { part: RecoveryCodes.Status, tag: 'span', within: inRecoveryCodes },
  'RecoveryCodes.Confirmation': {
    part: RecoveryCodes.Confirmation,
    tag: 'input',
    within: inRecoveryCodes,
  },
  'RecoveryCodes.ErrorMessage': {
    part: RecoveryCodes.ErrorMessage,
    tag: 'p',
    within: (part) => <UnconfirmedRecoveryCodes>{part}</UnconfirmedRecoveryCodes>,
  },

  'SecretKey.Root': {
    part: SecretKey.Root,
    tag: 'div',
    props: { secret: SECRET },
  },
  'SecretKey.CopyButton': { part: SecretKey.CopyButton, tag: 'button', within: inSecretKey },
  'SecretKey.Status': { part: SecretKey.Status, tag: 'span', within: inSecretKey },
  'SecretKey.Value': { part: SecretKey.Value, tag: 'code', within: inSecretKey },

  'TwoFactorChallenge.Root': {
    part: TwoFactorChallenge.Root,
    tag: 'section',
    props: { adapter: { verify: async () => true } },
  },
  'TwoFactorChallenge.Provider': {
    part: forwardRef<HTMLElement, ComponentProps<'section'>>((props, ref) => (
      <TwoFactorChallenge.Provider {...props} value={useChallenge()} ref={ref} />
    )),
    tag: 'section',
  },
  'TwoFactorChallenge.Screen': {
    part: TwoFactorChallenge.Screen,
    tag: 'div',
    props: { name: 'entry' },
    within: inChallenge,
  },
  'TwoFactorChallenge.Heading': {
    part: TwoFactorChallenge.Heading,
    tag: 'h2',
    within: inChallenge,
  },
  'TwoFactorChallenge.Description': {
    part: TwoFactorChallenge.Description,
    tag: 'p',
    within: inChallenge,
  },
  'TwoFactorChallenge.Form': { part: TwoFactorChallenge.Form, tag: 'form', within: inChallenge },
  'TwoFactorChallenge.Label': { part: TwoFactorChallenge.Label, tag: 'label', within: inChallenge },
  'TwoFactorChallenge.RecoveryCodeField': {
    part: TwoFactorChallenge.RecoveryCodeField,
    tag: 'input',
    within: (part) => <Challenge act={({ switchKind }) => switchKind()}>{part}</Challenge>,
  },
  'TwoFactorChallenge.ErrorMessage': {
    part: TwoFactorChallenge.ErrorMessage,
    tag: 'div',
    within: afterAnswer(false),
  },
  'TwoFactorChallenge.Countdown': {
    part: TwoFactorChallenge.Countdown,
    tag: 'p',
    within: afterAnswer({ error: { type: 'rate-limited', retryAt: 0 } }),
  },
  'TwoFactorChallenge.SupportLink': {
    part: TwoFactorChallenge.SupportLink,
    tag: 'a',
    within: afterAnswer({ error: { type: 'locked' } }),
  },
  'TwoFactorChallenge.TrustDeviceCheckbox': {
    part: TwoFactorChallenge.TrustDeviceCheckbox,
    tag: 'input',
    within: inChallenge,
  },
  'TwoFactorChallenge.SubmitButton': {
    part: TwoFactorChallenge.SubmitButton,
    tag: 'button',
    within: inChallenge,
  },
  'TwoFactorChallenge.SwitchButton': {
    part: TwoFactorChallenge.SwitchButton,
    tag: 'button',
    within: inChallenge,
  },
  'TwoFactorChallenge.CancelButton': {
    part: TwoFactorChallenge.CancelButton,
    tag: 'button',
    within: inChallenge,
  },
  'TwoFactorChallenge.Advice': {
    part: TwoFactorChallenge.Advice,
    tag: 'div',
    within: withAdvice,
  },
  'TwoFactorChallenge.RecoveryCodesForm': {
    part: TwoFactorChallenge.RecoveryCodesForm,
    tag: 'form',
    within: withNewCodes,
  },
  'TwoFactorChallenge.ProceedButton': {
    part: TwoFactorChallenge.ProceedButton,
    tag: 'button',
    within: withAdvice,
  },
};

// The print button needs a browser that can print.
beforeEach(() => void vi.stubGlobal('print', () => undefined));

describe('The conformance table', () => {
  it('The conformance table holds every part of every component.', () => {
    const names = Object.entries(NAMESPACES).flatMap(([namespace, parts]) =>
      Object.keys(parts).map((part) => `${namespace}.${part}`),
    );
    expect([...Object.keys(CASES), ...COMPOSITE].toSorted()).toEqual(names.toSorted());
  });
});

for (const [name, conformanceCase] of Object.entries(CASES)) {
  describeConformance(name, conformanceCase);
}
