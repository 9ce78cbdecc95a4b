'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupCodeDescription}. */
export interface TwoFactorSetupCodeDescriptionProps extends PartProps<
  'p',
  TwoFactorSetupPartState
> {}

/**
 * Says that a complete code is sent at once, and describes the code field. Renders a `<p>`, or
 * nothing with `autoSubmit={false}` or once the setup is locked.
 */
export const TwoFactorSetupCodeDescription: Part<
  TwoFactorSetupCodeDescriptionProps,
  HTMLParagraphElement
> = createSetupPart('p', function TwoFactorSetupCodeDescription(setup) {
  const props = setup.getCodeDescriptionProps();
  return props.children === undefined ? null : props;
});
