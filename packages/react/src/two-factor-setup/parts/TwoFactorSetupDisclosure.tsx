'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupDisclosure}. */
export interface TwoFactorSetupDisclosureProps extends PartProps<
  'details',
  TwoFactorSetupPartState
> {
  /** The content that it reveals, for `onEvent`. */
  reveals: 'key' | 'qr-code' | 'apps';
}

/**
 * Reveals the key, the QR code or the list of apps, and reports that to `onEvent`. Renders a
 * `<details>`; give it a `<summary>`.
 */
export const TwoFactorSetupDisclosure: Part<TwoFactorSetupDisclosureProps, HTMLDetailsElement> =
  createPart(
    'details',
    function TwoFactorSetupDisclosure({ reveals }: Pick<TwoFactorSetupDisclosureProps, 'reveals'>) {
      const setup = useTwoFactorSetupContext();
      return { state: getPartState(setup), props: setup.getDisclosureProps(undefined, reveals) };
    },
    { reveals: true },
  );
