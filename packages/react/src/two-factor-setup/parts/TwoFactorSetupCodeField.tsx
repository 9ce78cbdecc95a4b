'use client';

import { type ReactNode, forwardRef } from 'react';
import { CodeInput, type CodeInputProps } from '../../code-input/CodeInput.tsx';
import type { Part } from '../../internals/create-part.ts';
import { useTwoFactorSetupContext } from './two-factor-setup-context.ts';

/**
 * Props of {@link TwoFactorSetupCodeField}: those of `<CodeInput>`. The wizard sets value and
 * length.
 */
export type TwoFactorSetupCodeFieldProps = Partial<CodeInputProps>;

/**
 * The code field, as long as the codes of the enrollment. Renders a `<CodeInput>`; give it a label.
 * A complete code is sent at once unless `autoSubmit` is false.
 */
export const TwoFactorSetupCodeField: Part<TwoFactorSetupCodeFieldProps, HTMLInputElement> =
  forwardRef(function TwoFactorSetupCodeField(props, ref): ReactNode {
    const { getCodeInputProps, state } = useTwoFactorSetupContext();
    const { kind = 'code' } = state.reauthentication ?? {};
    return (
      kind === 'code' && <CodeInput {...getCodeInputProps({ ...props, ref: ref ?? undefined })} />
    );
  });
