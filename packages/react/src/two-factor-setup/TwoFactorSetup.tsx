'use client';

import { type ReactNode, forwardRef, useId } from 'react';
import type { Part } from '../internals/use-render.ts';
import { RecoveryCodesView } from '../recovery-codes/RecoveryCodes.tsx';
import { SecretKey } from '../secret-key/SecretKey.tsx';
import type { EnrollmentDetails } from './enrollment-details.ts';
import { useTwoFactorSetupContext } from './two-factor-setup-context.ts';
import { TwoFactorSetupCancelButton } from './TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupCodeField } from './TwoFactorSetupCodeField.tsx';
import { TwoFactorSetupCopyLinkButton } from './TwoFactorSetupCopyLinkButton.tsx';
import { TwoFactorSetupCountdown } from './TwoFactorSetupCountdown.tsx';
import { TwoFactorSetupDoneButton } from './TwoFactorSetupDoneButton.tsx';
import { TwoFactorSetupError } from './TwoFactorSetupError.tsx';
import { TwoFactorSetupForm } from './TwoFactorSetupForm.tsx';
import { TwoFactorSetupHeading } from './TwoFactorSetupHeading.tsx';
import { TwoFactorSetupOpenAppLink } from './TwoFactorSetupOpenAppLink.tsx';
import { TwoFactorSetupProgress } from './TwoFactorSetupProgress.tsx';
import { TwoFactorSetupQrCode } from './TwoFactorSetupQrCode.tsx';
import { TwoFactorSetupRecoveryCodesForm } from './TwoFactorSetupRecoveryCodesForm.tsx';
import { TwoFactorSetupRoot } from './TwoFactorSetupRoot.tsx';
import { TwoFactorSetupScreen } from './TwoFactorSetupScreen.tsx';
import { TwoFactorSetupStartButton } from './TwoFactorSetupStartButton.tsx';
import { TwoFactorSetupSubmitButton } from './TwoFactorSetupSubmitButton.tsx';
import type { UseTwoFactorSetupOptions } from './use-two-factor-setup.ts';

const PRIMARY = 'tessera-button tessera-button-primary';
const QUIET = 'tessera-button';
const SMALL = 'tessera-button tessera-button-small';

/** Props of {@link TwoFactorSetup}. */
export interface TwoFactorSetupProps extends UseTwoFactorSetupOptions {
  /** Added to the outermost element’s class names. */
  className?: string | undefined;
}

/**
 * The whole set-up: what it is about, QR code, key and code on one screen, recovery codes, the end. Renders a `<section>`; looks as
 * `@tessera/react/styles.css` says.
 *
 * @example
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} onDone={close} />
 */
export const TwoFactorSetup: Part<TwoFactorSetupProps, HTMLElement> = forwardRef(
  function TwoFactorSetup(props, ref): ReactNode {
    const { className, ...options } = props;
    return (
      <TwoFactorSetupRoot
        {...options}
        className={className === undefined ? 'tessera-setup' : `tessera-setup ${className}`}
        ref={ref}
      >
        <IntroScreen />
        <ScanScreen />
        <CodesScreen />
        <DoneScreen />
      </TwoFactorSetupRoot>
    );
  },
);

function Header(props: { description?: string | undefined }): ReactNode {
  return (
    <header className="tessera-header">
      <TwoFactorSetupProgress className="tessera-progress" />
      <TwoFactorSetupHeading className="tessera-heading" />
      {props.description !== undefined && <p className="tessera-text">{props.description}</p>}
    </header>
  );
}

function IntroScreen(): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="intro" className="tessera-screen">
      <Header description={messages.introDescription} />
      <TwoFactorSetupError className="tessera-message" />
      <div className="tessera-actions">
        <TwoFactorSetupCancelButton className={QUIET} />
        <TwoFactorSetupStartButton className={PRIMARY} />
      </div>
    </TwoFactorSetupScreen>
  );
}

function ScanScreen(): ReactNode {
  const { details, messages, state } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="scan" className="tessera-screen">
      <Header description={messages.scanDescription} />
      {details !== undefined && <ScanForm details={details} />}
      {state.status === 'starting' && (
        <p className="tessera-loading" role="status">
          {messages.starting}
        </p>
      )}
      {state.status === 'expired' && (
        <div className="tessera-message" role="alert">
          <strong>{messages.expiredTitle}</strong> {messages.expiredDescription}
        </div>
      )}
      {details === undefined && (
        <>
          <TwoFactorSetupError className="tessera-message" />
          <div className="tessera-actions">
            <TwoFactorSetupCancelButton className={QUIET} />
            {state.status !== 'starting' && <TwoFactorSetupStartButton className={PRIMARY} />}
          </div>
        </>
      )}
    </TwoFactorSetupScreen>
  );
}

function ScanForm({ details }: { details: EnrollmentDetails }): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  const codeId = useId();
  const instructions = messages.instructions({ digits: details.digits });
  return (
    <TwoFactorSetupForm className="tessera-form">
      <div className="tessera-scan">
        <div className="tessera-plate">
          <TwoFactorSetupQrCode />
        </div>
        <ol className="tessera-instructions">
          {instructions.map((instruction) => (
            <li key={instruction}>
              <span>{instruction}</span>
            </li>
          ))}
        </ol>
      </div>
      {details.secret !== undefined && <OtherWay details={details} secret={details.secret} />}
      <div className="tessera-field">
        <label className="tessera-label" htmlFor={codeId}>
          {messages.codeLabel({ digits: details.digits })}
        </label>
        <TwoFactorSetupCodeField id={codeId} />
        <TwoFactorSetupError className="tessera-message" />
        <TwoFactorSetupCountdown className="tessera-countdown" />
      </div>
      <div className="tessera-actions">
        <TwoFactorSetupCancelButton className={QUIET} />
        <TwoFactorSetupSubmitButton className={PRIMARY} />
      </div>
    </TwoFactorSetupForm>
  );
}

function OtherWay({ details, secret }: { details: EnrollmentDetails; secret: string }): ReactNode {
  const { messages, options, report } = useTwoFactorSetupContext();
  const unusual = {
    algorithm: details.algorithm === 'SHA1' ? undefined : details.algorithm,
    digits: details.digits === 6 ? undefined : details.digits,
    period: details.period === 30 ? undefined : details.period,
  };
  const isUnusual = Object.values(unusual).some((parameter) => parameter !== undefined);
  return (
    <details
      className="tessera-details"
      onToggle={(event) => event.currentTarget.open && report({ type: 'shown', what: 'key' })}
    >
      <summary>{messages.cannotScan}</summary>
      <div className="tessera-details-content">
        <p className="tessera-text">{messages.keyDescription}</p>
        {isUnusual && <p className="tessera-text">{messages.keyParameters(unusual)}</p>}
        <SecretKey
          secret={secret}
          messages={options.messages?.secretKey}
          onCopied={() => report({ type: 'copied', what: 'key' })}
        />
        <div className="tessera-toolbar">
          <TwoFactorSetupCopyLinkButton className={SMALL} />
          <TwoFactorSetupOpenAppLink className={SMALL} />
        </div>
      </div>
    </details>
  );
}

function CodesScreen(): ReactNode {
  const { busy, finish, getErrorProps, messages, retryCodes, state } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="codes" className="tessera-screen">
      <Header description={messages.codesDescription} />
      {state.status === 'loading-codes' && (
        <p className="tessera-loading" role="status">
          {messages.loadingCodes}
        </p>
      )}
      {state.status === 'codes-failed' && (
        <>
          <div {...getErrorProps({ className: 'tessera-message' })}>
            <strong>{messages.codesFailedTitle}</strong> {messages.error(state.error).description}
          </div>
          <div className="tessera-actions">
            <button type="button" className={QUIET} onClick={finish}>
              {messages.continueWithoutCodes}
            </button>
            <button type="button" className={PRIMARY} onClick={retryCodes}>
              {messages.retry}
            </button>
          </div>
        </>
      )}
      <TwoFactorSetupRecoveryCodesForm className="tessera-form">
        {(recovery) => (
          <>
            <RecoveryCodesView value={recovery} />
            {state.status === 'codes' && <TwoFactorSetupError className="tessera-message" />}
            <div className="tessera-actions">
              <button type="submit" className={PRIMARY} aria-disabled={busy || undefined}>
                {messages.finish}
              </button>
            </div>
          </>
        )}
      </TwoFactorSetupRecoveryCodesForm>
    </TwoFactorSetupScreen>
  );
}

function DoneScreen(): ReactNode {
  const { messages, options, state } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="done" className="tessera-screen tessera-done">
      <svg className="tessera-tick" viewBox="0 0 26 26" aria-hidden="true">
        <path d="M5 13.5l5.5 5.5L21 8" />
      </svg>
      <Header description={messages.doneDescription({ issuer: options.issuer })} />
      {state.status === 'done' && !state.withCodes && (
        <p className="tessera-text">{messages.doneWithoutCodes}</p>
      )}
      <div className="tessera-actions">
        <TwoFactorSetupDoneButton className={PRIMARY} />
      </div>
    </TwoFactorSetupScreen>
  );
}
