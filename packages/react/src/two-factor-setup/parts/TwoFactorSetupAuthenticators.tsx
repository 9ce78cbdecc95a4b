'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupAuthenticators}. */
export interface TwoFactorSetupAuthenticatorsProps extends PartProps<
  'ul',
  TwoFactorSetupPartState
> {}

/**
 * Lists the authenticator apps of the account. An app without a name is called as the wizard would
 * suggest. Renders a `<ul>`, or nothing if the backend does not list them.
 */
export const TwoFactorSetupAuthenticators: Part<
  TwoFactorSetupAuthenticatorsProps,
  HTMLUListElement
> = createSetupPart('ul', function TwoFactorSetupAuthenticators({ messages, state }) {
  const { authenticators = [] } = state.account ?? {};
  return authenticators.length === 0
    ? null
    : {
        // VoiceOver drops lists without markers, unless they have the role.
        role: 'list',
        children: authenticators.map(({ id, name }, index) => (
          <li key={id}>
            <bdi>{name ?? messages.suggestedName({ number: index + 1 })}</bdi>
          </li>
        )),
      };
});
