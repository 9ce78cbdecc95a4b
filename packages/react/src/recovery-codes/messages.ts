import { formatDate, formatFileName } from '../internals/format.ts';

/** What a text about recovery codes can name. */
export interface RecoveryCodesDetails {
  /** Who issued the codes, e.g. `'Acme'`; absent when the host did not say. */
  issuer?: string | undefined;
  /** Whose they are, e.g. `'ada@example.org'`; absent when the host did not say. */
  accountName?: string | undefined;
  /** When they were made. */
  createdAt: Date;
}

/** Every text of the recovery codes, on the screen, in the file and on paper. */
export interface RecoveryCodesMessages {
  /** Name of the list, for screen readers. */
  label: string;
  /** The button that copies all codes. */
  copy: string;
  /** The button, and the announcement, once they are copied. */
  copied: string;
  /** Announced and shown when the browser refuses the clipboard; the codes are then selected. */
  copyFailed: string;
  /** The button that saves them to a file. */
  download: string;
  /** Announced once the file was handed to the browser. */
  downloaded: string;
  /** The button that prints them. */
  print: string;
  /**
   * Announced once the printing dialog was opened; whether anything is printed, no page can know.
   */
  printed: string;
  /** The checkbox of the `'checkbox'` gate. */
  confirmation: string;
  /**
   * Said when the person wants to go on and the gate is still closed, a text for each kind of gate.
   */
  unconfirmed: { export: string; checkbox: string; retype: string };
  /** Label of the field of the `'retype'` gate. `position` counts from one. */
  typeOne: (details: { position: number }) => string;
  /** Name of the downloaded file. */
  fileName: (details: RecoveryCodesDetails) => string;
  /** What stands above the codes in the file, on paper and on the clipboard, a line each. */
  heading: (details: RecoveryCodesDetails) => readonly string[];
}

/** The recovery codes in English. */
export const recoveryCodesMessages: RecoveryCodesMessages = {
  label: 'Recovery codes',
  copy: 'Copy all',
  copied: 'Copied',
  copyFailed: 'Your browser didn’t allow copying. The codes are selected: copy them by hand.',
  download: 'Download',
  downloaded: 'Saved to a file',
  print: 'Print',
  printed: 'Print dialog opened',
  confirmation: 'I have saved these codes. They won’t be shown again.',
  unconfirmed: {
    export: 'Copy, download or print the codes first. They won’t be shown again.',
    checkbox: 'Save the codes first, then tick the box. They won’t be shown again.',
    retype: 'Type the code asked for, as you saved it.',
  },
  typeOne: ({ position }) => `To check that they are saved, type code number ${position}`,
  fileName: ({ issuer }) =>
    formatFileName(issuer === undefined ? 'recovery codes' : `${issuer} recovery codes`),
  heading: ({ issuer, accountName, createdAt }) => [
    issuer === undefined ? 'Recovery codes' : `${issuer} recovery codes`,
    ...(accountName === undefined ? [] : [`Account: ${accountName}`]),
    `Made on: ${formatDate('en', createdAt)}`,
    'Each code works once. Keep them where no one else can read them.',
  ],
};
