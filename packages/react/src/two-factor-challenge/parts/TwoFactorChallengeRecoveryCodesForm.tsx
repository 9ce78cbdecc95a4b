'use client';

import { type ForwardedRef, type ReactNode, forwardRef, useRef } from 'react';
import type { Part } from '../../internals/create-part.ts';
import { getFormHandlers } from '../../internals/get-form-handlers.ts';
import { mergeProps } from '../../internals/merge-props.ts';
import { type PartProps, renderPart } from '../../internals/render-part.ts';
import { RecoveryCodesContext } from '../../recovery-codes/recovery-codes-context.ts';
import {
  type UseRecoveryCodesReturn,
  useRecoveryCodes,
} from '../../recovery-codes/use-recovery-codes.ts';
import { useNewCodesGuard } from '../use-new-codes-guard.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** The state of {@link TwoFactorChallengeRecoveryCodesForm}. */
export interface TwoFactorChallengeRecoveryCodesFormState extends TwoFactorChallengePartState {
  /** Whether the user has done what the confirmation asks for. */
  confirmed: boolean;
}

/** Props of {@link TwoFactorChallengeRecoveryCodesForm}. */
export interface TwoFactorChallengeRecoveryCodesFormProps extends Omit<
  PartProps<'form', TwoFactorChallengeRecoveryCodesFormState>,
  'children'
> {
  /** Parts of the recovery codes, or a function of the result of `useRecoveryCodes`. */
  children?: ReactNode | ((recovery: UseRecoveryCodesReturn) => ReactNode);
}

/**
 * The form around new recovery codes. Submitting it goes on if the user has confirmed the codes,
 * and otherwise says what is missing. Until then, the user is held on the page. Renders a `<form>`,
 * or nothing if there are no new codes.
 */
export const TwoFactorChallengeRecoveryCodesForm: Part<
  TwoFactorChallengeRecoveryCodesFormProps,
  HTMLFormElement
> = forwardRef(function TwoFactorChallengeRecoveryCodesForm(props, ref): ReactNode {
  const { recoveryCodes } = useTwoFactorChallengeContext();
  return recoveryCodes === undefined ? null : <CodesForm {...props} formRef={ref} />;
});

function CodesForm(
  props: TwoFactorChallengeRecoveryCodesFormProps & { formRef: ForwardedRef<HTMLFormElement> },
): ReactNode {
  const { children, formRef, ...theirs } = props;
  const challenge = useTwoFactorChallengeContext();
  const recovery = useRecoveryCodes(challenge.getRecoveryCodesOptions());
  const ownRef = useRef<HTMLFormElement>(null);
  useNewCodesGuard(challenge, recovery, ownRef);
  const element = renderPart<'form', TwoFactorChallengeRecoveryCodesFormState>('form', {
    state: { ...getPartState(challenge), confirmed: recovery.confirmed },
    ours: mergeProps(
      // oxlint-disable-next-line react/refs -- the ref is passed on, not read
      {
        ref: ownRef,
        noValidate: true,
        ...getFormHandlers(() => {
          if (recovery.confirm()) {
            challenge.proceed();
          }
        }),
      },
      { children: typeof children === 'function' ? children(recovery) : children },
    ),
    theirs,
    ref: formRef,
  });
  return <RecoveryCodesContext.Provider value={recovery}>{element}</RecoveryCodesContext.Provider>;
}
