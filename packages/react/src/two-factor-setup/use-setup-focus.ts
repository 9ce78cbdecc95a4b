'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { getActiveElement } from '../internals/get-active-element.ts';
import { useEvent } from '../internals/use-event.ts';
import { useFocusOnReturn } from '../internals/use-focus-on-return.ts';
import { getAuthenticatorId } from './get-authenticator-props.ts';
import { getScreen, isAboutTheName } from './machine/selectors.ts';
import type { SetupController } from './machine/setup-controller.ts';
import type { SetupChoice, SetupState } from './machine/state.ts';
import type { SetupElementIds, SetupElementRefs } from './setup-prop-getters.ts';

/**
 * Moves the focus: to the heading of a new screen, and with `autoFocus` also of the first one, or
 * when the focused element goes away; back to the button that led to a change of an authenticator;
 * back to the field when its content was rejected; to the question about unsaved codes and back.
 */
export function useSetupFocus(
  controller: SetupController,
  state: SetupState,
  given: { refs: SetupElementRefs; ids: SetupElementIds; autoFocus: boolean | undefined },
): void {
  const { autoFocus, ids, refs } = given;
  const { status } = state;
  useEffect(() => {
    if (autoFocus) {
      refs.heading.current?.focus();
    }
    // `autoFocus` only counts on mount.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [refs]);
  useFocusOnReturn(refs.codeInput, status === 'scan' || status === 'verifying');
  useHeadingFocus(controller, state, refs, ids);
  useFieldFocus(state, refs);
  useNextQuestionFocus(state, refs);
  useFocusWhile('choice' in state && state.choice, refs.nameInput);
  useFocusWhile(status === 'codes' && state.leaving, refs.leaveQuestion);
}

function useHeadingFocus(
  controller: SetupController,
  state: SetupState,
  { heading, proofInput }: SetupElementRefs,
  ids: SetupElementIds,
): void {
  const screen = getScreen(state);
  const { authenticator, choice, status }: SetupState & SetupChoice = state;
  const buttonId = authenticator && getAuthenticatorId(ids, authenticator.id, choice ?? 'replace');
  const shown = useRef({ screen, status, buttonId });
  /** The element that had the focus when the state was about to change. */
  const focused = useRef<HTMLElement>(undefined);
  useEffect(
    () =>
      controller.subscribe(() => {
        focused.current = heading.current
          ? getActiveElement(heading.current.getRootNode())
          : undefined;
      }),
    [controller, heading],
  );
  useEffect(() => {
    const before = shown.current;
    shown.current = { screen, status, buttonId };
    // Not on the first screen, nor when that becomes another one without an action of the user: a
    // wizard in the middle of a page must not take the focus by itself.
    const isByItself =
      (before.status === 'intro' && status !== 'starting') ||
      // A wizard without an intro asks for the password as the first thing.
      (before.screen === 'scan' && screen === 'reauthentication' && status === 'starting');
    const isNew = before.screen !== screen && !isByItself;
    // Not if the focus has already been returned to where it was before.
    const isLost =
      // The name of an app to replace takes it.
      !choice &&
      focused.current?.isConnected === false &&
      !(heading.current && getActiveElement(heading.current.getRootNode()));
    if (isNew || isLost) {
      const root = heading.current?.getRootNode() as Document | undefined;
      const button = before.buttonId && root?.getElementById(before.buttonId);
      const field = screen === 'reauthentication' && proofInput.current;
      // After a change, the button that led to it is there again, unless the app was removed.
      (button || field || heading.current)?.focus();
    }
    focused.current = undefined;
  }, [screen, status, choice, buttonId, heading, proofInput]);
}

function useFieldFocus(
  state: SetupState,
  { codeInput, nameInput, proofInput }: SetupElementRefs,
): void {
  const { reauthentication, status } = state;
  const source = status === 'scan' || status === 'failed' ? state : reauthentication;
  const error = source?.error;
  const returnToField = useEvent(() => {
    const field = error && isAboutTheName(error) ? nameInput : codeInput;
    const { current } = reauthentication ? proofInput : field;
    current?.focus();
    current?.select();
  });
  useEffect(() => {
    if (error !== undefined) {
      returnToField();
    }
  }, [error, returnToField]);
}

/**
 * Moves the focus to the field of the next question, for example the code that the backend wants
 * after the password. The screen stays the same, but the field before is gone.
 */
function useNextQuestionFocus(
  { reauthentication }: SetupState,
  { proofInput }: SetupElementRefs,
): void {
  const asked = useRef(reauthentication);
  useEffect(() => {
    const before = asked.current;
    asked.current = reauthentication;
    // A user who switches by the button keeps the focus on it.
    if (before?.sent && reauthentication && before.kind !== reauthentication.kind) {
      proofInput.current?.focus();
    }
  }, [reauthentication, proofInput]);
}

/**
 * Moves the focus to an element when the user has asked for it, and back when it goes away: to the
 * name of an app to add, or to the question about unsaved codes.
 */
function useFocusWhile(
  reason: string | boolean | undefined,
  ref: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const element = ref.current;
    if (!reason || !element) {
      return undefined;
    }
    const root = element.getRootNode();
    const before = getActiveElement(root);
    element.focus();
    // With its buttons: the focus alone brings only its edge into view.
    element.scrollIntoView?.({ block: 'nearest' });
    (element as HTMLInputElement).select?.();
    return () => {
      const now = getActiveElement(root);
      // The element is gone, and the focus with it, unless the user has moved it elsewhere.
      if (!now || element.contains(now)) {
        before?.focus();
      }
    };
  }, [reason, ref]);
}
