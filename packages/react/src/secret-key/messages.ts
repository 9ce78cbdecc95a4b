/** Every text of the set-up key. */
export interface SecretKeyMessages {
  /** Name of the group that holds the key, for screen readers. */
  label: string;
  /** The button that copies the key. */
  copy: string;
  /** The button, and the announcement, once the key is copied. */
  copied: string;
  /** Announced and shown when the browser refuses the clipboard; the key is then selected. */
  copyFailed: string;
}

/** The set-up key in English. */
export const secretKeyMessages: SecretKeyMessages = {
  label: 'Set-up key',
  copy: 'Copy key',
  copied: 'Copied',
  copyFailed: 'Your browser didn’t allow copying. The key is selected: copy it by hand.',
};
