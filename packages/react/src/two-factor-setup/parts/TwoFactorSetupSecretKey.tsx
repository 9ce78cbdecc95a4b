'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../../internals/create-part.ts';
import { mergeProps } from '../../internals/merge-props.ts';
import { SecretKey, type SecretKeyProps } from '../../secret-key/SecretKey.tsx';
import { useTwoFactorSetupContext } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupSecretKey}: those of `<SecretKey>`. The wizard sets the secret. */
export type TwoFactorSetupSecretKeyProps = Partial<SecretKeyProps>;

/**
 * The key of the pending enrollment, for users who cannot scan. Renders a `<SecretKey>`, or nothing
 * without a key.
 */
export const TwoFactorSetupSecretKey: Part<TwoFactorSetupSecretKeyProps, HTMLDivElement> =
  forwardRef(function TwoFactorSetupSecretKey(props, ref): ReactNode {
    const { details, getSecretKeyProps } = useTwoFactorSetupContext();
    return details?.secret === undefined ? null : (
      <SecretKey {...mergeProps(getSecretKeyProps(), props)} ref={ref} />
    );
  });
