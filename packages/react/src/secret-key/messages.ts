/** The texts of the setup key. */
export interface SecretKeyMessages {
  /** The accessible name of the group. */
  label: string;
  /** The button that copies the key. */
  copy: string;
  /** The button and the announcement after the key was copied. */
  copied: string;
  /** Announced if the browser blocks the clipboard. The key is then selected. */
  copyFailed: string;
}

/** The English texts of the setup key. */
export const secretKeyMessages: SecretKeyMessages = {
  label: 'Setup key',
  copy: 'Copy key',
  copied: 'Copied',
  copyFailed: 'Copy the selected key by hand. Your browser didn’t allow copying.',
};
