'use client';

import { type ReactNode, useContext, useMemo } from 'react';
import { MessagesContext } from '../internals/use-messages.ts';
import type { TesseraMessages } from './messages.ts';

/** Props of {@link MessagesProvider}. */
export interface MessagesProviderProps {
  /**
   * The texts by component: a language pack, or some texts of your own. Create the object outside
   * of your component, because a new object renders every component below again.
   */
  messages: {
    readonly [Component in keyof TesseraMessages]?: Partial<TesseraMessages[Component]> | undefined;
  };
  children?: ReactNode;
}

/**
 * Sets the texts of every component below it. Texts that it leaves out come from the provider
 * around it, then from English. A `messages` prop on a component wins, text by text. Renders no
 * element.
 *
 * `<QrCode>` and `<PlainQrCode>` take their name from `label` only, because they are server
 * components as well and read no context.
 *
 * @example
 * import { MessagesProvider } from '@tessera/react';
 * import { de } from '@tessera/react/messages/de';
 *
 * <MessagesProvider messages={de}>
 *   <App />
 * </MessagesProvider>;
 */
export function MessagesProvider(props: MessagesProviderProps): ReactNode {
  const { children, messages } = props;
  const outer = useContext(MessagesContext);
  const merged = useMemo(() => mergeMessages(outer, messages), [outer, messages]);
  return <MessagesContext.Provider value={merged}>{children}</MessagesContext.Provider>;
}

type Texts = Record<string, object | undefined>;

function mergeMessages(outer: Texts, inner: Texts): Texts {
  const merged = { ...outer };
  for (const component in inner) {
    merged[component] = { ...outer[component], ...inner[component] };
  }
  return merged;
}
