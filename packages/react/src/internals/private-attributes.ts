/**
 * The attributes of elements that show a secret or recovery codes. They keep the content out of
 * session recordings by LogRocket, Sentry, Datadog, Hotjar, Microsoft Clarity and OpenReplay, in
 * this order. For other recorders, configure the selector `[data-private]`.
 */
export const PRIVATE = {
  'data-private': '',
  'data-sentry-block': '',
  'data-dd-privacy': 'hidden',
  'data-hj-suppress': '',
  'data-clarity-mask': 'True',
  'data-openreplay-hidden': '',
} as const;
