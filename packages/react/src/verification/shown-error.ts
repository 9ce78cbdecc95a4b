import type { VerificationMessages } from './messages.ts';

/** An error as the user reads it. `Type` is the union of errors that can be shown. */
export interface ShownError<Type extends string> {
  type: Type;
  title: string;
  description: string;
}

/**
 * Returns an error as the user reads it: its text, and the number of tries left or the time to wait
 * if the backend reported it.
 *
 * @param seconds How long the wait was when it began. The text is announced, so it must not change.
 *
 * @example
 * toShownError({ type: 'invalid-code', attemptsLeft: 2 }, messages.error(error), messages);
 */
export function toShownError<Failure extends { type: string; attemptsLeft?: number | undefined }>(
  error: Failure,
  text: { title: string; description: string },
  messages: Pick<VerificationMessages, 'attemptsLeft' | 'paragraph' | 'wait'>,
  seconds?: number,
): ShownError<Failure['type']> {
  const { type, attemptsLeft } = error;
  const { title, description } = text;
  const isWait = type === 'rate-limited' && seconds !== undefined && seconds > 0;
  const sentences = [isWait ? messages.wait({ seconds }) : description];
  if (type === 'invalid-code' && attemptsLeft !== undefined) {
    sentences.push(messages.attemptsLeft({ attempts: attemptsLeft }));
  }
  return { type, title, description: messages.paragraph(sentences) };
}

/**
 * Whether an error is about the code in the field, so that the field is marked invalid. The names
 * of these errors say so.
 */
export function isCodeError(type: string): boolean {
  return type.includes('code');
}
