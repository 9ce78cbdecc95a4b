'use client';

import { type ReactNode, forwardRef } from 'react';
import type { CopyStatus } from '../internals/use-copy.ts';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import { SecretKeyContext } from './secret-key-context.ts';
import { type UseSecretKeyOptions, useSecretKey } from './use-secret-key.ts';

/** What the parts of a set-up key know. */
export interface SecretKeyState {
  /** How the last copy went. */
  copyStatus: CopyStatus;
}

/** Props of {@link SecretKeyRoot}. */
export type SecretKeyRootProps = PartPropsOf<'div', SecretKeyState> & UseSecretKeyOptions;

/** Holds the parts of a set-up key and names them as a group. Renders a `<div role="group">`. */
export const SecretKeyRoot: Part<SecretKeyRootProps, HTMLDivElement> = forwardRef(
  function SecretKeyRoot(props, ref): ReactNode {
    const { secret, groupSize, onCopied, messages, ...theirs } = props;
    const key = useSecretKey({ secret, groupSize, onCopied, messages });
    const element = useRender('div', {
      state: { copyStatus: key.copyStatus },
      attributes: { 'data-copy-status': key.copyStatus },
      ours: { role: 'group', 'aria-label': key.messages.label },
      theirs,
      ref,
    });
    return <SecretKeyContext.Provider value={key}>{element}</SecretKeyContext.Provider>;
  },
);
