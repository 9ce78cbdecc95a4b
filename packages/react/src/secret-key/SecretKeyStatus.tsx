'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import { useSecretKeyContext } from './secret-key-context.ts';
import type { SecretKeyState } from './SecretKeyRoot.tsx';

/** Props of {@link SecretKeyStatus}. */
export type SecretKeyStatusProps = PartPropsOf<'span', SecretKeyState>;

/**
 * Announces how a copy went. Renders a `<span role="status">`, empty while there is nothing to say.
 */
export const SecretKeyStatus: Part<SecretKeyStatusProps, HTMLSpanElement> = forwardRef(
  function SecretKeyStatus(props, ref): ReactNode {
    const { copyStatus, messages } = useSecretKeyContext();
    const said = { idle: '', copied: messages.copied, failed: messages.copyFailed }[copyStatus];
    return useRender<SecretKeyState, HTMLSpanElement>('span', {
      state: { copyStatus },
      attributes: { 'data-copy-status': copyStatus },
      ours: { role: 'status', children: said },
      theirs: props,
      ref,
    });
  },
);
