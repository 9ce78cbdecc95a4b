'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { CopyStatus } from '../../internals/use-copy.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';
import { usePartAppearance } from './use-appearance.ts';

/** The state of {@link TwoFactorSetupCopyLinkButton}. */
export interface TwoFactorSetupCopyLinkButtonState extends TwoFactorSetupPartState {
  /** The outcome of the last copy. */
  copyStatus: CopyStatus;
}

/** Props of {@link TwoFactorSetupCopyLinkButton}. */
export interface TwoFactorSetupCopyLinkButtonProps extends PartProps<
  'button',
  TwoFactorSetupCopyLinkButtonState
> {}

/**
 * Copies the key URI, for password managers that accept one. Renders a `<button type="button">` and
 * a `<span role="status">` that announces the result, or nothing without a key URI.
 */
export const TwoFactorSetupCopyLinkButton: Part<
  TwoFactorSetupCopyLinkButtonProps,
  HTMLButtonElement
> = createPart('button', function TwoFactorSetupCopyLinkButton() {
  const setup = useTwoFactorSetupContext();
  const { details, linkCopyStatus: copyStatus, messages } = setup;
  const { names } = usePartAppearance();
  const texts = { idle: '', copied: messages.linkCopied, failed: messages.linkCopyFailed };
  return details?.keyUri === undefined
    ? null
    : {
        state: { ...getPartState(setup), copyStatus },
        props: setup.getCopyLinkButtonProps(),
        wrap: (element) => (
          <>
            {element}
            <span role="status" className={names('status')} data-copy-status={copyStatus}>
              {texts[copyStatus]}
            </span>
          </>
        ),
      };
});
