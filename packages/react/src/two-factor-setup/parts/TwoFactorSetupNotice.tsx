'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupNotice}. */
export interface TwoFactorSetupNoticeProps extends PartProps<'div', TwoFactorSetupPartState> {}

/**
 * Says that the key has expired, or that the recovery codes were never seen. Renders a `<div>`, or
 * nothing if neither is the case. Screen readers announce at once that the key has expired.
 */
export const TwoFactorSetupNotice: Part<TwoFactorSetupNoticeProps, HTMLDivElement> =
  createSetupPart('div', function TwoFactorSetupNotice(setup) {
    const { notice, state } = setup;
    return notice === undefined
      ? null
      : {
          role: state.status === 'expired' ? 'alert' : undefined,
          children: (
            <>
              <strong>{notice.title}</strong> {notice.description}
            </>
          ),
        };
  });
