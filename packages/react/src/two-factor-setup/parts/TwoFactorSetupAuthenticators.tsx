'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../../internals/create-part.ts';
import { type PartProps, renderPart } from '../../internals/render-part.ts';
import type { TwoFactorAuthenticator } from '../adapter/adapter.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupAuthenticators}. */
export interface TwoFactorSetupAuthenticatorsProps extends Omit<
  PartProps<'ul', TwoFactorSetupPartState>,
  'children'
> {
  /** Your own items, or a function that returns what follows the name of an authenticator. */
  children?: ReactNode | ((authenticator: TwoFactorAuthenticator) => ReactNode);
}

/**
 * Lists the authenticator apps of the account; while the user is asked for the name of the app that
 * replaces one of several, only that one. An app without a name is called as the wizard would
 * suggest. Renders a `<ul>`, or nothing if the backend does not list them.
 *
 * @example
 * <TwoFactorSetup.Authenticators>
 *   {(authenticator) => (
 *     <TwoFactorSetup.AuthenticatorButton choice="remove" authenticator={authenticator} />
 *   )}
 * </TwoFactorSetup.Authenticators>
 */
export const TwoFactorSetupAuthenticators: Part<
  TwoFactorSetupAuthenticatorsProps,
  HTMLUListElement
> = forwardRef(function TwoFactorSetupAuthenticators({ children, ...theirs }, ref): ReactNode {
  const setup = useTwoFactorSetupContext();
  const { choice, getAuthenticatorNameProps, state } = setup;
  const { authenticators = [] } = state.account ?? {};
  const chosen = choice === 'replace' && state.authenticator;
  const shown = chosen ? authenticators.filter(({ id }) => id === chosen.id) : authenticators;
  const items = shown.map((authenticator) => (
    <li key={authenticator.id}>
      <bdi {...getAuthenticatorNameProps(undefined, authenticator)} />
      {typeof children === 'function' && children(authenticator)}
    </li>
  ));
  return shown.length === 0
    ? null
    : renderPart<'ul', TwoFactorSetupPartState>('ul', {
        state: getPartState(setup),
        ours: {
          // VoiceOver drops lists without markers, unless they have the role.
          role: 'list',
          children: typeof children === 'function' ? items : (children ?? items),
        },
        theirs,
        ref,
      });
});
