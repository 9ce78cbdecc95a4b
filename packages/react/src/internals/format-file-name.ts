/** Names that Windows reserves for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.)/i;

/**
 * Returns a name for a text file that every system accepts. `-` replaces the characters that
 * Windows does not allow.
 *
 * @example
 * formatFileName('A/B recovery codes'); // 'A-B recovery codes.txt'
 */
export function formatFileName(name: string): string {
  return `${name.replace(/[\s.]+$/, '')}.txt`
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(DEVICE, '$&-');
}
