'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupDescription}. */
export interface TwoFactorSetupDescriptionProps extends PartProps<'p', TwoFactorSetupPartState> {}

/** The text below the heading. Renders a `<p>`, or nothing if the screen has no such text. */
export const TwoFactorSetupDescription: Part<TwoFactorSetupDescriptionProps, HTMLParagraphElement> =
  createSetupPart('p', function TwoFactorSetupDescription(setup) {
    return setup.description === undefined ? null : setup.getDescriptionProps();
  });
