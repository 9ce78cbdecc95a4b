'use client';

import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from 'react';
import { type AppearanceOptions, createAppearance } from '../internals/create-appearance.ts';
import { createLazyModule } from '../internals/create-lazy-module.ts';
import { type CreatedPart, type Part, createPart } from '../internals/create-part.ts';
import { joinClassNames } from '../internals/get-class-name.ts';
import { type OptionNames, splitProps } from '../internals/split-props.ts';
import { useMessages } from '../internals/use-messages.ts';
import type { TwoFactorChallengeClassNames } from '../two-factor-challenge/class-names.ts';
import { twoFactorChallengeMessages } from '../two-factor-challenge/messages.ts';
import { TwoFactorChallengeAdvice } from '../two-factor-challenge/parts/TwoFactorChallengeAdvice.tsx';
import { TwoFactorChallengeCancelButton } from '../two-factor-challenge/parts/TwoFactorChallengeCancelButton.tsx';
import { TwoFactorChallengeCodeField } from '../two-factor-challenge/parts/TwoFactorChallengeCodeField.tsx';
import { TwoFactorChallengeCountdown } from '../two-factor-challenge/parts/TwoFactorChallengeCountdown.tsx';
import { TwoFactorChallengeDescription } from '../two-factor-challenge/parts/TwoFactorChallengeDescription.tsx';
import { TwoFactorChallengeErrorMessage } from '../two-factor-challenge/parts/TwoFactorChallengeErrorMessage.tsx';
import { TwoFactorChallengeForm } from '../two-factor-challenge/parts/TwoFactorChallengeForm.tsx';
import { TwoFactorChallengeHeading } from '../two-factor-challenge/parts/TwoFactorChallengeHeading.tsx';
import { TwoFactorChallengeLabel } from '../two-factor-challenge/parts/TwoFactorChallengeLabel.tsx';
import { TwoFactorChallengeProceedButton } from '../two-factor-challenge/parts/TwoFactorChallengeProceedButton.tsx';
import { TwoFactorChallengeProvider } from '../two-factor-challenge/parts/TwoFactorChallengeProvider.tsx';
import { TwoFactorChallengeScreen } from '../two-factor-challenge/parts/TwoFactorChallengeScreen.tsx';
import { TwoFactorChallengeSubmitButton } from '../two-factor-challenge/parts/TwoFactorChallengeSubmitButton.tsx';
import type { UseTwoFactorChallengeOptions } from '../two-factor-challenge/use-two-factor-challenge-options.ts';
import { useTwoFactorChallenge } from '../two-factor-challenge/use-two-factor-challenge.ts';
import { type TwoFactorCheckupTexts, TWO_FACTOR_CHECKUP_MESSAGES } from './messages.ts';

/** Options of the check-up, apart from its look. */
export interface TwoFactorCheckupOptions extends Pick<
  UseTwoFactorChallengeOptions,
  | 'accountName'
  | 'adapter'
  | 'autoSubmit'
  | 'codeInput'
  | 'digits'
  | 'issuer'
  | 'onEvent'
  | 'onPassed'
  | 'period'
> {
  /**
   * Whether the field takes focus on mount. Default false, because the user came to the page for
   * something else.
   */
  autoFocus?: boolean | undefined;
  /** Called when the user puts the check-up off. Without it, there is no button for it. */
  onPostpone?: (() => void) | undefined;
  /**
   * Called when the user cannot get a code. Lead to the setup wizard, where the user replaces the
   * app while still signed in. Without it, there is no button for it.
   */
  onNoCode?: (() => void) | undefined;
  /** Texts in place of the English ones. */
  messages?: TwoFactorCheckupTexts | undefined;
}

const OPTION_NAMES: OptionNames<TwoFactorCheckupOptions> = {
  accountName: true,
  adapter: true,
  autoFocus: true,
  autoSubmit: true,
  codeInput: true,
  digits: true,
  issuer: true,
  messages: true,
  onEvent: true,
  onNoCode: true,
  onPassed: true,
  onPostpone: true,
  period: true,
};

/** Backends return no new recovery codes for a check-up, except by mistake. */
const lazyScreens = createLazyModule(() => import('../two-factor-challenge/LaterScreens.tsx'));

/** Props of {@link TwoFactorCheckup}: its options, and the attributes of its outermost element. */
export interface TwoFactorCheckupProps
  extends
    TwoFactorCheckupOptions,
    Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'className'>,
    AppearanceOptions<TwoFactorChallengeClassNames> {
  /** Added to the class names of the outermost element. */
  className?: string | undefined;
}

/**
 * Asks a signed-in user for a code some weeks after the setup, so that a lost or wiped app is
 * noticed while the user can still replace it. Renders a `<section>`, styled by
 * `@tessera/react/styles.css`. It takes no recovery code, because that would use the code up.
 *
 * @example
 * <TwoFactorCheckup adapter={adapter} issuer="Acme" onPassed={hide} onPostpone={hide} />
 */
export const TwoFactorCheckup: Part<TwoFactorCheckupProps, HTMLElement> = forwardRef(
  function TwoFactorCheckup({ className, classNames, slots, ...props }, ref): ReactNode {
    const [options, attributes] = splitProps<TwoFactorCheckupOptions, typeof props>(
      props,
      OPTION_NAMES,
    );
    const { autoFocus = false, messages, onNoCode, onPostpone, ...challengeOptions } = options;
    const texts = useMessages(
      'twoFactorCheckup',
      TWO_FACTOR_CHECKUP_MESSAGES,
      messages?.twoFactorCheckup,
    );
    const challengeTexts = useMessages(
      'twoFactorChallenge',
      twoFactorChallengeMessages,
      messages?.twoFactorChallenge,
    );
    const challenge = useTwoFactorChallenge({
      ...challengeOptions,
      autoFocus,
      kinds: ['code'],
      onCancel: onPostpone,
      messages: {
        codeInput: messages?.codeInput,
        twoFactorChallenge: {
          ...challengeTexts,
          title: texts.title,
          codeDescription: (details) =>
            challengeTexts.paragraph([texts.description, challengeTexts.codeDescription(details)]),
          submit: texts.submit,
          cancel: texts.postpone,
          restart: texts.postpone,
          passedTitle: texts.passedTitle,
        },
      },
    });
    const appearance = createAppearance({ classNames, slots });
    const { button, given, names } = appearance;
    const later = lazyScreens.useModule();
    return (
      <TwoFactorChallengeProvider
        {...attributes}
        value={challenge}
        className={joinClassNames('tessera-challenge', classNames?.root, className)}
        ref={ref}
      >
        <TwoFactorChallengeScreen name="entry" className={names('screen')}>
          <header className={names('header')}>
            <TwoFactorChallengeHeading className={names('title')} />
            <TwoFactorChallengeDescription className={names('text', 'description')} />
          </header>
          <TwoFactorChallengeForm className={names('form')}>
            <div className={names('field')}>
              <TwoFactorChallengeLabel className={names('label')} />
              <TwoFactorChallengeCodeField classNames={given.classNames} />
            </div>
            <TwoFactorChallengeSubmitButton {...button('primary')} />
            {/* Below the button, which would otherwise move with each wrong code. */}
            <TwoFactorChallengeErrorMessage className={names('message', 'error')} />
            <TwoFactorChallengeCountdown className={names('countdown')} />
            <div className={names('alternatives')}>
              {onNoCode && (
                <CheckupButton {...button('link')} onClick={onNoCode}>
                  {texts.noCode}
                </CheckupButton>
              )}
              <TwoFactorChallengeCancelButton {...button('link')} />
            </div>
          </TwoFactorChallengeForm>
        </TwoFactorChallengeScreen>
        {typeof later === 'object' && <later.NewCodesScreen appearance={appearance} />}
        <TwoFactorChallengeScreen name="passed" className={names('screen', 'done')}>
          <svg className={names('tick')} viewBox="0 0 26 26" aria-hidden="true">
            <path d="M5 13.5l5.5 5.5L21 8" />
          </svg>
          <header className={names('header')}>
            <TwoFactorChallengeHeading className={names('title')} />
            {challenge.advice === undefined && (
              <p className={names('text')}>{texts.passedDescription}</p>
            )}
            <TwoFactorChallengeAdvice className={names('advice')} />
          </header>
          <TwoFactorChallengeProceedButton {...button('primary')} />
        </TwoFactorChallengeScreen>
      </TwoFactorChallengeProvider>
    );
  },
);

/** Reports that the user cannot get a code. */
const CheckupButton: CreatedPart<'button', object, object> = createPart(
  'button',
  function CheckupButton() {
    return { state: {}, props: { type: 'button' } };
  },
);
