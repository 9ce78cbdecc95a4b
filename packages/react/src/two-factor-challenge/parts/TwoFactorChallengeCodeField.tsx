'use client';

import { type ReactNode, forwardRef } from 'react';
import { CodeInput, type CodeInputProps } from '../../code-input/CodeInput.tsx';
import { useMergedRefs } from '../../internals/use-merged-refs.ts';
import type { Part } from '../../internals/use-render.ts';
import { useTwoFactorChallengeContext } from './two-factor-challenge-context.ts';

/**
 * Props of {@link TwoFactorChallengeCodeField}: those of `<CodeInput>`, of which the challenge sets
 * value, length and state.
 */
export type TwoFactorChallengeCodeFieldProps = Partial<CodeInputProps>;

/**
 * The field for the app’s code. Renders a `<CodeInput>`, and nothing while a recovery code is asked
 * for.
 */
export const TwoFactorChallengeCodeField: Part<TwoFactorChallengeCodeFieldProps, HTMLInputElement> =
  forwardRef(function TwoFactorChallengeCodeField(props, ref): ReactNode {
    const challenge = useTwoFactorChallengeContext();
    const { inputRef, kind, options } = challenge;
    const shown = kind === 'code';
    const merged = useMergedRefs(ref, shown ? inputRef : undefined);
    if (!shown) {
      return null;
    }
    return (
      <CodeInput
        {...challenge.getCodeInputProps()}
        // What was wrong is announced by the message below.
        messages={{ ...options.messages?.codeInput, error: '' }}
        {...props}
        ref={merged}
      />
    );
  });
