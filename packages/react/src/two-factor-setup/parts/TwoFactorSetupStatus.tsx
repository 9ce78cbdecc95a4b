'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupStatus}. */
export interface TwoFactorSetupStatusProps extends PartProps<'span', TwoFactorSetupPartState> {}

/**
 * The live region. It announces that the key or the recovery codes are being loaded, that the key
 * is there, and once that it expires within a minute. You can hide it visually, but it must stay
 * rendered on all screens. Renders a `<span role="status">`.
 */
export const TwoFactorSetupStatus: Part<TwoFactorSetupStatusProps, HTMLSpanElement> =
  createSetupPart('span', function TwoFactorSetupStatus(setup) {
    return { role: 'status', children: setup.announcement };
  });
