'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupHeading}. */
export interface TwoFactorSetupHeadingProps extends PartProps<'h2', TwoFactorSetupPartState> {}

/**
 * The heading of a screen. It names the wizard and takes the focus when its screen appears. Renders
 * an `<h2>`; use `render` for another level.
 */
export const TwoFactorSetupHeading: Part<TwoFactorSetupHeadingProps, HTMLHeadingElement> =
  createSetupPart('h2', function TwoFactorSetupHeading(setup) {
    return setup.getHeadingProps();
  });
