'use client';

import { type ReactNode, forwardRef, useEffect, useId, useState } from 'react';
import type { Part } from '../internals/use-render.ts';
import { RecoveryCodesView } from '../recovery-codes/RecoveryCodesView.tsx';
import { SecretKey } from '../secret-key/SecretKey.tsx';
import type { EnrollmentDetails } from './adapter/enrollment-details.ts';
import { useTwoFactorSetupContext } from './parts/two-factor-setup-context.ts';
import { TwoFactorSetupCancelButton } from './parts/TwoFactorSetupCancelButton.tsx';
import { TwoFactorSetupCodeDescription } from './parts/TwoFactorSetupCodeDescription.tsx';
import { TwoFactorSetupCodeField } from './parts/TwoFactorSetupCodeField.tsx';
import { TwoFactorSetupCopyLinkButton } from './parts/TwoFactorSetupCopyLinkButton.tsx';
import { TwoFactorSetupCountdown } from './parts/TwoFactorSetupCountdown.tsx';
import { TwoFactorSetupCloseButton } from './parts/TwoFactorSetupCloseButton.tsx';
import { TwoFactorSetupErrorMessage } from './parts/TwoFactorSetupErrorMessage.tsx';
import { TwoFactorSetupForm } from './parts/TwoFactorSetupForm.tsx';
import { TwoFactorSetupHeading } from './parts/TwoFactorSetupHeading.tsx';
import { TwoFactorSetupOpenAppLink } from './parts/TwoFactorSetupOpenAppLink.tsx';
import { TwoFactorSetupExpiry } from './parts/TwoFactorSetupExpiry.tsx';
import { TwoFactorSetupLeaveQuestion } from './parts/TwoFactorSetupLeaveQuestion.tsx';
import { TwoFactorSetupNameField } from './parts/TwoFactorSetupNameField.tsx';
import { TwoFactorSetupNewKeyButton } from './parts/TwoFactorSetupNewKeyButton.tsx';
import { TwoFactorSetupProgress } from './parts/TwoFactorSetupProgress.tsx';
import { TwoFactorSetupProvider } from './parts/TwoFactorSetupProvider.tsx';
import { TwoFactorSetupQrCode } from './parts/TwoFactorSetupQrCode.tsx';
import { TwoFactorSetupRecoveryCodesForm } from './parts/TwoFactorSetupRecoveryCodesForm.tsx';
import { TwoFactorSetupScreen } from './parts/TwoFactorSetupScreen.tsx';
import { TwoFactorSetupStartButton } from './parts/TwoFactorSetupStartButton.tsx';
import { TwoFactorSetupSubmitButton } from './parts/TwoFactorSetupSubmitButton.tsx';
import { loadQrCode } from './use-lazy-qr-code.ts';
import {
  type UseTwoFactorSetupOptions,
  type UseTwoFactorSetupReturn,
  useTwoFactorSetup,
} from './use-two-factor-setup.ts';

const PRIMARY = 'tessera-button tessera-button-primary';
const QUIET = 'tessera-button';
const SMALL = 'tessera-button tessera-button-small';

/** Props of {@link TwoFactorSetup}. */
export interface TwoFactorSetupProps extends UseTwoFactorSetupOptions {
  /** Added to the outermost element’s class names. */
  className?: string | undefined;
}

/**
 * The whole set-up: what it is about, QR code, key and code on one screen, recovery codes, the end.
 * Renders a `<section>`; looks as `@tessera/react/styles.css` says.
 *
 * @example
 * <TwoFactorSetup adapter={adapter} issuer="Acme" accountName={user.email} onDone={close} />
 */
export const TwoFactorSetup: Part<TwoFactorSetupProps, HTMLElement> = forwardRef(
  function TwoFactorSetup(props, ref): ReactNode {
    const { className, ...options } = props;
    return (
      <TwoFactorSetupView className={className} value={useTwoFactorSetup(options)} ref={ref} />
    );
  },
);

/** Props of {@link TwoFactorSetupView}. */
export interface TwoFactorSetupViewProps {
  /** What `useTwoFactorSetup` returned. */
  value: UseTwoFactorSetupReturn;
  /** Added to the outermost element’s class names. */
  className?: string | undefined;
}

/**
 * The looks of {@link TwoFactorSetup} for an app that calls `useTwoFactorSetup` itself, because it
 * has to know where the wizard is. Renders a `<section>`.
 *
 * @example
 * const setup = useTwoFactorSetup({ adapter, issuer: 'Acme' });
 * return <TwoFactorSetupView value={setup} />;
 */
export const TwoFactorSetupView: Part<TwoFactorSetupViewProps, HTMLElement> = forwardRef(
  function TwoFactorSetupView({ className, value }, ref): ReactNode {
    useEffect(() => void loadQrCode(), []);
    return (
      <TwoFactorSetupProvider
        value={value}
        className={className === undefined ? 'tessera-setup' : `tessera-setup ${className}`}
        ref={ref}
      >
        <IntroScreen />
        <EnrolledScreen />
        <ScanScreen />
        <CodesScreen />
        <DoneScreen />
        <DisabledScreen />
      </TwoFactorSetupProvider>
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
      <Name />
      <Failure />
      <div className="tessera-actions">
        <TwoFactorSetupCancelButton className={QUIET} />
        <TwoFactorSetupStartButton className={PRIMARY} />
      </div>
    </TwoFactorSetupScreen>
  );
}

/** What went wrong and, where the server named a moment, how long to wait. */
function Failure(): ReactNode {
  return (
    <>
      <TwoFactorSetupErrorMessage className="tessera-message" />
      <TwoFactorSetupCountdown className="tessera-countdown" />
    </>
  );
}

function EnrolledScreen(): ReactNode {
  const { busy, messages, options, generateRecoveryCodes, state, waiting } =
    useTwoFactorSetupContext();
  const { authenticators = [], canAdd = false, canReplace = false } = state.account ?? {};
  const canDisableFirst = !canReplace && options.adapter.disable !== undefined;
  const named = authenticators.filter(({ name }) => name !== undefined);
  const keepFirst = canAdd || canReplace;
  return (
    <TwoFactorSetupScreen name="enrolled" className="tessera-screen">
      <Header description={messages.enrolledDescription} />
      {named.length > 0 && (
        <ul className="tessera-authenticators">
          {named.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {canReplace && <p className="tessera-text">{messages.replaceDescription}</p>}
      {canDisableFirst && <p className="tessera-text">{messages.disableFirstDescription}</p>}
      {(canAdd || canReplace || canDisableFirst) && <Name />}
      <Failure />
      <div className="tessera-actions">
        {keepFirst && <TwoFactorSetupCancelButton className={QUIET} />}
        {(canReplace || canDisableFirst) && (
          <TwoFactorSetupStartButton className={canAdd || !canReplace ? QUIET : PRIMARY} />
        )}
        {canAdd && <TwoFactorSetupStartButton className={PRIMARY} intent="add" />}
        {!keepFirst && <TwoFactorSetupCancelButton className={PRIMARY} />}
      </div>
      {options.adapter.recoveryCodes !== undefined && (
        <button
          type="button"
          className={QUIET}
          aria-disabled={busy || waiting || undefined}
          onClick={generateRecoveryCodes}
        >
          {messages.regenerate}
        </button>
      )}
      {options.adapter.disable !== undefined && <Disable />}
    </TwoFactorSetupScreen>
  );
}

function Disable(): ReactNode {
  const { busy, disable, messages, state, waiting } = useTwoFactorSetupContext();
  return (
    <details className="tessera-more">
      <summary>{messages.disable}</summary>
      <p className="tessera-text">{messages.disableDescription}</p>
      <button
        type="button"
        className={SMALL}
        aria-disabled={busy || waiting || undefined}
        onClick={disable}
      >
        {state.status === 'disabling' ? messages.disabling : messages.disableAction}
      </button>
    </details>
  );
}

function DisabledScreen(): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  return (
    <TwoFactorSetupScreen name="disabled" className="tessera-screen">
      <Header description={messages.disabledDescription} />
      <div className="tessera-actions">
        <TwoFactorSetupStartButton className={QUIET} />
        <TwoFactorSetupCloseButton className={PRIMARY} />
      </div>
    </TwoFactorSetupScreen>
  );
}

function Name(): ReactNode {
  const { showsNameField, messages } = useTwoFactorSetupContext();
  return (
    showsNameField && (
      <label className="tessera-field">
        <span className="tessera-label">{messages.nameLabel}</span>
        <TwoFactorSetupNameField className="tessera-input tessera-name" />
      </label>
    )
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
          {state.status === 'failed' && <Name />}
          <Failure />
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
  const { messages, sameDevice } = useTwoFactorSetupContext();
  const codeId = useId();
  const isSameDevice = sameDevice && details.secret !== undefined;
  return (
    <TwoFactorSetupForm className="tessera-form">
      {isSameDevice ? <ThisDevice details={details} /> : <OtherDevice details={details} />}
      <Name />
      <div className="tessera-field">
        <label className="tessera-label" htmlFor={codeId}>
          {messages.codeLabel({ digits: details.digits })}
        </label>
        <TwoFactorSetupCodeField id={codeId} />
        <TwoFactorSetupCodeDescription className="tessera-hint" />
        <Failure />
        <TwoFactorSetupExpiry className="tessera-countdown" />
      </div>
      <div className="tessera-actions">
        <TwoFactorSetupCancelButton className={QUIET} />
        <TwoFactorSetupSubmitButton className={PRIMARY} />
      </div>
    </TwoFactorSetupForm>
  );
}

/** The QR code first, to be scanned from another device; the key for those who cannot. */
function OtherDevice({ details }: { details: EnrollmentDetails }): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  const [isKeyOpen, setIsKeyOpen] = useState(false);
  return (
    <>
      <Scan digits={details.digits} onFailed={setIsKeyOpen} />
      {details.secret !== undefined && (
        <Details summary={messages.cannotScan} what="key" open={isKeyOpen}>
          <p className="tessera-text">{messages.keyDescription}</p>
          <Key details={details} secret={details.secret} />
          <div className="tessera-toolbar">
            <TwoFactorSetupCopyLinkButton className={SMALL} />
            <TwoFactorSetupOpenAppLink className={SMALL} />
          </div>
          <NewKey />
        </Details>
      )}
    </>
  );
}

/** On a phone nobody can scan what is on its own screen: the app and the key come first. */
function ThisDevice({ details }: { details: EnrollmentDetails }): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  return (
    <>
      <TwoFactorSetupOpenAppLink className={`${PRIMARY} tessera-open-app`} />
      <div className="tessera-key">
        <p className="tessera-text">{messages.openAppDescription}</p>
        <Key details={details} secret={details.secret ?? ''} />
        <div className="tessera-toolbar">
          <TwoFactorSetupCopyLinkButton className={SMALL} />
        </div>
        <NewKey />
      </div>
      <Details summary={messages.useOtherDevice} what="qr-code">
        <Scan digits={details.digits} />
      </Details>
    </>
  );
}

function Scan(props: { digits: number; onFailed?: (failed: true) => void }): ReactNode {
  const { digits, onFailed } = props;
  const { messages } = useTwoFactorSetupContext();
  return (
    <div className="tessera-scan">
      <div className="tessera-plate">
        <TwoFactorSetupQrCode fallback={<Failed onShown={onFailed} />} />
      </div>
      <ol className="tessera-instructions">
        {messages.instructions({ digits }).map((instruction) => (
          <li key={instruction}>
            <span>{instruction}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** In place of a QR code that cannot be drawn, or whose component cannot be loaded. */
function Failed({ onShown }: { onShown: ((shown: true) => void) | undefined }): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  useEffect(() => onShown?.(true), [onShown]);
  return <p>{messages.qrFailed}</p>;
}

function Details(props: {
  summary: string;
  what: 'key' | 'qr-code';
  /** Whether it is opened for the person. */
  open?: boolean;
  children: ReactNode;
}): ReactNode {
  const { report } = useTwoFactorSetupContext();
  const { summary, what, open, children } = props;
  return (
    <details
      className="tessera-details"
      open={open}
      onToggle={(event) => event.currentTarget.open && report({ type: 'shown', what })}
    >
      <summary>{summary}</summary>
      <div className="tessera-key tessera-details-content">{children}</div>
    </details>
  );
}

function Key({ details, secret }: { details: EnrollmentDetails; secret: string }): ReactNode {
  const { messages, options, report } = useTwoFactorSetupContext();
  const unusual = {
    algorithm: details.algorithm === 'SHA1' ? undefined : details.algorithm,
    digits: details.digits === 6 ? undefined : details.digits,
    period: details.period === 30 ? undefined : details.period,
  };
  const isUnusual = Object.values(unusual).some((parameter) => parameter !== undefined);
  return (
    <>
      {isUnusual && <p className="tessera-text">{messages.keyParameters(unusual)}</p>}
      <SecretKey
        secret={secret}
        messages={options.messages?.secretKey}
        onCopied={() => report({ type: 'copied', what: 'key' })}
      />
    </>
  );
}

function NewKey(): ReactNode {
  const { messages } = useTwoFactorSetupContext();
  return (
    <details className="tessera-more">
      <summary>{messages.newKey}</summary>
      <p className="tessera-text">{messages.newKeyDescription}</p>
      <TwoFactorSetupNewKeyButton className={SMALL} />
    </details>
  );
}

function CodesScreen(): ReactNode {
  const {
    busy,
    confirmRecoveryCodes,
    getErrorProps,
    messages,
    generateRecoveryCodes,
    state,
    waiting,
  } = useTwoFactorSetupContext();
  const isUnseen = state.status === 'codes-unseen';
  return (
    <TwoFactorSetupScreen name="codes" className="tessera-screen">
      <Header description={messages.codesDescription} />
      {state.status === 'loading-codes' && (
        <p className="tessera-loading" role="status">
          {messages.loadingCodes}
        </p>
      )}
      {(isUnseen || state.status === 'codes-failed') && (
        <>
          <div
            {...(isUnseen
              ? { className: 'tessera-message' }
              : getErrorProps({ className: 'tessera-message' }))}
          >
            <strong>{isUnseen ? messages.codesUnseenTitle : messages.codesFailedTitle}</strong>{' '}
            {isUnseen ? messages.codesUnseenDescription : messages.error(state.error).description}
          </div>
          <TwoFactorSetupCountdown className="tessera-countdown" />
          <div className="tessera-actions">
            <button type="button" className={QUIET} onClick={confirmRecoveryCodes}>
              {messages.continueWithoutCodes}
            </button>
            <button
              type="button"
              className={PRIMARY}
              aria-disabled={waiting || undefined}
              onClick={generateRecoveryCodes}
            >
              {isUnseen ? messages.makeCodes : messages.retry}
            </button>
          </div>
        </>
      )}
      <TwoFactorSetupRecoveryCodesForm className="tessera-form">
        {(recovery) => (
          <>
            <RecoveryCodesView value={recovery} />
            {state.status === 'codes' && <Unconfirmed />}
            <LeaveQuestion />
            <div className="tessera-actions">
              <button
                type="submit"
                className={PRIMARY}
                aria-disabled={busy || waiting || undefined}
              >
                {messages.finish}
              </button>
            </div>
          </>
        )}
      </TwoFactorSetupRecoveryCodesForm>
    </TwoFactorSetupScreen>
  );
}

/** The codes are saved, and the back end could not be told. */
function Unconfirmed(): ReactNode {
  const { error, skipConfirmation, messages } = useTwoFactorSetupContext();
  return (
    <>
      <Failure />
      {error !== undefined && (
        <div className="tessera-toolbar">
          <span className="tessera-text">{messages.confirmFailedDescription}</span>
          <button type="button" className={SMALL} onClick={skipConfirmation}>
            {messages.confirmFailedContinue}
          </button>
        </div>
      )}
    </>
  );
}

function LeaveQuestion(): ReactNode {
  const { confirmLeave, messages, stay } = useTwoFactorSetupContext();
  const id = useId();
  return (
    <TwoFactorSetupLeaveQuestion
      className="tessera-message tessera-question"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}description`}
    >
      <strong id={`${id}title`}>{messages.leaveTitle}</strong>{' '}
      <span id={`${id}description`}>{messages.leaveDescription}</span>
      <div className="tessera-toolbar">
        <button type="button" className={`${SMALL} tessera-button-primary`} onClick={stay}>
          {messages.stay}
        </button>
        <button type="button" className={SMALL} onClick={confirmLeave}>
          {messages.leave}
        </button>
      </div>
    </TwoFactorSetupLeaveQuestion>
  );
}

function doneDescription({
  messages,
  options,
  state,
}: UseTwoFactorSetupReturn): string | undefined {
  const { account, intent, renewing } = state;
  if (renewing) {
    return state.status === 'done' && state.codes === 'saved'
      ? messages.doneRegenerated
      : undefined;
  }
  // Who declined to make codes for an account that was on has used no code that could be spent.
  if (intent === 'enroll' && account?.enrolled) {
    return messages.enrolledDescription;
  }
  return messages.doneDescription({ issuer: options.issuer, intent });
}

/** What is left to do at the end, in view of the recovery codes. */
function doneAdvice({ messages, state }: UseTwoFactorSetupReturn): string | undefined {
  if (state.status !== 'done' || state.codes === 'saved' || state.codes === 'kept') {
    return undefined;
  }
  if (state.codes === 'unsaved') {
    return messages.doneUnsaved;
  }
  // The advice is for who has one authenticator only and, as far as the back end told, can have
  // another.
  const { enrolled = false, canAdd = false, authenticators = [] } = state.account ?? {};
  const canAddSecond = canAdd && authenticators.length < 2 && state.intent !== 'add';
  return enrolled && !canAddSecond ? undefined : messages.doneWithoutCodes;
}

function DoneScreen(): ReactNode {
  const setup = useTwoFactorSetupContext();
  const advice = doneAdvice(setup);
  return (
    <TwoFactorSetupScreen name="done" className="tessera-screen tessera-done">
      <svg className="tessera-tick" viewBox="0 0 26 26" aria-hidden="true">
        <path d="M5 13.5l5.5 5.5L21 8" />
      </svg>
      <Header description={doneDescription(setup)} />
      {advice !== undefined && <p className="tessera-text">{advice}</p>}
      <div className="tessera-actions">
        <TwoFactorSetupCloseButton className={PRIMARY} />
      </div>
    </TwoFactorSetupScreen>
  );
}
