'use client';

import { type Context, createContext, useContext } from 'react';

/** The components that have texts. */
export type MessagesKey =
  | 'codeInput'
  | 'qrCode'
  | 'recoveryCodes'
  | 'secretKey'
  | 'twoFactorChallenge'
  | 'twoFactorCheckup'
  | 'twoFactorSetup';

/** Texts by component. The components themselves know what their texts are. */
export type MessagesByKey = { readonly [Key in MessagesKey]?: object | undefined };

/** The texts that a `MessagesProvider` sets for the components below it. */
export const MessagesContext: Context<MessagesByKey> = createContext({});

/**
 * Returns the texts of a component, each from the first place that has it: the component's own
 * `messages`, the providers around it from the inside out, English.
 *
 * @example
 * const messages = useMessages('secretKey', secretKeyMessages, options.messages);
 */
export function useMessages<Messages extends object>(
  key: MessagesKey,
  english: Messages,
  own: Partial<Messages> | undefined,
): Messages {
  return { ...english, ...useContext(MessagesContext)[key], ...own };
}
