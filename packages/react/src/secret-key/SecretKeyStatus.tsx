'use client';

import { type Part, createPart } from '../internals/create-part.ts';
import type { PartProps } from '../internals/render-part.ts';
import { type SecretKeyState, useSecretKeyContext } from './secret-key-context.ts';

/** Props of {@link SecretKeyStatus}. */
export interface SecretKeyStatusProps extends PartProps<'span', SecretKeyState> {}

/**
 * Announces how a copy went. Renders a `<span role="status">`, empty while there is nothing to say.
 */
export const SecretKeyStatus: Part<SecretKeyStatusProps, HTMLSpanElement> = createPart(
  'span',
  function SecretKeyStatus() {
    const { copyStatus, messages } = useSecretKeyContext();
    const texts = { idle: '', copied: messages.copied, failed: messages.copyFailed };
    return { state: { copyStatus }, props: { role: 'status', children: texts[copyStatus] } };
  },
);
