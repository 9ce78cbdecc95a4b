/**
 * Goes on elements that show a secret or recovery codes. It keeps them out of the recordings of
 * sessions, as far as the recorders can be told in the page: LogRocket, Sentry, Datadog, Hotjar,
 * Microsoft Clarity and OpenReplay, in this order. Others are given the selector `[data-private]`.
 */
export const PRIVATE = {
  'data-private': '',
  'data-sentry-block': '',
  'data-dd-privacy': 'hidden',
  'data-hj-suppress': '',
  'data-clarity-mask': 'True',
  'data-openreplay-hidden': '',
} as const;
