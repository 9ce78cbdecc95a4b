'use client';

import { type FormEvent, type ReactNode, forwardRef, useRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import { RecoveryCodesContext } from '../../recovery-codes/recovery-codes-context.ts';
import {
  type UseRecoveryCodesReturn,
  useRecoveryCodes,
} from '../../recovery-codes/use-recovery-codes.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';
import { useLeaveGuard } from '../leave-guard/use-leave-guard.ts';

/** Props of {@link TwoFactorSetupRecoveryCodesForm}. */
export type TwoFactorSetupRecoveryCodesFormProps = Omit<
  PartPropsOf<'form', TwoFactorSetupPartState>,
  'children'
> & {
  /**
   * What stands in the form: parts of the recovery codes, or a function of what `useRecoveryCodes`
   * returns.
   */
  children?: ReactNode | ((recovery: UseRecoveryCodesReturn) => ReactNode);
};

/**
 * The form around the recovery codes: submitting it ends the set-up if the gate is open and says
 * what is missing if it is not. Until the codes are saved the browser asks before the page is
 * unloaded, and Escape and Back bring up `LeaveQuestion`. Renders a `<form>`, and nothing until
 * there are codes.
 */
export const TwoFactorSetupRecoveryCodesForm: Part<
  TwoFactorSetupRecoveryCodesFormProps,
  HTMLFormElement
> = forwardRef(function TwoFactorSetupRecoveryCodesForm(props, ref): ReactNode {
  const { recoveryCodes } = useTwoFactorSetupContext();
  return recoveryCodes === undefined ? null : (
    <Form {...props} codes={recoveryCodes} formRef={ref} />
  );
});

function Form(
  props: TwoFactorSetupRecoveryCodesFormProps & {
    codes: readonly string[];
    formRef: React.ForwardedRef<HTMLFormElement>;
  },
): ReactNode {
  const { children, codes, formRef, ...theirs } = props;
  const setup = useTwoFactorSetupContext();
  const { accountName, issuer, messages, recoveryCodesConfirmation } = setup.options;
  const recovery = useRecoveryCodes({
    codes,
    issuer,
    accountName,
    confirmation: recoveryCodesConfirmation,
    onSaved: setup.markCodesSaved,
    messages: messages?.recoveryCodes,
  });
  const ownRef = useRef<HTMLFormElement>(null);
  useLeaveGuard(setup, ownRef);
  const element = useRender('form', {
    state: getPartState(setup),
    attributes: { 'data-confirmed': recovery.confirmed },
    ours: {
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        if (recovery.confirm()) {
          setup.confirmRecoveryCodes();
        }
      },
      children: typeof children === 'function' ? children(recovery) : children,
    },
    theirs,
    ref: formRef,
    ownRef,
  });
  return <RecoveryCodesContext.Provider value={recovery}>{element}</RecoveryCodesContext.Provider>;
}
