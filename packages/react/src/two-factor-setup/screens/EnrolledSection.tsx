import { type ReactNode, useId, useState } from 'react';
import type { TwoFactorAuthenticator } from '../adapter/adapter.ts';
import { TwoFactorSetupAuthenticatorButton } from '../parts/TwoFactorSetupAuthenticatorButton.tsx';
import { TwoFactorSetupAuthenticators } from '../parts/TwoFactorSetupAuthenticators.tsx';
import { TwoFactorSetupBackButton } from '../parts/TwoFactorSetupBackButton.tsx';
import { TwoFactorSetupCancelButton } from '../parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupDisableButton } from '../parts/TwoFactorSetupDisableButton.tsx';
import { TwoFactorSetupRecoveryCodesButton } from '../parts/TwoFactorSetupRecoveryCodesButton.tsx';
import { TwoFactorSetupStartButton } from '../parts/TwoFactorSetupStartButton.tsx';
import { TwoFactorSetupViewRecoveryCodesButton } from '../parts/TwoFactorSetupViewRecoveryCodesButton.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';
import { ErrorSection } from './ErrorSection.tsx';
import { NameSection } from './NameSection.tsx';

const CHOICES = ['replace', 'rename', 'remove'] as const;

/** The apps and the recovery codes of the account, and what the user can do with each. */
export function EnrolledSection(): ReactNode {
  const { button, names } = useAppearance();
  const { available, cancelable, messages, state } = useTwoFactorSetupContext();
  const hasApps = (state.account?.authenticators?.length ?? 0) > 0;
  const canReplace = available.replace && !available.disablesFirst;
  // Keeping the authenticator is the primary action only if the other choice turns two-factor off.
  const keepsQuietly = available.add || canReplace;
  // An error stands below the button that was pressed, where it moves that button nowhere.
  const [isAboutDisabling, setIsAboutDisabling] = useState(false);
  const { status } = state;
  if (
    (status === 'disabling' || status === 'starting') &&
    isAboutDisabling !== (status === 'disabling')
  ) {
    setIsAboutDisabling(!isAboutDisabling);
  }
  return (
    <>
      {(hasApps || available.add || available.replace) && (
        <Group title={messages.yourApps}>
          <AppsGroup />
          {!isAboutDisabling && <ErrorSection />}
        </Group>
      )}
      {(available.generateRecoveryCodes || available.viewRecoveryCodes) && (
        <Group title={messages.yourCodes}>
          {state.account?.recoveryCodesLeft === 0 && (
            <p className={names('text')}>{messages.noCodesLeft}</p>
          )}
          {available.generateRecoveryCodes && (
            <p className={names('text')}>{messages.regenerateDescription}</p>
          )}
          <div className={names('actions')}>
            <TwoFactorSetupViewRecoveryCodesButton {...button()} />
            <TwoFactorSetupRecoveryCodesButton {...button()} />
          </div>
        </Group>
      )}
      {available.disable && (
        <details className={names('smallDisclosure')}>
          <summary className={names('summary')}>{messages.disable}</summary>
          <p className={names('text')}>{messages.disableDescription}</p>
          <TwoFactorSetupDisableButton {...button('secondary', 'small')} />
        </details>
      )}
      {isAboutDisabling && <ErrorSection />}
      {cancelable && (
        <div className={names('actions')}>
          <TwoFactorSetupCancelButton {...button(keepsQuietly ? 'secondary' : 'primary')} />
        </div>
      )}
    </>
  );
}

/** The apps of the account, and the ways to add and replace one. */
function AppsGroup(): ReactNode {
  const { button, names } = useAppearance();
  const { available, choice, messages } = useTwoFactorSetupContext();
  const explanation = available.disablesFirst
    ? messages.disableFirstDescription
    : messages.replaceDescription;
  const isReplacePrimary = choice !== undefined || !(available.add || available.disablesFirst);
  // Where there are several, each has a button of its own.
  const isReplaceOffered = available.replace && (!available.replaceOne || choice === 'replace');
  return (
    <>
      <TwoFactorSetupAuthenticators className={names('authenticators')}>
        {(authenticator) => <AuthenticatorButtons authenticator={authenticator} />}
      </TwoFactorSetupAuthenticators>
      {available.replace && choice !== 'add' && <p className={names('text')}>{explanation}</p>}
      <NameSection />
      {(available.add || isReplaceOffered) && (
        <div className={names('actions')}>
          <TwoFactorSetupStartButton {...button('primary')} intent="add" />
          {isReplaceOffered && (
            <TwoFactorSetupStartButton
              {...button(isReplacePrimary ? 'primary' : 'secondary')}
              intent="replace"
            />
          )}
          <TwoFactorSetupBackButton {...button()} />
        </div>
      )}
    </>
  );
}

/** The buttons of one app. */
function AuthenticatorButtons(props: { authenticator: TwoFactorAuthenticator }): ReactNode {
  const { button, names } = useAppearance();
  const { available, choice } = useTwoFactorSetupContext();
  const hasButtons = available.replaceOne || available.rename || available.remove;
  return (
    hasButtons &&
    choice === undefined && (
      <div className={names('toolbar')}>
        {CHOICES.map((name) => (
          <TwoFactorSetupAuthenticatorButton
            key={name}
            {...button('secondary', 'small')}
            {...props}
            choice={name}
          />
        ))}
      </div>
    )
  );
}

/** A part of the screen with a heading of its own. */
function Group({ children, title }: { children: ReactNode; title: string }): ReactNode {
  const { names } = useAppearance();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={names('group')}>
      <h3 id={id} className={names('groupTitle')}>
        {title}
      </h3>
      {children}
    </div>
  );
}
