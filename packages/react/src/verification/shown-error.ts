import type { VerificationMessages } from './messages.ts';
import type { TwoFactorError, TwoFactorInputError } from './two-factor-error.ts';

/** An error as the user reads it. `Type` is the union of errors that can be shown. */
export interface ShownError<Type extends string> {
  type: Type;
  title: string;
  description: string;
}

/**
 * Returns an error as the user reads it: its text, and the number of tries left if the backend
 * reported it.
 *
 * @example
 * toShownError({ type: 'invalid-code', attemptsLeft: 2 }, messages.error(error), messages);
 */
export function toShownError<Failure extends { type: string; attemptsLeft?: number | undefined }>(
  error: Failure,
  text: { title: string; description: string },
  messages: Pick<VerificationMessages, 'attemptsLeft' | 'paragraph'>,
): ShownError<Failure['type']> {
  const { type, attemptsLeft } = error;
  const { title, description } = text;
  const sentences = [description];
  if (type === 'invalid-code' && attemptsLeft !== undefined) {
    sentences.push(messages.attemptsLeft({ attempts: attemptsLeft }));
  }
  return { type, title, description: messages.paragraph(sentences) };
}

/** Whether an error is about the code in the field, so that the field is marked invalid. */
export function isCodeError(type: (TwoFactorError | TwoFactorInputError)['type']): boolean {
  return ['invalid-code', 'code-reused', 'incomplete-code', 'repeated-code'].includes(type);
}
