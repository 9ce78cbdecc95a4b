'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import { useSecretKeyContext } from './secret-key-context.ts';
import type { SecretKeyState } from './SecretKeyRoot.tsx';

/** Props of {@link SecretKeyValue}. */
export type SecretKeyValueProps = PartPropsOf<'code', SecretKeyState>;

/**
 * The key in groups, selectable, never translated, copied without its spaces. Renders a `<code>`.
 */
export const SecretKeyValue: Part<SecretKeyValueProps, HTMLElement> = forwardRef(
  function SecretKeyValue(props, ref): ReactNode {
    const key = useSecretKeyContext();
    return useRender<SecretKeyState, HTMLElement>('code', {
      state: { copyStatus: key.copyStatus },
      ours: key.getValueProps(),
      theirs: props,
      ref,
      ownRef: key.valueRef,
    });
  },
);
