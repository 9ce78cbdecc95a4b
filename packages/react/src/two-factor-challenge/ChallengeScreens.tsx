'use client';

import {
  type ComponentPropsWithoutRef,
  type ComponentType,
  type ReactNode,
  forwardRef,
} from 'react';
import {
  type Appearance,
  type AppearanceOptions,
  createAppearance,
} from '../internals/create-appearance.ts';
import type { Part } from '../internals/create-part.ts';
import { joinClassNames } from '../internals/get-class-name.ts';
import type { TwoFactorChallengeClassNames } from './class-names.ts';
import { EntryScreen } from './EntryScreen.tsx';
import { TwoFactorChallengeProvider } from './parts/TwoFactorChallengeProvider.tsx';
import type { UseTwoFactorChallengeReturn } from './use-two-factor-challenge.ts';

/** The attributes of the outermost element, and what the screens look like. */
export interface ChallengeScreensOptions
  extends
    Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'className'>,
    AppearanceOptions<TwoFactorChallengeClassNames> {
  /** The result of `useTwoFactorChallenge`. */
  value: UseTwoFactorChallengeReturn;
  /** Added to the class names of the outermost element. */
  className?: string | undefined;
}

interface ChallengeScreensProps extends ChallengeScreensOptions {
  /** The screens after the entry. `undefined` until they are loaded. */
  LaterScreens: ComponentType<{ appearance: Appearance<TwoFactorChallengeClassNames> }> | undefined;
}

/** The screens of the challenge. */
export const ChallengeScreens: Part<ChallengeScreensProps, HTMLElement> = forwardRef(
  function ChallengeScreens(props, ref): ReactNode {
    const { className, classNames, LaterScreens, slots, value, ...attributes } = props;
    const appearance = createAppearance({ classNames, slots });
    return (
      <TwoFactorChallengeProvider
        {...attributes}
        value={value}
        className={joinClassNames('tessera-challenge', classNames?.root, className)}
        ref={ref}
      >
        <EntryScreen appearance={appearance} />
        {LaterScreens && <LaterScreens appearance={appearance} />}
      </TwoFactorChallengeProvider>
    );
  },
);
