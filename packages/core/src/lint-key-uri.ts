/** What authenticator apps are known to do with a key URI. */
import { isImageAddress } from './key-uri-format.ts';
import {
  KEY_URI_FINDINGS,
  type KeyUriFindingCode,
  type KeyUriSeverity,
} from './key-uri-findings.ts';
import { DEFAULT_ALGORITHM, DEFAULT_DIGITS, DEFAULT_PERIOD } from './options.ts';
import { readAlgorithm, readNumber, readSecret } from './parse-key-uri.ts';
import { findIntendedParameter } from './find-intended-parameter.ts';
import { unescapeHtml } from './unescape-html.ts';
import { type KeyUriRepair, type RawKeyUri, readKeyUri } from './read-key-uri.ts';

/** A problem that a key URI is known to cause in authenticator apps. */
export interface KeyUriFinding {
  /** The stable name of the finding. */
  code: KeyUriFindingCode;
  /**
   * `error`: an authenticator app rejects the key or shows wrong codes. `warning`: an authenticator
   * app shows a wrong name, or warns about the key. `info`: the key URI works, but could be better.
   */
  severity: KeyUriSeverity;
  /** The authenticator apps that are known to be affected; empty if there is no specific one. */
  apps: string[];
  /** The problem, in English. Never contains a part of the key URI. */
  message: string;
  /** The remedy, if there is one. */
  fix?: string;
}

/** The repairs of the parser that are findings too. */
const REPAIR_FINDINGS: Partial<Record<KeyUriRepair, KeyUriFindingCode>> = {
  'surrounding-space': 'surrounding-space',
  'html-escape': 'html-escape',
  'letter-case': 'letter-case',
  'apple-scheme': 'apple-scheme',
  'steam-type': 'steam-type',
  'steam-scheme': 'steam-scheme',
  'missing-label': 'label-missing',
  'encoded-separator': 'encoded-separator',
  'issuer-mismatch': 'issuer-mismatch',
  'malformed-escape': 'malformed-escape',
  'plus-as-space': 'plus-as-space',
  'bare-parameter': 'malformed-query',
  'empty-parameter': 'malformed-query',
  'duplicate-parameter': 'duplicate-parameter',
  'secret-length': 'secret-length',
  'algorithm-name': 'algorithm-spelling',
  'number-format': 'number-format',
};

const SEVERITIES: readonly KeyUriSeverity[] = ['error', 'warning', 'info'];

/**
 * Returns the problems that a key URI is known to cause in authenticator apps: which reject it,
 * show wrong codes, or show wrong names. A key URI that `createKeyUri` created from a secret, an
 * issuer and an account name has no errors.
 *
 * Never throws. The result contains no part of the key URI, so you can log it.
 *
 * @returns The findings, the most severe first.
 *
 * @example
 * lintKeyUri('otpauth://totp/Acme:alice?secret=NB2HI4DTHIXS653XO4XHSZ3JORUHKYTF&issuer=Acme&period=60');
 * // [{ code: 'period-not-30', severity: 'error', apps: ['Microsoft Authenticator', …], … }]
 */
export function lintKeyUri(uri: string): KeyUriFinding[] {
  const raw = readKeyUri(uri);
  const codes = new Set<KeyUriFindingCode>(raw ? lintParts(raw) : ['not-a-key-uri']);
  // Spaces around the URI are a separate finding.
  const text = raw ? unescapeHtml(uri.trim()) : '';
  if (/\s/.test(text)) {
    codes.add('raw-space');
  }
  if (text.includes('#')) {
    codes.add('raw-hash');
  }
  return [...codes]
    .map((code) => ({ code, ...KEY_URI_FINDINGS[code], apps: [...KEY_URI_FINDINGS[code].apps] }))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function lintParts(raw: RawKeyUri): KeyUriFindingCode[] {
  const steam = raw.type !== 'hotp' && raw.parameters.get('encoder') === 'steam';
  const own = [
    ...lintSecret(raw),
    ...(raw.repairs.has('steam-scheme') ? [] : lintNames(raw, steam)),
    ...lintTexts(raw),
    ...raw.names.flatMap((name) =>
      findIntendedParameter(name) ? (['misspelled-parameter'] as const) : [],
    ),
    ...(steam ? (['steam-encoder'] as const) : lintParameters(raw)),
    ...lintImage(raw),
  ];
  // After the functions above, which add to the repairs.
  const repaired = [...raw.repairs].flatMap((repair) => REPAIR_FINDINGS[repair] ?? []);
  return [...repaired, ...own];
}

function* lintSecret({ known, names, repairs }: RawKeyUri): Generator<KeyUriFindingCode> {
  const text = known.get('secret');
  if (!text) {
    return yield 'secret-missing';
  }
  const secret = readSecret(text, repairs);
  if (secret === undefined) {
    return yield 'secret-invalid';
  }
  if (text.includes('=')) {
    yield 'secret-padded';
  }
  if (!/^[A-Z2-7]+=*$/.test(text)) {
    yield 'secret-format';
  }
  const bytes = Math.floor((secret.length * 5) / 8);
  if (bytes < 16) {
    yield 'secret-too-short';
  }
  if (bytes > 40) {
    yield 'secret-too-long';
  }
  if (names.length > 1 && names.at(-1) === 'secret') {
    yield 'secret-last';
  }
}

function* lintNames(raw: RawKeyUri, steam: boolean): Generator<KeyUriFindingCode> {
  const { accountName, issuer: prefix } = raw.label;
  const parameter = raw.known.get('issuer');
  const issuer = parameter || prefix;
  if (!issuer) {
    yield 'issuer-missing';
  } else if (!prefix) {
    yield 'issuer-prefix-missing';
  } else if (!parameter) {
    yield 'issuer-parameter-missing';
  }
  if (issuer.includes(':')) {
    yield 'colon-in-issuer';
  }
  if (issuer.includes(' ')) {
    yield 'issuer-space';
  }
  if (issuer === 'Steam' && !steam) {
    yield 'issuer-steam';
  }
  if (accountName.includes(':')) {
    yield 'colon-in-account-name';
  }
  // A YubiKey stores a period other than 30, the issuer and the account name.
  const period = raw.known.get('period') || String(DEFAULT_PERIOD);
  const stored = [
    ...(period === String(DEFAULT_PERIOD) ? [] : [period, '/']),
    ...(issuer ? [issuer, ':'] : []),
    accountName,
  ].join('');
  if (new TextEncoder().encode(stored).length > 64) {
    yield 'label-too-long';
  }
}

/** A percent-encoded character that is left after decoding. */
const ENCODED = /%[\dA-F]{2}/i;
/** Values of programming languages that became text, and templates that were not filled in. */
const PLACEHOLDER =
  /(?:^|[\s:])(?:undefined|null|NaN|None|nil)(?:$|[\s@])|<nil>|\[object \w+\]|\{\{[^{}]*\}\}|\$\{[^{}$]*\}|<%[^<%]*%>|^%[sd]$|%!\w\(/;
/** Characters that no app shows, or that change the order of those around them (UAX #9). */
const INVISIBLE = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/u;

// Values that went wrong before they became a part of the URI.
function* lintTexts({ label, known, names }: RawKeyUri): Generator<KeyUriFindingCode> {
  const shown = [label.issuer, label.accountName, known.get('issuer') ?? ''];
  // The address of an image may contain percent-encoding of its own.
  const values = [...known].filter(([name]) => name !== 'image').map(([, value]) => value);
  if (
    [...shown, ...values].some((value) => ENCODED.test(value)) ||
    names.some((name) => /[=&]/.test(name) || ENCODED.test(name))
  ) {
    yield 'double-encoding';
  }
  if ([...shown, ...values].some((value) => PLACEHOLDER.test(value))) {
    yield 'placeholder-value';
  }
  if (shown.some((value) => INVISIBLE.test(value))) {
    yield 'invisible-character';
  }
}

function* lintParameters({ type, known, repairs }: RawKeyUri): Generator<KeyUriFindingCode> {
  const algorithmText = known.get('algorithm');
  const algorithm = algorithmText ? readAlgorithm(algorithmText, repairs) : DEFAULT_ALGORITHM;
  if (algorithm === undefined) {
    yield 'algorithm-unknown';
  } else if (algorithm !== DEFAULT_ALGORITHM) {
    yield 'algorithm-ignored';
  }

  const digits = readNumber(known.get('digits'), repairs) ?? DEFAULT_DIGITS;
  if (!(digits >= 6 && digits <= 10)) {
    yield 'digits-unknown';
  } else if (digits !== DEFAULT_DIGITS) {
    yield 'digits-not-6';
  }
  if (digits > 8 && digits <= 10) {
    yield 'digits-too-many';
  }

  if (type === 'hotp') {
    const counter = readNumber(known.get('counter'), repairs);
    if (counter === undefined) {
      yield 'counter-missing';
    } else if (!Number.isSafeInteger(counter)) {
      yield 'counter-unknown';
    }
  } else {
    const period = readNumber(known.get('period'), repairs) ?? DEFAULT_PERIOD;
    if (!(period >= 1 && period <= 3600)) {
      yield 'period-unknown';
    } else if (period !== DEFAULT_PERIOD) {
      yield 'period-not-30';
    }
    if (period >= 1 && period < 5) {
      yield 'period-too-short';
    }
    if (period > 120 && period <= 3600) {
      yield 'period-too-long';
    }
  }

  const defaults = { algorithm: DEFAULT_ALGORITHM, digits: DEFAULT_DIGITS, period: DEFAULT_PERIOD };
  if (Object.entries(defaults).some(([name, value]) => known.get(name) === String(value))) {
    yield 'defaults-written';
  }
}

function* lintImage({ known, parameters }: RawKeyUri): Generator<KeyUriFindingCode> {
  const image = known.get('image');
  if (image) {
    yield isImageAddress(image) ? 'image-unsupported' : 'image-dropped';
  }
  const color = parameters.get('color');
  if (color !== undefined && !/^[\dA-F]{6}$/i.test(color)) {
    yield 'color-invalid';
  }
}
