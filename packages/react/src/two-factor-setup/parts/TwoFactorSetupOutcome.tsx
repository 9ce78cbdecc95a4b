'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupOutcome}. */
export interface TwoFactorSetupOutcomeProps extends PartProps<'ul', TwoFactorSetupPartState> {}

/**
 * Lists what is true on the last screen: the app that was set up, the recovery codes, and what
 * happens at the next sign-in. It describes the heading. Each item says what it is `data-about`,
 * and has `data-todo` if the user should still do something. Renders a `<ul>`, or nothing on the
 * other screens.
 */
export const TwoFactorSetupOutcome: Part<TwoFactorSetupOutcomeProps, HTMLUListElement> =
  createSetupPart('ul', function TwoFactorSetupOutcome({ getOutcomeProps, outcome }) {
    return outcome.length === 0
      ? null
      : getOutcomeProps({
          children: outcome.map(({ about, text, todo }) => (
            <li key={about} data-about={about} data-todo={todo ? '' : undefined}>
              <span>{text}</span>
            </li>
          )),
        });
  });
