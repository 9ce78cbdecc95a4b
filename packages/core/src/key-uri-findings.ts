/**
 * What `lintKeyUri` may find. The facts about apps are from their source code and issue trackers,
 * as they were in 2026; apps change.
 */

/**
 * How much a finding matters. `error`: an app refuses the key, or shows wrong codes. `warning`: an
 * app shows something wrong, or advises against the key. `info`: it could be better.
 */
export type KeyUriSeverity = 'error' | 'warning' | 'info';

interface FindingText {
  severity: KeyUriSeverity;
  /** The apps that are known to be concerned; empty if all are, or none in particular. */
  apps: readonly string[];
  message: string;
  fix?: string;
}

const REWRITE = 'Write the URI with createKeyUri.';
const NEW_SECRET = 'Make a new secret with generateSecret and set up again.';

/** What `lintKeyUri` may find. The codes are stable. */
export type KeyUriFindingCode =
  | 'not-a-key-uri'
  | 'apple-scheme'
  | 'steam-type'
  | 'steam-encoder'
  | 'surrounding-space'
  | 'raw-space'
  | 'raw-hash'
  | 'letter-case'
  | 'malformed-escape'
  | 'plus-as-space'
  | 'malformed-query'
  | 'duplicate-parameter'
  | 'label-missing'
  | 'label-too-long'
  | 'colon-in-issuer'
  | 'colon-in-account-name'
  | 'issuer-missing'
  | 'issuer-prefix-missing'
  | 'issuer-parameter-missing'
  | 'issuer-mismatch'
  | 'issuer-steam'
  | 'issuer-space'
  | 'encoded-separator'
  | 'secret-missing'
  | 'secret-invalid'
  | 'secret-length'
  | 'secret-padded'
  | 'secret-format'
  | 'secret-too-short'
  | 'secret-too-long'
  | 'secret-last'
  | 'algorithm-unknown'
  | 'algorithm-spelling'
  | 'algorithm-ignored'
  | 'digits-unknown'
  | 'digits-not-6'
  | 'digits-too-many'
  | 'period-unknown'
  | 'period-not-30'
  | 'period-too-short'
  | 'period-too-long'
  | 'counter-missing'
  | 'counter-unknown'
  | 'number-format'
  | 'image-unsupported'
  | 'image-dropped'
  | 'color-invalid'
  | 'defaults-written';

export const KEY_URI_FINDINGS: Readonly<Record<KeyUriFindingCode, FindingText>> = {
  'not-a-key-uri': {
    severity: 'error',
    apps: [],
    message: 'This is not a key URI: it does not begin with otpauth://totp/ or otpauth://hotp/.',
    fix: REWRITE,
  },
  'apple-scheme': {
    severity: 'error',
    apps: ['every app but Apple Passwords'],
    message: 'apple-otpauth: is known to Apple devices only.',
    fix: 'Put otpauth: into QR codes; apple-otpauth: is for links on Apple devices.',
  },
  'steam-type': {
    severity: 'error',
    apps: ['every app but Ente Auth'],
    message: 'otpauth://steam/ is a type that most apps do not know.',
    fix: 'Write otpauth://totp/ with encoder=steam.',
  },
  'steam-encoder': {
    severity: 'warning',
    apps: ['every app without Steam codes'],
    message: 'Apps that do not know encoder=steam show six digits, which Steam does not accept.',
    fix: 'Tell users which app to take.',
  },
  'surrounding-space': {
    severity: 'warning',
    apps: [],
    message: 'There are spaces or line ends around the URI, which not every app removes.',
    fix: 'Remove them.',
  },
  'raw-space': {
    severity: 'error',
    apps: ['Google Authenticator (iOS)'],
    message: 'There are spaces that are not encoded. Some apps answer “Invalid barcode”.',
    fix: 'Write %20.',
  },
  'raw-hash': {
    severity: 'error',
    apps: [],
    message: 'There is a # that is not encoded. Most parsers read nothing of what follows it.',
    fix: 'Write %23.',
  },
  'letter-case': {
    severity: 'warning',
    apps: ['apps built on pyotp or otplib'],
    message:
      'Scheme, type or a parameter’s name is in upper case, which strict parsers do not know.',
    fix: 'Write them in lower case.',
  },
  'malformed-escape': {
    severity: 'error',
    apps: [],
    message: 'A % begins no percent-encoded character. Most parsers refuse the whole URI.',
    fix: 'Write %25 for a percent sign.',
  },
  'plus-as-space': {
    severity: 'warning',
    apps: ['Google Authenticator', 'Microsoft Authenticator', 'Stratum'],
    message: 'A + stands for a space, and is shown as a +.',
    fix: 'Write %20.',
  },
  'malformed-query': {
    severity: 'warning',
    apps: ['apps built on otpauth'],
    message: 'A parameter is empty or has no value, and strict parsers refuse the whole URI.',
    fix: 'Leave it out.',
  },
  'duplicate-parameter': {
    severity: 'error',
    apps: [],
    message: 'A parameter is there twice. Some apps take the first, others the last.',
    fix: 'Write each once.',
  },
  'label-missing': {
    severity: 'error',
    apps: ['Google Authenticator'],
    message: 'There is no account name. Some apps refuse the key; the others cannot label it.',
    fix: 'Write an account name.',
  },
  'label-too-long': {
    severity: 'error',
    apps: ['Yubico Authenticator'],
    message: 'Issuer and account name are longer than the 64 bytes that a YubiKey can hold.',
    fix: 'Shorten the account name.',
  },
  'colon-in-issuer': {
    severity: 'error',
    apps: ['FreeOTP', 'Aegis'],
    message: 'The issuer has a colon. FreeOTP refuses the key, Aegis loses the issuer.',
    fix: 'Write the issuer without a colon.',
  },
  'colon-in-account-name': {
    severity: 'error',
    apps: ['FreeOTP', 'Aegis'],
    message:
      'The account name has a colon. FreeOTP refuses the key or, as others, takes what is before it for the issuer; Aegis loses the issuer.',
    fix: 'Write the account name without a colon.',
  },
  'issuer-missing': {
    severity: 'warning',
    apps: ['Microsoft Authenticator'],
    message:
      'There is no issuer. Users cannot tell their accounts apart; Microsoft Authenticator shows the domain of the e-mail address.',
    fix: 'Write the issuer before the account name and as a parameter.',
  },
  'issuer-prefix-missing': {
    severity: 'warning',
    apps: ['Microsoft Authenticator', 'FreeOTP'],
    message: 'The issuer is a parameter only, which some apps do not read.',
    fix: 'Write it before the account name too.',
  },
  'issuer-parameter-missing': {
    severity: 'info',
    apps: [],
    message: 'The issuer is before the account name only; the format recommends the parameter too.',
    fix: 'Write it as a parameter too.',
  },
  'issuer-mismatch': {
    severity: 'warning',
    apps: ['Aegis', 'FreeOTP', 'Bitwarden', 'Ente Auth', 'Yubico Authenticator'],
    message:
      'There are two issuers. Aegis and FreeOTP show the one before the account name, Bitwarden, Ente Auth and Yubico Authenticator the parameter.',
    fix: 'Write the same in both places.',
  },
  'issuer-steam': {
    severity: 'error',
    apps: ['FreeOTP'],
    message: 'FreeOTP takes the issuer Steam as a sign for Steam’s own kind of codes.',
    fix: 'Name the issuer otherwise.',
  },
  'issuer-space': {
    severity: 'info',
    apps: ['Authy (Android)'],
    message: 'The issuer has a space. In 2021 Authy refused it; it is right by the format.',
  },
  'encoded-separator': {
    severity: 'info',
    apps: ['apps built on pyotp'],
    message: 'Issuer and account name are separated by %3A, which is allowed but not always read.',
    fix: 'Write a colon.',
  },
  'secret-missing': {
    severity: 'error',
    apps: [],
    message: 'There is no secret.',
    fix: REWRITE,
  },
  'secret-invalid': {
    severity: 'error',
    apps: [],
    message:
      'The secret is not Base32. Most apps refuse it; Bitwarden drops what it does not know and shows wrong codes.',
    fix: NEW_SECRET,
  },
  'secret-length': {
    severity: 'warning',
    apps: [],
    message:
      'The secret has bits that belong to no byte. Strict decoders refuse it; the others do not read its end.',
    fix: NEW_SECRET,
  },
  'secret-padded': {
    severity: 'error',
    apps: ['Google Authenticator (iOS)'],
    message: 'The secret is padded with =. Some apps answer “Invalid barcode”.',
    fix: 'Write it without padding.',
  },
  'secret-format': {
    severity: 'warning',
    apps: ['apps built on otplib', 'apps built on pyotp'],
    message: 'The secret is in lower case or has spaces or hyphens, which not every app removes.',
    fix: 'Write it as normalizeSecret returns it.',
  },
  'secret-too-short': {
    severity: 'warning',
    apps: ['FreeOTP'],
    message:
      'The secret has fewer than the 128 bits that RFC 4226 §4 demands. FreeOTP warns: “Token is unsafe!”',
    fix: NEW_SECRET,
  },
  'secret-too-long': {
    severity: 'warning',
    apps: ['Nitrokey Pro', 'Yubico Authenticator'],
    message: 'The secret has more than the 40 bytes that some security keys can hold.',
    fix: 'Take 20 bytes for SHA1, 32 for SHA256.',
  },
  'secret-last': {
    severity: 'info',
    apps: ['Google Authenticator'],
    message: 'The secret is the last of several parameters, with which one version failed.',
    fix: 'Write it first.',
  },
  'algorithm-unknown': {
    severity: 'error',
    apps: [],
    message:
      'The algorithm is none of SHA1, SHA256 and SHA512. Apps refuse it or silently use SHA1.',
    fix: 'Use SHA1.',
  },
  'algorithm-spelling': {
    severity: 'error',
    apps: [
      '1Password',
      'Google Authenticator',
      'Aegis',
      'Yubico Authenticator',
      'Bitwarden',
      'Ente Auth',
    ],
    message:
      'The algorithm is not spelled SHA1, SHA256 or SHA512. Most apps refuse it; Bitwarden and Ente Auth silently use SHA1.',
    fix: 'Spell it so, or leave SHA1 out.',
  },
  'algorithm-ignored': {
    severity: 'error',
    apps: [
      'Microsoft Authenticator',
      'Authy',
      'Duo Mobile',
      '2FAS',
      'LastPass Authenticator',
      'Google Authenticator before 2023',
    ],
    message: 'These apps use SHA1 whatever the algorithm, and so show wrong codes.',
    fix: 'Use SHA1.',
  },
  'digits-unknown': {
    severity: 'error',
    apps: [],
    message: 'The number of digits is not one that codes can have. Apps refuse it or show six.',
    fix: 'Use 6.',
  },
  'digits-not-6': {
    severity: 'warning',
    apps: ['Google Authenticator before 2023', 'Google Authenticator (migration)'],
    message: 'Old apps show six digits whatever the number; exports hold six or eight only.',
    fix: 'Use 6.',
  },
  'digits-too-many': {
    severity: 'error',
    apps: ['Google Authenticator (iOS)', 'FreeOTP'],
    message: 'These apps refuse more than eight digits, or more than nine.',
    fix: 'Use 6.',
  },
  'period-unknown': {
    severity: 'error',
    apps: [],
    message: 'The period is not a number of seconds from 1 to 3600. Apps refuse it or use 30.',
    fix: 'Use 30.',
  },
  'period-not-30': {
    severity: 'error',
    apps: ['Microsoft Authenticator', 'Authy', 'Google Authenticator before 2023'],
    message: 'These apps use 30 seconds whatever the period, and so show wrong codes.',
    fix: 'Use 30.',
  },
  'period-too-short': {
    severity: 'error',
    apps: ['FreeOTP'],
    message: 'FreeOTP refuses a period of less than 5 seconds, and nobody types a code as fast.',
    fix: 'Use 30.',
  },
  'period-too-long': {
    severity: 'warning',
    apps: ['Google Authenticator (iOS)'],
    message:
      'NIST SP 800-63B wants codes to change at least every two minutes; above 300 seconds an app refuses.',
    fix: 'Use 30.',
  },
  'counter-missing': {
    severity: 'error',
    apps: ['Aegis'],
    message: 'The counter is missing, which the format requires of hotp.',
    fix: 'Write counter=0.',
  },
  'counter-unknown': {
    severity: 'error',
    apps: [],
    message: 'The counter is not a whole number from 0 on.',
    fix: REWRITE,
  },
  'number-format': {
    severity: 'warning',
    apps: [],
    message: 'A number has zeros, signs or spaces before it, which not every app reads.',
    fix: 'Write digits only.',
  },
  'image-unsupported': {
    severity: 'info',
    apps: ['Google Authenticator', 'Stratum'],
    message: 'Hardly any app but FreeOTP shows an image, and the QR code is larger for it.',
    fix: 'Leave it out.',
  },
  'image-dropped': {
    severity: 'warning',
    apps: [],
    message: 'The image is not an https: address, from which alone apps load one.',
    fix: 'Leave it out.',
  },
  'color-invalid': {
    severity: 'error',
    apps: ['FreeOTP'],
    message: 'FreeOTP refuses a key whose color is not six hexadecimal digits.',
    fix: 'Leave it out.',
  },
  'defaults-written': {
    severity: 'info',
    apps: [],
    message: 'Parameters with default values make the QR code larger and say nothing.',
    fix: 'Leave them out.',
  },
};
