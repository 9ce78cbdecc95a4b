'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupHeading}. */
export type TwoFactorSetupHeadingProps = PartPropsOf<'h2', TwoFactorSetupPartState>;

/**
 * The heading of a screen; names the wizard and takes the focus when its screen comes. Renders an
 * `<h2>`; use `render` for another level.
 */
export const TwoFactorSetupHeading: Part<TwoFactorSetupHeadingProps, HTMLHeadingElement> =
  forwardRef(function TwoFactorSetupHeading(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const { messages } = setup;
    const titles = {
      intro: messages.introTitle,
      enrolled: messages.enrolledTitle,
      scan: messages.scanTitle,
      codes: messages.codesTitle,
      done: messages.doneTitle,
      disabled: messages.disabledTitle,
      canceled: undefined,
    };
    return useRender('h2', {
      state: getPartState(setup),
      ours: setup.getHeadingProps({ children: titles[setup.screen] }),
      theirs: props,
      ref,
      ownRef: setup.headingRef,
    });
  });
