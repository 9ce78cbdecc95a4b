/** The preferences of users that the toolbar can emulate. */
export interface Preferences {
  motion: 'system' | 'reduced';
  colors: 'system' | 'more-contrast' | 'forced';
}

/**
 * Returns a stylesheet whose rules for these preferences apply to everybody. A page cannot set the
 * preferences themselves.
 */
export function emulateMedia(styles: string, { colors, motion }: Preferences): string {
  const media = [
    ...(motion === 'reduced' ? [/\(prefers-reduced-motion:\s*reduce\)/g] : []),
    ...(colors === 'more-contrast' ? [/\(prefers-contrast:\s*more\)/g] : []),
    ...(colors === 'forced' ? [/\(forced-colors:\s*active\)/g] : []),
  ];
  return media.reduce((text, query) => text.replaceAll(query, 'all'), styles);
}
