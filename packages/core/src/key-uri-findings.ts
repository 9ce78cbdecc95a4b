/**
 * The findings of `lintKeyUri`. The facts about authenticator apps come from their source code and
 * issue trackers as of 2026, and may change.
 */

/**
 * The severity of a finding. `error`: an authenticator app rejects the key or shows wrong codes.
 * `warning`: an authenticator app shows a wrong name, or warns about the key. `info`: the key URI
 * works, but could be better.
 */
export type KeyUriSeverity = 'error' | 'warning' | 'info';

interface FindingText {
  severity: KeyUriSeverity;
  /** The authenticator apps that are known to be affected; empty if there is no specific one. */
  apps: readonly string[];
  message: string;
  fix?: string;
}

const REWRITE = 'Create the key URI with createKeyUri.';
const NEW_SECRET = 'Create a new secret with generateSecret and set up again.';

/** The stable codes of the findings of `lintKeyUri`. */
export type KeyUriFindingCode =
  | 'not-a-key-uri'
  | 'apple-scheme'
  | 'steam-type'
  | 'steam-scheme'
  | 'steam-encoder'
  | 'surrounding-space'
  | 'raw-space'
  | 'raw-hash'
  | 'html-escape'
  | 'double-encoding'
  | 'placeholder-value'
  | 'invisible-character'
  | 'misspelled-parameter'
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
    apps: ['every app except Apple Passwords'],
    message: 'Only Apple devices support apple-otpauth:.',
    fix: 'Use otpauth: in QR codes, and apple-otpauth: only in links on Apple devices.',
  },
  'steam-type': {
    severity: 'error',
    apps: ['every app except Ente Auth'],
    message: 'Most apps do not support otpauth://steam/.',
    fix: 'Write otpauth://totp/ with encoder=steam.',
  },
  'steam-scheme': {
    severity: 'error',
    apps: ['every app except Bitwarden'],
    message: 'Only Bitwarden supports steam:// and the secret. It names no account.',
    fix: 'Write otpauth://totp/ with encoder=steam.',
  },
  'steam-encoder': {
    severity: 'warning',
    apps: ['every app without Steam codes'],
    message: 'Apps that do not support encoder=steam show six digits, which Steam does not accept.',
    fix: 'Tell users which authenticator app to use.',
  },
  'surrounding-space': {
    severity: 'warning',
    apps: [],
    message: 'There are spaces or line breaks around the URI, which not every app removes.',
    fix: 'Remove them.',
  },
  'raw-space': {
    severity: 'error',
    apps: ['Google Authenticator (iOS)'],
    message: 'A space is not encoded. Some apps report “Invalid barcode”.',
    fix: 'Write %20.',
  },
  'raw-hash': {
    severity: 'error',
    apps: [],
    message: 'A # is not encoded. Most parsers ignore everything after it.',
    fix: 'Write %23.',
  },
  'html-escape': {
    severity: 'error',
    apps: [],
    message:
      'The URI is escaped for HTML, for example with &amp;. Apps read the parameters after it as others, and show wrong codes.',
    fix: 'Encode the QR code from the URI itself, not from the text of a page.',
  },
  'double-encoding': {
    severity: 'warning',
    apps: [],
    message: 'A value is percent-encoded twice, so that apps show the escapes.',
    fix: 'Encode each value once, as createKeyUri does.',
  },
  'placeholder-value': {
    severity: 'error',
    apps: [],
    message:
      'A value is the text of an empty variable or an unfilled template, such as undefined or {{name}}.',
    fix: 'Check where the value is read from.',
  },
  'invisible-character': {
    severity: 'warning',
    apps: [],
    message:
      'A name has invisible characters or characters that change the direction of text. It can look like another name.',
    fix: 'Remove them.',
  },
  'misspelled-parameter': {
    severity: 'error',
    apps: [],
    message:
      'The name of a parameter is not the one of the format, so apps ignore the parameter and use its default.',
    fix: 'Write secret, issuer, algorithm, digits, period, counter or image.',
  },
  'letter-case': {
    severity: 'warning',
    apps: ['apps built on pyotp or otplib'],
    message:
      'The scheme, the type or a parameter name is in upper case, which strict parsers reject.',
    fix: 'Write them in lower case.',
  },
  'malformed-escape': {
    severity: 'error',
    apps: [],
    message: 'A % does not begin a percent-encoded character. Most parsers reject the whole URI.',
    fix: 'Write %25 for a percent sign.',
  },
  'plus-as-space': {
    severity: 'warning',
    apps: ['Google Authenticator', 'Microsoft Authenticator', 'Stratum'],
    message: 'A + stands for a space, and these apps show it as a +.',
    fix: 'Write %20.',
  },
  'malformed-query': {
    severity: 'warning',
    apps: ['apps built on otpauth'],
    message: 'A parameter is empty or has no value. Strict parsers reject the whole URI.',
    fix: 'Omit the parameter.',
  },
  'duplicate-parameter': {
    severity: 'error',
    apps: [],
    message: 'A parameter occurs twice. Some apps use the first, others the last.',
    fix: 'Write each parameter once.',
  },
  'label-missing': {
    severity: 'error',
    apps: ['Google Authenticator'],
    message: 'There is no account name. Some apps reject the key; others cannot label it.',
    fix: 'Write an account name.',
  },
  'label-too-long': {
    severity: 'error',
    apps: ['Yubico Authenticator'],
    message: 'Issuer and account name are longer than the 64 bytes that a YubiKey can store.',
    fix: 'Shorten the account name.',
  },
  'colon-in-issuer': {
    severity: 'error',
    apps: ['FreeOTP', 'Aegis'],
    message: 'The issuer contains a colon. FreeOTP rejects the key, and Aegis loses the issuer.',
    fix: 'Write the issuer without a colon.',
  },
  'colon-in-account-name': {
    severity: 'error',
    apps: ['FreeOTP', 'Aegis'],
    message:
      'The account name contains a colon. FreeOTP rejects the key or, like other apps, reads the part before it as the issuer; Aegis loses the issuer.',
    fix: 'Write the account name without a colon.',
  },
  'issuer-missing': {
    severity: 'warning',
    apps: ['Microsoft Authenticator'],
    message:
      'There is no issuer. Users cannot tell their accounts apart, and Microsoft Authenticator shows the domain of the e-mail address.',
    fix: 'Write the issuer before the account name and as a parameter.',
  },
  'issuer-prefix-missing': {
    severity: 'warning',
    apps: ['Microsoft Authenticator', 'FreeOTP'],
    message: 'The issuer is only a parameter, which some apps ignore.',
    fix: 'Write the issuer before the account name too.',
  },
  'issuer-parameter-missing': {
    severity: 'info',
    apps: [],
    message: 'The issuer is only before the account name. The format recommends the parameter too.',
    fix: 'Write the issuer as a parameter too.',
  },
  'issuer-mismatch': {
    severity: 'warning',
    apps: ['Aegis', 'FreeOTP', 'Bitwarden', 'Ente Auth', 'Yubico Authenticator'],
    message:
      'There are two different issuers. Aegis and FreeOTP show the one before the account name; Bitwarden, Ente Auth and Yubico Authenticator show the parameter.',
    fix: 'Write the same issuer in both places.',
  },
  'issuer-steam': {
    severity: 'error',
    apps: ['FreeOTP'],
    message: 'FreeOTP shows Steam codes for every key whose issuer is Steam.',
    fix: 'Use a different issuer name.',
  },
  'issuer-space': {
    severity: 'info',
    apps: ['Authy (Android)'],
    message: 'The issuer contains a space. The format allows it, but Authy rejected it in 2021.',
  },
  'encoded-separator': {
    severity: 'info',
    apps: ['apps built on pyotp'],
    message:
      'Issuer and account name are separated by %3A, which the format allows but some apps ignore.',
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
      'The secret is not Base32. Most apps reject it; Bitwarden drops the invalid characters and shows wrong codes.',
    fix: NEW_SECRET,
  },
  'secret-length': {
    severity: 'warning',
    apps: [],
    message:
      'The secret has bits that belong to no byte. Strict decoders reject it; others ignore its end.',
    fix: NEW_SECRET,
  },
  'secret-padded': {
    severity: 'error',
    apps: ['Google Authenticator (iOS)'],
    message: 'The secret is padded with =. Some apps report “Invalid barcode”.',
    fix: 'Write the secret without padding.',
  },
  'secret-format': {
    severity: 'warning',
    apps: ['apps built on otplib', 'apps built on pyotp'],
    message:
      'The secret is in lower case or contains spaces or hyphens, which not every app accepts.',
    fix: 'Write the secret as normalizeSecret returns it.',
  },
  'secret-too-short': {
    severity: 'warning',
    apps: ['FreeOTP'],
    message:
      'The secret has fewer than the 128 bits that RFC 4226 §4 requires. FreeOTP warns: “Token is unsafe!”',
    fix: NEW_SECRET,
  },
  'secret-too-long': {
    severity: 'warning',
    apps: ['Nitrokey Pro', 'Yubico Authenticator'],
    message: 'The secret has more than the 40 bytes that some security keys can store.',
    fix: 'Use 20 bytes for SHA1 and 32 for SHA256.',
  },
  'secret-last': {
    severity: 'info',
    apps: ['Google Authenticator'],
    message: 'The secret is the last of several parameters, which one version could not read.',
    fix: 'Write the secret first.',
  },
  'algorithm-unknown': {
    severity: 'error',
    apps: [],
    message: 'The algorithm is not SHA1, SHA256 or SHA512. Apps reject it or silently use SHA1.',
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
      'The algorithm is not spelled SHA1, SHA256 or SHA512. Most apps reject it; Bitwarden and Ente Auth silently use SHA1.',
    fix: 'Use one of these spellings, or omit SHA1.',
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
    message: 'These apps use SHA1 whatever the algorithm is, so they show wrong codes.',
    fix: 'Use SHA1.',
  },
  'digits-unknown': {
    severity: 'error',
    apps: [],
    message: 'The number of digits is not between 6 and 10. Apps reject it or show six digits.',
    fix: 'Use 6.',
  },
  'digits-not-6': {
    severity: 'warning',
    apps: ['Google Authenticator before 2023', 'Google Authenticator (migration)'],
    message: 'Old apps always show six digits, and exports support only six or eight.',
    fix: 'Use 6.',
  },
  'digits-too-many': {
    severity: 'error',
    apps: ['Google Authenticator (iOS)', 'FreeOTP'],
    message: 'These apps reject more than eight digits, or more than nine.',
    fix: 'Use 6.',
  },
  'period-unknown': {
    severity: 'error',
    apps: [],
    message: 'The period is not between 1 and 3600 seconds. Apps reject it or use 30.',
    fix: 'Use 30.',
  },
  'period-not-30': {
    severity: 'error',
    apps: ['Microsoft Authenticator', 'Authy', 'Google Authenticator before 2023'],
    message: 'These apps use 30 seconds whatever the period is, so they show wrong codes.',
    fix: 'Use 30.',
  },
  'period-too-short': {
    severity: 'error',
    apps: ['FreeOTP'],
    message:
      'FreeOTP rejects a period of less than 5 seconds, and users cannot type a code that quickly.',
    fix: 'Use 30.',
  },
  'period-too-long': {
    severity: 'warning',
    apps: ['Google Authenticator (iOS)'],
    message:
      'NIST SP 800-63B requires codes to change at least every two minutes, and one app rejects more than 300 seconds.',
    fix: 'Use 30.',
  },
  'counter-missing': {
    severity: 'error',
    apps: ['Aegis'],
    message: 'The counter is missing. The format requires it for hotp.',
    fix: 'Write counter=0.',
  },
  'counter-unknown': {
    severity: 'error',
    apps: [],
    message: 'The counter is not a whole number, 0 or more.',
    fix: REWRITE,
  },
  'number-format': {
    severity: 'warning',
    apps: [],
    message: 'A number has leading zeros, signs or spaces, which not every app accepts.',
    fix: 'Write only digits.',
  },
  'image-unsupported': {
    severity: 'info',
    apps: ['Google Authenticator', 'Stratum'],
    message: 'Few apps except FreeOTP show an image, and it makes the QR code larger.',
    fix: 'Omit the image.',
  },
  'image-dropped': {
    severity: 'warning',
    apps: [],
    message: 'The image is not an https: address. Apps load no other.',
    fix: 'Omit the image.',
  },
  'color-invalid': {
    severity: 'error',
    apps: ['FreeOTP'],
    message: 'FreeOTP rejects a key whose color is not six hexadecimal digits.',
    fix: 'Omit the color.',
  },
  'defaults-written': {
    severity: 'info',
    apps: [],
    message: 'Parameters with default values make the QR code larger without any effect.',
    fix: 'Omit these parameters.',
  },
};
