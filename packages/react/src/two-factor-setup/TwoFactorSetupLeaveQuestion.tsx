'use client';

import { type ReactNode, forwardRef, useEffect, useRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type TwoFactorSetupState,
  stateOf,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupLeaveQuestion}. */
export type TwoFactorSetupLeaveQuestionProps = PartPropsOf<'div', TwoFactorSetupState>;

/**
 * Asked when the person is about to leave unsaved recovery codes; give it a label and two buttons that call `stay` and `leaveUnsaved`. It takes the focus and
 * gives it back to where it was. Renders a `<div role="alertdialog">` in its place on the screen, and nothing while nobody is leaving.
 */
export const TwoFactorSetupLeaveQuestion: Part<TwoFactorSetupLeaveQuestionProps, HTMLDivElement> =
  forwardRef(function TwoFactorSetupLeaveQuestion(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const { state } = setup;
    const isLeaving = state.status === 'codes' && state.leaving;
    const ownRef = useRef<HTMLDivElement>(null);
    useEffect(() => {
      if (!isLeaving) return undefined;
      const element = ownRef.current;
      const page = element?.ownerDocument;
      const before = page?.activeElement;
      element?.focus();
      return () => {
        // The question is gone, and the focus with it, unless the person has put it elsewhere.
        const isLost =
          page?.activeElement === page?.body || element?.contains(page?.activeElement ?? null);
        if (isLost && before instanceof HTMLElement) before.focus();
      };
    }, [isLeaving]);
    const element = useRender('div', {
      state: stateOf(setup),
      ours: { role: 'alertdialog', tabIndex: -1 },
      theirs: props,
      ref,
      ownRef,
    });
    return isLeaving ? element : null;
  });
