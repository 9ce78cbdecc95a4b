import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type {
  TwoFactorError,
  TwoFactorInputError,
  TwoFactorNameError,
} from '../../verification/two-factor-error.ts';
import type {
  Enrollment,
  ReauthenticationReason,
  SetupIntent,
  TwoFactorAuthenticator,
  TwoFactorStatus,
} from '../adapter/adapter.ts';
import type { EnrollmentDetails } from '../adapter/enrollment-details.ts';

/** The screens of the wizard. `'canceled'` shows nothing. */
export type SetupScreen =
  | 'intro'
  | 'enrolled'
  | 'rename'
  | 'remove'
  | 'reauthentication'
  | 'scan'
  | 'codes'
  | 'done'
  | 'disabled'
  | 'canceled';

/** The screens that can start an enrollment, and that show a failed start. */
export type SetupReturnScreen = 'intro' | 'enrolled' | 'scan';

/**
 * The requests that your app can start with if the account already has two-factor authentication.
 */
export type ManageIntent = 'add' | 'replace' | 'recovery-codes';

/** The question that a request waits for: who the user is. */
export interface SetupReauthentication {
  /** The request that waits. */
  reason: ReauthenticationReason;
  /** The proof that the user is asked for now. */
  kind: 'password' | 'code' | 'redirect';
  /** Whether the user can choose between password and code. */
  canSwitch: boolean;
  /** Where to sign in again. Only for `'redirect'`. */
  url: string | undefined;
  /** Digits of the code. */
  digits: number;
  /** Why the last proof was not accepted. */
  error: TwoFactorError | TwoFactorInputError | undefined;
  /** Whether the wizard waits for the answer to a proof. */
  sent: boolean;
}

/** The data that the wizard has in every step. */
export interface SetupFacts {
  /** The purpose of the enrollment. */
  intent: SetupIntent;
  /** The name the user gave the authenticator; `undefined` until they type one. */
  name: string | undefined;
  /** The authenticator that the user wants to replace, rename or remove. Absent otherwise. */
  authenticator?: TwoFactorAuthenticator | undefined;
  /** How the account is protected; `undefined` until the backend says so. */
  account: TwoFactorStatus | undefined;
  /** Whether the wizard is replacing recovery codes without enrolling an authenticator. */
  renewing: boolean;
  /** Whether the wizard shows the recovery codes that the user has already. Absent otherwise. */
  viewing?: boolean | undefined;
  /**
   * Whether the backend turns two-factor on only when the user has saved the recovery codes. Set
   * from the right code until then.
   */
  awaitsCodes?: boolean | undefined;
  /** The question that the request under way waits for. Absent if there is none. */
  reauthentication?: SetupReauthentication | undefined;
}

/** The data of the scan screen. No other step has the secret. */
export interface SetupScan {
  /** The pending enrollment, as the adapter returned it. */
  enrollment: Enrollment;
  /** The details of the enrollment that the screen shows. */
  details: EnrollmentDetails;
  /** The content of the code field. */
  code: string;
  /** Why the last code was not accepted; cleared by the next keystroke. */
  error: TwoFactorError | TwoFactorInputError | undefined;
  /** The likely reason of an `invalid-code` error; can arrive after the error. */
  diagnosis: CodeDiagnosis | undefined;
  /** Whether the backend rejected the authenticator’s name. */
  renaming: boolean;
  /** The codes the backend rejected. The wizard does not send them again. */
  rejected: readonly string[];
}

/** The choice of the user on the `enrolled` screen. */
export interface SetupChoice {
  /**
   * Whether the user is about to add an app or to replace one, and is asked for its name before; or
   * to rename or remove one. `undefined` if the user has chosen nothing, or if the screen asks for
   * no name.
   */
  choice?: 'add' | 'replace' | 'rename' | 'remove' | undefined;
}

/** A change of an authenticator that the backend has made. */
export interface SetupChange {
  /** Whether it was renamed or removed. */
  choice: 'rename' | 'remove';
  /** The authenticator with its new name, or as it was before it was removed. */
  authenticator: TwoFactorAuthenticator;
}

/**
 * The step the wizard is in.
 *
 * - `intro` or `enrolled` → `starting` → `scan` ⇄ `verifying` → `loading-codes`? → `codes` →
 *   `confirming-codes`? → `done`.
 * - `starting` can lead to `failed`, `scan` to `expired`, and `loading-codes` to `codes-failed`.
 *   The user can retry from all three.
 * - Every step up to `verifying` can lead to `canceled`.
 * - `codes-unseen` replaces the first screen when two-factor is on and its recovery codes were
 *   never saved.
 * - `enrolled` can lead to `loading-codes`, for new recovery codes or to see the valid ones, from
 *   where it comes back, to `updating`, which renames or removes an authenticator and comes back,
 *   and to `disabling` → `disabled`.
 */
export type SetupStep =
  | { status: 'intro' }
  | ({
      status: 'enrolled';
      /** What has just changed, to announce it. */
      changed?: SetupChange | undefined;
    } & SetupChoice)
  | ({ status: 'starting'; returnScreen: SetupReturnScreen } & SetupChoice)
  | ({
      status: 'failed';
      returnScreen: SetupReturnScreen;
      error: TwoFactorError | TwoFactorNameError;
    } & SetupChoice)
  | ({ status: 'scan' } & SetupScan)
  | ({ status: 'verifying' } & SetupScan & {
        /**
         * Whether the user canceled. The wizard still waits for the answer, because the code may
         * turn two-factor on.
         */
        canceling: boolean;
      })
  | { status: 'expired' }
  | { status: 'codes-unseen' }
  | { status: 'loading-codes' }
  | { status: 'codes-failed'; error: TwoFactorError }
  | {
      status: 'codes';
      codes: readonly string[];
      /** Whether the user copied, downloaded or printed the codes. */
      saved: boolean;
      /** Why the backend could not be told that the codes are saved. */
      error: TwoFactorError | undefined;
      /** Whether the user is about to leave unsaved codes and is asked to confirm. */
      leaving: boolean;
    }
  | { status: 'confirming-codes'; codes: readonly string[]; saved: boolean }
  | ({ status: 'updating' } & SetupChoice)
  | { status: 'disabling' }
  | { status: 'disabled' }
  | {
      status: 'done';
      /** What happened to the recovery codes. `kept`: the earlier codes are still valid. */
      codes: 'saved' | 'unsaved' | 'none' | 'kept';
    }
  | { status: 'canceled' };

/** The step the wizard is in, and the data that it has in every step. */
export type SetupState = SetupFacts & SetupStep;

/** The state of the wizard in one status. */
export type SetupStateIn<Status extends SetupStep['status']> = SetupFacts &
  Extract<SetupStep, { status: Status }>;

/**
 * The recovery codes after a verified code: the new codes, `'to-load'` if the wizard has to request
 * them, or what happened to them.
 */
export type VerifiedCodes = readonly string[] | 'to-load' | 'none' | 'kept' | 'unsaved';

/** Everything that can happen to the wizard. */
export type SetupEvent =
  /** The request under way failed. */
  | { type: 'failed'; error: TwoFactorError }
  /**
   * The user declined to re-authenticate for the request under way. `leave`: there is no screen to
   * return to.
   */
  | { type: 'declined'; leave?: boolean | undefined }
  /** The request under way needs to know who the user is. */
  | { type: 'reauthentication-required'; reauthentication: SetupReauthentication }
  /** The user wants to prove it in the other way. */
  | { type: 'reauthentication-switched' }
  /** The wizard did not send the proof. */
  | { type: 'proof-rejected'; error: TwoFactorInputError }
  | { type: 'proof-submitted' }
  | {
      type: 'start';
      intent?: SetupIntent | undefined;
      authenticator?: TwoFactorAuthenticator | undefined;
    }
  /** The user is about to add or change an app, or has thought better of it. */
  | {
      type: 'chosen';
      choice: SetupChoice['choice'];
      authenticator?: TwoFactorAuthenticator | undefined;
    }
  /** The backend said how the account is protected. */
  | { type: 'account-known'; account: TwoFactorStatus }
  | { type: 'name-changed'; name: string }
  /** A name is required to start, and the user cleared it. */
  | { type: 'name-missing' }
  | { type: 'started'; enrollment: Enrollment; details: EnrollmentDetails }
  /** The backend has a pending enrollment from an earlier visit. */
  | {
      type: 'resumed';
      enrollment: Enrollment;
      details: EnrollmentDetails;
      account: TwoFactorStatus | undefined;
    }
  /** Two-factor was turned off first, because the backend cannot replace in one step. */
  | { type: 'turned-off' }
  /** `timestamp`: milliseconds since the epoch. A keystroke does not end a wait. */
  | { type: 'code-changed'; code: string; timestamp: number }
  /** The wizard did not send the input. */
  | { type: 'input-rejected'; error: TwoFactorInputError }
  | { type: 'submitted'; code: string }
  | { type: 'rejected'; error: TwoFactorError; diagnosis?: CodeDiagnosis | undefined }
  | { type: 'diagnosed'; code: string; diagnosis: CodeDiagnosis }
  | { type: 'verified'; codes: VerifiedCodes; awaitsCodes?: boolean | undefined }
  | { type: 'expired' }
  /** The user discarded the key on the screen, or wants another after it has expired. */
  | { type: 'new-key-requested' }
  /** The user wants recovery codes: after a failure, or new ones where two-factor is on. */
  | { type: 'codes-requested' }
  /** The user wants to see the recovery codes that they have. */
  | { type: 'codes-view-requested' }
  | { type: 'codes-loaded'; codes: readonly string[] }
  /** The user copied, downloaded or printed the codes. */
  | { type: 'codes-saved' }
  /** The user wants to rename or remove the authenticator that they have chosen. */
  | { type: 'updating' }
  | { type: 'updated'; account: TwoFactorStatus }
  | { type: 'disabling' }
  | { type: 'disabled' }
  | { type: 'confirming' }
  /** The user is about to leave unsaved codes. */
  | { type: 'leaving' }
  | { type: 'stayed' }
  /** The user has left the page, which must show no secret if it comes back. */
  | { type: 'withdrawn' }
  /** The user saved the codes, or goes on without. */
  | { type: 'finished' }
  | { type: 'canceled' };

/** An event of one type. */
export type SetupEventWith<Type extends SetupEvent['type']> = Extract<SetupEvent, { type: Type }>;

/** Returns the first state. With an `intent`, that intent is already under way. */
export function initialSetupState(options: {
  intro: boolean;
  intent?: ManageIntent | undefined;
}): SetupState {
  const { intent, intro } = options;
  const facts: SetupFacts = {
    intent: intent === 'add' || intent === 'replace' ? intent : 'enroll',
    name: undefined,
    account: undefined,
    renewing: intent === 'recovery-codes',
  };
  if (facts.renewing) {
    return { ...facts, status: 'loading-codes' };
  }
  return intro && intent === undefined
    ? { ...facts, status: 'intro' }
    : { ...facts, status: 'starting', returnScreen: 'scan' };
}
