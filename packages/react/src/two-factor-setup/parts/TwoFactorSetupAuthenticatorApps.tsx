'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupAuthenticatorApps}. */
export interface TwoFactorSetupAuthenticatorAppsProps extends PartProps<
  'ul',
  TwoFactorSetupPartState
> {}

/**
 * Lists authenticator apps for a user who has none: their names, the devices they run on and
 * whether they back up. Renders a `<ul>`, or nothing if the option `authenticatorApps` is empty.
 */
export const TwoFactorSetupAuthenticatorApps: Part<
  TwoFactorSetupAuthenticatorAppsProps,
  HTMLUListElement
> = createSetupPart('ul', function TwoFactorSetupAuthenticatorApps(setup) {
  const { authenticatorApps, messages } = setup;
  return authenticatorApps.length === 0
    ? null
    : {
        // VoiceOver drops lists without markers, unless they have the role.
        role: 'list',
        children: authenticatorApps.map(({ name, platforms, backsUp, links = [] }) => (
          <li key={name}>
            <bdi>{messages.appName({ name })}</bdi>{' '}
            <span>
              {messages.paragraph([
                messages.appPlatforms({ platforms }),
                ...(backsUp === undefined ? [] : [messages.appBackup({ backsUp })]),
              ])}
            </span>
            {links.map((link) => (
              <a
                key={link.url}
                href={link.url}
                aria-label={`${link.name}: ${messages.appName({ name })}`}
                // The setup stays open.
                target="_blank"
                rel="noreferrer"
              >
                {link.name}
              </a>
            ))}
          </li>
        )),
      };
});
