'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import { type SecretKeyState, useSecretKeyContext } from './secret-key-context.ts';

/** Props of {@link SecretKeyValue}. */
export interface SecretKeyValueProps extends PartProps<'code', SecretKeyState> {}

/**
 * Shows the key in groups: selectable, never translated, copied without its spaces. Renders a
 * `<code>`.
 */
export const SecretKeyValue: Part<SecretKeyValueProps, HTMLElement> = createPart(
  'code',
  function SecretKeyValue() {
    const { copyStatus, getValueProps } = useSecretKeyContext();
    return { state: { copyStatus }, props: getValueProps() };
  },
);
