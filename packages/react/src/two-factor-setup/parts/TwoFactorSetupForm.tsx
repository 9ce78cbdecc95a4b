'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupForm}. */
export interface TwoFactorSetupFormProps extends PartProps<'form', TwoFactorSetupPartState> {}

/**
 * Sends the code when it is submitted, or what proves the user. On the screens `rename` and
 * `remove` it changes the authenticator. Renders a `<form>` around the field, if there is one.
 */
export const TwoFactorSetupForm: Part<TwoFactorSetupFormProps, HTMLFormElement> = createSetupPart(
  'form',
  function TwoFactorSetupForm(setup) {
    return setup.getFormProps();
  },
);
