import { type ComponentProps, type ReactNode, forwardRef, useEffect, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { type ConformanceCase, describeConformance } from '../test/describe-conformance.tsx';
import { SecretKey } from './secret-key/index.ts';
import {
  type ChallengeResult,
  TwoFactorChallenge,
  type UseTwoFactorChallengeReturn,
  useTwoFactorChallenge,
} from './two-factor-challenge/index.ts';

/** Every namespace of parts. */
const NAMESPACES = { SecretKey, TwoFactorChallenge };

/** Parts that render a whole component instead of one element. They have tests of their own. */
const COMPOSITE: readonly string[] = ['TwoFactorChallenge.CodeField'];

const inSecretKey = (part: ReactNode): ReactNode => (
  <SecretKey.Root secret="JBSWY3DPEHPK3PXP">{part}</SecretKey.Root>
);

function useChallenge(answer?: ChallengeResult): UseTwoFactorChallengeReturn {
  return useTwoFactorChallenge({
    adapter: { verify: async () => answer },
    onCancel: () => undefined,
    trustedDeviceDays: 30,
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

const withAdvice = afterAnswer({ drift: 5 });

/** Every part, by its public name. */
const CASES: Record<string, ConformanceCase> = {
  'SecretKey.Root': {
    part: SecretKey.Root,
    tag: 'div',
    props: { secret: 'JBSWY3DPEHPK3PXP' },
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
  'TwoFactorChallenge.ProceedButton': {
    part: TwoFactorChallenge.ProceedButton,
    tag: 'button',
    within: withAdvice,
  },
};

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
