import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type {
  ChallengeCodeError,
  ChallengeError,
} from '../../two-factor-challenge/challenge-error.ts';
import { authenticatorApps } from '../../two-factor-setup/authenticator-apps.ts';
import type { SetupIntent } from '../../two-factor-setup/adapter/adapter.ts';
import type { TwoFactorInputError, TwoFactorError } from '../../verification/two-factor-error.ts';
import { ar } from '../ar.ts';
import { de } from '../de.ts';
import { en } from '../en.ts';
import { es } from '../es.ts';
import { fr } from '../fr.ts';
import { ja } from '../ja.ts';
import type { TesseraMessages } from '../messages.ts';
import { ptBR } from '../pt-br.ts';
import { zhHans } from '../zh-hans.ts';

/** The languages that are translated from English. */
export const TRANSLATIONS: Array<[file: string, locale: string, messages: TesseraMessages]> = [
  ['ar', 'ar', ar],
  ['de', 'de', de],
  ['es', 'es', es],
  ['fr', 'fr', fr],
  ['ja', 'ja', ja],
  ['pt-br', 'pt-BR', ptBR],
  ['zh-hans', 'zh-Hans', zhHans],
];
/** Every language of the package. */
export const ALL: typeof TRANSLATIONS = [['en', 'en', en], ...TRANSLATIONS];

/** Numbers with different plural forms in Arabic. */
export const COUNTS = [0, 1, 2, 3, 11, 100];
/** A single recovery code, as from Auth0, and several. */
const CODE_COUNTS = [{ count: 1 }, { count: 10 }];
const TYPES = ['numeric', 'alphanumeric', /[a-f]/] as const;
/** When the recovery codes of the tests were created. */
export const CREATED_AT = new Date(2026, 7, 21, 12);
/** The issuers of the tests. */
export const ISSUERS = ['Acme', undefined];
/** The names of the authenticators of the tests. */
const NAMES = ['Pixel 9', 'Ada’s tablet'];
/** The intents of a setup. */
export const INTENTS: SetupIntent[] = ['enroll', 'add', 'replace'];

// Records, so that the compiler asks for every member of the unions.
const ERRORS: {
  [Type in (TwoFactorError | TwoFactorInputError)['type']]: Array<
    TwoFactorError | TwoFactorInputError
  >;
} = {
  'invalid-code': [{ type: 'invalid-code' }],
  'incomplete-code': [6, 7, 8, 10].map((digits) => ({ type: 'incomplete-code', digits })),
  'name-required': [{ type: 'name-required' }],
  'password-required': [{ type: 'password-required' }],
  'repeated-code': [{ type: 'repeated-code' }],
  'code-reused': [{ type: 'code-reused' }],
  'rate-limited': [{ type: 'rate-limited' }],
  locked: [{ type: 'locked' }, { type: 'locked', retryAt: 0 }],
  'reauthentication-required': [{ type: 'reauthentication-required' }],
  'reauthentication-failed': [{ type: 'reauthentication-failed' }],
  'enrollment-expired': [{ type: 'enrollment-expired' }],
  'session-expired': [{ type: 'session-expired' }],
  'already-enrolled': [{ type: 'already-enrolled' }],
  'limit-reached': [{ type: 'limit-reached' }],
  misconfigured: [{ type: 'misconfigured' }],
  'name-conflict': [{ type: 'name-conflict' }],
  'not-allowed': [{ type: 'not-allowed' }],
  network: [{ type: 'network' }],
  unknown: [{ type: 'unknown' }],
};
const CHALLENGE_ERRORS: {
  [Type in (ChallengeError | ChallengeCodeError)['type']]: Array<
    ChallengeError | ChallengeCodeError
  >;
} = {
  'invalid-code': [{ type: 'invalid-code' }],
  'incomplete-code': [6, 7, 8, 10].map((digits) => ({ type: 'incomplete-code', digits })),
  'repeated-code': [{ type: 'repeated-code' }],
  'missing-recovery-code': [{ type: 'missing-recovery-code' }],
  'several-recovery-codes': [{ type: 'several-recovery-codes' }],
  'code-reused': [{ type: 'code-reused' }],
  'rate-limited': [{ type: 'rate-limited' }],
  locked: [{ type: 'locked' }, { type: 'locked', retryAt: 0 }],
  'session-expired': [{ type: 'session-expired' }],
  'not-allowed': [{ type: 'not-allowed' }],
  network: [{ type: 'network' }],
  unknown: [{ type: 'unknown' }],
};
const KINDS = ['code', 'recovery-code'] as const;
const DIAGNOSES: { [Cause in CodeDiagnosis['cause']]: CodeDiagnosis[] } = {
  clock: [-150_000, 150_000, -30_000, 60_000, 3_600_000, -48_630_000].map((offset) => ({
    cause: 'clock',
    offset,
  })),
  'previous-secret': [{ cause: 'previous-secret', index: 0 }],
  parameters: [
    { cause: 'parameters' },
    { cause: 'parameters', algorithm: 'SHA1' },
    { cause: 'parameters', digits: 8 },
  ],
  'swapped-digits': [{ cause: 'swapped-digits' }],
  replayed: [{ cause: 'replayed' }],
  valid: [{ cause: 'valid' }],
  malformed: [],
  unknown: [],
};

/** Waits in seconds. */
const WAITS = [1, 4, 60, 90, 3725];

/** Calls each text that is a function with a table of arguments. */
export const RESULTS: Record<string, (messages: TesseraMessages) => string[]> = {
  'codeInput.length': ({ codeInput }) =>
    COUNTS.flatMap((count) => TYPES.map((type) => codeInput.length(count, type))),
  'codeInput.complete': ({ codeInput }) =>
    COUNTS.flatMap((count) => TYPES.map((type) => codeInput.complete(count, type))),
  'codeInput.ignored': ({ codeInput }) => COUNTS.map((count) => codeInput.ignored(count)),
  'recoveryCodes.copy': ({ recoveryCodes }) => CODE_COUNTS.map(recoveryCodes.copy),
  'recoveryCodes.confirmation': ({ recoveryCodes }) => CODE_COUNTS.map(recoveryCodes.confirmation),
  'recoveryCodes.unconfirmed.export': ({ recoveryCodes }) =>
    CODE_COUNTS.map(recoveryCodes.unconfirmed.export),
  'recoveryCodes.unconfirmed.checkbox': ({ recoveryCodes }) =>
    CODE_COUNTS.map(recoveryCodes.unconfirmed.checkbox),
  'recoveryCodes.typeOne': ({ recoveryCodes }) =>
    [1, 2, 3, 10].flatMap((position) =>
      CODE_COUNTS.map(({ count }) => recoveryCodes.typeOne({ count, position })),
    ),
  'recoveryCodes.fileName': ({ recoveryCodes }) =>
    ISSUERS.map((issuer) => recoveryCodes.fileName({ issuer, createdAt: CREATED_AT, count: 10 })),
  'recoveryCodes.heading': ({ recoveryCodes }) =>
    ISSUERS.flatMap((issuer) =>
      ['ada@example.org', undefined].flatMap((accountName) =>
        CODE_COUNTS.flatMap(({ count }) =>
          recoveryCodes.heading({ issuer, accountName, createdAt: CREATED_AT, count }),
        ),
      ),
    ),
  'twoFactorChallenge.codeLabel': ({ twoFactorChallenge }) =>
    [6, 7, 8, 10, 11].map((digits) => twoFactorChallenge.codeLabel({ digits })),
  'twoFactorChallenge.codeDescription': ({ twoFactorChallenge }) =>
    ISSUERS.flatMap((issuer) =>
      ['ada@example.org', undefined].flatMap((accountName) =>
        [6, 8, 11].map((digits) =>
          twoFactorChallenge.codeDescription({ digits, issuer, accountName }),
        ),
      ),
    ),
  'twoFactorChallenge.trustDevice': ({ twoFactorChallenge }) =>
    [1, 2, 7, 14, 30, 100].map((days) => twoFactorChallenge.trustDevice({ days })),
  'twoFactorChallenge.newCodesTitle': ({ twoFactorChallenge }) =>
    COUNTS.slice(1).map((count) => twoFactorChallenge.newCodesTitle({ count })),
  'twoFactorChallenge.newCodesDescription': ({ twoFactorChallenge }) =>
    COUNTS.slice(1).map((count) => twoFactorChallenge.newCodesDescription({ count })),
  'twoFactorChallenge.recoveryCodesLeft': ({ twoFactorChallenge }) =>
    COUNTS.map((left) => twoFactorChallenge.recoveryCodesLeft({ left })),
  'twoFactorChallenge.clockOff': ({ twoFactorChallenge }) =>
    [-150_000, 150_000, 60_000, -3_600_000].map((offset) =>
      twoFactorChallenge.clockOff({ offset }),
    ),
  'twoFactorChallenge.error': ({ twoFactorChallenge }) =>
    Object.values(CHALLENGE_ERRORS)
      .flat()
      .flatMap((error) =>
        KINDS.flatMap((kind) => Object.values(twoFactorChallenge.error(error, kind))),
      ),
  'twoFactorChallenge.paragraph': ({ twoFactorChallenge }) => [
    twoFactorChallenge.paragraph([twoFactorChallenge.sentWhenComplete, twoFactorChallenge.passing]),
  ],
  'twoFactorChallenge.wait': ({ twoFactorChallenge }) =>
    WAITS.map((seconds) => twoFactorChallenge.wait({ seconds })),
  'twoFactorChallenge.attemptsLeft': ({ twoFactorChallenge }) =>
    COUNTS.map((attempts) => twoFactorChallenge.attemptsLeft({ attempts })),
  'twoFactorChallenge.countdown': ({ twoFactorChallenge }) =>
    [0, 5, 90, 3600].map((seconds) => twoFactorChallenge.countdown({ seconds })),
  'twoFactorSetup.step': ({ twoFactorSetup }) =>
    [1, 2].map((step) => twoFactorSetup.step({ step, steps: 2 })),
  'twoFactorSetup.suggestedName': ({ twoFactorSetup }) =>
    [1, 2, 3, 11].map((number) => twoFactorSetup.suggestedName({ number })),
  'twoFactorSetup.reauthenticationDescription': ({ twoFactorSetup }) =>
    (['password', 'code', 'redirect'] as const).map((kind) =>
      twoFactorSetup.reauthenticationDescription({ kind }),
    ),
  'twoFactorSetup.requiredDescription': ({ twoFactorSetup }) =>
    COUNTS.map((daysLeft) => twoFactorSetup.requiredDescription({ daysLeft })),
  'twoFactorSetup.instructions': ({ twoFactorSetup }) =>
    [6, 8, 11].flatMap((digits) => twoFactorSetup.instructions({ digits })),
  'twoFactorSetup.sameDeviceInstructions': ({ twoFactorSetup }) =>
    [6, 8, 11].flatMap((digits) =>
      [true, false].flatMap((opensApp) =>
        twoFactorSetup.sameDeviceInstructions({ digits, opensApp }),
      ),
    ),
  // The other names are the same in every language.
  'twoFactorSetup.appName': ({ twoFactorSetup }) => [
    twoFactorSetup.appName({ name: 'Apple Passwords' }),
  ],
  'twoFactorSetup.appPlatforms': ({ twoFactorSetup }) =>
    authenticatorApps.map(({ platforms }) => twoFactorSetup.appPlatforms({ platforms })),
  'twoFactorSetup.appBackup': ({ twoFactorSetup }) =>
    [true, false].map((backsUp) => twoFactorSetup.appBackup({ backsUp })),
  'twoFactorSetup.qrLabel': ({ twoFactorSetup }) =>
    ISSUERS.map((issuer) => twoFactorSetup.qrLabel({ issuer })),
  'twoFactorSetup.keyParameters': ({ twoFactorSetup }) =>
    ['SHA256', undefined].flatMap((algorithm) =>
      [8, undefined].flatMap((digits) =>
        [60, 100, 5, undefined]
          .filter((period) => algorithm !== undefined || digits !== undefined || period)
          .map((period) => twoFactorSetup.keyParameters({ algorithm, digits, period })),
      ),
    ),
  'twoFactorSetup.expiry': ({ twoFactorSetup }) =>
    [0, 5, 90, 3600].map((seconds) => twoFactorSetup.expiry({ seconds })),
  'twoFactorSetup.codeLabel': ({ twoFactorSetup }) =>
    [6, 7, 8, 10, 11].map((digits) => twoFactorSetup.codeLabel({ digits })),
  'twoFactorSetup.renamed': ({ twoFactorSetup }) =>
    NAMES.map((name) => twoFactorSetup.renamed({ name })),
  'twoFactorSetup.removeDescription': ({ twoFactorSetup }) =>
    NAMES.flatMap((name) =>
      [true, false].map((isLast) => twoFactorSetup.removeDescription({ name, isLast })),
    ),
  'twoFactorSetup.removed': ({ twoFactorSetup }) =>
    [...NAMES, undefined].map((name) => twoFactorSetup.removed({ name })),
  'twoFactorSetup.doneApp': ({ twoFactorSetup }) =>
    ['Pixel 9', undefined].flatMap((name) =>
      INTENTS.map((intent) => twoFactorSetup.doneApp({ name, intent })),
    ),
  'twoFactorSetup.doneCodes': ({ twoFactorSetup }) =>
    [true, false].flatMap((confirmed) =>
      [true, false].map((renewed) => twoFactorSetup.doneCodes({ confirmed, renewed })),
    ),
  'twoFactorSetup.doneDescription': ({ twoFactorSetup }) =>
    ISSUERS.flatMap((issuer) =>
      INTENTS.map((intent) => twoFactorSetup.doneDescription({ issuer, intent })),
    ),
  'twoFactorSetup.error': ({ twoFactorSetup }) =>
    Object.values(ERRORS)
      .flat()
      .flatMap((error) => Object.values(twoFactorSetup.error(error))),
  'twoFactorSetup.diagnosis': ({ twoFactorSetup }) =>
    Object.values(DIAGNOSES)
      .flat()
      .map((diagnosis) => twoFactorSetup.diagnosis(diagnosis) ?? ''),
  'twoFactorSetup.paragraph': ({ twoFactorSetup }) => [
    twoFactorSetup.paragraph([twoFactorSetup.linkCopyFailed, twoFactorSetup.qrFailed]),
  ],
  'twoFactorSetup.wait': ({ twoFactorSetup }) =>
    WAITS.map((seconds) => twoFactorSetup.wait({ seconds })),
  'twoFactorSetup.expiresSoon': ({ twoFactorSetup }) =>
    WAITS.map((seconds) => twoFactorSetup.expiresSoon({ seconds })),
  'twoFactorSetup.attemptsLeft': ({ twoFactorSetup }) =>
    COUNTS.map((attempts) => twoFactorSetup.attemptsLeft({ attempts })),
  'twoFactorSetup.countdown': ({ twoFactorSetup }) =>
    [0, 5, 90, 3600].map((seconds) => twoFactorSetup.countdown({ seconds })),
};

/**
 * Lists strings and functions by their path in the object, e.g. `recoveryCodes.unconfirmed.action`.
 */
export function listLeaves(branch: object, path = ''): Array<[path: string, leaf: unknown]> {
  return Object.entries(branch).flatMap(([key, value]): Array<[string, unknown]> => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' ? listLeaves(value as object, at) : [[at, value]];
  });
}

/** Lists every text of a language by its path; those of functions with the number of the call. */
export function listTexts(messages: TesseraMessages): Map<string, string> {
  const texts = listLeaves(messages).flatMap(([path, leaf]): Array<[string, string]> =>
    typeof leaf === 'string'
      ? [[path, leaf]]
      : (RESULTS[path]?.(messages) ?? []).map((text, call) => [`${path} ${call}`, text]),
  );
  return new Map(texts);
}
