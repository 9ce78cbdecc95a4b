'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import { type SecretKeyState, useSecretKeyContext } from './secret-key-context.ts';

/** Props of {@link SecretKeyCopyButton}. */
export interface SecretKeyCopyButtonProps extends PartProps<'button', SecretKeyState> {}

/** Copies the key. Renders a `<button type="button">` that says when it has copied. */
export const SecretKeyCopyButton: Part<SecretKeyCopyButtonProps, HTMLButtonElement> = createPart(
  'button',
  function SecretKeyCopyButton() {
    const { copyStatus, getCopyButtonProps } = useSecretKeyContext();
    return { state: { copyStatus }, props: getCopyButtonProps() };
  },
);
