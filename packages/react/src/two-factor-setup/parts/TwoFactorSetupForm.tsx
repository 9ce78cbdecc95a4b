'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupForm}. */
export interface TwoFactorSetupFormProps extends PartProps<'form', TwoFactorSetupPartState> {}

/** The form around the code field. Submitting it sends the code. Renders a `<form>`. */
export const TwoFactorSetupForm: Part<TwoFactorSetupFormProps, HTMLFormElement> = createSetupPart(
  'form',
  function TwoFactorSetupForm(setup) {
    return setup.getFormProps();
  },
);
