'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeSupportLink}. */
export interface TwoFactorChallengeSupportLinkProps extends PartProps<
  'a',
  TwoFactorChallengePartState
> {}

/**
 * Leads to `supportUrl` where only support can help, because signing in is locked without a time.
 * Renders an `<a>`, or nothing elsewhere and without `supportUrl`.
 */
export const TwoFactorChallengeSupportLink: Part<
  TwoFactorChallengeSupportLinkProps,
  HTMLAnchorElement
> = createPart('a', function TwoFactorChallengeSupportLink() {
  const challenge = useTwoFactorChallengeContext();
  const props = challenge.getSupportLinkProps();
  return challenge.locked && props.href !== undefined
    ? { state: getPartState(challenge), props }
    : null;
});
