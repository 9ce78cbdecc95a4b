'use client';

import { type RefObject, createRef, useEffect, useRef } from 'react';
import { useFocusOnReturn } from '../internals/use-focus-on-return.ts';
import type { ChallengeKind } from './adapter.ts';
import type { ChallengeScreen } from './machine/challenge-state.ts';

/** The elements that the challenge focuses, and where it looks for focus. */
export interface ChallengeRefs {
  /** The element around everything. */
  regionRef: RefObject<HTMLElement | null>;
  headingRef: RefObject<HTMLHeadingElement | null>;
  /** The field that is shown, of either kind. */
  inputRef: { current: HTMLInputElement | null };
}

/** Creates the refs of one challenge. */
export function createChallengeRefs(): ChallengeRefs {
  return { regionRef: createRef(), headingRef: createRef(), inputRef: createRef() };
}

/**
 * Moves focus: into the field on mount, when the kind of code changes and after a rejection; to the
 * heading after a successful challenge.
 */
export function useChallengeFocus(
  refs: ChallengeRefs,
  shown: {
    screen: ChallengeScreen;
    kind: ChallengeKind;
    /** Each rejection is a new object. */
    error: object | undefined;
    autoFocus?: boolean | undefined;
  },
): void {
  const { headingRef, inputRef, regionRef } = refs;
  const { screen, kind, error, autoFocus = true } = shown;
  useFocusOnReturn(inputRef, screen === 'entry', regionRef);

  const previous = useRef<{ screen: ChallengeScreen; kind: ChallengeKind }>(undefined);
  useEffect(() => {
    const before = previous.current;
    previous.current = { screen, kind };
    if (before === undefined ? autoFocus : before.kind !== kind && screen === 'entry') {
      inputRef.current?.focus();
    } else if (before !== undefined && before.screen !== screen) {
      headingRef.current?.focus();
    }
    // `autoFocus` only counts on mount.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [screen, kind, headingRef, inputRef]);

  useEffect(() => {
    if (error !== undefined) {
      inputRef.current?.focus();
      inputRef.current?.select();
    }
  }, [error, inputRef]);
}
