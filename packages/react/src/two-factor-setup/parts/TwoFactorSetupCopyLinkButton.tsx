'use client';

import { type ReactNode, forwardRef } from 'react';
import { useCopy } from '../../internals/use-copy.ts';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupCopyLinkButton}. */
export type TwoFactorSetupCopyLinkButtonProps = PartPropsOf<'button', TwoFactorSetupPartState>;

/**
 * Copies the whole set-up link, for password managers that take one. Renders a
 * `<button type="button">` and a `<span role="status">` that says how it went; nothing when there
 * is no key URI.
 */
export const TwoFactorSetupCopyLinkButton: Part<
  TwoFactorSetupCopyLinkButtonProps,
  HTMLButtonElement
> = forwardRef(function TwoFactorSetupCopyLinkButton(props, ref): ReactNode {
  const setup = useTwoFactorSetupContext();
  const { details, messages } = setup;
  const { status, copy } = useCopy({
    text: () => details?.keyUri ?? '',
    onCopied: () => setup.report({ type: 'copied', what: 'link' }),
  });
  const element = useRender('button', {
    state: getPartState(setup),
    attributes: { 'data-copy-status': status },
    ours: {
      type: 'button',
      children: status === 'copied' ? messages.linkCopied : messages.copyLink,
      onClick: () => void copy(),
    },
    theirs: props,
    ref,
  });
  if (details?.keyUri === undefined) {
    return null;
  }
  return (
    <>
      {element}
      <span role="status" className="tessera-status" data-copy-status={status}>
        {{ idle: '', copied: messages.linkCopied, failed: messages.linkCopyFailed }[status]}
      </span>
    </>
  );
});
