'use client';

import { type ReactNode, forwardRef } from 'react';
import { CodeInput, type CodeInputProps } from '../../code-input/CodeInput.tsx';
import type { Part } from '../../internals/create-part.ts';
import { useTwoFactorChallengeContext } from './two-factor-challenge-context.ts';

/**
 * Props of {@link TwoFactorChallengeCodeField}: the props of `<CodeInput>`. The challenge sets
 * value, length and status.
 */
export interface TwoFactorChallengeCodeFieldProps extends CodeInputProps {}

/**
 * The field for the authenticator app’s code. Renders a `<CodeInput>`, or nothing while a recovery
 * code is asked for.
 */
export const TwoFactorChallengeCodeField: Part<TwoFactorChallengeCodeFieldProps, HTMLInputElement> =
  forwardRef(function TwoFactorChallengeCodeField(props, ref): ReactNode {
    const { getCodeInputProps, kind } = useTwoFactorChallengeContext();
    return kind === 'code' ? (
      <CodeInput {...getCodeInputProps({ ...props, ref: ref ?? undefined })} />
    ) : null;
  });
