'use client';

import { useEffect, useState } from 'react';
import type { SetupChange } from './machine/state.ts';
import type { TwoFactorSetupMessages } from './message-types.ts';
import { type SetupView, getCodesNews } from './setup-view.ts';

/**
 * How long the live region stays empty after it entered the page, in milliseconds. Screen readers
 * ignore a text that enters the page together with its live region.
 */
const READY_AFTER = 100;

/** How many seconds before the key expires the user hears of it. */
const SOON = 60;

/**
 * Returns what a live region says about the state: that something loads, that the key is there, and
 * once that it expires soon, or that an authenticator was changed. Empty at first.
 */
export function useAnnouncement(view: SetupView, expiresIn: number | undefined): string {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsReady(true), READY_AFTER);
    return () => clearTimeout(timer);
  }, []);
  // Kept, because a text that counts down would be announced every second.
  const [soon, setSoon] = useState<number>();
  const isSoon = expiresIn !== undefined && expiresIn > 0 && expiresIn <= SOON;
  if (isSoon !== (soon !== undefined)) {
    setSoon(isSoon ? expiresIn : undefined);
  }
  return isReady ? getAnnouncement(view, soon) : '';
}

function getAnnouncement({ messages, screen, state }: SetupView, soon: number | undefined): string {
  if (state.reauthentication) {
    return state.reauthentication.sent ? messages.confirming : '';
  }
  switch (state.status) {
    case 'starting':
      return screen === 'scan' ? messages.starting : '';
    case 'scan':
    case 'verifying':
      return soon === undefined ? messages.ready : messages.expiresSoon({ seconds: soon });
    case 'loading-codes':
      return messages.paragraph([...getCodesNews(state, messages), messages.loadingCodes]);
    case 'enrolled':
      return state.changed ? getChangeText(state.changed, messages) : '';
    default:
      return '';
  }
}

function getChangeText(
  { authenticator: { name }, choice }: SetupChange,
  messages: TwoFactorSetupMessages,
): string {
  if (choice === 'remove') {
    return messages.removed({ name });
  }
  return name === undefined ? '' : messages.renamed({ name });
}
