'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupCodeDescription}. */
export type TwoFactorSetupCodeDescriptionProps = PartPropsOf<'p', TwoFactorSetupPartState>;

/**
 * Says before it happens that a complete code is sent at once; describes the code field. Renders a
 * `<p>`, and nothing where it waits for the button.
 */
export const TwoFactorSetupCodeDescription: Part<
  TwoFactorSetupCodeDescriptionProps,
  HTMLParagraphElement
> = forwardRef(function TwoFactorSetupCodeDescription(props, ref): ReactNode {
  const setup = useTwoFactorSetupContext();
  const element = useRender('p', {
    state: getPartState(setup),
    ours: setup.getCodeDescriptionProps(),
    theirs: props,
    ref,
  });
  return setup.options.autoSubmit === false ? null : element;
});
