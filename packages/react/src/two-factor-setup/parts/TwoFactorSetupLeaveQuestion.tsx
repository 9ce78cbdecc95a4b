'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupLeaveQuestion}. */
export interface TwoFactorSetupLeaveQuestionProps extends PartProps<
  'div',
  TwoFactorSetupPartState
> {}

/**
 * Asks before the user leaves unsaved recovery codes. Give it a label, a `StayButton` and a
 * `LeaveButton`. It takes the focus and returns it afterwards. Renders a `<div role="alertdialog">`
 * in its place on the screen, or nothing if there is no question.
 */
export const TwoFactorSetupLeaveQuestion: Part<TwoFactorSetupLeaveQuestionProps, HTMLDivElement> =
  createSetupPart('div', function TwoFactorSetupLeaveQuestion(setup) {
    const { state } = setup;
    return state.status === 'codes' && state.leaving ? setup.getLeaveQuestionProps() : null;
  });
