import type { Answer } from './open-browser.ts';

/** The status of an account without two-factor. */
export const TWO_FACTOR_OFF = {
  enrolled: false,
  authenticators: [],
  canAdd: true,
  canReplace: true,
  recoveryCodesSaved: true,
  recoveryCodesLeft: 0,
  pending: false,
};

/** Matches an answer with this error, by `toMatchObject`. */
export function failure(status: number, type: string): object {
  return { status, body: { error: { type } } };
}

/** How many answers have the status. */
export function countStatus(answers: readonly Answer[], status: number): number {
  return answers.filter((answer) => answer.status === status).length;
}

/** How long an answer asks to wait, in milliseconds. */
export function getWait({ headers }: Answer): number {
  return Number(headers.get('Retry-After')) * 1000;
}
