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
import { useLeaveGuard } from '../leave-guard/use-leave-guard.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** The state of {@link TwoFactorSetupRecoveryCodesForm}. */
export interface TwoFactorSetupRecoveryCodesFormState extends TwoFactorSetupPartState {
  /** Whether the user has done what the confirmation asks for. */
  confirmed: boolean;
}

/** Props of {@link TwoFactorSetupRecoveryCodesForm}. */
export interface TwoFactorSetupRecoveryCodesFormProps extends Omit<
  PartProps<'form', TwoFactorSetupRecoveryCodesFormState>,
  'children'
> {
  /** Parts of the recovery codes, or a function of the result of `useRecoveryCodes`. */
  children?: ReactNode | ((recovery: UseRecoveryCodesReturn) => ReactNode);
}

/**
 * The form around the recovery codes. Submitting it ends the setup if the user has confirmed the
 * codes, and otherwise says what is missing. Until the codes are saved, Escape and Back bring up
 * the `LeaveQuestion`, and the browser asks before the user leaves the page. Renders a `<form>`, or
 * nothing until there are codes.
 */
export const TwoFactorSetupRecoveryCodesForm: Part<
  TwoFactorSetupRecoveryCodesFormProps,
  HTMLFormElement
> = forwardRef(function TwoFactorSetupRecoveryCodesForm(props, ref): ReactNode {
  const { recoveryCodes } = useTwoFactorSetupContext();
  return recoveryCodes === undefined ? null : <CodesForm {...props} formRef={ref} />;
});

function CodesForm(
  props: TwoFactorSetupRecoveryCodesFormProps & { formRef: ForwardedRef<HTMLFormElement> },
): ReactNode {
  const { children, formRef, ...theirs } = props;
  const setup = useTwoFactorSetupContext();
  const recovery = useRecoveryCodes(setup.getRecoveryCodesOptions());
  const ownRef = useRef<HTMLFormElement>(null);
  useLeaveGuard(setup, ownRef);
  const element = renderPart<'form', TwoFactorSetupRecoveryCodesFormState>('form', {
    state: { ...getPartState(setup), confirmed: recovery.confirmed },
    ours: mergeProps(
      // oxlint-disable-next-line react/refs -- the ref is passed on, not read
      {
        ref: ownRef,
        noValidate: true,
        ...getFormHandlers(() => {
          if (setup.waiting) {
            void setup.announceWait();
          } else if (recovery.confirm()) {
            setup.confirmRecoveryCodes();
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
