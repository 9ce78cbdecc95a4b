'use client';

import { type ReactNode, forwardRef } from 'react';
import { CodeInput, type CodeInputProps } from '../../code-input/CodeInput.tsx';
import { useMergedRefs } from '../../internals/use-merged-refs.ts';
import type { Part } from '../../internals/use-render.ts';
import { useTwoFactorSetupContext } from './two-factor-setup-context.ts';

/**
 * Props of {@link TwoFactorSetupCodeField}: those of `<CodeInput>`, of which the wizard sets value,
 * length and state.
 */
export type TwoFactorSetupCodeFieldProps = Partial<CodeInputProps>;

/**
 * The code field, as long as the enrollment’s codes. Renders a `<CodeInput>`; give it a label. A
 * complete code is sent at once, unless `autoSubmit` is false.
 */
export const TwoFactorSetupCodeField: Part<TwoFactorSetupCodeFieldProps, HTMLInputElement> =
  forwardRef(function TwoFactorSetupCodeField(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const merged = useMergedRefs(ref, setup.codeInputRef);
    return (
      <CodeInput
        {...setup.getCodeInputProps()}
        messages={setup.options.messages?.codeInput}
        {...props}
        ref={merged}
      />
    );
  });
