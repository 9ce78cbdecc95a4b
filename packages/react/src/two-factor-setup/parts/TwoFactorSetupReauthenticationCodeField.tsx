'use client';

import { type ReactNode, forwardRef } from 'react';
import { CodeInput, type CodeInputProps } from '../../code-input/CodeInput.tsx';
import type { Part } from '../../internals/create-part.ts';
import { useTwoFactorSetupContext } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupReauthenticationCodeField}: those of `<CodeInput>`. */
export type TwoFactorSetupReauthenticationCodeFieldProps = Partial<CodeInputProps>;

/**
 * The field for a code of an app that is in use. Renders a `<CodeInput>`; give it a label. Renders
 * nothing unless the wizard asks for such a code. A complete code is sent at once unless
 * `autoSubmit` is false.
 */
export const TwoFactorSetupReauthenticationCodeField: Part<
  TwoFactorSetupReauthenticationCodeFieldProps,
  HTMLInputElement
> = forwardRef(function TwoFactorSetupReauthenticationCodeField(props, ref): ReactNode {
  const { getReauthenticationCodeInputProps, state } = useTwoFactorSetupContext();
  return (
    state.reauthentication?.kind === 'code' && (
      <CodeInput {...getReauthenticationCodeInputProps({ ...props, ref: ref ?? undefined })} />
    )
  );
});
