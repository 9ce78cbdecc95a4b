'use client';

import { type ComponentPropsWithRef, useEffect, useState } from 'react';
import { mergeProps } from '../internals/merge-props.ts';
import { useEvent } from '../internals/use-event.ts';
import { useMessages } from '../internals/use-messages.ts';
import { type QrCodeMessages, qrCodeMessages } from './messages.ts';

/**
 * Why a code was shown or hidden: the user pressed the button, the time was up, or the page went
 * into the background.
 */
export type ConcealReason = 'button' | 'time' | 'page-hidden';

/** Options of {@link useConceal}. */
export interface UseConcealOptions {
  /**
   * How long the code stays visible, in milliseconds. `Infinity` for no limit.
   *
   * @default 60000
   */
  hideAfter?: number | undefined;
  /** Called after the code was shown or hidden. */
  onRevealedChange?: ((revealed: boolean, details: { reason: ConcealReason }) => void) | undefined;
  /** Texts that replace the English ones. */
  messages?: Partial<QrCodeMessages> | undefined;
}

/** What {@link useConceal} returns. */
export interface UseConcealReturn {
  /** Whether to render the code. */
  revealed: boolean;
  /** Shows the code and starts the timer. */
  reveal: () => void;
  /** Hides the code. */
  conceal: () => void;
  /** The text to announce in a `role="status"`. Empty if there is nothing to announce. */
  announcement: string;
  /** All texts, with yours applied. */
  messages: QrCodeMessages;
  /** Returns the props of the button that shows and hides the code. */
  getButtonProps: (props?: ComponentPropsWithRef<'button'>) => ComponentPropsWithRef<'button'>;
}

// The longest time that browsers can wait. A longer timer would fire at once.
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Keeps a QR code out of the page until the user asks for it, and hides it again after a time and
 * when the page goes into the background. Render nothing of the code while `revealed` is `false`:
 * a code that is only covered can still be found in the page.
 *
 * @example
 * const { revealed, getButtonProps } = useConceal({ hideAfter: 30_000 });
 * return <>{revealed && <QrCode value={keyUri} />}<button {...getButtonProps()} /></>;
 */
export function useConceal(options: UseConcealOptions = {}): UseConcealReturn {
  const { hideAfter = 60_000 } = options;
  const messages = useMessages('qrCode', qrCodeMessages, options.messages);
  const [{ revealed, reason }, setState] = useState<{ revealed: boolean; reason: ConcealReason }>({
    revealed: false,
    reason: 'button',
  });
  const report = useEvent(options.onRevealedChange);
  const change = useEvent((next: boolean, why: ConcealReason) => {
    if (next === revealed) {
      return;
    }
    setState({ revealed: next, reason: why });
    report(next, { reason: why });
  });

  useEffect(() => {
    if (!revealed) {
      return undefined;
    }
    const timer =
      hideAfter <= MAX_TIMER_MS ? setTimeout(() => change(false, 'time'), hideAfter) : undefined;
    const hideWithPage = (): void => {
      if (document.hidden) {
        change(false, 'page-hidden');
      }
    };
    document.addEventListener('visibilitychange', hideWithPage);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hideWithPage);
    };
  }, [revealed, hideAfter, change]);

  return {
    revealed,
    reveal: () => change(true, 'button'),
    conceal: () => change(false, 'button'),
    announcement: revealed || reason === 'button' ? '' : messages.hidden,
    messages,
    getButtonProps: (props) =>
      mergeProps(
        {
          type: 'button' as const,
          children: revealed ? messages.hide : messages.show,
          onClick: () => change(!revealed, 'button'),
        },
        props,
      ),
  };
}
