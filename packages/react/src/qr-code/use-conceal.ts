'use client';

import { type ComponentPropsWithRef, useEffect, useState } from 'react';
import { mergeProps } from '../internals/merge-props.ts';
import { useEvent } from '../internals/use-event.ts';
import { useMessages } from '../internals/use-messages.ts';
import { type QrCodeMessages, qrCodeMessages } from './messages.ts';

/**
 * Why a code is shown or hidden: somebody pressed the button, its time was over, or the page went
 * into the background.
 */
export type ConcealReason = 'button' | 'time' | 'page-hidden';

/** What {@link useConceal} takes. */
export interface UseConcealOptions {
  /**
   * How long the code is shown, in milliseconds; `Infinity` for as long as the page is.
   *
   * @default 60000
   */
  hideAfter?: number | undefined;
  /** Called after the code was shown or hidden. */
  onRevealedChange?: ((revealed: boolean, details: { reason: ConcealReason }) => void) | undefined;
  /** Texts other than the English ones. */
  messages?: Partial<QrCodeMessages> | undefined;
}

/** What {@link useConceal} returns. */
export interface UseConcealReturn {
  /** Whether the code is to be in the page. */
  revealed: boolean;
  /** Shows the code, and starts its time. */
  reveal: () => void;
  /** Hides the code. */
  conceal: () => void;
  /** What is to be announced, in a `role="status"`; empty while there is nothing to say. */
  announcement: string;
  /** The texts in use. */
  messages: QrCodeMessages;
  /** Attributes of the one button that shows and hides the code. */
  getButtonProps: (props?: ComponentPropsWithRef<'button'>) => ComponentPropsWithRef<'button'>;
}

// The longest time a timer of a browser can wait; a longer one would be over at once.
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Keeps a code out of the page until somebody asks for it, and takes it out again after a time and
 * when the page is hidden. Render nothing of the code while `revealed` is false: what is only
 * covered can be found.
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
      hideAfter <= LONGEST_TIMER ? setTimeout(() => change(false, 'time'), hideAfter) : undefined;
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
