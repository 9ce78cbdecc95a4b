'use client';

import { type ReactNode, forwardRef, useEffect, useRef } from 'react';
import { getActiveElement } from '../../internals/get-active-element.ts';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupLeaveQuestion}. */
export type TwoFactorSetupLeaveQuestionProps = PartPropsOf<'div', TwoFactorSetupPartState>;

/**
 * Asked when the person is about to leave unsaved recovery codes; give it a label and two buttons
 * that call `stay` and `leaveUnsaved`. It takes the focus and gives it back to where it was.
 * Renders a `<div role="alertdialog">` in its place on the screen, and nothing while nobody is
 * leaving.
 */
export const TwoFactorSetupLeaveQuestion: Part<TwoFactorSetupLeaveQuestionProps, HTMLDivElement> =
  forwardRef(function TwoFactorSetupLeaveQuestion(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const { state } = setup;
    const isLeaving = state.status === 'codes' && state.leaving;
    const ownRef = useRef<HTMLDivElement>(null);
    useEffect(() => {
      const element = ownRef.current;
      if (!isLeaving || !element) {
        return undefined;
      }
      const root = element.getRootNode();
      const before = getActiveElement(root);
      element.focus();
      return () => {
        const now = getActiveElement(root);
        // The question is gone, and the focus with it, unless the person has put it elsewhere.
        if (!now || element.contains(now)) {
          before?.focus();
        }
      };
    }, [isLeaving]);
    const element = useRender('div', {
      state: getPartState(setup),
      ours: { role: 'alertdialog', tabIndex: -1 },
      theirs: props,
      ref,
      ownRef,
    });
    return isLeaving ? element : null;
  });
