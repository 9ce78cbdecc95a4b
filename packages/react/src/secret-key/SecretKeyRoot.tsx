'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import { SecretKeyContext, type SecretKeyState } from './secret-key-context.ts';
import {
  SECRET_KEY_OPTION_NAMES,
  type UseSecretKeyOptions,
  useSecretKey,
} from './use-secret-key.ts';

/**
 * Props of {@link SecretKeyRoot}: the options of `useSecretKey` and the attributes of a `<div>`.
 */
export interface SecretKeyRootProps extends PartProps<'div', SecretKeyState>, UseSecretKeyOptions {}

/** Holds the parts of a setup key and names them as a group. Renders a `<div role="group">`. */
export const SecretKeyRoot: Part<SecretKeyRootProps, HTMLDivElement> = createPart(
  'div',
  function SecretKeyRoot(options: UseSecretKeyOptions) {
    const key = useSecretKey(options);
    return {
      state: { copyStatus: key.copyStatus },
      props: { role: 'group', 'aria-label': key.messages.label },
      wrap: (element) => (
        <SecretKeyContext.Provider value={key}>{element}</SecretKeyContext.Provider>
      ),
    };
  },
  SECRET_KEY_OPTION_NAMES,
);
