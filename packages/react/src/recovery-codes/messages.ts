import { formatDate, isolateName } from '../internals/format.ts';
import { formatFileName } from '../internals/format-file-name.ts';

/** The details that the texts of the recovery codes can name. */
export interface RecoveryCodesDetails {
  /** The name of your app, for example `'Acme'`, if you passed it. */
  issuer?: string | undefined;
  /** The account of the user, for example `'ada@example.org'`, if you passed it. */
  accountName?: string | undefined;
  /** When the codes were created. */
  createdAt: Date;
  /** The number of codes. Some backends make a single one. */
  count: number;
}

/**
 * The texts of the recovery codes: on the screen, in the file and on paper. `count` is the number
 * of codes.
 */
export interface RecoveryCodesMessages {
  /** The accessible name of the list. */
  label: string;
  /** The button that copies all codes. */
  copy: (details: { count: number }) => string;
  /** The button and the announcement after the codes were copied. */
  copied: string;
  /** Announced if the browser blocks the clipboard. The codes are then selected. */
  copyFailed: string;
  /** The button that downloads the codes. */
  download: string;
  /** Announced after the download started. A page cannot know whether the file was saved. */
  downloaded: string;
  /** The button that prints the codes. */
  print: string;
  /** Announced after the print dialog opened. A page cannot know whether anything was printed. */
  printed: string;
  /** Announced if no print dialog opened, or if the frame around the page forbids downloads. */
  exportFailed: string;
  /** The label of the checkbox for `checkbox`. */
  confirmation: (details: { count: number }) => string;
  /** Shown if the user tries to continue without the confirmation, by its kind. */
  unconfirmed: {
    export: (details: { count: number }) => string;
    checkbox: (details: { count: number }) => string;
    retype: string;
  };
  /** The label of the text field for `retype`. `position` counts from 1. */
  typeOne: (details: { count: number; position: number }) => string;
  /** The name of the downloaded file. */
  fileName: (details: RecoveryCodesDetails) => string;
  /** The lines above the codes in the file, on paper and on the clipboard. */
  heading: (details: RecoveryCodesDetails) => readonly string[];
}

/** The English texts of the recovery codes. */
export const recoveryCodesMessages: RecoveryCodesMessages = {
  label: 'Recovery codes',
  copy: ({ count }) => (count === 1 ? 'Copy' : 'Copy all'),
  copied: 'Copied',
  copyFailed: 'Copy the selected text by hand. Your browser didn’t allow copying.',
  download: 'Download',
  downloaded: 'Download started. Check that you can find the file.',
  print: 'Print',
  printed: 'Print window opened',
  exportFailed: 'Try another way. Your browser didn’t allow this one.',
  confirmation: ({ count }) =>
    `I’ve saved ${count === 1 ? 'this code. It' : 'these codes. They'} won’t be shown again.`,
  unconfirmed: {
    export: ({ count }) =>
      `Copy, download or print the ${count === 1 ? 'code first. It' : 'codes first. They'} won’t be shown again.`,
    checkbox: ({ count }) =>
      `Save the ${count === 1 ? 'code first, then check the box. It' : 'codes first, then check the box. They'} won’t be shown again.`,
    retype: 'Enter the code asked for, exactly as you saved it.',
  },
  typeOne: ({ count, position }) =>
    count === 1
      ? 'Enter the code you saved'
      : `Enter code number ${position} from the codes you saved`,
  fileName: ({ issuer }) =>
    formatFileName(issuer === undefined ? 'recovery codes' : `${issuer} recovery codes`),
  heading: ({ issuer, accountName, createdAt }) => [
    issuer === undefined ? 'Recovery codes' : `${isolateName(issuer)} recovery codes`,
    ...(accountName === undefined ? [] : [`Account: ${isolateName(accountName)}`]),
    `Created on ${formatDate('en', createdAt)}`,
    'Each code works once. Keep this where nobody else can see it.',
  ],
};
