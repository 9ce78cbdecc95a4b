'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import { useSecretKeyContext } from './secret-key-context.ts';
import type { SecretKeyState } from './SecretKeyRoot.tsx';

/** Props of {@link SecretKeyCopyButton}. */
export type SecretKeyCopyButtonProps = PartPropsOf<'button', SecretKeyState>;

/** Copies the key. Renders a `<button type="button">` that says so, and says when it has. */
export const SecretKeyCopyButton: Part<SecretKeyCopyButtonProps, HTMLButtonElement> = forwardRef(
  function SecretKeyCopyButton(props, ref): ReactNode {
    const key = useSecretKeyContext();
    return useRender<SecretKeyState, HTMLButtonElement>('button', {
      state: { copyStatus: key.copyStatus },
      attributes: { 'data-copy-status': key.copyStatus },
      ours: key.getCopyButtonProps(),
      theirs: props,
      ref,
    });
  },
);
